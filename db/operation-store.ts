import type { ISql } from 'postgres';
import { z } from 'zod';
import type { Change } from '../domain/deeds';
import type { OperationId, ReferralId } from '../domain/ids';
import type { AnswerQuestions } from '../domain/inquiry';
import type { Operation } from '../domain/operation';
import { STATUSES } from '../domain/referral-state';
import { branded, instant } from './columns';

const OperationRow = z.object({
  operationId: branded<OperationId>(),
  referralId: branded<ReferralId>(),
  kind: z.enum([
    'decided',
    'questions-answered',
    'answer-taken-back',
    'questions-withdrawn',
    'attempt-logged',
    'attempt-voided',
    'contact-confirmed',
    'consent-recorded',
    'consent-withdrawn',
    'part-2-marked',
    'part-2-unmarked',
    'sent-again',
    'facts-corrected',
    'ended',
  ]),
  fingerprint: z.string(),
  by: z.string(),
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
    select operation_id, referral_id, kind, fingerprint, coalesce(by, by_system) as by,
           coalesce(staff.name, systems.name) as by_name, revision, status, at
      from operations
      left join staff on staff.id = operations.by
      left join systems on systems.id = operations.by_system
     where operation_id = ${operationId}`;
  return row && OperationRow.parse(row);
}

/** Keeps the first answer under an operation's id. False when it was on record: then nothing else is left to write. */
export async function saveOperation(
  tx: ISql,
  { operationId, by, byKind, fingerprint }: Operation & Pick<AnswerQuestions, 'byKind'>,
  { kind, standing, at }: Pick<Change, 'kind' | 'standing' | 'at'>,
): Promise<boolean> {
  const { referralId, revision, status } = standing;
  const who = byKind === 'system' ? { by: null, bySystem: by } : { by, bySystem: null };
  const row = { operationId, ...who, fingerprint, kind, referralId, revision, status, at };
  const saved = await tx`insert into operations ${tx(row)} on conflict (operation_id) do nothing`;
  return saved.count === 1;
}
