import { z } from 'zod';
import type { ImportLine, ImportRowView, ImportView } from '../../contracts/imports';
import {
  countRows,
  type ImportRowOfList,
  listImports,
  listRows,
  type ReportRow,
  readImport,
} from '../../db/import-report';
import { ROW_STATES, stageOf } from '../../domain/import';
import { rowFaultInEnglish } from '../../domain/row-faults-in-english';
import type { Actor } from '../../domain/staff';
import { type Answer, ok } from '../answer';
import { asCsv } from '../csv';
import { oneMore, pageFrom, paging, placeOf } from '../cursor';
import type { Deps } from '../deps';
import type { KnownImport } from './known-import';
import { ROWS_MAX } from './rows-of-file';

export const ImportsQuery = z.strictObject(paging);
const ImportPlace = z.strictObject({ before: z.int() });

/** The files that were sent, newest first; to a system, its own. */
export async function showImports(
  { actor, input }: { readonly actor: Actor; readonly input: z.output<typeof ImportsQuery> },
  { sql }: Deps,
): Promise<Answer> {
  const { limit, cursor } = input;
  const submittedBy = actor.kind === 'system' ? actor.id : null;
  const rows = await listImports(sql, { submittedBy, ...placeOf(ImportPlace, cursor), limit: oneMore(limit) });
  const page = pageFrom(rows, limit, ({ seq }) => ({ before: seq }));
  return ok({ ...page, items: page.items.map(lineOf) });
}

/** One file, with how many of its rows are where. */
export async function showImport({ known }: { readonly known: KnownImport }, { sql }: Deps): Promise<Answer> {
  const [file, counted] = await Promise.all([readImport(sql, known.id), countRows(sql, known.id)]);
  const { waiting, repeated, refused } = counted;
  const counts = {
    ...{ waiting, repeated, refused },
    ...{ wouldBeTakenIn: counted['would-be-taken-in'], takenIn: counted['taken-in'] },
  };
  return ok({ ...lineOf(file), counts } satisfies ImportView);
}

function lineOf(file: ImportRowOfList): ImportLine {
  const { id, format, purpose, rowCount, doneThrough, extraColumns, submittedBy, receivedAt, error } = file;
  const { askedBy, askedAt, startedAt, finishedAt } = file;
  return {
    ...{ id, format, stage: stageOf(purpose, finishedAt !== null), rows: rowCount, done: doneThrough, extraColumns },
    ...{ submittedBy, receivedAt, askedBy, askedAt, startedAt, finishedAt, resting: error },
  };
}

export const RowsQuery = z.strictObject({
  ...paging,
  state: z.enum(ROW_STATES).optional().describe('Only the rows of which this became.'),
});
const RowPlace = z.strictObject({ after: z.int() });

/** What became of each row, in the order of the file. */
export async function showRows(
  { known, input }: { readonly known: KnownImport; readonly input: z.output<typeof RowsQuery> },
  { sql }: Deps,
): Promise<Answer> {
  const { limit, cursor, state } = input;
  const asked = {
    importId: known.id,
    states: state ? [state] : [],
    ...placeOf(RowPlace, cursor),
    limit: oneMore(limit),
  };
  const page = pageFrom(await listRows(sql, asked), limit, ({ rowNumber }) => ({ after: rowNumber }));
  return ok({ ...page, items: page.items.map(rowOf) });
}

const rowOf = ({ rowNumber, faults, ...row }: ReportRow): ImportRowView => ({
  row: rowNumber,
  ...row,
  faults: faults.map((fault) => ({ ...fault, message: rowFaultInEnglish(fault) })),
});

/** The whole report as a table to work through: no cell of it holds what stood in the file. */
export async function exportReport({ known }: { readonly known: KnownImport }, { sql }: Deps): Promise<Answer> {
  const rows = await listRows(sql, { importId: known.id, states: [], limit: ROWS_MAX });
  return {
    status: 200,
    text: asCsv([[...REPORT_COLUMNS], ...rows.map(reportLine)]),
    headers: csvFile(`followthrough-import-${known.id}.csv`),
  };
}

const REPORT_COLUMNS = [
  'row',
  'file line',
  'what became of it',
  'referral',
  'repeats row',
  'differs',
  'faults',
] as const;

const reportLine = ({ rowNumber, fileLine, state, referralId, repeatsRow, differs, faults }: ReportRow) => [
  ...[String(rowNumber), String(fileLine), state, referralId ?? '', String(repeatsRow ?? ''), differs ? 'yes' : ''],
  faults.map(rowFaultInEnglish).join(' '),
];

/** The headers of an answer that a browser keeps as a file. */
export const csvFile = (name: string): Readonly<Record<string, string>> => ({
  'Content-Type': 'text/csv; charset=utf-8',
  'Content-Disposition': `attachment; filename="${name}"`,
});
