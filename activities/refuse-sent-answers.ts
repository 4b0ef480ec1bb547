import type { ISql, Sql } from 'postgres';
import { keepAttempt } from '../db/attempt-store';
import { findOperation } from '../db/operation-store';
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

/**
 * The referral does not take them: their row says why, and the attempt is kept, once.
 *
 * Whoever handed them over before may have died when they were taken and this was not written down yet; whatever was
 * taken stays taken, also where the referral has closed meanwhile and Temporal has forgotten it.
 */
export const refuseSentAnswers = (sql: Sql, { id, referralId, refusal, at }: ToRefuse): Promise<void> =>
  sql.begin(async (tx) => {
    const sent = await lockRecordChange(tx, id);
    if (!sent) return;
    const taken = await findOperation(tx, id);
    if (!taken) await keepRefusal(tx, sent.by, { id, referralId, refusal, at });
    await markRelayed(tx, id, at);
  });

async function keepRefusal(tx: ISql, sender: string, { id, referralId, refusal, at }: ToRefuse): Promise<void> {
  await keepAttempt(tx, {
    kind: 'refused',
    at,
    actorKind: 'system',
    actorId: sender,
    action: 'send-answers',
    referralId,
    caseId: null,
    operationId: id,
    ...refusal,
  });
  await noteRefusal(tx, id, refusal.reason);
}
