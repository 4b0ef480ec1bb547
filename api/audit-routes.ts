import { AuditActors, AuditLine } from '../contracts/views/audit';
import { pageOf } from '../contracts/views/page-of';
import { AuditQuery, showActors, showAuditStream } from './audit';
import { AuditExportQuery, exportAudit } from './audit-export';
import { noInput, queryInput } from './input';
import { type Route, route, told } from './route';

/** The lines of the table that are about who did, saw, tried and was refused what. */
export const AUDIT_ROUTES: readonly Route[] = [
  route(
    {
      method: 'get',
      path: '/audit',
      action: 'see-audit',
      summary:
        'Who did, saw, tried and was refused what, newest first. With a referral or a case: what they wrote, too',
      input: queryInput(AuditQuery),
      answers: told(200, 'A page of lines.', 'AuditLinePage', pageOf(AuditLine)),
      problems: [],
    },
    showAuditStream,
  ),
  route(
    {
      method: 'get',
      path: '/audit/export',
      action: 'see-audit',
      summary: 'The same as a file, whole: CSV or NDJSON. It says who took it out; the audit says so too',
      input: queryInput(AuditExportQuery),
      answers: told(200, 'A file of at most 10,000 lines.'),
      problems: ['export-too-large'],
    },
    exportAudit,
  ),
  route(
    {
      method: 'get',
      path: '/audit/actors',
      action: 'see-audit',
      summary: 'Whom the audit can be narrowed to: the people of the staff, and the systems',
      input: noInput,
      answers: told(200, 'The actors, by name.', 'AuditActors', AuditActors),
      problems: [],
    },
    showActors,
  ),
];
