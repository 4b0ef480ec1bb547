import { newestSent, versionsOf } from '../../../db/fhir-store';
import { mattersOfPerson } from '../../../db/fhir-tasks';
import { findPerson } from '../../../db/person-store';
import type { Actor } from '../../../domain/staff';
import type { Answer } from '../../answer';
import type { Deps } from '../../deps';
import { patientOf } from '../resources/patient';
import { noteRead, permittedOf, resourceAnswer, resourceUnknown } from './reading';
import { sentResource } from './sent-resource';

/**
 * A person: to staff of their team as the records know them; to a system only what it sent itself, for we may have
 * learned since what it may not know.
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
  return resourceAnswer(patientOf(person));
}

async function asSent(id: string, matters: Matters, actor: Actor, deps: Deps): Promise<Answer> {
  const own = await permittedOf(matters, actor, deps);
  const sent = own && (await newestSent(deps.sql, id, actor.id));
  if (!sent) throw resourceUnknown();
  const versions = await versionsOf(deps.sql, [id]);
  return resourceAnswer(sentResource(sent, id, versions.get(id)));
}
