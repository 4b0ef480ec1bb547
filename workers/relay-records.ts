import { writeRecord } from '../activities/write-record';
import { unwritten, type WaitingChange } from '../db/record-change-store';
import { AT_ONCE_MAX, keepRelaying, putAside, type Relaying } from './relay';

/**
 * Writes down every record change that the inbox keeps, once for ever, and needs no Temporal for it: one transaction in
 * one database is all there is to do.
 *
 * 1. Rows of one line are written in the order in which they came, other lines beside them.
 * 2. A row that fails is put aside with the reason. For its first tries its line waits for it; then the line goes on.
 */
export const relayRecords = (relaying: Relaying): Promise<void> => keepRelaying(relaying, () => writeOnce(relaying));

async function writeOnce(relaying: Relaying): Promise<number> {
  const at = relaying.clock.now().toISOString();
  const rows = await unwritten(relaying.sql, { at, limit: AT_ONCE_MAX });
  await Promise.all(byLine(rows).map((line) => writeInOrder(line, relaying)));
  return rows.length;
}

async function writeInOrder(rows: readonly WaitingChange[], relaying: Relaying): Promise<void> {
  for (const row of rows) if (!(await written(row, relaying))) return;
}

async function written(row: WaitingChange, relaying: Relaying): Promise<boolean> {
  const { sql, clock } = relaying;
  try {
    await writeRecord(sql, { ...row, at: clock.now().toISOString() });
    return true;
  } catch (failure) {
    await putAside(relaying, row, failure); // Fails too where PostgreSQL is away: then no row is to blame.
    return false;
  }
}

function byLine(rows: readonly WaitingChange[]): readonly (readonly WaitingChange[])[] {
  const lines = new Map<string, WaitingChange[]>();
  for (const row of rows) lines.set(row.line, [...(lines.get(row.line) ?? []), row]);
  return [...lines.values()];
}
