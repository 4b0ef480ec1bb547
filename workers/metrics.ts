import { Counter, collectDefaultMetrics, Histogram, Registry } from 'prom-client';

const SECONDS = [0.005, 0.02, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30, 60];

/** What a worker counts. Labels are names of ours, never an id and never anything of a person. */
export function createWorkerMetrics() {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  const registers = [registry];
  const deeds = new Counter({
    name: 'followthrough_deeds_total',
    help: 'Deeds (activities) that ended, by name and result.',
    labelNames: ['deed', 'result'],
    registers,
  });
  const duration = new Histogram({
    name: 'followthrough_deed_duration_seconds',
    help: 'How long one try of a deed took.',
    labelNames: ['deed'],
    buckets: SECONDS,
    registers,
  });
  const wait = new Histogram({
    name: 'followthrough_deed_wait_seconds',
    help: 'How long a deed waited for a worker.',
    buckets: SECONDS,
    registers,
  });
  return {
    registry,
    deedEnded: (
      deed: string,
      ended: { readonly isDone: boolean; readonly tookMs: number; readonly waitedMs: number },
    ) => {
      deeds.inc({ deed, result: ended.isDone ? 'done' : 'failed' });
      duration.observe({ deed }, ended.tookMs / 1_000);
      wait.observe(Math.max(0, ended.waitedMs) / 1_000);
    },
  };
}

export type WorkerMetrics = ReturnType<typeof createWorkerMetrics>;
