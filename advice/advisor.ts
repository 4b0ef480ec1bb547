import type { AdvisorVersion, RouteAdvice, RouteQuestion } from '../domain/advice';

/** Whoever advises, a model or the offline engine. Its answer is never used before `guardAdvice` has seen it. */
export interface Advisor {
  readonly version: AdvisorVersion;
  /** It asks nobody else, and answers within milliseconds. */
  readonly answersAtOnce: boolean;
  readonly route: (question: RouteQuestion) => Promise<RouteAdvice>;
}
