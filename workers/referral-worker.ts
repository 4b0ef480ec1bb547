import type { DataConverter } from '@temporalio/common';
import { type Logger, NativeConnection, type NativeConnectionOptions, Worker } from '@temporalio/worker';
import type { Activities } from '../activities';
import { TASK_QUEUE } from '../workflows/referral/messages';
import type { Pathways } from './bundle';
import { pause, persistently } from './patience';

interface Hosting {
  readonly connection: NativeConnectionOptions;
  readonly namespace: string;
  readonly dataConverter: DataConverter;
  readonly pathways: Pathways;
  readonly activities: Activities;
  readonly log: Logger;
  readonly signal: AbortSignal;
  readonly ready: () => void;
}

/** Hosts the pathways and their deeds until the signal says stop; when Temporal goes away it waits and comes back. */
export async function hostReferrals(hosting: Hosting): Promise<void> {
  const { signal, log, ready } = hosting;
  while (!signal.aborted) {
    await persistently(() => hostOnce(hosting, ready), {
      signal,
      noted: (failure) => log.warn('The worker waits for Temporal', { failure }),
    });
    await pause(RESTART_PAUSE_MS, signal);
  }
}

const RESTART_PAUSE_MS = 500;
const GRACE_MS = 5_000;

async function hostOnce(hosting: Hosting, ready: () => void): Promise<void> {
  const { namespace, dataConverter, pathways, activities, signal } = hosting;
  const connection = await NativeConnection.connect(hosting.connection);
  try {
    const worker = await Worker.create({
      connection,
      namespace,
      taskQueue: TASK_QUEUE,
      workflowBundle: pathways,
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
