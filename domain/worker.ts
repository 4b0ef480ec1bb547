import type { Instant } from './clock';

/** What a worker says of itself: it starts, hosts pathways, waits for Temporal, finishes what it has, or has stopped. */
export const WORKER_STATES = ['starting', 'hosting', 'waiting', 'draining', 'stopped'] as const;
export type WorkerState = (typeof WORKER_STATES)[number];

/** How often a worker says that it is there. */
export const SIGN_EVERY_MS = 3_000;
/** Three signs missed, and a little: a worker that was killed is seen to be gone within a quarter of a minute. */
const GONE_AFTER_MS = 10_000;

/** What can be seen of a worker at a moment: what it said last, or that it fell silent without a goodbye. */
export type WorkerSeen = WorkerState | 'gone';

export function workerSeen(said: WorkerState, lastSeenAt: Instant, at: Instant): WorkerSeen {
  if (said === 'stopped') return said;
  return Date.parse(at) - Date.parse(lastSeenAt) > GONE_AFTER_MS ? 'gone' : said;
}
