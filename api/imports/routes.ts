import { z } from 'zod';
import { ImportLine, ImportReceipt, ImportRowView, ImportView } from '../../contracts/imports';
import { pageOf } from '../../contracts/views/page-of';
import { bodyInput, noInput, queryInput } from '../input';
import { importRoute, type Route, route, told } from '../route';
import { fileInput } from './file-input';
import { ARRIVING, receiveImport, takeInImport } from './receive';
import { exportReport, ImportsQuery, RowsQuery, showImport, showImports, showRows } from './show';
import { showTemplate } from './template';

/** The lines of the table that are about files of referrals. */
export const IMPORT_ROUTES: readonly Route[] = [
  route(
    {
      method: 'post',
      path: '/imports',
      action: 'import-referrals',
      summary:
        'Send a file of referrals, to be tried or taken in. It is kept before it is answered; its report tells of every row',
      input: fileInput,
      answers: told(202, 'It is kept. The same file gets the same id.', 'ImportReceipt', ImportReceipt),
      problems: ['file-unreadable', 'idempotency-key-reused', 'too-many-uploads', 'file-too-slow'],
      waiting: ARRIVING,
    },
    receiveImport,
  ),
  route(
    {
      method: 'get',
      path: '/imports',
      action: 'see-imports',
      summary: 'The files of referrals that were sent, newest first; to a system, its own',
      input: queryInput(ImportsQuery),
      answers: told(200, 'A page of files.', 'ImportPage', pageOf(ImportLine)),
      problems: [],
    },
    showImports,
  ),
  route(
    {
      method: 'get',
      path: '/imports/template.csv',
      action: 'import-referrals',
      summary: 'A CSV file with every column and one referral, to begin from',
      input: noInput,
      answers: told(200, 'A file.'),
      problems: [],
    },
    showTemplate,
  ),
  importRoute(
    {
      method: 'get',
      path: '/imports/{importId}',
      action: 'see-imports',
      summary: 'One file: how far it is, and how many of its rows became what',
      input: noInput,
      answers: told(200, 'The file.', 'Import', ImportView),
      problems: [],
    },
    showImport,
  ),
  importRoute(
    {
      method: 'get',
      path: '/imports/{importId}/rows',
      action: 'see-imports',
      summary: 'What became of each row, in the order of the file; of what was refused, which field and why',
      input: queryInput(RowsQuery),
      answers: told(200, 'A page of rows.', 'ImportRowPage', pageOf(ImportRowView)),
      problems: [],
    },
    showRows,
  ),
  importRoute(
    {
      method: 'get',
      path: '/imports/{importId}/report.csv',
      action: 'see-imports',
      summary: 'The same as a CSV file, whole',
      input: noInput,
      answers: told(200, 'A file of one line for each row.'),
      problems: [],
    },
    exportReport,
  ),
  importRoute(
    {
      method: 'post',
      path: '/imports/{importId}/taking-in',
      action: 'take-in-import',
      summary: 'Take in a file that was tried. It is taken in once; asking again adds nothing',
      input: bodyInput({ name: 'TakeInRequest', schema: z.strictObject({}), example: {} }),
      answers: told(202, 'It is kept that it was asked for.', 'ImportReceipt', ImportReceipt),
      problems: [],
    },
    takeInImport,
  ),
];
