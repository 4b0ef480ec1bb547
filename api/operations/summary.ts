import { z } from 'zod';
import { type OperationsView, RANGES, type Range } from '../../contracts/views/operations';
import { countTryEnds, readAsked } from '../../db/advisor-try-store';
import { countAlerts } from '../../db/alert-store';
import { countFailing } from '../../db/failing-deed-store';
import { countInterventions } from '../../db/intervention-store';
import {
  countAdvice,
  countLateTasks,
  countNotDone,
  countPastClock,
  countUnrelayed,
  countUnsent,
  countWaiting,
} from '../../db/operations-store';
import { circuitOf } from '../../domain/asking-a-model';
import { hoursAfter, type Instant } from '../../domain/clock';
import { alertsStuckBefore, PAST_CLOCK_GRACE_HOURS, RETRY_HOURS_MAX } from '../../domain/stuck';
import { type Answer, ok } from '../answer';
import type { Deps } from '../deps';
import { workflowsPath } from '../links';
import { Problem } from '../problem';
import { askEngine, countRuns, FAILING_QUERY, queuesNow, STOPPED_QUERY } from './engine-view';
import { stoppedPage } from './stopped';
import { countStoppedAlerts } from './stopped-alerts';
import { workersNow } from './workers-now';

export const OperationsQuery = z.strictObject({
  range: z.enum(RANGES).default('24h').describe('How far back the counts of what happened look.'),
});

const RANGE_HOURS: Readonly<Record<Range, number>> = { '1h': 1, '24h': 24, '7d': 7 * 24 };

/** How the house is, as of one moment: counts first, each list has its own address. */
export async function showOperations(
  { input }: { readonly input: z.output<typeof OperationsQuery> },
  deps: Deps,
): Promise<Answer> {
  const at = deps.clock.now().toISOString();
  const since = hoursAfter(at, -RANGE_HOURS[input.range]);
  const [records, engine] = await Promise.all([byRecords(deps, at, since), byEngine(deps)]);
  const links = {
    temporal: workflowsPath(null, deps),
    stopped: workflowsPath(STOPPED_QUERY, deps),
    failing: workflowsPath(FAILING_QUERY, deps),
  };
  return ok({ at, range: input.range, since, ...records, ...engine, links } satisfies OperationsView);
}

async function byRecords({ sql }: Deps, at: Instant, since: Instant) {
  const [
    alerts,
    workers,
    waiting,
    pastClock,
    failingDeeds,
    unrelayed,
    unsent,
    lateTasks,
    notDone,
    advice,
    interventions,
    model,
  ] = await Promise.all([
    countAlerts(sql, alertsStuckBefore(at)),
    workersNow(sql, at),
    countWaiting(sql),
    countPastClock(sql, hoursAfter(at, -PAST_CLOCK_GRACE_HOURS)),
    countFailing(sql, hoursAfter(at, -RETRY_HOURS_MAX)),
    countUnrelayed(sql),
    countUnsent(sql),
    countLateTasks(sql, at),
    countNotDone(sql, since),
    countAdvice(sql, since),
    countInterventions(sql, since),
    modelTries(sql, at, since),
  ]);
  return {
    ...{ alerts, workers },
    ...{ waiting: [...waiting], pastClock, failingDeeds, unrelayed, unsent: [...unsent], lateTasks },
    ...{ notDone: [...notDone], advice: [...advice], interventions, model },
  };
}

/** How a model was asked; null where none was, so that a house without one says nothing of it. */
async function modelTries(sql: Deps['sql'], at: Instant, since: Instant): Promise<OperationsView['model']> {
  const [asked, ends] = await Promise.all([readAsked(sql, at), countTryEnds(sql, since)]);
  if (ends.length === 0) return null;
  return { circuit: circuitOf(asked, at), tokensInLastDay: asked.tokensInLastDay, ends: [...ends] };
}

/** What only Temporal knows; each part is null by itself while it is not told. */
async function byEngine(
  deps: Deps,
): Promise<Pick<OperationsView, 'queues' | 'stopped' | 'stoppedAlerts' | 'failingWorkflows'>> {
  const { temporal } = deps;
  const [queues, stopped, stoppedAlerts, failingWorkflows] = await Promise.all([
    orNull(askEngine(temporal, () => queuesNow(temporal))),
    orNull(stoppedPage(deps, {})),
    orNull(countStoppedAlerts(deps)),
    orNull(askEngine(temporal, () => countRuns(temporal, FAILING_QUERY))),
  ]);
  return { queues, stopped: counted(stopped), stoppedAlerts, failingWorkflows };
}

/** How many are on a first page, and whether there may be more. */
const counted = (page: { readonly items: readonly unknown[]; readonly next: unknown } | null) =>
  page && { count: page.items.length, more: page.next !== null };

/** A page that is partly known is worth more than none. */
const orNull = <Known>(known: Promise<Known>): Promise<Known | null> =>
  known.catch((failure: unknown) => {
    if (failure instanceof Problem && failure.code === 'engine-away') return null;
    throw failure;
  });
