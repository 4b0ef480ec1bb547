import { setTimeout as sleep } from 'node:timers/promises';
import { ApplicationFailure } from '@temporalio/common';
import type { ActivityInterceptorsFactory, Logger } from '@temporalio/worker';
import type { Sql } from 'postgres';
import { noteFailing, noteMended } from '../db/failing-deed-store';
import type { Clock } from '../domain/clock';
import { faultOf } from '../domain/fault';
import type { LastMinute } from './last-minute';
import type { WorkerMetrics } from './metrics';

const NOTE_MS_MAX = 1_000;

interface Watching {
  readonly sql: Sql;
  readonly clock: Clock;
  readonly log: Logger;
  readonly metrics: WorkerMetrics;
  readonly lastMinute: LastMinute;
}

/**
 * Watches every deed from outside: counts it, and puts one that fails where operations staff see it. A deed that works
 * the first time costs nothing here; what cannot be noted down is logged, and never stops a deed.
 */
export const watchDeeds =
  (watching: Watching): ActivityInterceptorsFactory =>
  ({ info }) => ({
    inbound: {
      execute: async (input, next) => {
        const begun = performance.now();
        const waitedMs = watching.clock.now().getTime() - info.currentAttemptScheduledTimestampMs;
        const ended = (isDone: boolean): void => {
          watching.metrics.deedEnded(info.activityType, { isDone, tookMs: performance.now() - begun, waitedMs });
          watching.lastMinute.note(waitedMs, isDone);
        };
        try {
          const result = await next(input);
          ended(true);
          if (wasTriedBefore(info)) await note(watching, () => noteMended(watching.sql, placeOf(info)));
          return result;
        } catch (failure) {
          ended(false);
          await note(watching, () => noteFailure(watching, info, failure));
          throw failure;
        }
      },
    },
  });

type Info = Parameters<ActivityInterceptorsFactory>[0]['info'];

const placeOf = ({ workflowExecution, activityId }: Info) => ({
  workflowId: workflowExecution?.workflowId ?? 'none',
  activityId,
});

const SAME_MS = 500;

/** A deed that operations staff retry begins to count anew, so the times tell as well. */
const wasTriedBefore = ({ attempt, scheduledTimestampMs, currentAttemptScheduledTimestampMs }: Info): boolean =>
  attempt > 1 || currentAttemptScheduledTimestampMs - scheduledTimestampMs > SAME_MS;

function noteFailure({ sql, clock }: Watching, info: Info, failure: unknown): Promise<void> {
  if (isGivenUp(info, failure)) return noteMended(sql, placeOf(info));
  const { fault, code = null } = faultOf(failure);
  const lastFailedAt = clock.now().toISOString();
  return noteFailing(sql, {
    ...placeOf(info),
    deed: info.activityType,
    attempt: info.attempt,
    fault,
    code,
    lastFailedAt,
  });
}

function isGivenUp({ attempt, retryPolicy }: Info, failure: unknown): boolean {
  const isHopeless = failure instanceof ApplicationFailure && failure.nonRetryable === true;
  return isHopeless || attempt >= (retryPolicy?.maximumAttempts || Number.POSITIVE_INFINITY);
}

/** Records that are away may be why the deed failed: its next try does not wait for them here. */
async function note({ log }: Watching, write: () => Promise<void>): Promise<void> {
  const written = write().catch((failure: unknown) => log.warn('A failing deed could not be noted down', { failure }));
  await Promise.race([written, sleep(NOTE_MS_MAX, undefined, { ref: false })]);
}
