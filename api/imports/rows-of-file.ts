import type { ImportRow } from '../../db/import-store';
import { unreadable } from './file-text';

export const ROWS_MAX = 20_000;
/** So many rows, or so many bytes, go to the database at once. */
const BATCH_ROWS = 200;
const BATCH_BYTES = 2_097_152;

/** The rows of a file as they are read, and what its header said, once the first row is there. */
export interface RowsOfFile {
  readonly rows: AsyncIterable<ImportRow>;
  readonly header: () => { readonly columns: readonly string[]; readonly extraColumns: readonly string[] };
}

/** The rows in batches that fit into a statement; a file of none, or of too many, is refused as a whole. */
export function inBatches(rows: AsyncIterable<ImportRow>) {
  let count = 0;
  async function* batches(): AsyncGenerator<readonly ImportRow[]> {
    let batch: ImportRow[] = [];
    for await (const row of rows) {
      count += 1;
      if (count > ROWS_MAX) throw unreadable({ code: 'file-rows-limit', limit: ROWS_MAX });
      batch.push(row);
      if (!isFull(batch)) continue;
      yield batch;
      batch = [];
    }
    if (count === 0) throw unreadable({ code: 'file-empty' });
    yield batch;
  }
  return { batches: batches(), count: () => count };
}

const isFull = (batch: readonly ImportRow[]): boolean =>
  batch.length >= BATCH_ROWS || batch.reduce((bytes, { raw }) => bytes + (raw?.length ?? 0), 0) >= BATCH_BYTES;
