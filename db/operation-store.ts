import type { ISql } from 'postgres';
import { z } from 'zod';
import type { Change } from '../domain/deeds';
import type { OperationId, ReferralId, StaffId } from '../domain/ids';
import type { Operation } from '../domain/operation';
import { STATUSES } from '../domain/referral-state';
import { branded, instant } from './columns';

const OperationRow = z.object({
  operationId: branded<OperationId>(),
  referralId: branded<ReferralId>(),
  kind: z.enum([
    'decided',
    'questions-answered',
    'questions-withdrawn',
    'attempt-logged',
    'attempt-voided',
    'contact-confirmed',
    'ended',
  ]),
  fingerprint: z.string(),
  by: branded<StaffId>(),
  byName: z.string(),
  revision: z.int(),
  status: z.enum(STATUSES),
  at: instant,
});
/** A change that was taken, with the first answer to it. */
export type OperationRow = z.infer<typeof OperationRow>;

/** What was answered under this id, also after the workflow is gone. */
export async function findOperation(sql: ISql, operationId: string): Promise<OperationRow | undefined> {
  const [row] = await sql`
    select operation_id, referral_id, kind, fingerprint, by, staff.name as by_name, revision, status, at
      from operations
      join staff on staff.id = operations.by
     where operation_id = ${operationId}`;
  return row && OperationRow.parse(row);
}

/** Keeps the first answer under an operation's id. False when it was on record: then nothing else is left to write. */
export async function saveOperation(
  tx: ISql,
  { operationId, by, fingerprint }: Operation,
  { kind, standing, at }: Pick<Change, 'kind' | 'standing' | 'at'>,
): Promise<boolean> {
  const { referralId, revision, status } = standing;
  const row = { operationId, by, fingerprint, kind, referralId, revision, status, at };
  const saved = await tx`insert into operations ${tx(row)} on conflict (operation_id) do nothing`;
  return saved.count === 1;
}
