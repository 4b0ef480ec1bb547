import type { Brand } from './brand';
import type { Contradicting } from './stranger';

/** UUIDv7, given when the file is kept. */
export type ImportId = Brand<'ImportId'>;

export const IMPORT_FORMATS = ['csv', 'ndjson'] as const;
export type ImportFormat = (typeof IMPORT_FORMATS)[number];

export const IMPORT_PURPOSES = ['try', 'take-in'] as const;
/** A dry run says what would become of every row and takes nothing in. */
export type ImportPurpose = (typeof IMPORT_PURPOSES)[number];

export const IMPORT_STAGES = ['trying', 'tried', 'taking-in', 'taken-in'] as const;
/** Where a file is, by the last that was asked for with it. */
export type ImportStage = (typeof IMPORT_STAGES)[number];

export const ROW_STATES = ['waiting', 'would-be-taken-in', 'taken-in', 'repeated', 'refused'] as const;
/**
 * What became of a row. Refused ones were refused at the door, or where their sender contradicts what it said before; a
 * repeated one was on record before.
 */
export type RowState = (typeof ROW_STATES)[number];

/** How far a file is: what was asked for last, and whether it is done. */
export function stageOf(purpose: ImportPurpose, finished: boolean): ImportStage {
  if (purpose === 'try') return finished ? 'tried' : 'trying';
  return finished ? 'taken-in' : 'taking-in';
}

type Nothing = Readonly<Record<never, never>>;

/** Everything that can be wrong with a row, and what each takes to be said. Never what stood in the row. */
interface RowFaults {
  missing: Nothing;
  'unknown-field': Nothing;
  'wrong-kind': Nothing;
  'too-long': { readonly max: number };
  'too-many': { readonly max: number };
  'not-one-of': { readonly allowed: readonly string[] };
  'not-yes-or-no': Nothing;
  'not-a-date': Nothing;
  'ambiguous-date': Nothing;
  'in-the-future': Nothing;
  'not-an-age': Nothing;
  'not-an-email': Nothing;
  unkeepable: Nothing;
  'not-valid': Nothing;
  // Of the sender's own number, which came before with somebody else.
  'another-person': Nothing;
  // Of one that tells something else of a referral on record.
  'referral-closed': Nothing;
  'sent-again-limit': Nothing;
  // About the row and no field of it.
  'not-json': Nothing;
  'fhir-resource': Nothing;
  'fhir-many': { readonly requests: number };
  'row-too-large': Nothing;
  'too-many-cells': { readonly columns: number };
  // About an element of a line that is FHIR. `text` is the sentence of the FHIR door, which quotes nothing that was sent.
  'fhir-not-taken': { readonly text: string };
  'fhir-contradicts': { readonly how: Contradicting };
}

/** What is wrong with a row: with which field (null: with the row as a whole), as a code that each language says. */
export type RowFault = {
  readonly [Code in keyof RowFaults]: { readonly code: Code; readonly field: string | null } & RowFaults[Code];
}[keyof RowFaults];
