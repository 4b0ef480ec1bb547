import type { ISql, Sql } from 'postgres';
import { keepAttempt } from '../db/attempt-store';
import { findOperation } from '../db/operation-store';
import { lockRecordChange, noteRefusal } from '../db/record-change-store';
import { markRelayed } from '../db/relay-store';
import type { Instant } from '../domain/clock';
import type { OperationId, ReferralId } from '../domain/ids';
import type { Action } from '../domain/permissions';
import type { Refusal } from '../domain/refusal';

interface ToRefuse {
  readonly id: OperationId;
  readonly referralId: ReferralId;
  readonly byKind: 'staff' | 'system';
  /** What its sender asked for. */
  readonly action: Action;
  readonly refusal: Refusal;
  readonly at: Instant;
}

/**
 * The referral does not take what a sender said: its row says why, and the attempt is kept, once.
 *
 * Whoever handed it over before may have died when it was taken and this was not written down yet; whatever was
 * taken stays taken, also where the referral has closed meanwhile and Temporal has forgotten it.
 */
export const refuseSent = (sql: Sql, to: ToRefuse): Promise<void> =>
  sql.begin(async (tx) => {
    const sent = await lockRecordChange(tx, to.id);
    if (!sent) return;
    const taken = await findOperation(tx, to.id);
    if (!taken) await keepRefusal(tx, sent.by, to);
    await markRelayed(tx, to.id, to.at);
  });

async function keepRefusal(tx: ISql, sender: string, { id, byKind, refusal, ...asked }: ToRefuse): Promise<void> {
  await keepAttempt(tx, {
    kind: 'refused',
    actorKind: byKind,
    actorId: sender,
    ...asked,
    caseId: null,
    operationId: id,
    ...refusal,
  });
  await noteRefusal(tx, id, refusal.reason);
}
