const MINUTE_MS = 60_000;
const KEPT_MAX = 5_000;

/** What a worker did in its last minute; how long a deed waited for a worker is the latency of the queue. */
export interface MinuteFigures {
  readonly deedsDone: number;
  readonly deedsFailed: number;
  readonly startMsP50: number | null;
  readonly startMsP95: number | null;
}

interface Done {
  readonly atMs: number;
  readonly waitedMs: number;
  readonly isDone: boolean;
}

/** Counts the deeds of the last minute. `nowMs` only measures; nothing is decided by it. */
export function createLastMinute(nowMs: () => number = () => performance.now()) {
  let deeds: Done[] = [];
  const recent = (): Done[] => {
    const since = nowMs() - MINUTE_MS;
    deeds = deeds.filter(({ atMs }) => atMs >= since).slice(-KEPT_MAX);
    return deeds;
  };
  return {
    note: (waitedMs: number, isDone: boolean): void => {
      deeds.push({ atMs: nowMs(), waitedMs: Math.max(0, waitedMs), isDone });
      if (deeds.length > 2 * KEPT_MAX) recent();
    },
    figures: (): MinuteFigures => {
      const all = recent();
      const waits = all.map(({ waitedMs }) => waitedMs).sort((one, other) => one - other);
      const done = all.filter(({ isDone }) => isDone).length;
      return {
        deedsDone: done,
        deedsFailed: all.length - done,
        startMsP50: quantile(waits, 0.5),
        startMsP95: quantile(waits, 0.95),
      };
    },
  };
}

export type LastMinute = ReturnType<typeof createLastMinute>;

const quantile = (sorted: readonly number[], share: number): number | null => {
  const value = sorted[Math.ceil(share * sorted.length) - 1];
  return value === undefined ? null : Math.round(value);
};
