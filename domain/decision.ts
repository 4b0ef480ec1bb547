import type { AdviceGiven } from './advice';
import type { AdviceId, ProgramId } from './ids';
import type { Question } from './inquiry';
import type { StaffOperation } from './operation';

/** Why a coordinator departs from the advice, or from a rule. */
export const OVERRIDE_REASONS = [
  'danger-seen-to',
  'better-fit-for-need',
  'person-prefers',
  'closer-or-reachable',
  'language-or-culture',
  'shorter-wait',
  'already-tried-advised',
  'facts-differ',
  'program-makes-exception',
  'no-advice-given',
  'other',
] as const;
export type OverrideReason = (typeof OVERRIDE_REASONS)[number];

/** Why a coordinator declines a referral. */
export const DECLINE_REASONS = [
  'not-eligible',
  'no-capacity',
  'service-not-provided',
  'outside-service-area',
  'already-enrolled',
  'missing-documentation',
  'other',
] as const;
export type DeclineReason = (typeof DECLINE_REASONS)[number];

/** What a coordinator answers: this program, none, or that something must be known first. */
export type Choice =
  | {
      readonly kind: 'confirm';
      readonly programId: ProgramId;
      readonly reason: OverrideReason | null;
      readonly note: string | null;
    }
  | { readonly kind: 'decline'; readonly reason: DeclineReason; readonly note: string }
  | { readonly kind: 'ask'; readonly questions: readonly Question[]; readonly note: string | null };

/** A decision as it is asked for: by whom, on which advice, with which revision on the screen. */
export interface Decide extends StaffOperation {
  readonly adviceId: AdviceId | null;
  readonly revision: number;
  readonly choice: Choice;
}

export const DECISION_KINDS = [
  'accepted-first-choice',
  'accepted-another-advised',
  'chose-another-program',
  'declined',
  'asked-for-information',
] as const;
/** How the decision relates to the advice; computed by us, never claimed by the one who decides. */
export type DecisionKind = (typeof DECISION_KINDS)[number];

/** Names the decision by what it did with the advice. */
export function kindOfDecision(choice: Choice, advice: AdviceGiven | null): DecisionKind {
  if (choice.kind === 'decline') return 'declined';
  if (choice.kind === 'ask') return 'asked-for-information';
  if (advice?.recommended[0] === choice.programId) return 'accepted-first-choice';
  return advice?.recommended.includes(choice.programId) ? 'accepted-another-advised' : 'chose-another-program';
}
