import { z } from 'zod';
import { IMPORT_FORMATS, type ImportFormat } from '../../domain/import';
import type { Input } from '../input';
import { Problem } from '../problem';
import { read } from '../read';
import { type ArrivingFile, arriving, FILE_MAX_BYTES } from './file-text';

const FileQuery = z.strictObject({
  format: z.enum(IMPORT_FORMATS).optional().describe('What the file is; left out, its media type says so.'),
  dryRun: z
    .enum(['true', 'false'])
    .default('false')
    .describe('`true` says what would become of every row, and takes nothing in.'),
});

const FileHeaders = z.object({
  'idempotency-key': z
    .string()
    .regex(/^[\x21-\x7e]{1,200}$/, '1 to 200 visible ASCII characters')
    .optional()
    .describe(
      'Made by the caller. The same file of the same sender is the same import for ever, with a key or without.',
    ),
});

/** A file that arrives, and what is asked for with it. Of the file nothing is read yet. */
interface FileAsked {
  readonly format: ImportFormat;
  readonly dryRun: boolean;
  readonly key: string | null;
  readonly file: ArrivingFile;
}

const BY_TYPE: ReadonlyMap<string, ImportFormat> = new Map([
  ['text/csv', 'csv'],
  ['application/x-ndjson', 'ndjson'],
  ['application/ndjson', 'ndjson'],
]);

/** The body of `POST /imports`. */
export const fileInput: Input<FileAsked> = {
  query: FileQuery,
  headers: FileHeaders,
  file: {
    'text/csv': 'A referral a row, under a header; docs/imports.md names the columns.',
    'application/x-ndjson': 'A referral a line: an IntakeRequest, or FHIR as `/fhir` takes it.',
  },
  read: async (request) => {
    const { format: said, dryRun } = read(FileQuery, { ...request.query });
    const { 'idempotency-key': key = null } = read(FileHeaders, request.headers);
    const format = formatOf(request.get('content-type') ?? '', said);
    if (!/^(identity)?$/i.test(request.get('content-encoding') ?? ''))
      throw new Problem('media-type-unsupported', 'Send the file as it is; compressed ones are not taken.');
    if (Number(request.get('content-length') ?? 0) > FILE_MAX_BYTES)
      throw new Problem('body-too-large', 'The file is over 50 MiB, which is the limit. Nothing of it was kept.');
    return { format, dryRun: dryRun === 'true', key, file: arriving(request) };
  },
};

function formatOf(type: string, said: ImportFormat | undefined): ImportFormat {
  const [name = '', ...more] = type.toLowerCase().split(';');
  const format = BY_TYPE.get(name.trim());
  if (!format || (said && said !== format))
    throw new Problem(
      'media-type-unsupported',
      'Send the file with the header "Content-Type: text/csv" or "Content-Type: application/x-ndjson", and a format that agrees with it.',
    );
  const charset = /charset\s*=\s*"?([^";\s]+)/.exec(more.join(';'))?.[1];
  if (charset && !/^utf-?8$/.test(charset))
    throw new Problem('media-type-unsupported', 'Send the file in UTF-8; this says that it is in another encoding.');
  return format;
}
