import type { ISql } from 'postgres';
import { z } from 'zod';
import type { Instant } from '../domain/clock';
import { ATTEMPT_RESULTS, type ContactAttempt, VOID_REASONS, type VoidAttempt } from '../domain/contact';
import type { AttemptId, ReferralId, StaffId } from '../domain/ids';
import { OURSELVES } from '../domain/staff';
import { branded, channel, instant, named } from './columns';

/** That an attempt was taken back: by whom, when and why. Null while it counts. */
export const voidedField = z
  .object({
    by: named,
    at: z.string().transform((text) => new Date(text).toISOString()),
    reason: z.enum(VOID_REASONS),
    note: z.string(),
  })
  .nullable();

/** For queries that have `voided_attempts`, and as `voiders` the staff, in them. */
export const voidedColumn = (sql: ISql) => sql`
  case when voided_attempts.id is not null then
    json_build_object('by', json_build_object('id', voiders.id, 'name', voiders.name), 'at', voided_attempts.voided_at,
                      'reason', voided_attempts.reason, 'note', voided_attempts.note) end as voided`;

const ContactAttemptRow = z.object({
  attemptId: branded<AttemptId>(),
  by: named,
  at: instant,
  channel,
  result: z.enum(ATTEMPT_RESULTS),
  note: z.string().nullable(),
  voided: voidedField,
});
/** One try to reach the person, as it was written down. */
export type ContactAttemptRow = z.infer<typeof ContactAttemptRow>;

/** Written once. The database itself refuses an attempt without a decision that confirms a program. */
export async function saveContactAttempt(
  tx: ISql,
  referralId: ReferralId,
  { attemptId: id, by, ...attempt }: ContactAttempt,
  note: string | null,
): Promise<boolean> {
  const row = { id, referralId, ...writer(by), ...attempt, note };
  const [decision] = await tx`select id from decisions where referral_id = ${referralId}`;
  const saved = await tx`
    insert into contact_attempts ${tx({ ...row, decisionId: decision?.['id'] ?? null })} on conflict (id) do nothing`;
  return saved.count === 1;
}

/** Says beside an attempt that it counts for nothing, under the operation's id. */
export async function saveVoiding(
  tx: ISql,
  referralId: ReferralId,
  { operationId: id, attemptId, by: voidedBy, reason, note }: VoidAttempt,
  voidedAt: Instant,
): Promise<void> {
  await tx`insert into voided_attempts ${tx({ id, attemptId, referralId, reason, note, voidedBy, voidedAt })}`;
}

/** In the order in which they were written down, those that were taken back among them. */
export async function contactAttemptsOf(sql: ISql, referralId: ReferralId): Promise<readonly ContactAttemptRow[]> {
  const rows = await sql`
    select contact_attempts.id as attempt_id, contact_attempts.at, contact_attempts.channel, contact_attempts.result,
           contact_attempts.note, ${voidedColumn(sql)},
           json_build_object('id', by_id, 'name', coalesce(staff.name, 'Followthrough')) as by
      from contact_attempts
      left join staff on by_kind = 'staff' and staff.id = by_id
      left join voided_attempts on voided_attempts.attempt_id = contact_attempts.id
      left join staff voiders on voiders.id = voided_attempts.voided_by
     where contact_attempts.referral_id = ${referralId}
     order by contact_attempts.seq`;
  return z.array(ContactAttemptRow).parse(rows);
}

const writer = (by: StaffId | 'system') =>
  by === 'system' ? { byKind: 'pathway', byId: OURSELVES } : { byKind: 'staff', byId: by };
