import type { StoppedRow } from '../../contracts/views/operations';
import { type InterventionRow, listInterventions } from '../../db/intervention-store';
import { type OpenReferralRow, openAmong } from '../../db/operations-store';
import type { Deps } from '../deps';
import { askEngine, listRuns, runNow, STOPPED_QUERY } from './engine-view';
import { openReferralView } from './rows';

const RUNS_A_PAGE = 50;

/**
 * Referrals that are open by the records and whose workflow does not run any more: stopped by hand, or failed. Nobody
 * is reminded of them by a clock, so they stay here until somebody resets them. A page of Temporal's list is a page of
 * ours: runs whose referral is closed, or runs again, are passed over.
 */
export async function stoppedPage(
  deps: Deps,
  { token }: { readonly token?: string | undefined },
): Promise<{ readonly items: readonly StoppedRow[]; readonly next: string | null }> {
  const { sql, temporal } = deps;
  const { runs, next } = await askEngine(temporal, () =>
    listRuns(temporal, STOPPED_QUERY, { pageSize: RUNS_A_PAGE, token }),
  );
  const ids = [...new Set(runs.flatMap(({ referralId }) => referralId ?? []))];
  const open = ids.length > 0 ? await openAmong(sql, ids) : [];
  const rows = await Promise.all(open.map((row) => stoppedRow(row, deps)));
  return { items: rows.filter((row) => row !== undefined), next };
}

async function stoppedRow(row: OpenReferralRow, deps: Deps): Promise<StoppedRow | undefined> {
  const run = await askEngine(deps.temporal, () => runNow(deps.temporal, row.referralId));
  if (!run || run.status === 'running') return undefined;
  const done = await listInterventions(deps.sql, { referralId: row.referralId, limit: 1 });
  const byHand = done.find((intervention) => isOf(run.runId, intervention));
  return {
    ...openReferralView(row, deps),
    run: run.status,
    stoppedAt: run.closedAt,
    by: byHand?.by ?? null,
    reason: byHand?.reason ?? null,
  };
}

const isOf = (runId: string, { kind, runId: of }: InterventionRow): boolean => kind === 'terminate' && of === runId;
