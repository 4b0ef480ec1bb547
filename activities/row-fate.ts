import type { ISql } from 'postgres';
import { firstRowLike, type LockedOrder, type RowFate, type WaitingRow } from '../db/import-work';
import type { Known } from '../db/inbox-store';
import type { NotSentAgain } from '../db/sent-again-store';
import { isAnotherPerson, type NamedPerson } from '../domain/another-person';
import type { ImportFormat } from '../domain/import';

/** What is said of a row of which nothing was on record. */
export const AS_NEW = { referralId: null, repeatsRow: null, differs: false, faults: [] } as const;

interface Repeating {
  readonly row: WaitingRow;
  /** What is on record of the same, if anything is. */
  readonly onRecord: Known | undefined;
}

/**
 * That a row says what is on record, or what an earlier row of the same file says; undefined where it says something new.
 * One that tells the sender's number of another person says neither, and is refused.
 */
export async function repeatOf(
  tx: ISql,
  order: LockedOrder,
  { row, onRecord }: Repeating,
): Promise<RowFate | undefined> {
  const earlier = await firstRowLike(tx, order, row);
  const first = onRecord ?? earlier;
  if (!first) return undefined;
  if (isOfAnother(row, first.person)) return ofAnotherPerson(order.format);
  const differs = first.bodySha256 !== row.bodySha256;
  const repeatsRow = earlier && !isOfAnother(row, earlier.person) ? earlier.rowNumber : null;
  return { ...AS_NEW, state: 'repeated', referralId: onRecord?.id ?? null, repeatsRow, differs };
}

/** Of what is FHIR, the FHIR door itself says whose a request is. */
const isOfAnother = ({ body, fhir }: WaitingRow, before: NamedPerson | null): boolean =>
  fhir === null && body !== null && before !== null && isAnotherPerson(before, body.person);

const NUMBER_FIELDS: Readonly<Record<ImportFormat, string>> = {
  csv: 'source_identifier',
  ndjson: 'source.identifier',
};

const ofAnotherPerson = (format: ImportFormat): RowFate => refused('another-person', format);

/** What is said of a row that tells something else of what is on record, and is not put beside it. */
export const refused = (code: 'another-person' | NotSentAgain, format: ImportFormat): RowFate => ({
  ...AS_NEW,
  state: 'refused',
  faults: [{ code, field: NUMBER_FIELDS[format] }],
});
