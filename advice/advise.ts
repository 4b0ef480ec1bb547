import type { RouteAdvice, RouteQuestion } from '../domain/advice';
import type { Advisor, Asking } from './advisor';
import { AdvisorFailure } from './advisor-failure';
import { dangerFirst } from './danger/danger-first';
import { findDangers } from './danger/find-dangers';
import { withDangers } from './danger/with-dangers';
import type { GuardFinding } from './guard-finding';
import { guardAdvice, isEmptied } from './guards';

/** An advice that may be shown, and what had to be done to it. */
export interface GuardedAdvice {
  readonly advice: RouteAdvice;
  readonly findings: readonly GuardFinding[];
}

/**
 * Asks an advisor, holds its answer against our guards, and adds the danger that our own rules find, which no advisor
 * can take away, and lets all else wait behind a danger that is now: what comes out may be shown. An answer of a model of
 * which nothing is left is none; whoever asks may ask again, or somebody else.
 */
export async function askForAdvice(advisor: Advisor, question: RouteQuestion, asking?: Asking): Promise<GuardedAdvice> {
  const given = await advisor.route(question, asking);
  const { advice, findings } = guardAdvice(question, given);
  if (!advisor.answersAtOnce && isEmptied(given, advice)) throw new AdvisorFailure('nothing-left');
  const withAll = withDangers(advice, findDangers(question.narrative), question.seenTo);
  return { advice: dangerFirst(withAll, question), findings };
}
