import type { ISql } from 'postgres';
import { z } from 'zod';
import type { Instant } from '../domain/clock';
import type { CaseId, OperationId, ReferralId } from '../domain/ids';
import { MARK_ORIGINS, type MarkOrigin, type UnmarkPart2 } from '../domain/part-2-mark';
import { instant, named } from './columns';

/** Whether 42 CFR Part 2 protects any referral of a case. */
export async function holdsPart2(sql: ISql, caseId: CaseId): Promise<boolean> {
  const [row] = await sql`
    select exists (select from referrals where case_id = ${caseId} and is_protected_by_part2(id)) as holds`;
  return z.object({ holds: z.boolean() }).parse(row).holds;
}

/**
 * Whether 42 CFR Part 2 protects a referral, as far as anybody has said by now: also before a workflow has taken it up,
 * and while the pathway has not written down yet what was said later.
 */
export async function isPart2(sql: ISql, referralId: ReferralId): Promise<boolean> {
  const [row] = await sql`select is_protected_by_part2(${referralId}) as is_part2`;
  return z.object({ isPart2: z.boolean() }).parse(row).isPart2;
}

/** The same for any of these. */
export async function isAnyPart2(sql: ISql, referralIds: readonly ReferralId[]): Promise<boolean> {
  const [row] = await sql`
    select coalesce(bool_or(is_protected_by_part2(id)), false) as is_part2
      from unnest(${[...referralIds]}::uuid[]) as ids (id)`;
  return z.object({ isPart2: z.boolean() }).parse(row).isPart2;
}

interface Mark {
  /** The operation's; where it came with the referral, the referral's own. */
  readonly id: OperationId | ReferralId;
  readonly referralId: ReferralId;
  readonly origin: MarkOrigin;
  readonly by: string;
  readonly note: string | null;
  readonly at: Instant;
}

/** Belongs into the transaction of whoever was told it. */
export async function saveMark(tx: ISql, { by: markedBy, at: markedAt, ...mark }: Mark): Promise<void> {
  await tx`insert into part2_marks ${tx({ ...mark, markedBy, markedAt })}`;
  await tx`update referrals set is_part2 = true where id = ${mark.referralId} and not is_part2`;
}

/** Every mark stays as it was set; that none of them holds any more stands beside it. */
export async function withdrawMarks(
  tx: ISql,
  referralId: ReferralId,
  { operationId, by, reason, note }: UnmarkPart2,
  at: Instant,
): Promise<void> {
  await tx`
    update part2_marks
       set withdrawal_id = ${operationId}, withdrawn_by = ${by}, withdrawn_at = ${at}, withdrawn_reason = ${reason},
           withdrawn_note = ${note}
     where referral_id = ${referralId} and withdrawal_id is null`;
  await tx`update referrals set is_part2 = false where id = ${referralId}`;
}

const MarkRow = z.object({
  id: z.string(),
  origin: z.enum(MARK_ORIGINS),
  by: named,
  note: z.string().nullable(),
  markedAt: instant,
});
/** Who said that 42 CFR Part 2 protects a referral, and when. */
export type MarkRow = z.infer<typeof MarkRow>;

/** Those that hold, in the order in which they were set. */
export async function marksOf(sql: ISql, referralId: ReferralId): Promise<readonly MarkRow[]> {
  const rows = await sql`
    select part2_marks.id, origin, note, marked_at,
           json_build_object('id', marked_by, 'name', coalesce(staff.name, systems.name, marked_by)) as by
      from part2_marks
      left join staff on staff.id = marked_by
      left join systems on systems.id = marked_by
     where referral_id = ${referralId} and withdrawal_id is null
     order by part2_marks.seq`;
  return z.array(MarkRow).parse(rows);
}
