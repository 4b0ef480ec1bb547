import type { Sql } from 'postgres';
import { markSettled, saveShown } from '../db/alert-store';
import { recordAudit, THE_PATHWAY } from '../db/audit-store';
import { lockCases } from '../db/case-store';
import type { OfAlert } from '../domain/alert-deeds';
import { closeCaseOf } from './close-case';

/** Harmless to repeat: it is settled once. The answer stands now; it may have been the last that the case waited for. */
export const settleAlert = (sql: Sql, { shown, at }: OfAlert): Promise<void> =>
  sql.begin(async (tx) => {
    const { alertId, caseId, referralId } = shown;
    await lockCases(tx, [caseId]);
    await saveShown(tx, shown, at);
    if (!(await markSettled(tx, alertId, at))) return;
    await recordAudit(tx, { at, actor: THE_PATHWAY, action: 'alert-settled', referralId, caseId, facts: { alertId } });
    await closeCaseOf(tx, referralId, at);
  });
