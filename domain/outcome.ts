import type { DeclineReason } from './decision';
import type { ProgramId, ReferralId } from './ids';
import type { StaffOperation } from './operation';

/** How a referral ended. Every end is one of these, said by a person; a clock never says it. */
export type Outcome =
  | { readonly kind: 'service-started'; readonly programId: ProgramId }
  | { readonly kind: 'declined'; readonly reason: DeclineReason }
  | { readonly kind: 'person-opted-out' }
  | { readonly kind: 'unable-to-reach'; readonly attempts: number }
  | { readonly kind: 'withdrawn' }
  /** Asked for by another open referral of the same person, which goes on. */
  | { readonly kind: 'duplicate'; readonly goesOn: ReferralId }
  | { readonly kind: 'entered-in-error' };

export const OUTCOME_KINDS = [
  'service-started',
  'declined',
  'person-opted-out',
  'unable-to-reach',
  'withdrawn',
  'duplicate',
  'entered-in-error',
] as const satisfies readonly Outcome['kind'][];
export type OutcomeKind = Outcome['kind'];

/** The outcomes that a coordinator records; `declined` is not among them, it is a decision. */
export const RECORDED_OUTCOMES = [
  'service-started',
  'person-opted-out',
  'unable-to-reach',
  'withdrawn',
  'duplicate',
  'entered-in-error',
] as const;
export type RecordedOutcome = (typeof RECORDED_OUTCOMES)[number];

/** An outcome as a coordinator records it, with the revision on the screen. */
export interface RecordOutcome extends StaffOperation {
  readonly revision: number;
  readonly outcome: RecordedOutcome;
  readonly note: string | null;
  /** With `duplicate`, the referral that goes on. */
  readonly goesOn?: ReferralId | null;
}
