import type { AdviceGiven, Candidate } from './advice';
import type { AdviceId, ProgramId } from './ids';
import type { Operation } from './operation';
import { type Refusal, refuse } from './refusal';

/** Why a coordinator departs from the advice, or from a rule. */
export const OVERRIDE_REASONS = [
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

/** What a coordinator answers: this program, or none. */
export type Choice =
  | {
      readonly kind: 'confirm';
      readonly programId: ProgramId;
      readonly reason: OverrideReason | null;
      readonly note: string | null;
    }
  | { readonly kind: 'decline'; readonly reason: DeclineReason; readonly note: string };

/** A decision as it is asked for: by whom, on which advice, with which revision on the screen. */
export interface Decide extends Operation {
  readonly adviceId: AdviceId | null;
  readonly revision: number;
  readonly choice: Choice;
}

export const DECISION_KINDS = [
  'accepted-first-choice',
  'accepted-another-advised',
  'chose-another-program',
  'declined',
] as const;
/** How the decision relates to the advice; computed by us, never claimed by the one who decides. */
export type DecisionKind = (typeof DECISION_KINDS)[number];

/** Names the decision by what it did with the advice. */
export function kindOfDecision(choice: Choice, advice: AdviceGiven | null): DecisionKind {
  if (choice.kind === 'decline') return 'declined';
  if (advice?.recommended[0] === choice.programId) return 'accepted-first-choice';
  return advice?.recommended.includes(choice.programId) ? 'accepted-another-advised' : 'chose-another-program';
}

const RULE_REASONS: readonly OverrideReason[] = ['facts-differ', 'program-makes-exception'];

/** Why a program cannot be confirmed like this, or undefined when it can. */
export function whyNotConfirm(
  choice: Extract<Choice, { kind: 'confirm' }>,
  advice: AdviceGiven | null,
  candidates: readonly Candidate[],
): Refusal | undefined {
  const { programId, reason, note } = choice;
  const candidate = candidates.find((known) => known.programId === programId);
  if (!candidate) return refuse('program-unknown', { code: 'program-unknown', program: programId });
  const departs = kindOfDecision(choice, advice) === 'chose-another-program';
  if (departs && (reason === null || !note))
    return refuse('reason-needed', { code: 'reason-needed', program: programId });
  const excepted = reason !== null && RULE_REASONS.includes(reason);
  if (candidate.eligible === 'not-eligible' && !excepted)
    return refuse('rule-forbids', { code: 'rule-forbids', program: programId, rule: candidate.notMet });
  return undefined;
}
