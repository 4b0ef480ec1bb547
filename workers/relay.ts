import {
  type Client,
  isGrpcServiceError,
  ServiceError,
  WorkflowExecutionAlreadyStartedError,
} from '@temporalio/client';
import { NamespaceNotFoundError, type SearchAttributePair, type SearchAttributeUpdatePair } from '@temporalio/common';
import type { Logger } from '@temporalio/worker';
import type { Sql } from 'postgres';
import { INBOX_CHANNEL, readIntake } from '../db/inbox-store';
import { readPolicy } from '../db/policy-store';
import { markRelayed, noteRelayFailure, type Unrelayed, unrelayed } from '../db/relay-store';
import { type Clock, hoursAfter } from '../domain/clock';
import { received } from '../domain/referral-state';
import { referralWorkflowId, searchAttributesOf, TASK_QUEUE } from '../workflows/referral/messages';
import type { referral } from '../workflows/referral/referral';
import { pause } from './patience';

interface Relaying {
  readonly sql: Sql;
  readonly temporal: Client;
  readonly clock: Clock;
  readonly log: Logger;
  readonly signal: AbortSignal;
}

const LOOK_EVERY_MS = 1_000;
const AT_ONCE_MAX = 50;
const START_LIMIT_MS = 5_000;
/** A row that fails waits a second, then longer each time, up to an hour; the rows behind it do not wait for it. */
const PAUSE_HOURS_MAX = 1;

/**
 * Starts a workflow for everything that the inbox keeps, once for ever.
 *
 * 1. A workflow's id is the referral's, so a start that is tried twice finds the first one running.
 * 2. A row whose referral is in the records already has begun, even if Temporal has forgotten it since.
 * 3. An engine that is away is waited for; a row that fails by itself is put aside with the reason.
 */
export async function relayInbox(relaying: Relaying): Promise<void> {
  const { signal, log } = relaying;
  const bell = await listen(relaying);
  while (!signal.aborted) {
    const took = await relayOnce(relaying).catch((failure: unknown) => {
      log.warn('The relay waits for an engine that is away', { failure });
      return 0;
    });
    if (took < AT_ONCE_MAX) await bell.rings();
  }
  await bell.close();
}

/** Relays what waits, and says how many rows it looked at. Throws when an engine is away. */
async function relayOnce(relaying: Relaying): Promise<number> {
  const at = relaying.clock.now().toISOString();
  const rows = await unrelayed(relaying.sql, { at, limit: AT_ONCE_MAX });
  const tries = await Promise.allSettled(rows.map((row) => relay(row, relaying)));
  const away = tries.find((tried) => tried.status === 'rejected');
  if (away) throw away.reason;
  return rows.length;
}

async function relay(row: Unrelayed, { sql, temporal, clock, log }: Relaying): Promise<void> {
  try {
    if (!row.begun) await start(row, sql, temporal);
    await markRelayed(sql, row.id, clock.now().toISOString());
  } catch (failure) {
    if (isEngineAway(failure)) throw failure; // No row's fault: it must not wait longer than the outage.
    log.warn('A referral could not be relayed; it is tried again', { referralId: row.id, failure });
    const error = failure instanceof Error ? failure.message.slice(0, 500) : 'unknown';
    const hours = Math.min(2 ** row.relayTries / 3_600, PAUSE_HOURS_MAX);
    await noteRelayFailure(sql, { id: row.id, error, after: hoursAfter(clock.now().toISOString(), hours) });
  }
}

async function start({ id }: Unrelayed, sql: Sql, temporal: Client): Promise<void> {
  const { urgency, person, policy } = await readIntake(sql, id);
  const begin = { referralId: id, urgency, contact: person.contact, policy: await readPolicy(sql, policy) };
  try {
    // A transport's patience is real time, also where care runs in another.
    await temporal.withDeadline(Date.now() + START_LIMIT_MS, () =>
      temporal.workflow.start<typeof referral>('referral', {
        workflowId: referralWorkflowId(id),
        taskQueue: TASK_QUEUE,
        workflowIdReusePolicy: 'REJECT_DUPLICATE',
        staticSummary: `A ${urgency} referral`,
        typedSearchAttributes: searchAttributesOf(received(begin)).filter(isKnown),
        args: [begin],
      }),
    );
  } catch (failure) {
    if (!(failure instanceof WorkflowExecutionAlreadyStartedError)) throw failure;
  }
}

/** Temporal says only of what it was given that it is wrong; everything else it says of itself. */
const isEngineAway = (failure: unknown): boolean =>
  failure instanceof NamespaceNotFoundError ||
  (failure instanceof ServiceError && isGrpcServiceError(failure.cause) && failure.cause.code !== INVALID_ARGUMENT);

const INVALID_ARGUMENT = 3;

const isKnown = (pair: SearchAttributeUpdatePair): pair is SearchAttributePair => pair.value !== null;

/** Rings when something comes in, and every second in case nobody could ring. */
async function listen({ sql, signal, log }: Relaying) {
  let ring = () => {};
  const listening = sql
    .listen(INBOX_CHANNEL, () => ring())
    .catch((failure: unknown) => log.warn('The relay looks every second, because it cannot listen', { failure }));
  return {
    rings: () =>
      Promise.race([
        pause(LOOK_EVERY_MS, signal),
        new Promise<void>((heard) => {
          ring = heard;
        }),
      ]),
    close: async () => {
      const listened = await Promise.race([listening, pause(0, signal)]);
      if (listened) await listened.unlisten().catch(() => undefined);
    },
  };
}
