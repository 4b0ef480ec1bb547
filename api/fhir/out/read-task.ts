import type { FhirTaskRow } from '../../../db/fhir-tasks';
import { findFhirTask } from '../../../db/fhir-tasks';
import type { ReferralId } from '../../../domain/ids';
import type { Actor } from '../../../domain/staff';
import type { Answer } from '../../answer';
import type { Deps } from '../../deps';
import { questionnaireAt } from '../base';
import { type TaskFacts, taskOf } from '../resources/task';
import { mayRead, resourceAnswer, resourceUnknown } from './reading';

/** Who reads, and where this is served as they reach it. */
export interface TaskReader {
  readonly actor: Actor;
  readonly base: string;
}

/** How a referral stands, for those who may know that: staff, and the system that handed it in. */
export async function readTask(id: ReferralId, reader: TaskReader, deps: Deps): Promise<Answer> {
  const row = (await mayRead(id, reader.actor, 'see-process', deps)) && (await findFhirTask(deps.sql, id));
  if (!row) throw resourceUnknown();
  return resourceAnswer(taskFor(row, reader));
}

/**
 * A system hears how it ended only if the person said that the referrer may; and of whom it named itself, for that they
 * were known here by another name is not its business. Where to read what is asked is told to whoever is told the words.
 */
export function taskFactsFor(
  row: FhirTaskRow,
  { actor, base }: Omit<TaskReader, 'base'> & { readonly base: string | null },
): TaskFacts {
  const { mayTellReferrer, namedId, inquiryId, isSelf, ...facts } = row;
  const isStaff = actor.kind === 'staff';
  const isAsked = base !== null && inquiryId !== null && facts.openQuestions > 0;
  return {
    ...facts,
    personId: isStaff ? facts.personId : namedId,
    mayTell: isStaff || mayTellReferrer,
    questionnaire: isAsked && (isStaff || (mayTellReferrer && !isSelf)) ? questionnaireAt(base, inquiryId) : null,
  };
}

export const taskFor = (row: FhirTaskRow, reader: TaskReader) => taskOf(taskFactsFor(row, reader));
