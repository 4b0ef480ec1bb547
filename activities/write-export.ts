import type { ISql } from 'postgres';
import { byStaff, recordAudit } from '../db/audit-store';
import type { CaseExport } from '../domain/case-export';
import type { RecordChange } from '../domain/record-change';

/** Writes down that somebody took a whole case out, in which form. */
export const writeExport = (tx: ISql, { id, by, at, body }: RecordChange<CaseExport>): Promise<void> =>
  recordAudit(tx, {
    at,
    actor: byStaff(by),
    action: 'case-exported',
    caseId: body.caseId,
    facts: { exportId: id, format: body.format },
  });
