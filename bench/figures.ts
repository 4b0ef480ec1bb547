/** How long things took: half of them at most `p50`, 99 of 100 at most `p99`. Milliseconds. */
export interface Spread {
  readonly count: number;
  readonly p50: number;
  readonly p99: number;
}

/** The smallest value that so many percent of the values do not exceed (nearest rank). */
export function percentile(values: readonly number[], percent: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  const value = sorted[Math.max(0, Math.ceil((percent / 100) * sorted.length) - 1)];
  if (value === undefined) throw new Error('There is no percentile of nothing.');
  return value;
}

export const spreadOf = (values: readonly number[]): Spread => ({
  count: values.length,
  p50: percentile(values, 50),
  p99: percentile(values, 99),
});

/** How many in how long, over several stretches: what was done in all of them, by the time that all of them took. */
export const perSecond = (stretches: readonly { readonly count: number; readonly ms: number }[]): number =>
  (1_000 * stretches.reduce((sum, { count }) => sum + count, 0)) / stretches.reduce((sum, { ms }) => sum + ms, 0);

/** Runs it, and says how long it took. */
export async function timed<T>(deed: () => Promise<T>): Promise<{ readonly ms: number; readonly result: T }> {
  const begunAt = performance.now();
  const result = await deed();
  return { ms: performance.now() - begunAt, result };
}

/** Does it for each, so many at once, in order. */
export async function eachOf<T>(all: readonly T[], atOnce: number, deed: (one: T) => Promise<void>): Promise<void> {
  const rest = all.values();
  const some = async (): Promise<void> => {
    for (const one of rest) await deed(one);
  };
  await Promise.all(Array.from({ length: atOnce }, some));
}
