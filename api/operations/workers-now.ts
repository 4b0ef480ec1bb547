import type { Sql } from 'postgres';
import type { WorkerView } from '../../contracts/views/operations';
import { listWorkers } from '../../db/worker-store';
import { hoursAfter, type Instant } from '../../domain/clock';
import { workerSeen } from '../../domain/worker';

/** A worker that ended is shown for so long, so that whoever killed it sees the old one gone beside the new one. */
const WORKERS_HOURS = 1;
const WORKERS_MAX = 50;

/** The workers of the last hour, by their own word or by their silence; the one seen last first. */
export async function workersNow(sql: Sql, at: Instant): Promise<WorkerView[]> {
  const workers = await listWorkers(sql, { since: hoursAfter(at, -WORKERS_HOURS), limit: WORKERS_MAX });
  return workers.map(({ state, ...worker }) => ({ ...worker, seen: workerSeen(state, worker.lastSeenAt, at) }));
}
