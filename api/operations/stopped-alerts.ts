import type { StoppedAlertRow } from '../../contracts/views/operations';
import { isUnsettled, listUnsettled, type UnsettledRow } from '../../db/stopped-alerts';
import type { Instant } from '../../domain/clock';
import { alertWorkflowId } from '../../workflows/alert/messages';
import type { Deps } from '../deps';
import { askEngine, runOf } from './engine-view';

const ALERTS_A_PAGE = 50;

/** Where a page of alerts begins. */
export interface AlertPlace {
  readonly raisedAt: Instant;
  readonly alertId: string;
}

/**
 * Danger alerts that should run and do not: stopped by hand, failed, or forgotten by Temporal. While nobody has answered
 * them they are on every desk, nobody is told of them, and no answer to them is heard until somebody starts them again.
 * Those that were answered keep their case open until then. A page of unsettled alerts is
 * a page of ours: those that run are passed over.
 */
export async function stoppedAlertsPage(
  deps: Deps,
  { after }: { readonly after?: AlertPlace | undefined },
): Promise<{ readonly items: readonly StoppedAlertRow[]; readonly next: AlertPlace | null }> {
  const alerts = await listUnsettled(deps.sql, { after, limit: ALERTS_A_PAGE });
  const rows = await Promise.all(alerts.map((alert) => stoppedAlert(alert, deps)));
  const last = alerts.length === ALERTS_A_PAGE ? alerts.at(-1) : undefined;
  return {
    items: rows.filter((row) => row !== undefined),
    next: last ? { raisedAt: last.raisedAt, alertId: last.alertId } : null,
  };
}

/** So many pages are looked at to say how many do not run. */
const PAGES_COUNTED = 10;

/** How many of all that are unsettled do not run; `more` where there are more unsettled ones than are looked at. */
export async function countStoppedAlerts(deps: Deps): Promise<{ readonly count: number; readonly more: boolean }> {
  let [count, after]: [number, AlertPlace | undefined] = [0, undefined];
  for (let page = 0; page < PAGES_COUNTED; page += 1) {
    const { items, next } = await stoppedAlertsPage(deps, { after });
    count += items.length;
    if (next === null) return { count, more: false };
    after = next;
  }
  return { count, more: true };
}

async function stoppedAlert(
  { caseId, ...alert }: UnsettledRow,
  { sql, temporal }: Deps,
): Promise<StoppedAlertRow | undefined> {
  const run = await askEngine(temporal, () => runOf(temporal, alertWorkflowId(caseId)));
  if (run?.status === 'running') return undefined;
  // It came to its end a moment ago; or that was the end of a later alert of the case, and not of this one.
  if (run?.status === 'completed' && !(await isUnsettled(sql, alert.alertId))) return undefined;
  return { ...alert, run: run?.status ?? null, runId: run?.runId ?? null, stoppedAt: run?.closedAt ?? null };
}
