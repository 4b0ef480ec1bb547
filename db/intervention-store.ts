import type { ISql, Sql } from 'postgres';
import { z } from 'zod';
import { type Instant, msUntil } from '../domain/clock';
import type { OperationId, ReferralId, StaffId } from '../domain/ids';
import { INTERVENTION_KINDS, type InterventionKind } from '../domain/intervention';
import { branded, instant, named, whole } from './columns';
import { INBOX_CHANNEL } from './inbox-store';

const InterventionRow = z.object({
  seq: whole,
  operationId: branded<OperationId>(),
  kind: z.enum(INTERVENTION_KINDS),
  referralId: branded<ReferralId>(),
  runId: z.string().nullable(),
  reason: z.string(),
  fingerprint: z.string(),
  by: named,
  at: instant,
  /** `asked` until Temporal's answer is on record; for ever, if it was not heard. */
  state: z.enum(['asked', 'done', 'failed']),
  endedAt: instant.nullable(),
  newRunId: z.string().nullable(),
  whyNot: z.string().nullable(),
});
/** What somebody did to a workflow by hand, why, and what came of it. */
export type InterventionRow = z.infer<typeof InterventionRow>;

export interface AskedIntervention {
  readonly operationId: OperationId;
  readonly kind: InterventionKind;
  readonly referralId: ReferralId;
  readonly runId: string | null;
  readonly reason: string;
  readonly fingerprint: string;
  readonly by: StaffId;
}

const columns = (sql: ISql) => sql`
         asked.seq, asked.operation_id, asked.kind, asked.referral_id, asked.run_id, asked.reason, asked.fingerprint,
         json_build_object('id', staff.id, 'name', staff.name) as by, asked.at,
         coalesce(ended.step, 'asked') as state, ended.at as ended_at, ended.new_run_id, ended.why_not
    from interventions asked
    join staff on staff.id = asked.by
    left join interventions ended on ended.operation_id = asked.operation_id and ended.step <> 'asked'
   where asked.step = 'asked'`;

export async function findIntervention(sql: ISql, operationId: OperationId): Promise<InterventionRow | undefined> {
  const [row] = await sql`select ${columns(sql)} and asked.operation_id = ${operationId}`;
  return row && InterventionRow.parse(row);
}

/** Newest first: of one referral, or of all. */
export async function listInterventions(
  sql: ISql,
  {
    referralId,
    before,
    limit,
  }: { readonly referralId?: ReferralId; readonly before?: number | undefined; readonly limit: number },
): Promise<readonly InterventionRow[]> {
  const rows = await sql`
    select ${columns(sql)}
           ${referralId ? sql`and asked.referral_id = ${referralId}` : sql``}
           ${before === undefined ? sql`` : sql`and asked.seq < ${before}`}
     order by asked.seq desc
     limit ${limit}`;
  return z.array(InterventionRow).parse(rows);
}

/** Who stopped the work on a referral by hand; undefined where nobody did, or somebody has reset it since. */
export async function findStop(sql: ISql, referralId: ReferralId): Promise<InterventionRow | undefined> {
  const [last] = await sql`
    select ${columns(sql)}
       and asked.referral_id = ${referralId}
       and asked.kind in ('terminate', 'reset')
       and coalesce(ended.step, 'asked') <> 'failed'
     order by asked.seq desc
     limit 1`;
  const row = last && InterventionRow.parse(last);
  return row?.kind === 'terminate' ? row : undefined;
}

/** For so long nobody else may touch the same workflow: Temporal's answer comes sooner, or it never comes. */
const UNDER_WAY_MS = 30_000;

/** Whose intervention comes first: it is under way, or it ended the same run that the second one saw. */
export type Before = { readonly kind: 'under-way' | 'same-run'; readonly first: InterventionRow };

/**
 * Writes down that somebody asks, before Temporal is asked; or says who was first. One at a time for a referral, so that
 * of two operators who press at once the second hears of the first.
 */
export const askIntervention = (sql: Sql, asked: AskedIntervention, at: Instant): Promise<Before | undefined> =>
  sql.begin(async (tx) => {
    await tx`select pg_advisory_xact_lock(hashtext(${`followthrough/interventions/${asked.referralId}`}))`;
    const others = await listInterventions(tx, { referralId: asked.referralId, limit: 20 });
    const before = whoWasFirst(others, asked, at);
    if (!before) await tx`insert into interventions ${tx({ ...asked, step: 'asked', at })} on conflict do nothing`;
    return before;
  });

/** After these the run that was on the screen is not the last any more. */
const SETS_GOING: readonly InterventionKind[] = ['reset', 'restart-alert'];

function whoWasFirst(
  others: readonly InterventionRow[],
  { operationId, kind, runId }: AskedIntervention,
  at: Instant,
): Before | undefined {
  for (const first of others.filter((other) => other.operationId !== operationId)) {
    if (first.state === 'asked' && msUntil(first.at, at) < UNDER_WAY_MS) return { kind: 'under-way', first };
    const isOver = SETS_GOING.includes(first.kind) || (first.kind === 'terminate' && kind !== 'reset');
    if (first.state === 'done' && isOver && runId !== null && first.runId === runId) return { kind: 'same-run', first };
  }
  return undefined;
}

/** How it went. The first word stays. */
export type InterventionEnd =
  | { readonly step: 'done'; readonly newRunId: string | null }
  | { readonly step: 'failed'; readonly whyNot: string };

export async function endIntervention(
  sql: ISql,
  { operationId, kind, referralId, runId, by }: AskedIntervention,
  end: InterventionEnd,
  at: Instant,
): Promise<void> {
  const row = { operationId, kind, referralId, runId, by, at, ...end };
  await sql`insert into interventions ${sql(row)} on conflict do nothing`;
}

/** Takes the pause of a row of the inbox away, and wakes the relay. False when it was relayed meanwhile. */
export const startNow = (sql: Sql, asked: AskedIntervention, at: Instant): Promise<boolean> =>
  sql.begin(async (tx) => {
    const { count } = await tx`
      update inbox set relay_after = null where id = ${asked.referralId} and kind = 'referral' and relayed_at is null`;
    if (count === 0) return false;
    await tx`insert into interventions ${tx({ ...asked, step: 'asked', at })} on conflict do nothing`;
    await endIntervention(tx, asked, { step: 'done', newRunId: null }, at);
    await tx`select pg_notify(${INBOX_CHANNEL}, '')`;
    return true;
  });

const Count = z.object({ count: whole, unheard: whole });

/** How many there were since a moment, and of how many Temporal's answer was not heard. */
export async function countInterventions(sql: ISql, since: Instant): Promise<z.infer<typeof Count>> {
  const [row] = await sql`
    select count(*) as count,
           count(*) filter (where not exists (
             select from interventions ended where ended.operation_id = asked.operation_id and ended.step <> 'asked')) as unheard
      from interventions asked
     where step = 'asked' and at >= ${since}`;
  return Count.parse(row);
}
