import type { Instant } from './clock';
import type { CaseId, EntryId, ReferralId } from './ids';
import type { Channel } from './referral';

/** What people write into the record of a case by hand. */
export const INTERACTION_KINDS = [
  'call',
  'visit',
  'note',
  'message',
  'appointment',
  'authorization',
  'document',
] as const;

/** What people write into the record of a case, interactions and what they change of the person's facts. */
export const WRITTEN_KINDS = [...INTERACTION_KINDS, 'person-change'] as const;

export const DIRECTIONS = ['inbound', 'outbound'] as const;
export const CONVERSATION_OUTCOMES = ['reached', 'left-voicemail', 'no-answer'] as const;
export const APPOINTMENT_STATUSES = ['scheduled', 'kept', 'missed', 'cancelled', 'rescheduled'] as const;
export const AUTHORIZATION_STATUSES = ['submitted', 'pended', 'approved', 'denied'] as const;

/** What a call or a message says beside its words. Null means that nobody said. */
export interface Conversation {
  readonly direction: (typeof DIRECTIONS)[number] | null;
  readonly outcome: (typeof CONVERSATION_OUTCOMES)[number] | null;
  readonly channel: Channel | null;
}

export interface Appointment {
  readonly scheduledFor: Instant | null;
  readonly status: (typeof APPOINTMENT_STATUSES)[number];
  readonly service: string | null;
}

/** The payer's clock runs from the payer's receipt: without it, nobody knows when an answer is due. */
export interface Authorization {
  readonly payer: string | null;
  readonly service: string | null;
  readonly submittedAt: Instant | null;
  readonly receivedByPayerAt: Instant | null;
  readonly status: (typeof AUTHORIZATION_STATUSES)[number];
  readonly expedited: boolean | null;
}

/** Facts by kind, so that reviews need not read them out of the words. */
export type Structured =
  | { readonly kind: 'call' | 'message'; readonly structured: Conversation }
  | { readonly kind: 'appointment'; readonly structured: Appointment }
  | { readonly kind: 'authorization'; readonly structured: Authorization }
  | { readonly kind: 'visit' | 'note' | 'document'; readonly structured: null };

export const OWERS = ['us', 'family', 'payer', 'provider'] as const;

/** What somebody said that they would do, and by when. No promise without a day: every wait has an end. */
export interface Promised {
  readonly what: string;
  readonly owedBy: (typeof OWERS)[number];
  readonly dueAt: Instant;
}

/**
 * A promise is not ticked off: a later entry says how it ended, kept or given up, and so it is on record who said so,
 * when, and in which words. Where that entry is withdrawn by an amendment, the promise is owed again.
 */
export interface Settles {
  readonly entryId: EntryId;
  readonly as: 'kept' | 'given-up';
}

/** Something that happened with or about the person, as somebody wrote it down. `at` is when; null: as it was written. */
export type Interaction = Structured & {
  readonly caseId: CaseId;
  readonly referralId: ReferralId | null;
  readonly at: Instant | null;
  readonly text: string;
  readonly promise: Promised | null;
  readonly settles: Settles | null;
};
