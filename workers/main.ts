import { Client, Connection } from '@temporalio/client';
import { Runtime } from '@temporalio/worker';
import { createActivities } from '../activities';
import { createFileMessenger, createOutbox } from '../adapters/messenger';
import { createOfflineAdvisor } from '../advice/offline/offline-advisor';
import { wallClock } from '../config/clock';
import { loadWorkerEnv } from '../config/env';
import { connect } from '../db/connect';
import { createDataConverter } from '../payloads/data-converter';
import { loadPathways } from './bundle';
import { createLog } from './log';
import { persistently } from './patience';
import { hostReferrals } from './referral-worker';
import { relayRecords } from './relay-records';
import { relayReferrals } from './relay-referrals';
import { prepareSearch } from './search-attributes';

/** A worker: hosts pathways and deeds, and relays the inbox. Any number of them may run. */
async function main(): Promise<void> {
  const env = loadWorkerEnv(process.env);
  const log = createLog();
  Runtime.install({ logger: log });
  const stopping = new AbortController();
  const { signal } = stopping;
  for (const name of ['SIGTERM', 'SIGINT'] as const) process.once(name, () => stopping.abort());

  const pathways = await loadPathways(env.workflowBundlePath, { logger: log });
  const { namespace, connection } = env.temporal;
  const dataConverter = createDataConverter(env.payloadKeys, namespace);
  const temporal = new Client({ connection: Connection.lazy(connection), namespace, dataConverter });
  const sql = connect(env.databaseUrl, { applicationName: 'followthrough-worker' });
  const activities = createActivities({
    sql,
    advisor: createOfflineAdvisor(),
    messenger: MESSENGERS[env.mode](env.outboxFolder),
  });

  const relaying = { sql, clock: wallClock, log, signal };
  const withTemporal = async () => {
    await persistently(() => prepareSearch(temporal, log), {
      signal,
      noted: (failure) => log.warn('The worker waits for Temporal', { failure }),
    });
    await Promise.all([
      hostReferrals({ connection, namespace, dataConverter, pathways, activities, log, signal, ready: tellStarter }),
      relayReferrals({ ...relaying, temporal }),
    ]);
  };
  await Promise.all([relayRecords(relaying), withTemporal()]);
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
