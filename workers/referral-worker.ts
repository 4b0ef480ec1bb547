import type { DataConverter } from '@temporalio/common';
import { type Logger, NativeConnection, type NativeConnectionOptions, Worker } from '@temporalio/worker';
import type { Activities } from '../activities';
import { TASK_QUEUE } from '../workflows/referral/messages';
import { bundlePathways } from './bundle';
import { pause, persistently } from './patience';

interface Hosting {
  readonly connection: NativeConnectionOptions;
  readonly namespace: string;
  readonly dataConverter: DataConverter;
  readonly activities: Activities;
  readonly log: Logger;
  readonly signal: AbortSignal;
  readonly ready: () => void;
}

/** Hosts the pathways and their deeds until the signal says stop; when Temporal goes away it waits and comes back. */
export async function hostReferrals(hosting: Hosting): Promise<void> {
  const { signal, log, ready } = hosting;
  const workflowBundle = await bundlePathways({ logger: log });
  while (!signal.aborted) {
    await persistently(() => hostOnce(hosting, workflowBundle, ready), {
      signal,
      noted: (failure) => log.warn('The worker waits for Temporal', { failure }),
    });
    await pause(RESTART_PAUSE_MS, signal);
  }
}

const RESTART_PAUSE_MS = 500;
const GRACE_MS = 5_000;

type Bundle = Awaited<ReturnType<typeof bundlePathways>>;

async function hostOnce(hosting: Hosting, workflowBundle: Bundle, ready: () => void): Promise<void> {
  const { namespace, dataConverter, activities, signal } = hosting;
  const connection = await NativeConnection.connect(hosting.connection);
  try {
    const worker = await Worker.create({
      connection,
      namespace,
      taskQueue: TASK_QUEUE,
      workflowBundle,
      dataConverter,
      activities: { ...activities },
      shutdownGraceTime: GRACE_MS,
      shutdownForceTime: GRACE_MS + 1_000,
    });
    const stop = () => worker.shutdown();
    signal.addEventListener('abort', stop);
    ready();
    await worker.run().finally(() => signal.removeEventListener('abort', stop));
  } finally {
    await connection.close();
  }
}
