import type { AdvisorVersion, RouteAdvice, RouteQuestion } from '../domain/advice';

/** Whoever advises, a model or the offline engine. Its answer is never used before `guardAdvice` has seen it. */
export interface Advisor {
  readonly version: AdvisorVersion;
  readonly route: (question: RouteQuestion) => Promise<RouteAdvice>;
}
