import { setTimeout as sleep } from 'node:timers/promises';

const FIRST_PAUSE_MS = 250;
const LONGEST_PAUSE_MS = 5_000;

/**
 * Does it until it works or the signal says stop. An engine that is away is no reason for a worker to end: it comes
 * back. `noted` hears each failure.
 */
export async function persistently<T>(
  deed: () => Promise<T>,
  { signal, noted }: { readonly signal: AbortSignal; readonly noted: (failure: unknown) => void },
): Promise<T | undefined> {
  for (let pauseMs = FIRST_PAUSE_MS; !signal.aborted; pauseMs = Math.min(pauseMs * 2, LONGEST_PAUSE_MS)) {
    try {
      return await deed();
    } catch (failure) {
      noted(failure);
      await pause(pauseMs, signal);
    }
  }
  return undefined;
}

/** So long, or until the signal says stop. */
export const pause = (ms: number, signal: AbortSignal): Promise<void> =>
  sleep(ms, undefined, { signal }).catch(() => undefined);
