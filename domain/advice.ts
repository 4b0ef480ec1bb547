import type { CivilDate } from './clock';
import type { Danger, DangerAlarm } from './danger';
import type { Eligible, PersonVerdict } from './eligibility';
import type { Evidence } from './evidence';
import type { AdviceId, ProgramId } from './ids';
import type { CapacityStatus, EligibilityTerms, Program } from './program';
import type { SourceKind, Urgency } from './referral';
import type { RuleHeld } from './rule-held';
import type { FieldFacts, Told } from './told';

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

export const ADVICE_OUTCOMES = ['route', 'needs-information', 'urgent-safety', 'no-match'] as const;
export type AdviceOutcome = (typeof ADVICE_OUTCOMES)[number];

/** How soon something has to happen: `urgent` within about three working days, `emergency` now. */
export const ADVISED_URGENCIES = ['routine', 'urgent', 'emergency'] as const;
export type AdvisedUrgency = (typeof ADVISED_URGENCIES)[number];

/** What an advisor answers to "which programs fit this referral?". It never acts. */
export interface AdvisorAnswer {
  readonly outcome: AdviceOutcome;
  readonly urgency: AdvisedUrgency;
  /** The words that this rests on, where the advisor knows them; absent where it reads it from the wording as a whole. */
  readonly urgencyEvidence?: readonly Evidence[] | undefined;
  readonly dangers: readonly Danger[];
  readonly recommendations: readonly Recommendation[];
  readonly notAdvised: readonly NotAdvised[];
  readonly missingFacts: readonly string[];
}

/** The answer as it may be shown, and as it is kept. */
export interface RouteAdvice extends AdvisorAnswer {
  /** What else was asked for, in the order advised, and waits until a danger is seen to: none of it is put forward. */
  readonly waiting: readonly Recommendation[];
}

/** What an advisor may know: the minimum necessary, without names, dates of birth, addresses or contact details. */
export interface RouteQuestion {
  readonly narrative: string;
  readonly source: SourceKind;
  /** The day on which it came, which "tomorrow" in the narrative counts from; null when not known. */
  readonly receivedOn: CivilDate | null;
  readonly urgency: Urgency;
  /** The sender's own words on how urgent it is, where it gave words. */
  readonly urgencyStated: string | null;
  readonly language: string | null;
  readonly facts: FieldFacts;
  /** The same facts and what the narrative adds, of everybody whom a program could enrol. */
  readonly told: Told;
  readonly terms: EligibilityTerms;
  readonly programs: readonly OfferedProgram[];
  /** The kinds of danger in it that a person has seen to; absent where there are none. */
  readonly seenTo?: readonly Danger['kind'][] | undefined;
}

/** A program with what our rules say of each person whom it could enrol, in the order of `told.people`. */
export interface OfferedProgram extends Program {
  readonly eligible: Eligible;
  readonly verdicts: readonly PersonVerdict[];
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
  /** What to raise an alert for; null when nothing presses. Absent where it was advised before there were alerts. */
  readonly alarm?: DangerAlarm | null;
  /** Absent where it was advised before this was told. */
  readonly urgency?: AdvisedUrgency;
}

/** A program as the pathway knows it: enough to refuse a decision that the rules forbid. */
export interface Candidate {
  readonly programId: ProgramId;
  readonly eligible: Eligible;
  readonly capacity: CapacityStatus;
  /** The first rule that is not met, in words; null when none. */
  readonly notMet: string | null;
  /** The same as a code and what goes with it. Absent where there is none, or where it was checked before this was kept. */
  readonly held?: RuleHeld | undefined;
}

/** At most this many programs are put forward: more would be a list, not advice. */
export const RECOMMENDATIONS_MAX = 5;
