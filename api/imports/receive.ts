import type { Request } from 'express';
import { V7Generator } from 'uuidv7';
import type { ImportReceipt } from '../../contracts/imports';
import { type ImportOrder, keepFile, keepOrder, type OrderKept } from '../../db/import-store';
import { TooManyUploads, UPLOADS_MAX, UPLOADS_OF_ONE_MAX } from '../../db/upload-places';
import type { ImportId } from '../../domain/import';
import type { Actor } from '../../domain/staff';
import type { Answer } from '../answer';
import type { Deps, Serving } from '../deps';
import type { Input } from '../input';
import type { Patience, Waiting } from '../limit';
import { importDeskPath, importPath } from '../links';
import { Problem } from '../problem';
import { csvRows } from './csv-rows';
import { fhirLines } from './fhir-line';
import type { fileInput } from './file-input';
import type { KnownImport } from './known-import';
import { ndjsonRows } from './ndjson-rows';
import { inBatches } from './rows-of-file';

type FactOf<From> = From extends Input<infer Fact> ? Fact : never;

interface Asked {
  readonly actor: Actor;
  readonly request: Request;
  readonly input: FactOf<typeof fileInput>;
}

const READERS = { csv: csvRows, ndjson: ndjsonRows } as const;

/** A file of 50 MiB over a slow line. */
const ARRIVING_MS_MAX = 120_000;

/** How long a file may take to arrive: what is not here by then is not kept, for its sender is told so. */
export const ARRIVING: Waiting = {
  limitMs: ARRIVING_MS_MAX,
  tooLate: () =>
    new Problem(
      'file-too-slow',
      `The file had not arrived whole after ${ARRIVING_MS_MAX / 60_000} minutes, and that is as long as one may take. Nothing of it was kept. Send it over a faster line, or in parts.`,
    ),
};

/**
 * Keeps a file of referrals, whole or not at all, before it is answered: row by row as it arrives, each read by the
 * schema of a referral that comes alone. A worker tries it or takes it in.
 *
 * Whoever was told that it came too slowly was told the truth: what is still arriving then stops, and is undone. From
 * its last row on nobody is told so any more, and the answer says what became of it.
 */
export async function receiveImport(
  { actor, request, input }: Asked,
  { sql, clock, patience }: Pick<Serving, 'sql' | 'clock' | 'patience'>,
): Promise<Answer> {
  const { format, dryRun, key, file } = input;
  const now = clock.now();
  try {
    const asked = { purpose: dryRun ? 'try' : 'take-in', by: actor, at: now.toISOString(), key } as const;
    const { id, order } = await keepFile(sql, asked, (tx) => {
      const { rows, header } = READERS[format](
        whileAwaited(file.text, patience),
        now,
        fhirLines({ sql: tx, actor, at: now }),
      );
      const { batches, count } = inBatches(rows);
      const described = () => {
        patience.sending();
        return { format, ...file.identified(), rowCount: count(), ...header() };
      };
      return { id: newId(now), rows: batches, described };
    });
    return receiptOf(id, order);
  } catch (failure) {
    throw failure instanceof TooManyUploads ? tooMany(failure) : failure;
  } finally {
    request.resume(); // Whoever still sends a file that was refused hears why, and not that the line went dead.
  }
}

/** The text of a file, for as long as its sender waits for the answer. */
async function* whileAwaited(text: AsyncIterable<string>, { goingOn }: Patience): AsyncGenerator<string> {
  for await (const piece of text) {
    goingOn();
    yield piece;
  }
}

/** A file of 50 MiB over a usual line; sooner, where others are shorter. */
const RETRY_AFTER_SECONDS = 20;

const tooMany = ({ whose }: TooManyUploads): Problem =>
  new Problem(
    'too-many-uploads',
    `${whose === 'of-one' ? `${UPLOADS_OF_ONE_MAX} files of yours are` : `${UPLOADS_MAX} files of all senders are`} arriving at this moment, and that is as many as may. Nothing of this one was kept. Send it again once another has arrived.`,
    { headers: { 'Retry-After': String(RETRY_AFTER_SECONDS) } },
  );

/** Takes in a file that was tried: what its dry run says would be taken in. */
export async function takeInImport(
  { actor, known }: { readonly actor: Actor; readonly known: KnownImport },
  { sql, clock }: Deps,
): Promise<Answer> {
  const at = clock.now().toISOString();
  const order: ImportOrder = { importId: known.id, purpose: 'take-in', by: actor, at, key: null };
  return receiptOf(known.id, await keepOrder(sql, order));
}

function receiptOf(id: ImportId, order: OrderKept): Answer {
  if (order === 'key-reused')
    throw new Problem(
      'idempotency-key-reused',
      'This Idempotency-Key was used before, with another file or for another purpose. Make a new key for each request.',
    );
  const self = importPath(id);
  const links = { self, rows: `${self}/rows`, desk: importDeskPath(id) };
  const body: ImportReceipt = { id, repeated: order === 'repeated', links };
  return { status: 202, body, headers: { Location: self } };
}

const ids = new V7Generator();

const newId = (at: Date): ImportId => ids.generateOrResetWithTs(at.getTime()).toString() as ImportId;
