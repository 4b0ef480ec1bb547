import type { Sql } from 'postgres';
import { keepAttempt } from '../db/attempt-store';
import { lockRecordChange, noteRefusal } from '../db/record-change-store';
import { markRelayed } from '../db/relay-store';
import type { Instant } from '../domain/clock';
import type { OperationId, ReferralId } from '../domain/ids';
import type { Refusal } from '../domain/refusal';

interface ToRefuse {
  readonly id: OperationId;
  readonly referralId: ReferralId;
  readonly refusal: Refusal;
  readonly at: Instant;
}

/** The running referral did not take them: its row says why, and the attempt is kept, once. */
export const refuseSentAnswers = (sql: Sql, { id, referralId, refusal, at }: ToRefuse): Promise<void> =>
  sql.begin(async (tx) => {
    const sent = await lockRecordChange(tx, id);
    if (!sent) return;
    await keepAttempt(tx, {
      kind: 'refused',
      at,
      actorKind: 'system',
      actorId: sent.by,
      action: 'send-answers',
      referralId,
      caseId: null,
      operationId: id,
      ...refusal,
    });
    await noteRefusal(tx, id, refusal.reason);
    await markRelayed(tx, id, at);
  });
