import type { ISql } from 'postgres';
import { z } from 'zod';
import { hoursAfter, type Instant } from '../domain/clock';
import type { ReferralId } from '../domain/ids';
import { IMPORT_FORMATS, IMPORT_PURPOSES, type ImportId, type RowFault, type RowState } from '../domain/import';
import { branded, instant, whole } from './columns';
import { FhirOfRow } from './fhir-of-row';
import { intake } from './intake-row';
import { asJson } from './json';

const OpenOrder = z.object({ seq: whole, purpose: z.enum(IMPORT_PURPOSES), tries: z.int() });
export type OpenOrder = z.infer<typeof OpenOrder>;

/** What is asked for with files and is not done, in the order in which it was asked; a dry run waits for nothing. */
export async function openOrders(
  sql: ISql,
  { at, limit }: { readonly at: Instant; readonly limit: number },
): Promise<readonly OpenOrder[]> {
  const rows = await sql`
    select seq, purpose, tries
      from import_orders
     where finished_at is null
       and (try_after is null or try_after <= ${at})
     order by purpose = 'take-in', seq
     limit ${limit}`;
  return z.array(OpenOrder).parse(rows);
}

const kinds = z.enum(['staff', 'system']);

const LockedOrder = z.object({
  seq: whole,
  importId: branded<ImportId>(),
  purpose: z.enum(IMPORT_PURPOSES),
  askedBy: z.string(),
  askedByKind: kinds,
  askedAt: instant,
  doneThrough: z.int(),
  startedAt: instant.nullable(),
  /** Whether nothing was asked for with the file before. */
  isFirst: z.boolean(),
  format: z.enum(IMPORT_FORMATS),
  rowCount: z.int(),
  submittedBy: z.string(),
  submitterKind: kinds,
  receivedAt: instant,
});
export type LockedOrder = z.infer<typeof LockedOrder>;

/** An order that nobody else carries out until the transaction ends. Undefined where somebody does, or it is done. */
export async function lockOrder(tx: ISql, seq: number): Promise<LockedOrder | undefined> {
  const [row] = await tx`
    select ordered.seq, import_id, purpose, asked_by, asked_by_kind, asked_at, done_through, started_at, format, row_count,
           submitted_by, submitter_kind, received_at,
           not exists (select from import_orders where import_id = imports.id and seq < ordered.seq) as is_first
      from import_orders ordered
      join imports on imports.id = import_id
     where ordered.seq = ${seq} and finished_at is null
       for update of ordered skip locked`;
  return row && LockedOrder.parse(row);
}

const WaitingRow = z.object({
  rowNumber: z.int(),
  raw: z.instanceof(Buffer).nullable(),
  body: intake.nullable(),
  fhir: FhirOfRow.nullable(),
  bodySha256: z.string().nullable(),
  knownBy: z.string().nullable(),
});
export type WaitingRow = z.infer<typeof WaitingRow>;

/** The next rows of a file, refused ones among them. A dry run needs bytes only of what is FHIR. */
export async function nextRows(
  tx: ISql,
  { importId, doneThrough, purpose }: LockedOrder,
  limit: number,
): Promise<readonly WaitingRow[]> {
  const rows = await tx`
    select row_number, ${purpose === 'take-in' ? tx`raw` : tx`case when fhir is not null then raw end as raw`}, body, fhir,
           body_sha256, known_by
      from import_rows
     where import_id = ${importId} and row_number > ${doneThrough}
     order by row_number
     limit ${limit}`;
  return z.array(WaitingRow).parse(rows);
}

const RowLike = z
  .object({ rowNumber: z.int(), bodySha256: z.string(), body: intake })
  .transform(({ body: { person }, ...row }) => ({ ...row, person }));

/** The row of the same file that said the same before this one. */
export async function firstRowLike(
  tx: ISql,
  { importId }: Pick<LockedOrder, 'importId'>,
  { knownBy, rowNumber }: WaitingRow,
): Promise<z.infer<typeof RowLike> | undefined> {
  const [row] = await tx`
    select row_number, body_sha256, body from import_rows
     where import_id = ${importId} and known_by = ${knownBy} and row_number < ${rowNumber}
     order by row_number
     limit 1`;
  return row && RowLike.parse(row);
}

/** What became of a row that the door had let in. */
export interface RowFate {
  readonly state: Exclude<RowState, 'waiting'>;
  readonly referralId: ReferralId | null;
  readonly repeatsRow: number | null;
  readonly differs: boolean;
  /** Only of one that is refused. */
  readonly faults: readonly RowFault[];
}

export async function noteFate(tx: ISql, importId: ImportId, rowNumber: number, fate: RowFate): Promise<void> {
  const { state, referralId, repeatsRow, differs, faults } = fate;
  await tx`
    update import_rows
       set state = ${state}, referral_id = ${referralId}, repeats_row = ${repeatsRow}, differs = ${differs},
           faults = ${asJson(tx, faults)}
     where import_id = ${importId} and row_number = ${rowNumber}`;
}

/** Says how far an order is carried out. */
export async function noteProgress(
  tx: ISql,
  { seq, doneThrough, at, finished }: { seq: number; doneThrough: number; at: Instant; finished: boolean },
): Promise<void> {
  await tx`
    update import_orders
       set done_through = ${doneThrough}, started_at = coalesce(started_at, ${at}), tries = 0, try_after = null, error = null,
           finished_at = ${finished ? at : null}
     where seq = ${seq}`;
}

/** Puts an order aside for a while, so that it holds up no other. */
export async function noteOrderFailure(
  sql: ISql,
  { seq, error, after }: { readonly seq: number; readonly error: string; readonly after: Instant },
): Promise<void> {
  await sql`update import_orders set tries = tries + 1, error = ${error}, try_after = ${after} where seq = ${seq}`;
}

/** What was started this long ago and is still not on record is a matter for operations, and holds up no file. */
const AWAITED_HOURS_MAX = 1 / 6;

/** How many referrals are on their way from the inbox to the records, counted no further than `limit`. */
export async function countAwaited(
  sql: ISql,
  { at, limit }: { readonly at: Instant; readonly limit: number },
): Promise<number> {
  const [row] = await sql`
    select count(*)::int as awaited
      from (select from inbox
             where kind = 'referral' and not taken_up and relay_tries = 0
               and (relayed_at is null or relayed_at > ${hoursAfter(at, -AWAITED_HOURS_MAX)})
             limit ${limit}) awaited`;
  return z.int().parse(row?.['awaited']);
}
