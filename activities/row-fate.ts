import type { ISql } from 'postgres';
import { firstRowLike, type LockedOrder, type RowFate, type WaitingRow } from '../db/import-work';
import type { findByKey } from '../db/inbox-store';

/** What is said of a row of which nothing was on record. */
export const AS_NEW = { referralId: null, repeatsRow: null, differs: false, faults: [] } as const;

interface Repeating {
  readonly row: WaitingRow;
  /** What is on record of the same, if anything is. */
  readonly onRecord: ReturnType<typeof findByKey>;
}

/** That a row says what is on record, or what an earlier row of the same file says; undefined where it says something new. */
export async function repeatOf(
  tx: ISql,
  order: LockedOrder,
  { row, onRecord }: Repeating,
): Promise<RowFate | undefined> {
  const [known, earlier] = await Promise.all([onRecord, firstRowLike(tx, order, row)]);
  const first = known ?? earlier;
  if (!first) return undefined;
  const differs = first.bodySha256 !== row.bodySha256;
  const repeatsRow = earlier?.rowNumber ?? null;
  return { ...AS_NEW, state: 'repeated', referralId: known?.id ?? null, repeatsRow, differs };
}
