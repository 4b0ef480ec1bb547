import { z } from 'zod';
import type { FailingDeedRow, FailingWorkflowRow } from '../../contracts/views/operations';
import { listFailing } from '../../db/failing-deed-store';
import { listInterventions } from '../../db/intervention-store';
import { listPastClock, listUnrelayed, listUnsent, listWaiting } from '../../db/operations-store';
import { hoursAfter } from '../../domain/clock';
import { PAST_CLOCK_GRACE_HOURS, RETRY_HOURS_MAX } from '../../domain/stuck';
import { type Answer, ok } from '../answer';
import { cursorOf, oneMore, pageFrom, placeOf } from '../cursor';
import type { Deps } from '../deps';
import { workflowPath } from '../links';
import type { PageQuery } from '../lists';
import { reasonKept } from '../reason-kept';
import { askEngine, FAILING_QUERY, type ListedRun, listRuns, referralIn } from './engine-view';
import { interventionView, openReferralView, unrelayedView } from './rows';
import { stoppedPage } from './stopped';
import { stoppedAlertsPage } from './stopped-alerts';

interface Asked {
  readonly input: z.output<typeof PageQuery>;
}

const at = z.iso.datetime();
const ByText = z.strictObject({ sortedBy: z.string().max(40), referralId: z.uuid() });

/** Open referrals whose own clock is past: nobody was told though somebody should have been. */
export async function showPastClock({ input: { limit, cursor } }: Asked, deps: Deps): Promise<Answer> {
  const before = hoursAfter(deps.clock.now().toISOString(), -PAST_CLOCK_GRACE_HOURS);
  const rows = await listPastClock(deps.sql, { before, after: placeOf(ByText, cursor), limit: oneMore(limit) });
  return openReferrals(rows, limit, deps);
}

/** Open referrals that wait for a person, the one that waits longest first. */
export async function showWaiting({ input: { limit, cursor } }: Asked, deps: Deps): Promise<Answer> {
  const rows = await listWaiting(deps.sql, { after: placeOf(ByText, cursor), limit: oneMore(limit) });
  return openReferrals(rows, limit, deps);
}

function openReferrals(rows: Awaited<ReturnType<typeof listWaiting>>, limit: number, deps: Deps): Answer {
  const page = pageFrom(rows, limit, ({ sortedBy, referralId }) => ({ sortedBy, referralId }));
  return ok({ ...page, items: page.items.map((row) => openReferralView(row, deps)) });
}

const EngineToken = z.strictObject({ token: z.string().max(1_000) });

/** Open referrals whose workflow does not run: stopped by hand, or failed. */
export async function showStopped({ input: { cursor } }: Asked, deps: Deps): Promise<Answer> {
  const { items, next } = await stoppedPage(deps, { token: placeOf(EngineToken, cursor)?.token });
  return ok({ items, next: next === null ? null : cursorOf({ token: next }) });
}

const AlertPlaced = z.strictObject({ raisedAt: at, alertId: z.uuid() });

/** Danger alerts whose workflow does not run: stopped by hand, failed, or forgotten by Temporal. */
export async function showStoppedAlerts({ input: { cursor } }: Asked, deps: Deps): Promise<Answer> {
  const { items, next } = await stoppedAlertsPage(deps, { after: placeOf(AlertPlaced, cursor) });
  return ok({ items, next: next === null ? null : cursorOf({ ...next }) });
}

/** Workflows whose task fails again and again: a fault of ours, most likely of a version that was just rolled out. */
export async function showFailingWorkflows({ input: { limit, cursor } }: Asked, deps: Deps): Promise<Answer> {
  const { temporal } = deps;
  const token = placeOf(EngineToken, cursor)?.token;
  const asked = { pageSize: limit, token };
  const { runs, next } = await askEngine(temporal, () => listRuns(temporal, FAILING_QUERY, asked));
  return ok({
    items: runs.map((run) => failingWorkflow(run, deps)),
    next: next === null ? null : cursorOf({ token: next }),
  });
}

const failingWorkflow = ({ referralId, workflowId, startedAt }: ListedRun, deps: Deps): FailingWorkflowRow => ({
  referralId,
  workflowId,
  startedAt,
  links: { workflow: referralId && workflowPath(referralId, deps) },
});

const FailingPlace = z.strictObject({
  lastFailedAt: at,
  workflowId: z.string().max(1_000),
  activityId: z.string().max(1_000),
});

/** Deeds that failed and are tried again, the newest failure first. */
export async function showFailingDeeds({ input: { limit, cursor } }: Asked, deps: Deps): Promise<Answer> {
  const since = hoursAfter(deps.clock.now().toISOString(), -RETRY_HOURS_MAX);
  const rows = await listFailing(deps.sql, { since, after: placeOf(FailingPlace, cursor), limit: oneMore(limit) });
  const page = pageFrom(rows, limit, ({ lastFailedAt, workflowId, activityId }) => ({
    lastFailedAt,
    workflowId,
    activityId,
  }));
  const items = page.items.map(
    ({ activityId: _id, ...row }): FailingDeedRow => ({ referralId: referralIn(row.workflowId), ...row }),
  );
  return ok({ ...page, items });
}

const SeqPlace = z.strictObject({ seq: z.int() });

/** What the inbox keeps and no workflow has taken up, in the order in which it came. */
export async function showUnrelayed({ input: { limit, cursor } }: Asked, { sql }: Deps): Promise<Answer> {
  const rows = await listUnrelayed(sql, { after: placeOf(SeqPlace, cursor)?.seq, limit: oneMore(limit) });
  const page = pageFrom(rows, limit, ({ seq }) => ({ seq }));
  return ok({ ...page, items: page.items.map(unrelayedView) });
}

const UnsentPlace = z.strictObject({ keptAt: at, noticeId: z.uuid() });

/** Notices that have not left, and why; the oldest first. */
export async function showUnsent({ input: { limit, cursor } }: Asked, { sql }: Deps): Promise<Answer> {
  const rows = await listUnsent(sql, { after: placeOf(UnsentPlace, cursor), limit: oneMore(limit) });
  const page = pageFrom(rows, limit, ({ keptAt, noticeId }) => ({ keptAt, noticeId }));
  return ok({ ...page, items: page.items.map((row) => ({ ...row, heldWhy: reasonKept(row.heldWhy) })) });
}

/** What was done to workflows by hand, newest first. */
export async function showInterventions({ input: { limit, cursor } }: Asked, { sql }: Deps): Promise<Answer> {
  const rows = await listInterventions(sql, { before: placeOf(SeqPlace, cursor)?.seq, limit: oneMore(limit) });
  const page = pageFrom(rows, limit, ({ seq }) => ({ seq }));
  return ok({ ...page, items: page.items.map(interventionView) });
}
