import type { ISql, Sql } from 'postgres';
import { z } from 'zod';
import type { AdvisorVersion } from '../domain/advice';
import {
  type AskedSoFar,
  type AskingLimits,
  CIRCUIT_FAILURES,
  type NotAsked,
  TRY_ENDS,
  type TryEnd,
  whyNotAsk,
} from '../domain/asking-a-model';
import { hoursAfter, type Instant } from '../domain/clock';
import type { AdviceId, ReferralId } from '../domain/ids';
import { instant, whole } from './columns';

/** A try for which nobody wrote down an end (its worker died) is taken for ended after this long. */
const UNDER_WAY_HOURS = 2 / 60;

const Newest = z.array(z.object({ ended: z.string(), endedAt: instant }));
const Counts = z.object({
  underWay: whole,
  inLastMinute: whole,
  minuteSince: instant.nullable(),
  tokensInLastDay: whole,
});

/** How a model was asked up to now, by all workers. */
export async function readAsked(sql: ISql, at: Instant): Promise<AskedSoFar> {
  const [newest, [counts]] = await Promise.all([
    sql`
      select ended, ended_at from advisor_tries
       where ended is not null and ended <> 'stopped' order by seq desc limit ${CIRCUIT_FAILURES}`,
    sql`
      select count(*) filter (where ended is null and asked_at > ${hoursAfter(at, -UNDER_WAY_HOURS)}) as under_way,
             count(*) filter (where asked_at > ${hoursAfter(at, -1 / 60)}) as in_last_minute,
             min(asked_at) filter (where asked_at > ${hoursAfter(at, -1 / 60)}) as minute_since,
             coalesce(sum(coalesce(input_tokens, 0) + coalesce(output_tokens, 0)), 0)::bigint as tokens_in_last_day
        from advisor_tries
       where asked_at > ${hoursAfter(at, -24)}`,
  ]);
  return { newest: Newest.parse(newest), ...Counts.parse(counts) };
}

interface ToTry extends AdvisorVersion {
  readonly adviceId: AdviceId;
  readonly referralId: ReferralId;
}

const Begun = z.object({ seq: z.coerce.string() });
const Tries = z.object({ tries: whole });

/** A try that may be made; or why none may. */
export type BegunTry =
  | { readonly seq: string; readonly tries: number }
  | { readonly because: NotAsked; readonly againMs: number };

/**
 * Takes one request out of what is allowed. Workers wait for each other here, so that two together do not ask more than
 * is allowed. `tries` counts those for this advice, this one among them.
 */
export const beginTry = (sql: Sql, to: ToTry, limits: AskingLimits, at: Instant): Promise<BegunTry> =>
  sql.begin(async (tx) => {
    await tx`select pg_advisory_xact_lock(hashtext('followthrough/advisor-tries'))`;
    const whyNot = whyNotAsk(await readAsked(tx, at), limits, at);
    if (whyNot) return whyNot;
    const [row] = await tx`insert into advisor_tries ${tx({ ...to, askedAt: at })} returning seq`;
    const [count] = await tx`
      select count(*) as tries from advisor_tries
       where advice_id = ${to.adviceId} and ended is distinct from 'stopped'`;
    return { ...Begun.parse(row), ...Tries.parse(count) };
  });

interface Ended {
  readonly ended: TryEnd;
  readonly endedAt: Instant;
  readonly answeredBy: string | null;
  readonly inputTokens: number | null;
  readonly outputTokens: number | null;
}

export async function endTry(sql: ISql, seq: string, end: Ended): Promise<void> {
  await sql`update advisor_tries set ${sql({ ...end })} where seq = ${seq} and ended is null`;
}

const EndCount = z.object({ advisor: z.string(), ended: z.enum(TRY_ENDS), count: whole, latestAt: instant });
type EndCount = z.infer<typeof EndCount>;

/** How tries ended since a moment, the most frequent end first. */
export async function countTryEnds(sql: ISql, since: Instant): Promise<readonly EndCount[]> {
  const rows = await sql`
    select advisor, ended, count(*) as count, max(ended_at) as latest_at
      from advisor_tries
     where asked_at >= ${since} and ended is not null
     group by advisor, ended
     order by count(*) desc, advisor, ended`;
  return z.array(EndCount).parse(rows);
}
