import type { Client } from '@temporalio/client';
import type { DataConverter } from '@temporalio/common';
import type { Logger, NativeConnectionOptions } from '@temporalio/worker';
import type { Sql } from 'postgres';
import type { Activities } from '../activities';
import type { AdvisorSetUp } from '../domain/advisor-set-up';
import type { Clock } from '../domain/clock';
import type { Pathways } from './bundle';
import { watchDeeds } from './deed-watch';
import { createLastMinute } from './last-minute';
import type { WorkerMetrics } from './metrics';
import { persistently } from './patience';
import { hostReferrals } from './referral-worker';
import { relayHeard } from './relay-heard';
import { relayImports } from './relay-imports';
import { relayRecords } from './relay-records';
import { relayReferrals } from './relay-referrals';
import { prepareSearch } from './search-attributes';
import { giveSigns, type WorkerSelf } from './signs';
import type { WorkerStanding } from './standing';

/** All that a worker works with; a `main` or a test gives it. */
interface Working {
  readonly sql: Sql;
  readonly temporal: Client;
  readonly connection: NativeConnectionOptions;
  readonly namespace: string;
  readonly dataConverter: DataConverter;
  readonly pathways: Pathways;
  readonly activities: Activities;
  readonly advisorSetUp: AdvisorSetUp;
  readonly clock: Clock;
  readonly self: WorkerSelf;
  readonly standing: WorkerStanding;
  readonly metrics: WorkerMetrics;
  readonly log: Logger;
  readonly signal: AbortSignal;
  readonly ready: () => void;
}

/** A worker's whole work until the signal says stop: pathways and deeds, the relay, and the signs that it is there. */
export async function work(working: Working): Promise<void> {
  const { sql, clock, self, standing, log, metrics, advisorSetUp } = working;
  const lastMinute = createLastMinute();
  const watch = watchDeeds({ sql, clock, log, metrics, lastMinute });
  const goodbye = giveSigns({ sql, clock, self, standing, lastMinute, log, advisorSetUp });
  await Promise.all([relayRecords(working), relayImports(working), withTemporal(working, watch)]);
  await goodbye();
}

/** What needs Temporal, once it knows what referrals are found by. */
async function withTemporal(working: Working, watch: ReturnType<typeof watchDeeds>): Promise<void> {
  const { temporal, standing, log, signal } = working;
  await persistently(() => prepareSearch(temporal, log), {
    signal,
    noted: (failure) => {
      standing.is('waiting');
      log.warn('The worker waits for Temporal', { failure });
    },
  });
  await Promise.all([hostReferrals({ ...working, watch }), relayReferrals(working), relayHeard(working)]);
}
