import type { ImportRow } from '../../db/import-store';
import { BODY_MAX_BYTES } from '../body';
import type { ReadFhirLine } from './fhir-line';
import { readReferral, refused } from './read-row';
import type { RowsOfFile } from './rows-of-file';

/** Each line of the text is one `IntakeRequest`, or one referral as FHIR; empty lines are none. */
export function ndjsonRows(text: AsyncIterable<string>, at: Date, readFhir: ReadFhirLine): RowsOfFile {
  async function* rows(): AsyncGenerator<ImportRow> {
    let rowNumber = 0;
    for await (const { fileLine, line } of linesOf(text)) {
      if (line?.trim() === '') continue;
      rowNumber += 1;
      yield { rowNumber, fileLine, ...(await rowOf(line, at, readFhir)) };
    }
  }
  return { rows: rows(), header: () => ({ columns: [], extraColumns: [] }) };
}

type Row = Pick<ImportRow, 'raw' | 'read'>;

async function rowOf(line: string | null, at: Date, readFhir: ReadFhirLine): Promise<Row> {
  const raw = line === null ? null : Buffer.from(line);
  if (line === null || raw === null || raw.length > BODY_MAX_BYTES)
    return { raw: null, read: refused({ code: 'row-too-large', field: null }) };
  const json = jsonOf(line);
  if (json === undefined) return { raw, read: refused({ code: 'not-json', field: null }) };
  if (typeof json === 'object' && json !== null && 'resourceType' in json)
    return { raw, read: await readFhir(json, raw) };
  return { raw, read: readReferral(json, (path) => path.join('.'), { at }) };
}

function jsonOf(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return undefined;
  }
}

interface Line {
  readonly fileLine: number;
  /** Null where it is longer than any row may be: it is not held. */
  readonly line: string | null;
}

/** The lines of a text that comes in pieces. One that has no end is let go as soon as it is too long. */
async function* linesOf(text: AsyncIterable<string>): AsyncGenerator<Line> {
  let fileLine = 1;
  let begun: string | null = '';
  for await (const piece of text) {
    const [first = '', ...others] = piece.split('\n');
    begun = joined(begun, first);
    for (const next of others) {
      yield { fileLine, line: begun };
      fileLine += 1;
      begun = next;
    }
  }
  if (begun !== '') yield { fileLine, line: begun };
}

function joined(begun: string | null, more: string): string | null {
  return begun === null || begun.length + more.length > BODY_MAX_BYTES ? null : begun + more;
}
