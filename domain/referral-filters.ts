import type { CivilDate, Instant } from './clock';
import { hoursAfter } from './clock';
import type { ProgramId, StaffId } from './ids';
import type { OutcomeKind } from './outcome';
import type { SourceKind, Urgency } from './referral';
import type { ReferralStatus } from './referral-state';

export const REFERRAL_SORTS = ['moved', 'received', 'due', 'urgency'] as const;
/**
 * How a list of referrals is sorted: what moved last, or came last, first; what is due first, first; what is urgent
 * first, and of that what is due first.
 */
export type ReferralSort = (typeof REFERRAL_SORTS)[number];

export const DUE_FILTERS = ['late', 'within-24-hours', 'within-3-days', 'within-7-days'] as const;
/** By when a clock runs out. What is late is also within each of the others: it is more pressing, not less. */
export type DueFilter = (typeof DUE_FILTERS)[number];

const HOURS: Readonly<Record<DueFilter, number>> = {
  late: 0,
  'within-24-hours': 24,
  'within-3-days': 72,
  'within-7-days': 168,
};

/** The moment before which a clock runs out that the filter lets through. */
export const dueBefore = (filter: DueFilter, at: Instant): Instant => hoursAfter(at, HOURS[filter]);

/** Where `coordinator` names nobody: cases that have none. */
export const NOBODY = 'nobody';

/** What narrows a list of referrals. What is left out narrows nothing. */
export interface ReferralFilters {
  readonly status?: ReferralStatus | undefined;
  readonly urgency?: Urgency | undefined;
  readonly sourceKind?: SourceKind | undefined;
  readonly coordinator?: StaffId | typeof NOBODY | undefined;
  readonly program?: ProgramId | undefined;
  readonly due?: DueFilter | undefined;
  /** Days on the calendar of whoever asks, both of them included. */
  readonly receivedFrom?: CivilDate | undefined;
  readonly receivedTo?: CivilDate | undefined;
  readonly outcome?: OutcomeKind | undefined;
}
