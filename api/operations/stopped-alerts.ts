import type { StoppedAlertRow } from '../../contracts/views/operations';
import { listUnsettled, type UnsettledRow } from '../../db/stopped-alerts';
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
 * Danger alerts that should run and do not: stopped by hand, failed, or forgotten by Temporal. They are on every desk,
 * nobody is told of them, and no answer to them is heard until somebody starts them again. A page of unsettled alerts is
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

async function stoppedAlert(
  { caseId, ...alert }: UnsettledRow,
  { temporal }: Deps,
): Promise<StoppedAlertRow | undefined> {
  const run = await askEngine(temporal, () => runOf(temporal, alertWorkflowId(caseId)));
  if (run?.status === 'running' || run?.status === 'completed') return undefined;
  return { ...alert, run: run?.status ?? null, runId: run?.runId ?? null, stoppedAt: run?.closedAt ?? null };
}
