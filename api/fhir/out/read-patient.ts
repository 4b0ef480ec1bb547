import { newestSent } from '../../../db/fhir-store';
import { mattersOfPerson } from '../../../db/fhir-tasks';
import { findPerson } from '../../../db/person-store';
import { whyNotAllowed } from '../../../domain/permissions';
import type { Actor } from '../../../domain/staff';
import type { Answer } from '../../answer';
import type { Deps } from '../../deps';
import { patientOf } from '../resources/patient';
import { noteRead, resourceAnswer, resourceUnknown } from './reading';
import { sentResource } from './sent-resource';

/**
 * A person: to staff of their team as the records know them; to a system only what it sent itself, for we may have
 * learned since what it may not know.
 */
export async function readPatient(id: string, actor: Actor, deps: Deps): Promise<Answer> {
  const matters = await mattersOfPerson(deps.sql, id);
  const own = matters.find((matter) => whyNotAllowed(actor, 'see-request', matter) === undefined);
  if (!own) throw resourceUnknown();
  if (actor.kind === 'staff') {
    const person = await findPerson(deps.sql, id);
    if (!person || own.caseId === null) throw resourceUnknown();
    await noteRead(deps, actor, { kind: 'saw-person', caseId: own.caseId });
    return resourceAnswer(patientOf(person));
  }
  const sent = await newestSent(deps.sql, id, actor.id);
  if (!sent) throw resourceUnknown();
  return resourceAnswer(sentResource(sent, id));
}
