import type { Client } from '@temporalio/client';
import type { temporal as proto } from '@temporalio/proto';
import type { ResetPoint } from '../../domain/intervention';

type HistoryEvent = proto.api.history.v1.IHistoryEvent;
/** As Temporal numbers events, in its own type for numbers of 64 bits. */
type EventId = NonNullable<HistoryEvent['eventId']>;

const PAGE = 200;
/** Histories are short (a referral is some hundred events); past this something else is wrong. */
const PAGES_MAX = 20;

/**
 * The event to go back to, newest history first: for `last-good-step` the last workflow task that was completed; for
 * `before-failure` the one that set in motion the deed that failed last. Undefined when the history has none.
 */
export async function resetPointOf(
  temporal: Client,
  { workflowId, runId, to }: { readonly workflowId: string; readonly runId: string; readonly to: ResetPoint },
): Promise<EventId | undefined> {
  const execution = { workflowId, runId };
  const events: HistoryEvent[] = [];
  let nextPageToken: Uint8Array | null | undefined;
  for (let page = 0; page < PAGES_MAX; page += 1) {
    const asked = { namespace: temporal.options.namespace, execution, maximumPageSize: PAGE };
    const answer = await temporal.workflowService.getWorkflowExecutionHistoryReverse({
      ...asked,
      ...(nextPageToken && { nextPageToken }),
    });
    events.push(...(answer.history?.events ?? []));
    const found = to === 'last-good-step' ? lastGoodStep(events) : beforeFailure(events);
    nextPageToken = answer.nextPageToken;
    if (found !== undefined || !nextPageToken?.length) return found;
  }
  return undefined;
}

/** The newest comes first, here and below. */
function lastGoodStep(events: readonly HistoryEvent[]): EventId | undefined {
  return events.find(({ workflowTaskCompletedEventAttributes: completed }) => completed)?.eventId ?? undefined;
}

function beforeFailure(events: readonly HistoryEvent[]): EventId | undefined {
  const failed = events.find((event) => scheduledBy(event) !== undefined);
  const scheduled = failed && events.find(({ eventId }) => Number(eventId) === scheduledBy(failed));
  return scheduled?.activityTaskScheduledEventAttributes?.workflowTaskCompletedEventId ?? undefined;
}

function scheduledBy(event: HistoryEvent): number | undefined {
  const of = event.activityTaskFailedEventAttributes ?? event.activityTaskTimedOutEventAttributes;
  return of?.scheduledEventId ? Number(of.scheduledEventId) : undefined;
}
