import type { z } from 'zod';
import { faultsOf } from './formats/values';
import { ROW_BYTES_MAX } from './limits';

/** A row that can be read, or why not. Lines are counted from 1, as an editor counts them. */
export type Row<Value> =
  | { readonly line: number; readonly value: Value }
  | { readonly line: number; readonly fault: string };

export interface Rows<Value> {
  readonly good: readonly { readonly line: number; readonly value: Value }[];
  readonly faults: readonly { readonly line: number; readonly fault: string }[];
}

/** Reads JSON objects, one a line. A bad line costs nobody but itself. An id stands once; its first row counts. */
export function readRows<Value extends { readonly id: string }>(
  bytes: Uint8Array,
  schema: z.ZodType<Value>,
): Rows<Value> {
  const good: { line: number; value: Value }[] = [];
  const faults: { line: number; fault: string }[] = [];
  const seen = new Map<string, number>();
  for (const row of rowsIn(bytes, schema)) {
    const { line } = row;
    if ('fault' in row) faults.push(row);
    else if (seen.has(row.value.id))
      faults.push({ line, fault: `its id stands in line ${seen.get(row.value.id)} already` });
    else {
      seen.set(row.value.id, line);
      good.push(row);
    }
  }
  return { good, faults };
}

function* rowsIn<Value>(bytes: Uint8Array, schema: z.ZodType<Value>): Generator<Row<Value>> {
  for (const { line, text } of linesIn(bytes)) {
    if (text.length > ROW_BYTES_MAX) yield { line, fault: 'it is longer than 1 MiB' };
    else {
      const row = readRow(text, schema);
      if (row) yield { line, ...row };
    }
  }
}

/** Nothing for an empty line. */
function readRow<Value>(bytes: Uint8Array, schema: z.ZodType<Value>): { value: Value } | { fault: string } | undefined {
  const text = decoded(bytes);
  if (text === undefined) return { fault: 'it is not UTF-8' };
  if (text.trim() === '') return undefined;
  const json = parsed(text);
  if (json === undefined) return { fault: 'it is not JSON; each line must be one JSON object' };
  const read = schema.safeParse(json.value);
  return read.success ? { value: read.data } : { fault: faultsOf(read.error) };
}

const LINE_FEED = 0x0a;

function* linesIn(bytes: Uint8Array): Generator<{ readonly line: number; readonly text: Uint8Array }> {
  let from = 0;
  for (let line = 1; from < bytes.length; line += 1) {
    const end = bytes.indexOf(LINE_FEED, from);
    const to = end < 0 ? bytes.length : end;
    yield { line, text: bytes.subarray(from, to) };
    from = to + 1;
  }
}

/** Takes a byte order mark away. */
const UTF8 = new TextDecoder('utf-8', { fatal: true });

export function decoded(bytes: Uint8Array): string | undefined {
  try {
    return UTF8.decode(bytes);
  } catch {
    return undefined;
  }
}

export function parsed(text: string): { readonly value: unknown } | undefined {
  try {
    return { value: JSON.parse(text) };
  } catch {
    return undefined;
  }
}
