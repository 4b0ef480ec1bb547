import type { ISql, Sql, TransactionSql } from 'postgres';
import { recordAudit } from '../db/audit-store';
import { countRows } from '../db/import-report';
import {
  type LockedOrder,
  lockOrder,
  nextRows,
  noteFate,
  noteProgress,
  type RowFate,
  type WaitingRow,
} from '../db/import-work';
import { findByKey, type InboxKey, insertReferral, keepAgain, ringInbox, whyNotAgain } from '../db/inbox-store';
import type { Instant } from '../domain/clock';
import type { ReferralId } from '../domain/ids';
import { AS_NEW, refused, repeatOf } from './row-fate';
import { settleFhirRow } from './settle-fhir-row';

/** The next rows of a file that was ordered to be tried or taken in: which order, and how many rows at most. */
interface RowsToTakeIn {
  readonly order: number;
  readonly limit: number;
  readonly at: Instant;
  readonly newId: () => ReferralId;
}

/**
 * Carries out an order from where it stands, and says how many rows that were.
 *
 * 1. The rows, how far the order is, and its audit rows are one transaction: a process that dies in the middle has done
 *    nothing, and the next one goes on from there.
 * 2. A row is known by the sender's own number, or by all that it says: it goes in once for ever, in whatever file.
 * 3. A dry run asks the same questions of the same rows, and adds nothing.
 */
export const takeInRows = (sql: Sql, { order: seq, limit, at, newId }: RowsToTakeIn): Promise<number> =>
  sql.begin(async (tx) => {
    const order = await lockOrder(tx, seq);
    if (!order) return 0;
    if (order.startedAt === null && order.isFirst) await recordReceived(tx, order);
    const rows = await nextRows(tx, order, limit);
    await settleAll(tx, order, rows, newId);
    const doneThrough = rows.at(-1)?.rowNumber ?? order.rowCount;
    const finished = doneThrough >= order.rowCount;
    await noteProgress(tx, { seq, doneThrough, at, finished });
    if (finished) await recordFinished(tx, order, at);
    if (order.purpose === 'take-in') await ringInbox(tx);
    return rows.length;
  });

/**
 * Rows are settled side by side on one connection, which takes them in their order: the first of two alike goes in. One
 * that is FHIR asks and keeps in several steps, so that where one is among them they go one after the other.
 */
async function settleAll(
  tx: TransactionSql,
  order: LockedOrder,
  rows: readonly WaitingRow[],
  newId: () => ReferralId,
): Promise<void> {
  if (!rows.some(({ fhir }) => fhir !== null)) await Promise.all(rows.map((row) => settle(tx, order, row, newId)));
  else for (const row of rows) await settle(tx, order, row, newId);
}

async function settle(tx: TransactionSql, order: LockedOrder, row: WaitingRow, newId: () => ReferralId): Promise<void> {
  if (row.body === null) return;
  const fate = await (row.fhir
    ? settleFhirRow(tx, order, row)
    : order.purpose === 'take-in'
      ? takeIn(tx, order, row, newId())
      : tryIn(tx, order, row));
  await noteFate(tx, order.importId, row.rowNumber, fate);
}

async function takeIn(tx: ISql, order: LockedOrder, row: WaitingRow, id: ReferralId): Promise<RowFate> {
  const { raw, body } = row;
  if (raw === null || body === null) throw new Error(`Row ${row.rowNumber} was let in without what it said.`);
  const key = keyOf(order, row);
  const arrival = { id, key, raw, intake: body, submittedBy: order.submittedBy, receivedAt: order.askedAt };
  if (await insertReferral(tx, arrival)) return { ...AS_NEW, state: 'taken-in', referralId: id };
  const onRecord = await findByKey(tx, key);
  const before = await repeatOf(tx, order, { row, onRecord });
  if (!before) throw new Error('No referral can be taken in: there is no policy named default yet.');
  const notKept = onRecord && before.state === 'repeated' ? await keepAgain(tx, onRecord, arrival) : undefined;
  return notKept ? refused(notKept, order.format) : before;
}

async function tryIn(tx: ISql, order: LockedOrder, row: WaitingRow): Promise<RowFate> {
  const onRecord = await findByKey(tx, keyOf(order, row));
  const before = await repeatOf(tx, order, { row, onRecord });
  if (!before) return { ...AS_NEW, state: 'would-be-taken-in' };
  const notKept =
    onRecord && before.state === 'repeated' && row.body ? await whyNotAgain(tx, onRecord, row.body) : undefined;
  return notKept ? refused(notKept, order.format) : before;
}

/** The key of a referral that came alone, and for one without the sender's number: all that it says. */
function keyOf({ submittedBy, submitterKind }: LockedOrder, { body, bodySha256 }: WaitingRow): InboxKey {
  const { organization, identifier } = body?.source ?? { organization: '', identifier: null };
  if (identifier === null) return { kind: 'idempotency', submittedBy, key: `row/${bodySha256}` };
  return { kind: 'sender', system: submitterKind === 'system' ? submittedBy : null, organization, identifier };
}

async function recordReceived(tx: ISql, order: LockedOrder): Promise<void> {
  const { importId, format, rowCount: rows, receivedAt: at, submittedBy: id, submitterKind: kind } = order;
  await recordAudit(tx, { at, actor: { kind, id }, action: 'import-received', facts: { importId, format, rows } });
}

async function recordFinished(tx: ISql, order: LockedOrder, at: Instant): Promise<void> {
  const { importId, purpose, askedBy: id, askedByKind: kind } = order;
  const counts = await countRows(tx, importId);
  const takenIn = counts[purpose === 'take-in' ? 'taken-in' : 'would-be-taken-in'];
  const facts = { importId, takenIn, repeated: counts.repeated, refused: counts.refused };
  const action = purpose === 'take-in' ? 'import-finished' : 'import-tried';
  await recordAudit(tx, { at, actor: { kind, id }, action, facts });
}
