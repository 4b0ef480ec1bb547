import type { MarkId } from './ids';
import type { Operation, StaffOperation } from './operation';

export const MARK_ORIGINS = ['referral', 'label', 'desk'] as const;
/**
 * How it came to be known that 42 CFR Part 2 protects a referral: it came so, its sender said so later, or somebody of the
 * team did.
 */
export type MarkOrigin = (typeof MARK_ORIGINS)[number];

/** That 42 CFR Part 2 protects a referral which stands already. */
export interface MarkPart2 extends Operation {
  /** Absent where a person of the staff said or sent it. */
  readonly byKind?: 'system';
  readonly origin: Exclude<MarkOrigin, 'referral'>;
  /** How it is known, where somebody of the team says so. */
  readonly note: string | null;
}

export const UNMARK_REASONS = ['marked-by-mistake', 'sender-corrected'] as const;
/** Why a mark is taken back. What its sender said, only its sender can correct. */
export type UnmarkReason = (typeof UNMARK_REASONS)[number];

/** That nothing in a referral is protected after all. What was held back meanwhile may be told again. */
export interface UnmarkPart2 extends StaffOperation {
  /** Those that were on the screen. What came since was not seen, and is not taken back. */
  readonly marks: readonly MarkId[];
  readonly reason: UnmarkReason;
  readonly note: string;
}
