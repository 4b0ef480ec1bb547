import type { DataConverter } from '@temporalio/common';
import {
  type ActivityInterceptorsFactory,
  type Logger,
  NativeConnection,
  type NativeConnectionOptions,
  Worker,
} from '@temporalio/worker';
import type { Activities } from '../activities';
import { TASK_QUEUE } from '../workflows/referral/messages';
import type { Pathways } from './bundle';
import { pause, persistently } from './patience';
import { identityOf, type WorkerSelf } from './signs';
import type { WorkerStanding } from './standing';

interface Hosting {
  readonly connection: NativeConnectionOptions;
  readonly namespace: string;
  readonly dataConverter: DataConverter;
  readonly pathways: Pathways;
  readonly activities: Activities;
  readonly self: WorkerSelf;
  readonly standing: WorkerStanding;
  readonly watch: ActivityInterceptorsFactory;
  readonly log: Logger;
  readonly signal: AbortSignal;
  readonly ready: () => void;
}

/** Hosts the pathways and their deeds until the signal says stop; when Temporal goes away it waits and comes back. */
export async function hostReferrals(hosting: Hosting): Promise<void> {
  const { signal, log, ready, standing } = hosting;
  while (!signal.aborted) {
    await persistently(() => hostOnce(hosting, ready), {
      signal,
      noted: (failure) => {
        standing.is('waiting');
        log.warn('The worker waits for Temporal', { failure });
      },
    });
    await pause(RESTART_PAUSE_MS, signal);
  }
}

const RESTART_PAUSE_MS = 500;
const GRACE_MS = 5_000;

/** Named for whoever looks at Temporal's pages; tasks go to any worker, whatever its version. */
const deploymentOf = ({ version }: WorkerSelf) => ({ deploymentName: 'followthrough', buildId: version });

async function hostOnce(hosting: Hosting, ready: () => void): Promise<void> {
  const { namespace, dataConverter, pathways, activities, self, standing, watch, signal } = hosting;
  const connection = await NativeConnection.connect(hosting.connection);
  try {
    const worker = await Worker.create({
      connection,
      namespace,
      taskQueue: TASK_QUEUE,
      workflowBundle: pathways,
      dataConverter,
      activities: { ...activities },
      interceptors: { activity: [watch] },
      identity: identityOf(self),
      workerDeploymentOptions: { version: deploymentOf(self), useWorkerVersioning: false },
      shutdownGraceTime: GRACE_MS,
      shutdownForceTime: GRACE_MS + 1_000,
    });
    const stop = () => worker.shutdown();
    signal.addEventListener('abort', stop);
    standing.is('hosting');
    ready();
    await worker.run().finally(() => signal.removeEventListener('abort', stop));
  } finally {
    await connection.close();
  }
}
