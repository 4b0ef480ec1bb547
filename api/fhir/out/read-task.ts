import type { FhirTaskRow } from '../../../db/fhir-tasks';
import { findFhirTask } from '../../../db/fhir-tasks';
import type { ReferralId } from '../../../domain/ids';
import type { Actor } from '../../../domain/staff';
import type { Answer } from '../../answer';
import type { Deps } from '../../deps';
import { type TaskFacts, taskOf } from '../resources/task';
import { mayRead, resourceAnswer, resourceUnknown } from './reading';

/** How a referral stands, for those who may know that: staff, and the system that handed it in. */
export async function readTask(id: ReferralId, actor: Actor, deps: Deps): Promise<Answer> {
  const row = (await mayRead(id, actor, 'see-process', deps)) && (await findFhirTask(deps.sql, id));
  if (!row) throw resourceUnknown();
  return resourceAnswer(taskFor(row, actor));
}

/**
 * A system hears how it ended only if the person said that the referrer may; and of whom it named itself, for that they
 * were known here by another name is not its business.
 */
export const taskFactsFor = ({ mayTellReferrer, namedId, ...row }: FhirTaskRow, { kind }: Actor): TaskFacts => ({
  ...row,
  personId: kind === 'staff' ? row.personId : namedId,
  mayTell: kind === 'staff' || mayTellReferrer,
});

export const taskFor = (row: FhirTaskRow, actor: Actor) => taskOf(taskFactsFor(row, actor));
