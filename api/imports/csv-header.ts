import { columnNamed, REFERRAL_COLUMNS, type ReferralColumn } from '../../contracts/referral-columns';
import { unreadable } from './file-text';

export const COLUMNS_MAX = 100;
const NAME_MAX = 100;

/** What the header of a file names. `known` has null where a column means nothing here. */
export interface Header {
  readonly columns: readonly string[];
  readonly extraColumns: readonly string[];
  readonly known: readonly (ReferralColumn | null)[];
}

/**
 * Reads the header, or refuses the file. Of a header that lacks a column no word is repeated: a file without a header
 * begins with a person.
 */
export function readHeader(cells: readonly string[]): Header {
  if (cells.length > COLUMNS_MAX) throw unreadable({ code: 'file-columns-limit', limit: COLUMNS_MAX });
  const known = cells.map((cell) => BY_NAME.get(columnNamed(cell)) ?? null);
  const missing = REFERRAL_COLUMNS.filter((column) => column.mandatory && !known.includes(column));
  if (missing.length > 0) throw unreadable({ code: 'file-columns-missing', columns: missing.map(({ name }) => name) });
  const twice = known.find((column, n) => column !== null && known.indexOf(column) !== n);
  if (twice) throw unreadable({ code: 'file-column-twice', column: twice.name });
  const columns = cells.map((cell) => cell.trim().slice(0, NAME_MAX));
  return { columns, known, extraColumns: columns.filter((name, n) => known[n] === null && name !== '') };
}

const BY_NAME: ReadonlyMap<string, ReferralColumn> = new Map(REFERRAL_COLUMNS.map((column) => [column.name, column]));
