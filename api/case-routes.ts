import { AMENDMENT_EXAMPLE, AmendmentRequest, ENTRY_EXAMPLE, EntryRequest } from '../contracts/entries';
import { PERSON_CHANGE_EXAMPLE, PersonChangeRequest } from '../contracts/person-changes';
import { KeptReceipt, RecordChangeView } from '../contracts/record-changes';
import { CaseExportView, CaseView, TimelineLine } from '../contracts/views/case';
import { pageOf } from '../contracts/views/page-of';
import { amendEntry } from './amendments';
import { ExportQuery, exportCase } from './case-export';
import { showCase, showTimeline, TimelineQuery } from './case-page';
import { writeDownEntry } from './entries';
import { FHIR_JSON } from './fhir/outcome';
import { bodyInput, noInput, queryInput } from './input';
import { changePerson } from './person-changes';
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
      method: 'get',
      path: '/cases/{caseId}',
      action: 'see-case',
      summary: 'One case: whom it is about, what runs for them, and what is owed',
      input: noInput,
      answers: told(200, 'The case.', 'CaseView', CaseView),
      problems: [],
    },
    showCase,
  ),
  caseRoute(
    {
      method: 'get',
      path: '/cases/{caseId}/timeline',
      action: 'see-case',
      summary: 'What happened in a case, newest first: what was written down, and what its referrals did',
      input: queryInput(TimelineQuery),
      answers: told(200, 'A page of the timeline.', 'TimelinePage', pageOf(TimelineLine)),
      problems: [],
    },
    showTimeline,
  ),
  caseRoute(
    {
      method: 'get',
      path: '/cases/{caseId}/export',
      action: 'export-case',
      summary: 'Take the whole case out, as a file. That it was taken out stands in the audit.',
      input: queryInput(ExportQuery),
      answers: {
        200: {
          what: 'The whole case: as our own JSON, or with `format=fhir` as FHIR.',
          schema: { name: 'CaseExport', of: CaseExportView },
          alsoAs: { [FHIR_JSON]: 'A Bundle of FHIR R4, of type `collection`; docs/fhir.md says what is in it.' },
        },
      },
      problems: [],
    },
    exportCase,
  ),
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
  caseRoute(
    {
      method: 'post',
      path: '/cases/{caseId}/entries/{entryId}/amendments',
      action: 'amend-entry',
      summary: 'Say what is wrong with an entry. It stays readable, and the amendment stands beside it.',
      input: bodyInput({ name: 'AmendmentRequest', schema: AmendmentRequest, example: AMENDMENT_EXAMPLE }),
      answers: kept,
      problems: ['operation-id-reused', 'referral-unknown', 'entry-unknown', 'entry-amended', 'entry-of-pathway'],
    },
    amendEntry,
  ),
  caseRoute(
    {
      method: 'post',
      path: '/cases/{caseId}/person-changes',
      action: 'change-person',
      summary: 'Say what has changed of the person. What stood before stays on the timeline.',
      input: bodyInput({ name: 'PersonChangeRequest', schema: PersonChangeRequest, example: PERSON_CHANGE_EXAMPLE }),
      answers: kept,
      problems: ['operation-id-reused', 'stale-person', 'case-closed', 'channel-needed'],
    },
    changePerson,
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
