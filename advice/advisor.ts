import type { AdvisorAnswer, AdvisorVersion, RouteQuestion } from '../domain/advice';

/** Whoever advises, a model or the offline engine. Its answer is never used before `guardAdvice` has seen it. */
export interface Advisor {
  readonly version: AdvisorVersion;
  /** It asks nobody else, and answers within milliseconds. */
  readonly answersAtOnce: boolean;
  readonly route: (question: RouteQuestion, asking?: Asking) => Promise<AdvisorAnswer>;
}

/** What goes with asking an advisor that takes its time. */
export interface Asking {
  /** Stops the asking; what it was stopped with is thrown. */
  readonly signal?: AbortSignal | undefined;
  /** Is told as soon as an answer has come, whether it can be used or not. */
  readonly spent?: ((spent: Spent) => void) | undefined;
}

/** What an answer cost, and which model gave it by its own word. Null where the endpoint did not say. */
export interface Spent {
  readonly model: string | null;
  readonly inputTokens: number | null;
  readonly outputTokens: number | null;
}
