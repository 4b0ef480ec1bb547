import { type Client, isGrpcServiceError } from '@temporalio/client';
import { referralId } from '../../contracts/text';
import type { QueueView, WorkflowView } from '../../contracts/views/operations';
import type { ReferralId } from '../../domain/ids';
import type { RunStatus } from '../../domain/intervention';
import { referralWorkflowId, TASK_QUEUE } from '../../workflows/referral/messages';
import { isEngineAway } from '../pathway';
import { engineAway } from '../problem';

const ASK_MS = 2_000;
const NOT_FOUND = 5;

/** Asks Temporal for two seconds at most; says `engine-away` where it does not answer. */
export async function askEngine<Result>(temporal: Client, ask: () => Promise<Result>, ms = ASK_MS): Promise<Result> {
  try {
    return await temporal.withAbortSignal(AbortSignal.timeout(ms), ask);
  } catch (failure) {
    if (isEngineAway(failure)) throw engineAway();
    throw failure;
  }
}

type Stamp = { readonly seconds?: unknown; readonly nanos?: number | null } | null | undefined;

const msOf = (stamp: Stamp): number => Number(stamp?.seconds ?? 0) * 1_000 + Math.round((stamp?.nanos ?? 0) / 1e6);
const momentOf = (stamp: Stamp): string | null => (stamp ? new Date(msOf(stamp)).toISOString() : null);
const round = (rate: number | null | undefined): number => Math.round((rate ?? 0) * 100) / 100;

/** `temporal.api.enums.v1.TaskQueueType`, as numbers on the wire. */
const QUEUES = [
  ['workflow-tasks', 1],
  ['deeds', 2],
] as const;

/** Our task queues: who asks for work, and how much of it waits. */
export const queuesNow = (temporal: Client): Promise<QueueView[]> =>
  Promise.all(QUEUES.map(([of, taskQueueType]) => queueNow(temporal, of, taskQueueType)));

async function queueNow(temporal: Client, of: QueueView['of'], taskQueueType: 1 | 2): Promise<QueueView> {
  const { namespace } = temporal.options;
  const asked = { namespace, taskQueue: { name: TASK_QUEUE }, taskQueueType, reportStats: true };
  const { pollers, stats } = await temporal.workflowService.describeTaskQueue(asked);
  return {
    name: TASK_QUEUE,
    of,
    backlog: Number(stats?.approximateBacklogCount ?? 0),
    backlogAgeMs: msOf(stats?.approximateBacklogAge),
    addedPerSecond: round(stats?.tasksAddRate),
    dispatchedPerSecond: round(stats?.tasksDispatchRate),
    pollers: pollers.map(({ identity, lastAccessTime, deploymentOptions }) => ({
      identity: identity ?? '',
      version: deploymentOptions?.buildId ?? null,
      lastSeenAt: momentOf(lastAccessTime) ?? new Date(0).toISOString(),
    })),
  };
}

/** Runs that ended before their referral did; a later run of the same referral may be going on. */
export const STOPPED_QUERY =
  "WorkflowType = 'referral' AND ExecutionStatus IN ('Terminated', 'Failed', 'TimedOut', 'Canceled')";
/** Running, and Temporal has seen its workflow task fail again and again. */
export const FAILING_QUERY =
  "WorkflowType = 'referral' AND ExecutionStatus = 'Running' AND TemporalReportedProblems IN ('category=WorkflowTaskFailed', 'category=WorkflowTaskTimedOut')";

/** A run in a list of Temporal's. */
export interface ListedRun {
  readonly workflowId: string;
  readonly referralId: ReferralId | null;
  readonly startedAt: string | null;
}

/** A page of Temporal's own list, newest first, and where the next begins. */
export async function listRuns(
  temporal: Client,
  query: string,
  { pageSize, token }: { readonly pageSize: number; readonly token?: string | undefined },
): Promise<{ readonly runs: readonly ListedRun[]; readonly next: string | null }> {
  const { executions, nextPageToken } = await temporal.workflowService.listWorkflowExecutions({
    namespace: temporal.options.namespace,
    query,
    pageSize,
    nextPageToken: token ? Buffer.from(token, 'base64url') : new Uint8Array(),
  });
  const runs = executions.map(({ execution, startTime }) => ({
    workflowId: execution?.workflowId ?? '',
    referralId: referralIn(execution?.workflowId ?? ''),
    startedAt: momentOf(startTime),
  }));
  return { runs, next: nextPageToken?.length ? Buffer.from(nextPageToken).toString('base64url') : null };
}

export async function countRuns(temporal: Client, query: string): Promise<number> {
  const { count } = await temporal.workflowService.countWorkflowExecutions({
    namespace: temporal.options.namespace,
    query,
  });
  return Number(count);
}

/** The referral whose workflow this is. */
export const referralIn = (workflowId: string): ReferralId | null =>
  referralId.safeParse(workflowId.replace(/^referral\//, '')).data ?? null;

/** `temporal.api.enums.v1.WorkflowExecutionStatus`, in the order of its numbers. */
const BY_NUMBER: readonly RunStatus[] = [
  'unknown',
  'running',
  'completed',
  'failed',
  'canceled',
  'terminated',
  'continued-as-new',
  'timed-out',
  'paused',
];

export type RunView = NonNullable<WorkflowView['run']>;

/** The newest run of a referral's workflow, or undefined where Temporal knows of none. */
export const runNow = (temporal: Client, id: ReferralId): Promise<RunView | undefined> =>
  runOf(temporal, referralWorkflowId(id));

/** The newest run of a workflow of ours, or undefined where Temporal knows of none. */
export async function runOf(temporal: Client, workflowId: string): Promise<RunView | undefined> {
  try {
    const described = await temporal.workflowService.describeWorkflowExecution({
      namespace: temporal.options.namespace,
      execution: { workflowId },
    });
    const info = described.workflowExecutionInfo;
    return {
      runId: info?.execution?.runId ?? '',
      status: BY_NUMBER[info?.status ?? 0] ?? 'unknown',
      startedAt: momentOf(info?.startTime),
      closedAt: momentOf(info?.closeTime),
      events: Number(info?.historyLength ?? 0),
      taskAttempt: described.pendingWorkflowTask?.attempt ?? 0,
      deeds: described.pendingActivities.map((pending) => ({
        deed: pending.activityType?.name ?? '',
        attempt: pending.attempt ?? 0,
        nextTryAt: momentOf(pending.scheduledTime),
        fault: pending.lastFailure ? kindOf(pending.lastFailure) : null,
      })),
    };
  } catch (failure) {
    if (isGrpcServiceError(failure) && failure.code === NOT_FOUND) return undefined;
    throw failure;
  }
}

interface Failing {
  readonly applicationFailureInfo?: { readonly type?: string | null } | null;
  readonly timeoutFailureInfo?: unknown;
  readonly serverFailureInfo?: unknown;
}

/** The kind of a failure. Its message is encrypted, and would not be told here if it were not. */
function kindOf({ applicationFailureInfo, timeoutFailureInfo }: Failing): string {
  if (timeoutFailureInfo) return 'timeout';
  return applicationFailureInfo?.type || 'failure';
}
