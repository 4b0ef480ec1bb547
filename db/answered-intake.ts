import type { ISql } from 'postgres';
import { type AnsweredIntake, type Passage, passagesOf, withAnswers } from '../domain/answered-intake';
import type { ReferralId } from '../domain/ids';
import { filledIn } from '../domain/said-anew';
import { toldLater } from '../domain/told-later';
import { answersOf } from './answer-store';
import { correctionsOf } from './correction-store';
import { readIntake } from './inbox-store';
import { sentAgainOf } from './sent-again-store';

/**
 * The arrival with all that was told since, for rules and advisors to read: what its sender said of it later, what was
 * answered to questions about it and not taken back, and what was corrected of the person by hand; and where in it each
 * stretch of words stands.
 */
export async function readAnsweredIntake(
  sql: ISql,
  id: ReferralId,
): Promise<AnsweredIntake & { readonly passages: readonly Passage[] }> {
  const [intake, answers, sentAgain] = await Promise.all([
    readIntake(sql, id),
    answersOf(sql, id),
    sentAgainOf(sql, id),
  ]);
  const corrections = await correctionsOf(sql, id, intake.receivedAt);
  const later = toldLater({ answers, sentAgain, corrections });
  const known = sentAgain.reduce((before, { told }) => filledIn(before, told), intake);
  const namedLater = sentAgain.map(({ told }) => told);
  return { ...withAnswers(known, later), namedLater, passages: passagesOf(intake.narrative, later) };
}
