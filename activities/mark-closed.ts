import type { ISql, Sql } from 'postgres';
import { findOperation } from '../db/operation-store';
import { lockRecordChange } from '../db/record-change-store';
import { findStanding } from '../db/referral-store';
import { markRelayed } from '../db/relay-store';
import type { Instant } from '../domain/clock';
import type { ReferralId } from '../domain/ids';
import type { MarkPart2 } from '../domain/part-2-mark';
import { writeChange } from './record-change';

interface ToMark {
  readonly referralId: ReferralId;
  readonly mark: MarkPart2;
  readonly at: Instant;
}

/**
 * Marks a referral that is closed: no pathway hears it any more, and what is read of it from now on is protected all the
 * same. Its revision grows, so that whoever keeps an older reading finds that there is a newer one. Harmless to repeat.
 */
export const markClosed = (sql: Sql, to: ToMark): Promise<void> =>
  sql.begin(async (tx) => {
    const { operationId } = to.mark;
    if (!(await lockRecordChange(tx, operationId))) return;
    if (!(await findOperation(tx, operationId))) await mark(tx, to); // Else the pathway took it before it closed.
    await markRelayed(tx, operationId, to.at);
  });

async function mark(tx: ISql, { referralId, mark: said, at }: ToMark): Promise<void> {
  const standing = await findStanding(tx, referralId);
  if (standing?.status !== 'closed')
    throw new Error(`The referral ${referralId} is closed, and the records do not know of it yet.`);
  const next = { ...standing, revision: standing.revision + 1 };
  await writeChange(tx, { kind: 'part-2-marked', mark: said, standing: next, at });
}
