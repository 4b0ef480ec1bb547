import { setTimeout as sleep } from 'node:timers/promises';

const LOOK_EVERY_MS = 20;
const PATIENCE_MS = 180_000;

/** So many, in so long. */
export interface Stretch {
  readonly count: number;
  readonly ms: number;
}

/** One of the two that are measured side by side: the bare workflow, or the referral pathway. */
export interface Lane {
  /** Starts so many, and waits until each waits for a person. */
  readonly start: (count: number, atOnce: number) => Promise<Stretch>;
  /** Decides so many of those that were begun first, and waits until they are closed; with how long each answer took. */
  readonly finish: (count: number, atOnce: number) => Promise<Stretch & { readonly answers: readonly number[] }>;
}

/** Waits until it is so. */
export async function settled(isSo: () => Promise<boolean>): Promise<void> {
  for (const until = performance.now() + PATIENCE_MS; performance.now() < until; await sleep(LOOK_EVERY_MS))
    if (await isSo()) return;
  throw new Error('What was measured did not come to an end within three minutes.');
}
