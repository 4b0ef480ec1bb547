import type { WorkflowView } from '../../contracts/views/operations';
import { listInterventions } from '../../db/intervention-store';
import { findUnrelayed } from '../../db/operations-store';
import { findStanding } from '../../db/referral-store';
import { type Answer, ok } from '../answer';
import type { Deps } from '../deps';
import type { KnownReferral } from '../known-referral';
import { referralPath, workflowPath } from '../links';
import { askEngine, runNow } from './engine-view';
import { interventionView, unrelayedView } from './rows';

const INTERVENTIONS_SHOWN = 50;

/** One referral's workflow, as Temporal knows it now, and what was done to it by hand. */
export async function showWorkflow(
  { referral: { id } }: { readonly referral: KnownReferral },
  deps: Deps,
): Promise<Answer> {
  const { sql, temporal, clock } = deps;
  const [standing, unrelayed, interventions, run] = await Promise.all([
    findStanding(sql, id),
    findUnrelayed(sql, id),
    listInterventions(sql, { referralId: id, limit: INTERVENTIONS_SHOWN }),
    askEngine(temporal, () => runNow(temporal, id)),
  ]);
  return ok({
    at: clock.now().toISOString(),
    referralId: id,
    status: standing?.status ?? 'received',
    unrelayed: unrelayed ? unrelayedView(unrelayed) : null,
    run: run ?? null,
    interventions: interventions.map(interventionView),
    links: { self: referralPath(id), workflow: workflowPath(id, deps) },
  } satisfies WorkflowView);
}
