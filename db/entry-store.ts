import type { ISql } from 'postgres';
import type { Instant } from '../domain/clock';
import type { ReferralId } from '../domain/ids';
import type { AuditActor } from './audit-store';

/** Something written into the record of a case, in the words of whoever wrote it. */
export interface Entry {
  /** The id of what it tells of, so that writing it again is harmless. */
  readonly id: string;
  readonly referralId: ReferralId;
  readonly kind:
    | 'referral'
    | 'decision'
    | 'questions'
    | 'answers'
    | 'sent-again'
    | 'contact-attempt'
    | 'attempt-voided'
    | 'contact-safety'
    | 'outcome';
  readonly by: AuditActor;
  readonly at: Instant;
  readonly text: string;
}

/** Written once: a repeat keeps the first words. */
export async function saveEntry(tx: ISql, { id, referralId, kind, by, at, text }: Entry): Promise<void> {
  await tx`
    insert into entries (id, case_id, referral_id, kind, by_kind, by_id, at, text)
    select ${id}, referrals.case_id, referrals.id, ${kind}, ${by.kind}, ${by.id}, ${at}, ${text}
      from referrals
     where referrals.id = ${referralId}
    on conflict (id) do nothing`;
}
