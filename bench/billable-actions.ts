/** What we look at of an event of a history, as the SDK gives it or as JSON has it. */
export interface HistoryEvent {
  readonly eventType?: unknown;
  readonly activityTaskStartedEventAttributes?: { readonly attempt?: number | null } | null;
  readonly markerRecordedEventAttributes?: {
    readonly markerName?: string | null;
    readonly workflowTaskCompletedEventId?: unknown;
  } | null;
}

/** The name of an event's type in lower-kebab, whether it came as JSON or as a number. */
type TypeName = (event: HistoryEvent) => string;

/** Each of these events is one action, as long as it stands in a history. */
const ONE_EACH = [
  'workflow-execution-started',
  'workflow-execution-signaled',
  'workflow-execution-update-accepted',
  'timer-started',
  'upsert-workflow-search-attributes',
  'workflow-properties-modified',
];

/**
 * The billable actions of one workflow by Temporal Cloud's published rules (docs.temporal.io/evaluate/cloud/actions, read
 * in November 2026), as far as its history tells: a start, each try of an activity, each timer, upsert of search
 * attributes, Signal and Update is one; all local activities of one workflow task are one together. Queries and refused
 * Updates count too and leave nothing in a history.
 */
export function billableActions(events: readonly HistoryEvent[], typeOf: TypeName): number {
  const tasksWithLocalActivities = new Set(
    events
      .map(({ markerRecordedEventAttributes: marker }) => marker)
      .filter((marker) => marker?.markerName === LOCAL_ACTIVITY)
      .map((marker) => String(marker?.workflowTaskCompletedEventId)),
  );
  return events.reduce((sum, event) => sum + actionsOf(event, typeOf(event)), tasksWithLocalActivities.size);
}

const LOCAL_ACTIVITY = 'core_local_activity';

function actionsOf({ activityTaskStartedEventAttributes: activity }: HistoryEvent, type: string): number {
  if (type === 'activity-task-started') return activity?.attempt ?? 1;
  return ONE_EACH.includes(type) ? 1 : 0;
}

/** `EVENT_TYPE_TIMER_STARTED` of a recorded history as `timer-started`. */
export const typeInJson: TypeName = ({ eventType }) =>
  String(eventType)
    .replace(/^EVENT_TYPE_/, '')
    .toLowerCase()
    .replaceAll('_', '-');
