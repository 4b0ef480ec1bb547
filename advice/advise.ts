import type { RouteQuestion } from '../domain/advice';
import type { Advisor, Asking } from './advisor';
import { dangerFirst } from './danger/danger-first';
import { findDangers } from './danger/find-dangers';
import { withDangers } from './danger/with-dangers';
import { type GuardedAdvice, guardAdvice } from './guards';

/**
 * Asks an advisor, holds its answer against our guards, and adds the danger that our own rules find, which no advisor
 * can take away, and lets all else wait behind a danger that is now: what comes out may be shown.
 */
export async function askForAdvice(advisor: Advisor, question: RouteQuestion, asking?: Asking): Promise<GuardedAdvice> {
  const { advice, findings } = guardAdvice(question, await advisor.route(question, asking));
  const withAll = withDangers(advice, findDangers(question.narrative));
  return { advice: dangerFirst(withAll, question.programs), findings };
}
