import type { RouteQuestion } from '../domain/advice';
import type { Advisor } from './advisor';
import { type GuardedAdvice, guardAdvice } from './guards';

/** Asks an advisor, and holds its answer against our guards: what comes out may be shown. */
export const askForAdvice = async (advisor: Advisor, question: RouteQuestion): Promise<GuardedAdvice> =>
  guardAdvice(question, await advisor.route(question));
