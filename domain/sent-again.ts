import type { Instant } from './clock';
import type { Operation } from './operation';
import type { ContactFacts } from './referral';

/** What a sender may say no to when it sends a referral again: a no holds at once. */
export const SENDERS_NOES = ['contact', 'voicemail', 'telling-the-referrer'] as const;
export type SendersNo = (typeof SENDERS_NOES)[number];

/** That the sender of a referral sent it again, and says something new. Its words stay in the records. */
export interface SendAgain extends Operation {
  /** Absent of our own staff. */
  readonly byKind?: 'system';
  readonly noTo: readonly SendersNo[];
  /** When it came: what somebody has found out since outweighs a no. */
  readonly receivedAt: Instant;
  /** That it is urgent by now. */
  readonly isUrgent: boolean;
}

/** So often a sender may send one referral again; then it is a conversation, and people have to talk. */
export const SENT_AGAIN_MAX = 20;

/** How contact is safe once these noes hold. */
export const contactAfter = (contact: ContactFacts, noTo: readonly SendersNo[]): ContactFacts => ({
  ...contact,
  ...(noTo.includes('contact') && { safeToContact: 'no' as const }),
  ...(noTo.includes('voicemail') && { noVoicemail: true }),
  ...(noTo.includes('telling-the-referrer') && { mayTellReferrer: 'no' as const }),
});
