import { z } from 'zod';
import { IMPORT_FORMATS, IMPORT_STAGES, ROW_STATES, type RowFault } from '../domain/import';
import { CONTRADICTIONS } from '../domain/stranger';
import { coded } from './coded';
import { Named } from './views/named';

const at = z.iso.datetime();

/** The answer to a file that is kept: 202, and the id under which its report is found. */
export const ImportReceipt = z.strictObject({
  id: z.uuid(),
  repeated: z.boolean().describe('True when this was asked for before with this very file; nothing was added.'),
  links: z.strictObject({ self: z.string(), rows: z.string(), desk: z.string() }),
});
export type ImportReceipt = z.infer<typeof ImportReceipt>;

const counted = z.strictObject({
  waiting: z.int().describe('Not looked at yet.'),
  wouldBeTakenIn: z.int().describe('Of a dry run: what taking the file in would add.'),
  takenIn: z.int(),
  repeated: z.int().describe('On record before, or earlier in the same file; nothing was added.'),
  refused: z.int().describe('Their faults are in the report; nothing of them was taken in.'),
});

/** A file of referrals, and how far it is. */
export const ImportView = z.strictObject({
  id: z.uuid(),
  format: z.enum(IMPORT_FORMATS),
  stage: z.enum(IMPORT_STAGES).describe('A file is tried (a dry run), then taken in; or taken in at once.'),
  rows: z.int(),
  done: z.int().describe('How many rows of the present stage are done.'),
  counts: counted,
  extraColumns: z
    .array(z.string())
    .describe(
      'Columns of a CSV file that mean nothing here. Their cells are kept with the rows, and used for nothing.',
    ),
  submittedBy: Named,
  receivedAt: at,
  askedBy: Named.describe('Who asked for the present stage.'),
  askedAt: at,
  startedAt: at.nullable(),
  finishedAt: at.nullable(),
  resting: z
    .string()
    .nullable()
    .describe('Why it rests at the moment, where a step failed; it goes on by itself. Null where it does not rest.'),
});
export type ImportView = z.infer<typeof ImportView>;

/** A line of the list of files: the same without its counts. */
export const ImportLine = ImportView.omit({ counts: true });
export type ImportLine = z.infer<typeof ImportLine>;

const about = {
  field: z.string().nullable().describe('The column, or the path of the field; null where it is about the whole row.'),
  message: z.string().describe('The same as a sentence. It never says what stood in the row.'),
};

const ROW_FAULTS = {
  missing: about,
  'unknown-field': about,
  'wrong-kind': about,
  'too-long': { ...about, max: z.int() },
  'too-many': { ...about, max: z.int() },
  'not-one-of': { ...about, allowed: z.array(z.string()).readonly() },
  'not-yes-or-no': about,
  'not-a-date': about,
  'ambiguous-date': about,
  'in-the-future': about,
  'not-an-age': about,
  'not-an-email': about,
  unkeepable: about,
  'not-valid': about,
  'another-person': about,
  'referral-closed': about,
  'sent-again-limit': about,
  'not-json': about,
  'fhir-resource': about,
  'fhir-many': { ...about, requests: z.int() },
  'fhir-not-taken': { ...about, text: z.string().describe('What the FHIR door says of it, in English.') },
  'fhir-contradicts': { ...about, how: z.enum(CONTRADICTIONS) },
  'row-too-large': about,
  'too-many-cells': { ...about, columns: z.int() },
} as const satisfies Readonly<Record<RowFault['code'], z.ZodRawShape>>;

/** What became of one row. */
export const ImportRowView = z.strictObject({
  row: z.int().describe('The first row after the header is 1.'),
  fileLine: z.int().describe('The line of the file on which the row begins.'),
  state: z.enum(ROW_STATES),
  referralId: z.uuid().nullable().describe('The referral that it became, or that was on record before.'),
  repeatsRow: z.int().nullable().describe('The row of the same file that said it first.'),
  differs: z
    .boolean()
    .describe(
      "True where the sender's own number came before with other content about the same person: what came first stands.",
    ),
  faults: z.array(coded(ROW_FAULTS)),
});
export type ImportRowView = z.infer<typeof ImportRowView>;
