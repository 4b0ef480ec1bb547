import type { EligibilityFacts, Eligible } from './eligibility';
import type { AdviceId, ProgramId } from './ids';
import type { CapacityStatus, EligibilityTerms, Program } from './program';
import type { Urgency } from './referral';

/** Words of the narrative that a statement rests on. `start` counts UTF-16 code units from its beginning. */
export interface Evidence {
  readonly quote: string;
  readonly start: number;
}

/** One program that an advisor puts forward, never without words that it rests on. */
export interface Recommendation {
  readonly programId: ProgramId;
  readonly need: string;
  readonly because: string;
  readonly evidence: readonly [Evidence, ...Evidence[]];
  /** What would have to be asked before this program is certain. */
  readonly toAsk: readonly string[];
}

/** A program that the narrative seems to speak of and that is still not put forward, and why. */
export interface NotAdvised {
  readonly programId: ProgramId;
  readonly because: string;
}

export const ADVICE_OUTCOMES = ['route', 'needs-information', 'no-match'] as const;
export type AdviceOutcome = (typeof ADVICE_OUTCOMES)[number];

/** What an advisor answers to "which programs fit this referral?". It is kept as it was and never acts. */
export interface RouteAdvice {
  readonly outcome: AdviceOutcome;
  readonly recommendations: readonly Recommendation[];
  readonly notAdvised: readonly NotAdvised[];
  readonly missingFacts: readonly string[];
}

/** What an advisor may know: the minimum necessary, without names, dates of birth, addresses or contact details. */
export interface RouteQuestion {
  readonly narrative: string;
  readonly urgency: Urgency;
  readonly facts: EligibilityFacts;
  readonly terms: EligibilityTerms;
  readonly programs: readonly (Program & { readonly eligible: Eligible })[];
}

export const ADVISORS = ['offline', 'openai'] as const;

/** Who gave an advice, so that every piece of advice of one version can be found again. */
export interface AdvisorVersion {
  readonly advisor: (typeof ADVISORS)[number];
  readonly model: string;
  readonly promptVersion: string;
}

/** The advice as the pathway knows it: ids only, in the order advised. */
export interface AdviceGiven {
  readonly adviceId: AdviceId;
  readonly outcome: AdviceOutcome;
  readonly recommended: readonly ProgramId[];
}

/** A program as the pathway knows it: enough to refuse a decision that the rules forbid. */
export interface Candidate {
  readonly programId: ProgramId;
  readonly eligible: Eligible;
  readonly capacity: CapacityStatus;
  /** The first rule that is not met, in words; null when none. */
  readonly notMet: string | null;
}

/** At most this many programs are put forward: more would be a list, not advice. */
export const RECOMMENDATIONS_MAX = 5;
