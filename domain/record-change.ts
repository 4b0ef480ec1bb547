import type { Instant } from './clock';
import type { CaseId, DuplicateId, OperationId, ReferralId, StaffId } from './ids';
import type { Reason } from './reason';

/**
 * What a person changes outside a waiting task. No workflow hears of it: it is kept, and then written down by the deed
 * that `activities/write-record.ts` names for its kind.
 */
export const RECORD_KINDS = [
  'entry',
  'amendment',
  'person-change',
  'case-export',
  'policy',
  'key',
  'duplicate-answer',
] as const;
export type RecordKind = (typeof RECORD_KINDS)[number];

/** What is kept in the same way, and then handed to a running referral, which may refuse it. */
export const HEARD_KINDS = ['sent-answers', 'part-2-label', 'sent-again', 'facts-corrected'] as const;
export type HeardKind = (typeof HEARD_KINDS)[number];

/** Every change that is kept before it is answered. */
export const KEPT_KINDS = [...RECORD_KINDS, ...HEARD_KINDS] as const;
export type KeptKind = (typeof KEPT_KINDS)[number];

/**
 * What must be written, or heard, in the order in which it came: everything about one case, about two who may be one,
 * for one referral, all policies, all keys. Lines do not wait for each other.
 */
export type Line = `case:${CaseId}` | `duplicate:${DuplicateId}` | `referral:${ReferralId}` | 'policies' | 'keys';
export const lineOfCase = (id: CaseId): Line => `case:${id}`;
export const lineOfReferral = (id: ReferralId): Line => `referral:${id}`;
export const lineOfDuplicate = (id: DuplicateId): Line => `duplicate:${id}`;

/** Why a change that was kept is not written down after all: what it rests on, or where it belongs, had changed by then. */
export interface TooLate {
  readonly code: 'entry-amended' | 'stale-person' | 'case-closed' | 'stale-duplicate' | 'join-in-the-way';
  readonly why: Reason;
}

/** A change as the door parsed it. Its id is the caller's operation, and becomes the id of what is written. */
export interface RecordChange<Body> {
  readonly id: OperationId;
  readonly by: StaffId;
  readonly at: Instant;
  readonly body: Body;
}
