import type { ISql } from 'postgres';
import { z } from 'zod';
import type { Instant } from '../domain/clock';
import { instant, whole } from './columns';

const FailingDeedRow = z.object({
  workflowId: z.string(),
  activityId: z.string(),
  deed: z.string(),
  attempt: z.int(),
  fault: z.string(),
  code: z.string().nullable(),
  firstFailedAt: instant,
  lastFailedAt: instant,
});
/** A deed that failed and is tried again. What the error said stays with Temporal, encrypted. */
export type FailingDeedRow = z.infer<typeof FailingDeedRow>;

const NAME_MAX = 100;

/** The first failure of a row of tries keeps its time. */
export async function noteFailing(
  sql: ISql,
  { fault, code, lastFailedAt, ...deed }: Omit<FailingDeedRow, 'firstFailedAt'>,
): Promise<void> {
  const row = {
    ...deed,
    fault: fault.slice(0, NAME_MAX),
    code: code?.slice(0, NAME_MAX) ?? null,
    firstFailedAt: lastFailedAt,
    lastFailedAt,
  };
  await sql`
    insert into failing_deeds ${sql(row)}
    on conflict (workflow_id, activity_id) do update
       set deed = excluded.deed, attempt = excluded.attempt, fault = excluded.fault, code = excluded.code,
           first_failed_at = case when excluded.attempt = 1 then excluded.first_failed_at else failing_deeds.first_failed_at end,
           last_failed_at = excluded.last_failed_at`;
}

/** It was done after all, or nobody tries any more. */
export async function noteMended(
  sql: ISql,
  { workflowId, activityId }: Pick<FailingDeedRow, 'workflowId' | 'activityId'>,
): Promise<void> {
  await sql`delete from failing_deeds where workflow_id = ${workflowId} and activity_id = ${activityId}`;
}

/** What failed since a moment, the newest failure first. */
export async function listFailing(
  sql: ISql,
  {
    since,
    after,
    limit,
  }: {
    readonly since: Instant;
    readonly after?: Pick<FailingDeedRow, 'lastFailedAt' | 'workflowId' | 'activityId'> | undefined;
    readonly limit: number;
  },
): Promise<readonly FailingDeedRow[]> {
  const rows = await sql`
    select workflow_id, activity_id, deed, attempt, fault, code, first_failed_at, last_failed_at
      from failing_deeds
     where last_failed_at >= ${since}
           ${
             after
               ? sql`and (last_failed_at, workflow_id, activity_id) <
                         (${after.lastFailedAt}, ${after.workflowId}, ${after.activityId})`
               : sql``
           }
     order by last_failed_at desc, workflow_id desc, activity_id desc
     limit ${limit}`;
  return z.array(FailingDeedRow).parse(rows);
}

const Count = z.object({ count: whole, oldestAt: instant.nullable() });

/** How many fail since a moment, and since when the oldest of them does. */
export async function countFailing(sql: ISql, since: Instant): Promise<z.infer<typeof Count>> {
  const [row] = await sql`
    select count(*) as count, min(first_failed_at) as oldest_at from failing_deeds where last_failed_at >= ${since}`;
  return Count.parse(row);
}

/** Rows that nobody tries any more and that no worker was there to take away. */
export async function forgetFailing(sql: ISql, before: Instant): Promise<void> {
  await sql`delete from failing_deeds where last_failed_at < ${before}`;
}
