import type { ISql } from 'postgres';
import { z } from 'zod';
import {
  IMPORT_FORMATS,
  IMPORT_PURPOSES,
  type ImportId,
  ROW_STATES,
  type RowFault,
  type RowState,
} from '../domain/import';
import { branded, instant, named, whole } from './columns';

const ImportRowOfList = z.object({
  seq: whole,
  id: branded<ImportId>(),
  format: z.enum(IMPORT_FORMATS),
  rowCount: z.int(),
  extraColumns: z.array(z.string()),
  submittedBy: named,
  receivedAt: instant,
  purpose: z.enum(IMPORT_PURPOSES),
  askedBy: named,
  askedAt: instant,
  doneThrough: z.int(),
  startedAt: instant.nullable(),
  finishedAt: instant.nullable(),
  /** Why it rests, where a step of it failed. */
  error: z.string().nullable(),
});
/** A file, with the last that was asked for with it. */
export type ImportRowOfList = z.infer<typeof ImportRowOfList>;

/** The files that somebody sent, or everybody, newest first. */
export async function listImports(
  sql: ISql,
  asked: { readonly submittedBy: string | null; readonly before?: number | undefined; readonly limit: number },
): Promise<readonly ImportRowOfList[]> {
  const { submittedBy, before, limit } = asked;
  const rows = await sql`
    ${imports(sql)}
     where ${submittedBy === null ? sql`true` : sql`imports.submitted_by = ${submittedBy}`}
       and ${before === undefined ? sql`true` : sql`imports.seq < ${before}`}
     order by imports.seq desc
     limit ${limit}`;
  return z.array(ImportRowOfList).parse(rows);
}

export async function readImport(sql: ISql, id: ImportId): Promise<ImportRowOfList> {
  const [row] = await sql`${imports(sql)} where imports.id = ${id}`;
  return ImportRowOfList.parse(row);
}

const imports = (sql: ISql) => sql`
  select imports.seq, imports.id, format, row_count, extra_columns, received_at, purpose, asked_at, done_through, started_at,
         finished_at, error, ${nameOf(sql, 'submitted_by')} as submitted_by, ${nameOf(sql, 'asked_by')} as asked_by
    from imports
    cross join lateral (
           select * from import_orders where import_id = imports.id order by seq desc limit 1) asked`;

const nameOf = (sql: ISql, column: 'submitted_by' | 'asked_by') => sql`
  json_build_object('id', ${sql(column)}, 'name', coalesce(
    (select name from staff where id = ${sql(column)}), (select name from systems where id = ${sql(column)}), ${sql(column)}))`;

const Count = z.object({ state: z.enum(ROW_STATES), rows: z.int() });

/** How many rows are in each state. */
export async function countRows(sql: ISql, id: ImportId): Promise<Readonly<Record<RowState, number>>> {
  const rows = await sql`select state, count(*)::int as rows from import_rows where import_id = ${id} group by state`;
  const counted = z.array(Count).parse(rows);
  const of = (state: RowState): number => counted.find((count) => count.state === state)?.rows ?? 0;
  return Object.fromEntries(ROW_STATES.map((state) => [state, of(state)])) as Record<RowState, number>;
}

const ReportRow = z.object({
  rowNumber: z.int(),
  fileLine: z.int(),
  state: z.enum(ROW_STATES),
  referralId: z.string().nullable(),
  repeatsRow: z.int().nullable(),
  differs: z.boolean(),
  faults: z.array(z.custom<RowFault>()), // The door wrote them, by this very type.
});
export type ReportRow = z.infer<typeof ReportRow>;

/** What became of the rows of a file, in their order. */
export async function listRows(
  sql: ISql,
  asked: {
    readonly importId: ImportId;
    readonly states: readonly RowState[];
    readonly after?: number | undefined;
    readonly limit: number;
  },
): Promise<readonly ReportRow[]> {
  const { importId, states, after = 0, limit } = asked;
  const rows = await sql`
    select row_number, file_line, state, referral_id, repeats_row, differs, faults
      from import_rows
     where import_id = ${importId}
       and row_number > ${after}
       and ${states.length === 0 ? sql`true` : sql`state = any(${[...states]})`}
     order by row_number
     limit ${limit}`;
  return z.array(ReportRow).parse(rows);
}
