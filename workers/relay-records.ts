import { writeRecord } from '../activities/write-record';
import { unwritten, type WaitingChange } from '../db/record-change-store';
import { RECORD_KINDS, type RecordKind } from '../domain/record-change';
import { AT_ONCE_MAX, inLines, keepRelaying, putAside, type Relaying } from './relay';

/**
 * Writes down every record change that the inbox keeps, once for ever, and needs no Temporal for it: one transaction in
 * one database is all there is to do.
 *
 * 1. Rows of one line are written in the order in which they came, other lines beside them.
 * 2. A row that fails is put aside with the reason. For its first tries its line waits for it; then the line goes on.
 */
export const relayRecords = (relaying: Relaying): Promise<void> => keepRelaying(relaying, () => writeOnce(relaying));

type Waiting = WaitingChange<RecordKind>;

async function writeOnce(relaying: Relaying): Promise<number> {
  const at = relaying.clock.now().toISOString();
  const rows = await unwritten(relaying.sql, { kinds: RECORD_KINDS, at, limit: AT_ONCE_MAX });
  await inLines(rows, (row) => written(row, relaying));
  return rows.length;
}

/** False where its line has to wait. */
async function written(row: Waiting, relaying: Relaying): Promise<boolean> {
  const { sql, clock } = relaying;
  try {
    await writeRecord(sql, { ...row, at: clock.now().toISOString() });
    return true;
  } catch (failure) {
    await putAside(relaying, row, failure); // Fails too where PostgreSQL is away: then no row is to blame.
    return false;
  }
}
