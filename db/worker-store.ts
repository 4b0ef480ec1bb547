import type { ISql } from 'postgres';
import { z } from 'zod';
import type { Instant } from '../domain/clock';
import { WORKER_STATES } from '../domain/worker';
import { instant, whole } from './columns';

const WorkerRow = z.object({
  id: z.string(),
  version: z.string(),
  state: z.enum(WORKER_STATES),
  startedAt: instant,
  lastSeenAt: instant,
  deedsDone: z.int(),
  deedsFailed: z.int(),
  startMsP50: z.int().nullable(),
  startMsP95: z.int().nullable(),
  advisorSetUp: whole.nullable(),
});
/** A worker as it last described itself. What it counts is of its last minute; it never advises by something else than at its start. */
export type WorkerRow = z.infer<typeof WorkerRow>;

/** A worker says that it is there. A sign that arrives late never turns the time back. */
export async function saveSign(sql: ISql, sign: WorkerRow): Promise<void> {
  await sql`
    insert into workers ${sql({ ...sign })}
    on conflict (id) do update
       set state = excluded.state, last_seen_at = excluded.last_seen_at, deeds_done = excluded.deeds_done,
           deeds_failed = excluded.deeds_failed, start_ms_p50 = excluded.start_ms_p50,
           start_ms_p95 = excluded.start_ms_p95
     where workers.last_seen_at <= excluded.last_seen_at`;
}

/** Whoever was seen since a moment, the one seen last first. */
export async function listWorkers(
  sql: ISql,
  { since, limit }: { readonly since: Instant; readonly limit: number },
): Promise<readonly WorkerRow[]> {
  const rows = await sql`
    select id, version, state, started_at, last_seen_at, deeds_done, deeds_failed, start_ms_p50, start_ms_p95,
           advisor_set_up
      from workers
     where last_seen_at >= ${since}
     order by last_seen_at desc, id
     limit ${limit}`;
  return z.array(WorkerRow).parse(rows);
}

/** Workers of long ago are of no use to anybody. */
export async function forgetWorkers(sql: ISql, before: Instant): Promise<void> {
  await sql`delete from workers where last_seen_at < ${before}`;
}
