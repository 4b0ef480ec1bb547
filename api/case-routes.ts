import { ENTRY_EXAMPLE, EntryRequest } from '../contracts/entries';
import { KeptReceipt, RecordChangeView } from '../contracts/record-changes';
import { writeDownEntry } from './entries';
import { bodyInput, noInput } from './input';
import { showRecordChange } from './record-change';
import { caseRoute, type Route, route, told } from './route';

const kept = told(
  202,
  'It is kept, also while Temporal is away, and is written down in a moment. Ask at `links.status`.',
  'KeptReceipt',
  KeptReceipt,
);

/** The lines of the table that are about cases, and about what is changed outside a waiting task. */
export const CASE_ROUTES: readonly Route[] = [
  caseRoute(
    {
      method: 'post',
      path: '/cases/{caseId}/entries',
      action: 'write-entry',
      summary: 'Write down something that happened with or about the person',
      input: bodyInput({ name: 'EntryRequest', schema: EntryRequest, example: ENTRY_EXAMPLE }),
      answers: kept,
      problems: ['operation-id-reused', 'referral-unknown', 'entry-unknown', 'promise-ended'],
    },
    writeDownEntry,
  ),
  route(
    {
      method: 'get',
      path: '/record-changes/{operationId}',
      action: 'signed-in',
      summary: 'What came of a change of yours that was kept',
      input: noInput,
      answers: told(200, 'Kept, written, or not received.', 'RecordChangeView', RecordChangeView),
      problems: [],
    },
    showRecordChange,
  ),
];
