import type { Patient, PatientLink } from 'fhir/r4';
import { newestSent, versionsOf } from '../../../db/fhir-store';
import { mattersOfPerson } from '../../../db/fhir-tasks';
import { joinedInto } from '../../../db/person-cases';
import { findPerson, survivorOf } from '../../../db/person-store';
import type { PersonId } from '../../../domain/ids';
import type { Actor } from '../../../domain/staff';
import type { Answer } from '../../answer';
import type { Deps } from '../../deps';
import { patientOf } from '../resources/patient';
import { noteRead, permittedOf, resourceAnswer, resourceUnknown } from './reading';
import { sentResource } from './sent-resource';

/**
 * A person: to staff of their team as the records know them, and where they were joined into another, with the one who
 * goes on; to a system only what it sent itself, for we may have learned since what it may not know.
 */
export async function readPatient(id: string, actor: Actor, deps: Deps): Promise<Answer> {
  const matters = await mattersOfPerson(deps.sql, id);
  return actor.kind === 'staff' ? asRecorded(id, matters, actor, deps) : asSent(id, matters, actor, deps);
}

type Matters = Awaited<ReturnType<typeof mattersOfPerson>>;

/** Before a workflow has taken them up, a person is on no record that staff could read. */
async function asRecorded(id: string, matters: Matters, actor: Actor, deps: Deps): Promise<Answer> {
  const ofCases = matters.flatMap(({ caseId, ...matter }) => (caseId === null ? [] : [{ caseId, ...matter }]));
  const own = await permittedOf(ofCases, actor, deps);
  const person = own && (await findPerson(deps.sql, id));
  if (!person) throw resourceUnknown();
  await noteRead(deps, actor, { kind: 'saw-person', caseId: own.caseId });
  return resourceAnswer({ ...patientOf(person), ...(await joiningOf(person.id, deps)) });
}

/** Whom a person was joined into, or who was joined into them, as FHIR says it; nothing for whoever stands alone. */
async function joiningOf(id: PersonId, { sql }: Deps): Promise<Pick<Patient, 'active' | 'link'>> {
  const [survivor, joined] = [await survivorOf(sql, id), await joinedInto(sql, id)];
  if (survivor !== id) return { active: false, link: [linkTo(survivor, 'replaced-by')] };
  return joined.length === 0 ? {} : { link: joined.map(({ joinedId }) => linkTo(joinedId, 'replaces')) };
}

const linkTo = (id: PersonId, type: PatientLink['type']): PatientLink => ({
  other: { reference: `Patient/${id}` },
  type,
});

async function asSent(id: string, matters: Matters, actor: Actor, deps: Deps): Promise<Answer> {
  const own = await permittedOf(matters, actor, deps);
  const sent = own && (await newestSent(deps.sql, id, actor.id));
  if (!sent) throw resourceUnknown();
  const versions = await versionsOf(deps.sql, [id]);
  return resourceAnswer(sentResource(sent, id, versions.get(id)));
}
