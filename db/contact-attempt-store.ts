import type { ISql } from 'postgres';
import { z } from 'zod';
import { ATTEMPT_RESULTS, type ContactAttempt } from '../domain/contact';
import type { AttemptId, ReferralId, StaffId } from '../domain/ids';
import { branded, channel, instant, named } from './columns';

const ContactAttemptRow = z.object({
  attemptId: branded<AttemptId>(),
  by: named,
  at: instant,
  channel,
  result: z.enum(ATTEMPT_RESULTS),
  note: z.string().nullable(),
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

/** In the order in which they were written down. */
export async function contactAttemptsOf(sql: ISql, referralId: ReferralId): Promise<readonly ContactAttemptRow[]> {
  const rows = await sql`
    select contact_attempts.id as attempt_id, at, channel, result, note,
           json_build_object('id', by_id, 'name', coalesce(staff.name, 'Followthrough')) as by
      from contact_attempts
      left join staff on by_kind = 'staff' and staff.id = by_id
     where referral_id = ${referralId}
     order by seq`;
  return z.array(ContactAttemptRow).parse(rows);
}

const writer = (by: StaffId | 'system') =>
  by === 'system' ? { byKind: 'pathway', byId: 'followthrough' } : { byKind: 'staff', byId: by };
