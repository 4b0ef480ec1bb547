import type { Server } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import type { RequestHandler } from 'express';

/** The answers under way get this long; a decision waits at most 5 s for its workflow. Then the connections are cut. */
const FINISH_MS = 8_000;

/** Until somebody asks this process to stop; the first time in good order, the second time Node ends at once. */
export const stopAsked = (): Promise<void> =>
  new Promise((resolve) => {
    for (const name of ['SIGTERM', 'SIGINT'] as const) process.once(name, () => resolve());
  });

/**
 * Leaves as a balancer expects it: first `leaving` is said and everything is still served, for as long as those who ask
 * about readiness need to hear of it; then no new connection is taken, and those under way are answered.
 */
export async function leave(
  server: Server,
  { leaving, drainMs }: { readonly leaving: AbortController; readonly drainMs: number },
): Promise<void> {
  leaving.abort();
  await sleep(drainMs);
  await new Promise<void>((closed) => {
    server.close(() => closed());
    server.closeIdleConnections();
    setTimeout(() => server.closeAllConnections(), FINISH_MS).unref();
  });
}

/** Tells whoever keeps a connection open that this was the last answer on it, once we are leaving. */
export const lastOnes =
  ({ leaving }: { readonly leaving?: AbortSignal | undefined }): RequestHandler =>
  (_request, response, next) => {
    if (leaving?.aborted) response.set('Connection', 'close');
    next();
  };
