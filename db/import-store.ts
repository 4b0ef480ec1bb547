import { createHash } from 'node:crypto';
import type { ISql, Sql } from 'postgres';
import { z } from 'zod';
import type { Instant } from '../domain/clock';
import {
  IMPORT_FORMATS,
  IMPORT_PURPOSES,
  type ImportFormat,
  type ImportId,
  type ImportPurpose,
  type RowFault,
} from '../domain/import';
import type { Intake } from '../domain/referral';
import { branded } from './columns';
import { type FhirLine, fhirOfRow } from './fhir-of-row';
import { hashOf, ringInbox } from './inbox-store';
import { asJson } from './json';
import { takeUploadPlace } from './upload-places';

/** One row of a file as the door read it: what it says, or what is wrong with it. `raw` is null where it is over 1 MiB. */
export interface ImportRow {
  readonly rowNumber: number;
  readonly fileLine: number;
  readonly raw: Buffer | null;
  readonly read: { readonly intake: Intake; readonly fhir?: FhirRow } | { readonly faults: readonly RowFault[] };
}

/** What else a row that is FHIR says, and what makes it the same one in its file. */
interface FhirRow extends FhirLine {
  readonly knownBy: string;
}

/** Who sends a file or asks for something with one. */
interface Asker {
  readonly kind: 'staff' | 'system';
  readonly id: string;
}

/** A file. Its rows come while it is read; `described` is asked for after the last. */
interface FileArrival {
  readonly id: ImportId;
  readonly rows: AsyncIterable<readonly ImportRow[]>;
  readonly described: () => {
    readonly format: ImportFormat;
    readonly fileSha256: string;
    readonly bytes: number;
    readonly rowCount: number;
    readonly columns: readonly string[];
    readonly extraColumns: readonly string[];
  };
}

/** To try a file, or to take it in. */
export interface ImportOrder {
  readonly importId: ImportId;
  readonly purpose: ImportPurpose;
  readonly by: Asker;
  readonly at: Instant;
  readonly key: string | null;
}

/** What came of asking. `repeated` says that it was asked before and nothing was added; `key-reused` that the key means something else. */
export type OrderKept = 'kept' | 'repeated' | 'key-reused';

/** A file that came before from the same sender: what was read of it now is not kept again. */
class SameFile extends Error {
  constructor(readonly fileSha256: string) {
    super('The file came before.');
  }
}

/**
 * Keeps a file, row by row while it is read, in one transaction with what is asked for: all of it or nothing. Whoever
 * reads it asks the records on the same connection, for two held by each upload could be all there are. The same file of
 * the same sender is the same import for ever; it can be tried again, and is taken in once.
 */
export async function keepFile(
  sql: Sql,
  asked: Omit<ImportOrder, 'importId'>,
  open: (tx: ISql) => FileArrival,
): Promise<{ readonly id: ImportId; readonly order: OrderKept }> {
  try {
    return await sql.begin(async (tx) => {
      await takeUploadPlace(tx, asked.by.id);
      const file = open(tx);
      for await (const rows of file.rows) await insertRows(tx, file.id, rows);
      await insertImport(tx, file, asked);
      return { id: file.id, order: await addOrder(tx, { ...asked, importId: file.id }) };
    });
  } catch (failure) {
    if (!(failure instanceof SameFile)) throw failure;
    const id = await importOfFile(sql, asked.by.id, failure.fileSha256);
    return { id, order: await keepOrder(sql, { ...asked, importId: id }) };
  }
}

/** Keeps what is asked for with a file that is known. */
export const keepOrder = (sql: Sql, order: ImportOrder): Promise<OrderKept> => sql.begin((tx) => addOrder(tx, order));

async function insertRows(tx: ISql, importId: ImportId, rows: readonly ImportRow[]): Promise<void> {
  const kept = rows.map(({ read, ...row }) => ({
    ...{ importId, ...row },
    ...('intake' in read ? whatItSays(tx, read) : { ...NOTHING, faults: asJson(tx, read.faults) }),
  }));
  if (kept.length > 0) await tx`insert into import_rows ${tx(kept)}`;
}

const NOTHING = { body: null, bodySha256: null, knownBy: null, fhir: null, state: 'refused' } as const;

function whatItSays(tx: ISql, { intake, fhir }: Extract<ImportRow['read'], { readonly intake: Intake }>) {
  const bodySha256 = hashOf(intake);
  return {
    body: asJson(tx, intake),
    bodySha256,
    knownBy: fhir?.knownBy ?? knownBy(intake, bodySha256),
    fhir: fhir ? asJson(tx, fhirOfRow(fhir)) : null,
    state: 'waiting',
    faults: asJson(tx, []),
  };
}

/** What makes a row the same one in a file: the sender's own number, or else all that it says. */
function knownBy({ source: { organization, identifier } }: Intake, bodySha256: string): string {
  if (identifier === null) return bodySha256;
  return createHash('sha256')
    .update(JSON.stringify([organization, identifier]))
    .digest('hex');
}

async function insertImport(
  tx: ISql,
  { id, described }: FileArrival,
  { by, at }: Omit<ImportOrder, 'importId'>,
): Promise<void> {
  const { format, fileSha256, bytes, rowCount, columns, extraColumns } = described();
  const kept = await tx`
    insert into imports (id, format, file_sha256, bytes, row_count, columns, extra_columns, submitted_by, submitter_kind,
                         received_at)
    values (${id}, ${format}, ${fileSha256}, ${bytes}, ${rowCount}, ${[...columns]}::text[], ${[...extraColumns]}::text[],
            ${by.id}, ${by.kind}, ${at})
        on conflict (submitted_by, file_sha256) do nothing`;
  if (kept.count === 0) throw new SameFile(fileSha256);
}

async function importOfFile(sql: ISql, submittedBy: string, fileSha256: string): Promise<ImportId> {
  const [row] = await sql<{ id: ImportId }[]>`
    select id from imports where submitted_by = ${submittedBy} and file_sha256 = ${fileSha256}`;
  if (!row) throw new Error('The file came before, and is not there.');
  return row.id;
}

const Order = z.object({ importId: branded<ImportId>(), purpose: z.enum(IMPORT_PURPOSES), finished: z.boolean() });

/** Orders of one import are added one after the other, so that two who ask at once agree on what was asked. */
async function addOrder(tx: ISql, { importId, purpose, by, at, key }: ImportOrder): Promise<OrderKept> {
  await tx`select pg_advisory_xact_lock(hashtext('followthrough/import'), hashtext(${importId}))`;
  const [underKey] = key
    ? await tx`select import_id, purpose, finished_at is not null as finished from import_orders
                where asked_by = ${by.id} and idempotency_key = ${key}`
    : [];
  if (underKey) {
    const before = Order.parse(underKey);
    return before.importId === importId && before.purpose === purpose ? 'repeated' : 'key-reused';
  }
  if (await isAskedAlready(tx, importId, purpose)) return 'repeated';
  const row = { importId, purpose, askedBy: by.id, askedByKind: by.kind, askedAt: at, idempotencyKey: key };
  await tx`insert into import_orders ${tx(row)}`;
  await ringInbox(tx);
  return 'kept';
}

/** What is taken in is taken in: there is nothing more to ask for with it. A file that is being tried is not tried twice at once. */
async function isAskedAlready(tx: ISql, importId: ImportId, purpose: ImportPurpose): Promise<boolean> {
  const rows = await tx`
    select import_id, purpose, finished_at is not null as finished from import_orders where import_id = ${importId}`;
  return z
    .array(Order)
    .parse(rows)
    .some((before) => before.purpose === 'take-in' || (purpose === 'try' && !before.finished));
}

const Found = z.object({ id: branded<ImportId>(), submittedBy: z.string(), format: z.enum(IMPORT_FORMATS) });

/** Whose a file is, before anything of it is shown. */
export async function findImport(sql: ISql, id: string): Promise<z.infer<typeof Found> | undefined> {
  const [row] = await sql`select id, submitted_by, format from imports where id = ${id}`;
  return row && Found.parse(row);
}
