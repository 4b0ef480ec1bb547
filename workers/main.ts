import { randomUUID } from 'node:crypto';
import { stdout } from 'node:process';
import { Client, Connection } from '@temporalio/client';
import { Runtime } from '@temporalio/worker';
import { createActivities } from '../activities';
import { createFileMessenger, createOutbox } from '../adapters/messenger';
import { wallClock } from '../config/clock';
import { loadWorkerEnv } from '../config/env';
import { mayReadFigures } from '../config/may-read-figures';
import { VERSION } from '../config/version';
import { connect } from '../db/connect';
import { recordsReady } from '../db/schema-version';
import { createDataConverter } from '../payloads/data-converter';
import { setUpAdvisors } from './advising';
import { loadPathways } from './bundle';
import { figuresOf } from './figures';
import { freePort } from './free-port';
import { createLog } from './log';
import { createWorkerMetrics } from './metrics';
import { recordFigures } from './record-figures';
import { createStanding } from './standing';
import { openWatchDoor } from './watch-door';
import { work } from './work';

/** A worker: hosts pathways and deeds, and relays the inbox. Any number of them may run. */
async function main(): Promise<void> {
  const env = loadWorkerEnv(process.env);
  // Before anything is connected: by a file that cannot be used nobody is advised.
  const { setUp, advisors } = setUpAdvisors({
    version: VERSION,
    files: env.adviceFiles,
    model: env.model,
    clock: wallClock,
  });
  const self = { id: randomUUID(), version: VERSION };
  const log = createLog({ service: 'worker', version: VERSION }, (line) => stdout.write(line));
  const bindAddress = `127.0.0.1:${await freePort()}`;
  Runtime.install({ logger: log, telemetryOptions: { metrics: { prometheus: { bindAddress } } } });
  const standing = createStanding();
  const stopping = new AbortController();
  const { signal } = stopping;
  for (const name of ['SIGTERM', 'SIGINT'] as const)
    process.once(name, () => {
      standing.is('draining');
      stopping.abort();
    });

  const pathways = await loadPathways(env.workflowBundlePath, { logger: log });
  const { namespace, connection } = env.temporal;
  const dataConverter = createDataConverter(env.payloadKeys, namespace);
  const temporal = new Client({ connection: Connection.lazy(connection), namespace, dataConverter });
  const sql = connect(env.databaseUrl, { applicationName: 'followthrough-worker' });
  const activities = createActivities({
    sql,
    ...advisors,
    messenger: MESSENGERS[env.mode](env.outboxFolder),
  });
  log.info('The advisor is chosen', {
    advisor: advisors.advisor.version.advisor,
    offline: setUp.offline.version.model,
  });

  const metrics = createWorkerMetrics();
  const refresh = recordFigures(metrics.registry, { sql, clock: wallClock });
  const figures = () => figuresOf(metrics.registry, refresh, `http://${bindAddress}/metrics`);
  if (env.watch)
    await openWatchDoor(env.watch, {
      self,
      standing,
      records: () => recordsReady(sql),
      figures: (authorization) => (mayReadFigures(env, authorization) ? figures() : undefined),
    });
  await work({
    ...{ sql, temporal, connection, namespace, dataConverter, pathways, activities, clock: wallClock },
    ...{ self, advisorSetUp: setUp, standing, metrics, log, signal, ready: tellStarter },
  });
  await temporal.connection.close();
  await sql.end({ timeout: 2 });
}

/** In production an address that looks like a failure to be played is somebody's address. */
const MESSENGERS = { development: createFileMessenger, production: createOutbox };

/** The starter, if there is one, waits for this. */
function tellStarter(): void {
  process.send?.({ kind: 'ready' });
}

main().then(
  () => process.exit(0),
  (failure: unknown) => {
    process.stderr.write(`${failure instanceof Error ? failure.message : String(failure)}\n`);
    process.exit(1);
  },
);
