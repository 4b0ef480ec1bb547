import { randomUUID } from 'node:crypto';
import { takeInRows } from '../../activities/take-in-rows';
import type { ReadFhirLine } from '../../api/imports/fhir-line';
import { INTAKE_EXAMPLE } from '../../contracts/intake';
import { REFERRAL_COLUMNS } from '../../contracts/referral-columns';
import { openOrders } from '../../db/import-work';
import type { ReferralId } from '../../domain/ids';
import { MORNING, type Records } from './records';

/** A referral of a file as it is written there; say only what the test is about. */
export const aLine = (facts: object = {}, source: object = {}): object => ({
  ...INTAKE_EXAMPLE,
  ...facts,
  source: { ...INTAKE_EXAMPLE.source, ...source },
});

export const ndjson = (...lines: readonly unknown[]): string =>
  lines.map((line) => `${typeof line === 'string' ? line : JSON.stringify(line)}\n`).join('');

const LEAST = {
  source_kind: 'school',
  source_organization: 'Brandt School',
  given_name: 'Maria',
  family_name: 'Testerman',
  narrative: 'The food runs out on Friday.',
};

/** A CSV file with the mandatory columns and those that a row names, written as a spreadsheet writes them. */
export function csv(rows: readonly Readonly<Record<string, string>>[], { delimiter = ',', end = '\r\n' } = {}): string {
  const named = new Set([...Object.keys(LEAST), ...rows.flatMap((row) => Object.keys(row))]);
  const columns = [...REFERRAL_COLUMNS.map(({ name }) => name), ...named].filter(
    (name, n, all) => named.has(name) && all.indexOf(name) === n,
  );
  const cells = rows.map((row) => columns.map((name) => quoted({ ...LEAST, ...row }[name] ?? '', delimiter)));
  return [columns, ...cells].map((line) => `${line.join(delimiter)}${end}`).join('');
}

const quoted = (cell: string, delimiter: string): string =>
  /["\r\n]/.test(cell) || cell.includes(delimiter) ? `"${cell.replaceAll('"', '""')}"` : cell;

/** For files in which no line is FHIR: those are read beside the records. */
export const NO_FHIR: ReadFhirLine = async () => {
  throw new Error('A line is FHIR, and there are no records.');
};

/** A worker that has nothing else to do: carries out what is asked for with files until all of it is done. */
export async function carryOut(
  { worker }: Pick<Records, 'worker'>,
  { limit = 100, at = MORNING, newId = () => randomUUID() as string as ReferralId } = {},
): Promise<void> {
  for (const { seq } of await openOrders(worker, { at, limit: 100 }))
    while ((await takeInRows(worker, { order: seq, limit, at, newId })) === limit);
}
