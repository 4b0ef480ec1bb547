import type { ISql } from 'postgres';
import { z } from 'zod';
import type { AdvisorSetUp } from '../domain/advisor-set-up';
import type { Instant } from '../domain/clock';
import { instant, whole } from './columns';
import { asJson } from './json';

interface Said {
  readonly at: Instant;
  readonly fingerprint: string;
  readonly setUp: AdvisorSetUp;
}

const Kept = z.object({ seq: whole, fingerprint: z.string() });

/**
 * Keeps by what a worker advises, if it is something else than the one before it was started with. Workers that start at
 * the same moment wait for one another here.
 */
export async function keepAdvisorSetUp(
  tx: ISql,
  { at, fingerprint, setUp }: Said,
): Promise<{ readonly seq: number; readonly isNew: boolean }> {
  await tx`select pg_advisory_xact_lock(hashtext('followthrough/advisor-set-ups'))`;
  const [latest] = await tx`select seq, fingerprint from advisor_set_ups order by seq desc limit 1`;
  const before = latest && Kept.parse(latest);
  if (before?.fingerprint === fingerprint) return { seq: before.seq, isNew: false };
  const [added] = await tx`
    insert into advisor_set_ups (at, fingerprint, set_up)
    values (${at}, ${fingerprint}, ${asJson(tx, setUp)})
    returning seq, fingerprint`;
  return { seq: Kept.parse(added).seq, isNew: true };
}

const SetUpRow = z.object({ seq: whole, at: instant, setUp: z.unknown() });
/** By what advice was made from a moment on. What another version wrote may look different. */
export type SetUpRow = z.infer<typeof SetUpRow>;

/** By what advice is made, and was: the latest first. */
export async function listAdvisorSetUps(
  sql: ISql,
  { before, limit }: { readonly before?: number | undefined; readonly limit: number },
): Promise<readonly SetUpRow[]> {
  const rows = await sql`
    select seq, at, set_up
      from advisor_set_ups
           ${before === undefined ? sql`` : sql`where seq < ${before}`}
     order by seq desc
     limit ${limit}`;
  return z.array(SetUpRow).parse(rows);
}
