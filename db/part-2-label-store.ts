import type { ISql } from 'postgres';
import { z } from 'zod';
import type { Instant } from '../domain/clock';
import type { OperationId, ReferralId, StaffId, SystemId } from '../domain/ids';
import type { MarkPart2 } from '../domain/part-2-mark';
import { lineOfReferral } from '../domain/record-change';
import { branded } from './columns';
import { asJson } from './json';
import { ownOperation } from './own-operation';

/** A sender says of referrals that it sent before that 42 CFR Part 2 protects them. */
interface Label {
  readonly referralIds: readonly ReferralId[];
  /** Of what it was said with: the same content says it once for ever. */
  readonly contentSha256: string;
  readonly submittedBy: string;
  readonly receivedAt: Instant;
}

/**
 * Keeps a label at the door, in the transaction of what it came with, for a relay to hand it to each running referral;
 * says how many are new. A referral that its sender has marked before, or labels right now, is left alone; one that only
 * the team has marked is not, for that could be taken back.
 */
export async function keepLabels(tx: ISql, { referralIds, contentSha256, ...came }: Label): Promise<number> {
  const unmarked = await unmarkedBySender(tx, referralIds);
  if (unmarked.length === 0) return 0;
  const rows = unmarked.map((referralId) => {
    const id = ownOperation(`part-2-label/${referralId}/${contentSha256}`);
    const said = { referralId, contentSha256 };
    const raw = Buffer.from(JSON.stringify(said));
    const line = lineOfReferral(referralId);
    return { id, kind: 'part-2-label', line, raw, bodySha256: contentSha256, body: asJson(tx, said), ...came };
  });
  const kept = await tx`insert into inbox ${tx(rows)} on conflict do nothing`;
  return kept.count;
}

async function unmarkedBySender(tx: ISql, ids: readonly ReferralId[]): Promise<readonly ReferralId[]> {
  if (ids.length === 0) return [];
  const rows = await tx`
    select id
      from inbox
     where id = any(${[...ids]}::uuid[])
       and kind = 'referral'
       and not (is_part2 and not taken_up)
       and not exists (
             select from part2_marks
              where referral_id = inbox.id and origin <> 'desk' and withdrawal_id is null)
       and not exists (
             select from inbox label
              where label.line = 'referral:' || inbox.id and label.kind = 'part-2-label'
                and not exists (select from operations where operation_id = label.id))
     order by seq`;
  return z
    .array(z.object({ id: branded<ReferralId>() }))
    .parse(rows)
    .map(({ id }) => id);
}

const Kept = z.object({
  by: branded<StaffId | SystemId>(),
  isStaff: z.boolean(),
  body: z.object({ referralId: branded<ReferralId>(), contentSha256: z.string() }),
});

/** A label as the running referral takes it, and for which referral. */
export async function readLabel(
  sql: ISql,
  operationId: OperationId,
): Promise<{ readonly referralId: ReferralId; readonly command: MarkPart2 }> {
  const [row] = await sql`
    select submitted_by as by, exists (select from staff where staff.id = submitted_by) as is_staff, body
      from inbox
     where id = ${operationId} and kind = 'part-2-label'`;
  const { by, isStaff, body } = Kept.parse(row);
  const command: MarkPart2 = { operationId, by, fingerprint: body.contentSha256, origin: 'label', note: null };
  return { referralId: body.referralId, command: isStaff ? command : { ...command, byKind: 'system' } };
}
