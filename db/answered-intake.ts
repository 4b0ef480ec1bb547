import type { ISql } from 'postgres';
import { type AnsweredIntake, type Passage, passagesOf, withAnswers } from '../domain/answered-intake';
import type { ReferralId } from '../domain/ids';
import { answersOf } from './answer-store';
import { readIntake } from './inbox-store';

/**
 * The arrival with what was answered to questions about it since and not taken back, for rules and advisors to read, and
 * where in it each answer stands.
 */
export async function readAnsweredIntake(
  sql: ISql,
  id: ReferralId,
): Promise<AnsweredIntake & { readonly passages: readonly Passage[] }> {
  const [intake, answers] = await Promise.all([readIntake(sql, id), answersOf(sql, id)]);
  return { ...withAnswers(intake, answers), passages: passagesOf(intake.narrative, answers) };
}
