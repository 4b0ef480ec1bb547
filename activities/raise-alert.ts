import type { Sql } from 'postgres';
import { insertAlert } from '../db/alert-store';
import { recordAudit, THE_PATHWAY } from '../db/audit-store';
import { alertLeftBehind } from '../db/stopped-alerts';
import type { AlertResumed, ToRaiseAlert } from '../domain/alert-deeds';
import { keepDangers, kindsOf, newToOthers } from './alert-dangers';

/**
 * Harmless to repeat: the alert is written once under its id. Puts it on every desk of the team. False where all of it
 * was told by another alert before: what somebody has answered is not asked again. Only one workflow runs for a case, so
 * another alert of it whose answer does not stand was left without one: that goes on, and nothing is written here.
 */
export const raiseAlert = (sql: Sql, { shown, dangers, at }: ToRaiseAlert): Promise<boolean | AlertResumed> =>
  sql.begin(async (tx) => {
    const { alertId, caseId, referralId, tier, waitingFor } = shown;
    const leftBehind = await alertLeftBehind(tx, { caseId, except: alertId });
    if (leftBehind) return leftBehind;
    const fresh = await newToOthers(tx, alertId, dangers);
    if (fresh.length === 0) return false;
    if (!(await insertAlert(tx, shown, at))) return true;
    await keepDangers(tx, alertId, fresh, at);
    await recordAudit(tx, {
      at,
      actor: THE_PATHWAY,
      action: 'alert-raised',
      referralId,
      caseId,
      facts: { alertId, tier, kinds: kindsOf(fresh), dueAt: waitingFor?.dueAt ?? null },
    });
    return true;
  });
