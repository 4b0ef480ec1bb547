import { pipeline, Readable } from 'node:stream';
import { CsvError, type Info, parse } from 'csv-parse';
import { columnAt, type ReferralColumn, readCell } from '../../contracts/referral-columns';
import type { ImportRow } from '../../db/import-store';
import type { RowFault } from '../../domain/import';
import { BODY_MAX_BYTES } from '../body';
import { inDialect } from './csv-dialect';
import { type Header, readHeader } from './csv-header';
import { unreadable } from './file-text';
import { readReferral, refused } from './read-row';
import type { RowsOfFile } from './rows-of-file';

/** What the longest cell of a spreadsheet holds. */
const CELL_MAX = 32_767;

/** The first record names the columns; each that follows is one referral. Records that hold nothing are none. */
export function csvRows(text: AsyncIterable<string>, at: Date): RowsOfFile {
  let header: Header | undefined;
  async function* rows(): AsyncGenerator<ImportRow> {
    let rowNumber = 0;
    for await (const { record, fileLine, raw } of recordsOf(text)) {
      if (header === undefined) {
        header = readHeader(record);
        continue;
      }
      rowNumber += 1;
      yield { rowNumber, fileLine, raw, read: readRecord(record, header, at) };
    }
  }
  return { rows: rows(), header: () => header ?? { columns: [], extraColumns: [] } };
}

interface CsvRecord {
  readonly record: readonly string[];
  readonly fileLine: number;
  readonly raw: Buffer;
}

async function* recordsOf(text: AsyncIterable<string>): AsyncGenerator<CsvRecord> {
  const { delimiter, linesBefore, rest } = await inDialect(text);
  const lines = countingFrom(linesBefore);
  const parser = parse({
    ...{ delimiter, info: true, raw: true, relax_column_count: true, max_record_size: BODY_MAX_BYTES },
    ...{ skip_empty_lines: true, skip_records_with_empty_values: true, record_delimiter: ['\r\n', '\n', '\r'] },
    // The parser's types know nothing of what `raw` and `info` add, nor that a record may become something else.
    on_record: (given) => lines.placed(given as unknown as RawRecord) as unknown as string[],
  });
  pipeline(Readable.from(rest), parser, () => undefined); // A failure comes out of the loop below.
  try {
    yield* parser as AsyncIterable<CsvRecord>;
  } catch (failure) {
    // A record over 1 MiB is one whose quotation mark nobody closed, too.
    throw failure instanceof CsvError ? unreadable({ code: 'file-quote-open', line: lines.next() }) : failure;
  }
}

/** Where records begin. The parser says where they end, and counts a line end of two characters twice where it is quoted. */
function countingFrom(linesBefore: number) {
  let [twice, ended] = [0, linesBefore];
  return {
    placed: ({ record, raw, info }: RawRecord): CsvRecord => {
      const ends = raw.replace(/[\r\n]+$/, '').match(/\r\n|\n|\r/g) ?? [];
      twice += ends.filter((end) => end === '\r\n').length;
      ended = linesBefore + info.lines - twice;
      return { record, raw: Buffer.from(raw), fileLine: ended - ends.length };
    },
    next: () => ended + 1,
  };
}

interface RawRecord {
  readonly record: readonly string[];
  readonly raw: string;
  readonly info: Info;
}

function readRecord(record: readonly string[], { known }: Header, at: Date): ImportRow['read'] {
  const cells = record.map(plainText);
  if (cells.slice(known.length).some((cell) => cell !== ''))
    return refused({ code: 'too-many-cells', field: null, columns: known.length });
  const { candidate, faults } = candidateOf(known, cells);
  const fieldNamed = (path: readonly PropertyKey[]): string => columnAt(path)?.name ?? path.join('.');
  return readReferral(candidate, fieldNamed, { at, before: faults });
}

/** A cell is text, whatever a spreadsheet would make of it; the apostrophe that marks it as text there is not part of it. */
const plainText = (cell: string): string => cell.trim().replace(/^'(?=[=+\-@])/, '');

function candidateOf(known: Header['known'], cells: readonly string[]) {
  const candidate = { source: {}, person: { contact: {} } };
  const faults: RowFault[] = [];
  for (const [n, column] of known.entries()) {
    const cell = cells[n] ?? '';
    if (column === null || cell === '') continue;
    const fault = putCell(candidate, column, cell);
    if (fault) faults.push(fault);
  }
  return { candidate, faults };
}

function putCell(candidate: object, column: ReferralColumn, cell: string): RowFault | undefined {
  const { name: field, path } = column;
  if (cell.length > CELL_MAX) return { code: 'too-long', field, max: CELL_MAX };
  const read = readCell(column, cell);
  if ('fault' in read) return { code: read.fault, field };
  put(candidate as Tree, path, read.value);
  return undefined;
}

type Tree = Record<string | number, unknown>;

function put(into: Tree, [part, ...rest]: ReferralColumn['path'], value: unknown): void {
  if (part === undefined) return;
  if (rest.length === 0) into[part] = value;
  else {
    into[part] ??= typeof rest[0] === 'number' ? [] : {};
    put(into[part] as Tree, rest, value);
  }
}
