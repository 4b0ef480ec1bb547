import { isGrpcServiceError, ServiceError } from '@temporalio/client';
import { NamespaceNotFoundError } from '@temporalio/common';
import type { Logger } from '@temporalio/worker';
import type { Sql } from 'postgres';
import { INBOX_CHANNEL } from '../db/inbox-store';
import { noteRelayFailure } from '../db/relay-store';
import { type Clock, hoursAfter } from '../domain/clock';
import type { OperationId, ReferralId } from '../domain/ids';
import { pause } from './patience';
import { whyNotRelayed } from './why-not-relayed';

export interface Relaying {
  readonly sql: Sql;
  readonly clock: Clock;
  readonly log: Logger;
  readonly signal: AbortSignal;
}

const LOOK_EVERY_MS = 1_000;
export const AT_ONCE_MAX = 50;
/** A row that fails waits a second, then longer each time, up to an hour; the rows behind it do not wait for it. */
const PAUSE_HOURS_MAX = 1;

/**
 * Looks into the inbox for as long as the signal lets it: again at once after a full round, else when the bell rings.
 * `round` says how many rows it looked at, and throws when an engine is away.
 */
export async function keepRelaying(relaying: Relaying, round: () => Promise<number>): Promise<void> {
  const { signal, log } = relaying;
  const bell = await listen(relaying);
  while (!signal.aborted) {
    const took = await round().catch((failure: unknown) => {
      log.warn('The relay waits for an engine that is away', { failure });
      return 0;
    });
    if (took < AT_ONCE_MAX) await bell.rings();
  }
  await bell.close();
}

/** Takes the rows of one line in their order, until one fails, and the lines beside each other. */
export async function inLines<Row extends { readonly line: string }>(
  rows: readonly Row[],
  take: (row: Row) => Promise<boolean>,
): Promise<void> {
  const lines = new Map<string, Row[]>();
  for (const row of rows) lines.set(row.line, [...(lines.get(row.line) ?? []), row]);
  const tries = await Promise.allSettled([...lines.values()].map((line) => inOrder(line, take)));
  const failed = tries.find((tried) => tried.status === 'rejected');
  if (failed) throw failed.reason;
}

async function inOrder<Row>(line: readonly Row[], take: (row: Row) => Promise<boolean>): Promise<void> {
  for (const row of line) if (!(await take(row))) return;
}

/** Temporal says only of what it was given that it is wrong; everything else it says of itself. */
export const isEngineAway = (failure: unknown): boolean =>
  failure instanceof NamespaceNotFoundError ||
  (failure instanceof ServiceError && isGrpcServiceError(failure.cause) && failure.cause.code !== INVALID_ARGUMENT);

const INVALID_ARGUMENT = 3;

/** Puts a row that failed by itself aside for a while, with the reason, where operations staff see it. */
export async function putAside(
  { sql, clock, log }: Relaying,
  { id, relayTries }: { readonly id: ReferralId | OperationId; readonly relayTries: number },
  failure: unknown,
): Promise<void> {
  log.warn('A row of the inbox could not be relayed; it is tried again', { inboxId: id, failure });
  const error = whyNotRelayed(failure);
  const hours = Math.min(2 ** relayTries / 3_600, PAUSE_HOURS_MAX);
  await noteRelayFailure(sql, { id, error, after: hoursAfter(clock.now().toISOString(), hours) });
}

/** Rings when something comes in, and every second in case nobody could ring. */
async function listen({ sql, signal, log }: Relaying) {
  let ring = () => {};
  const listening = sql
    .listen(INBOX_CHANNEL, () => ring())
    .catch((failure: unknown) => log.warn('The relay looks every second, because it cannot listen', { failure }));
  return {
    rings: async () => {
      const rung = new AbortController();
      const heard = new Promise<void>((hear) => {
        ring = hear;
      });
      await Promise.race([pause(LOOK_EVERY_MS, AbortSignal.any([signal, rung.signal])), heard]);
      rung.abort(); // Or the pauses of a busy hour would all hang on the signal.
    },
    close: async () => {
      const listened = await Promise.race([listening, pause(0, signal)]);
      if (listened) await listened.unlisten().catch(() => undefined);
    },
  };
}
