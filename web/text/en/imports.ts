import type { ImportFormat, ImportStage, RowState } from '../../../domain/import';
import { rowFaultsInEnglish } from '../../../domain/row-faults-in-english';
import { many, number } from './numbers';

const stages: Readonly<Record<ImportStage, string>> = {
  trying: 'Being tried',
  tried: 'Tried',
  'taking-in': 'Being taken in',
  'taken-in': 'Taken in',
};

const states: Readonly<Record<RowState, string>> = {
  waiting: 'Waiting',
  'would-be-taken-in': 'Would be taken in',
  'taken-in': 'Taken in',
  repeated: 'On record before',
  refused: 'Refused',
};

const formats: Readonly<Record<ImportFormat, string>> = { csv: 'CSV', ndjson: 'NDJSON' };

/** Files of referrals: sending them, and their reports. */
export const imports = {
  title: 'Files of referrals',
  intro:
    'Many referrals at once, from a spreadsheet or an export. A file is tried first: the report says of every row what would become of it. Nothing is taken in before you say so.',
  send: {
    title: 'Send a file',
    hint: 'CSV in UTF-8, or NDJSON; at most 50 MiB and 20,000 rows.',
    choose: 'Choose a file',
    chosen: (size: string) => `One file is chosen, ${size}`,
    size: (bytes: number) =>
      bytes < 1_048_576 ? `${number(Math.ceil(bytes / 1_024))} KiB` : `${number(Math.ceil(bytes / 1_048_576))} MiB`,
    try: 'Try the file',
    trying: 'Sending…',
    template: 'Download the template',
  },
  list: 'What was sent',
  empty: 'No file was sent yet.',
  emptyDetail: 'What is sent here or by a system is listed with its report.',
  columns: { received: 'Received', by: 'From', format: 'Format', rows: 'Rows', stage: 'Stage' },
  stages,
  formats,
  report: {
    title: 'Report of a file',
    all: 'All files',
    sent: (name: string, format: string, rows: number) => `${many(rows, 'row', 'rows')} of ${format}, from ${name}`,
    askedBy: (name: string) => `Taken in by ${name}`,
    progress: (done: number, rows: number) => `${number(done)} of ${number(rows)} rows are done.`,
    resting: 'A step failed. It is tried again by itself, from where it stood.',
    tried: 'Nothing was taken in yet.',
    takeIn: (rows: number) => `Take in ${many(rows, 'referral', 'referrals')}`,
    nothing: 'There is nothing in this file that would be taken in.',
    extraColumns: (names: string) =>
      `These columns mean nothing here. What stood in them is kept, and used for nothing: ${names}`,
    takeOut: 'Download the report',
    state: 'What became of it',
    rows: 'Rows of the file',
    none: 'No row became that.',
    noneDetail: 'Choose another, or all of them.',
    columns: { row: 'Row', line: 'Line', state: 'What became of it', about: 'Referral, or why not' },
    referral: 'Open the referral',
    ofRow: (row: number) => `of row ${row}`,
    repeatsRow: (row: number) => `Row ${row} says the same.`,
    differs:
      'The sender’s number came before with other content: what is new was put beside the referral and is read with it.',
    row: 'The row',
  },
  states,
  counts: states,
  rowFaults: rowFaultsInEnglish,
};
