import type { Operation } from './operation';

export const MARK_ORIGINS = ['referral', 'label'] as const;
/** How it came to be known that 42 CFR Part 2 protects a referral: it came so, or its sender said so later. */
export type MarkOrigin = (typeof MARK_ORIGINS)[number];

/** That 42 CFR Part 2 protects a referral which stands already. */
export interface MarkPart2 extends Operation {
  /** Absent where a person of the staff sent it. */
  readonly byKind?: 'system';
  readonly origin: Exclude<MarkOrigin, 'referral'>;
}
