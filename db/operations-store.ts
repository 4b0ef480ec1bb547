import type { ISql } from 'postgres';
import { z } from 'zod';
import type { Instant } from '../domain/clock';
import type { NoticeId, ReferralId } from '../domain/ids';
import { URGENCIES } from '../domain/referral';
import { STATUSES } from '../domain/referral-state';
import { branded, instant, whole } from './columns';

/** How many of something there are, and since when the oldest of them is. */
const Counted = z.object({ count: whole, oldestAt: instant.nullable() });
export type Counted = z.infer<typeof Counted>;

const text = z.string();
const isoMoment = z.string().nullable();

const OpenReferralRow = z.object({
  referralId: branded<ReferralId>(),
  status: z.enum(STATUSES),
  urgency: z.enum(URGENCIES),
  what: text.nullable(),
  since: isoMoment,
  nextAt: isoMoment,
  movedAt: instant,
  sortedBy: text,
});
/** A referral that is open, as operations staff see it: where it stands and its clock, and nothing of the person. */
export type OpenReferralRow = z.infer<typeof OpenReferralRow>;

const openColumns = (sql: ISql) => sql`
  id as referral_id, status, urgency, waiting_for ->> 'what' as what, waiting_for ->> 'since' as since,
  waiting_for -> 'next' ->> 'at' as next_at, moved_at`;

const byAlarm = (sql: ISql) => sql`coalesce(waiting_for -> 'next' ->> 'at', '') collate "C"`;
const byWait = (sql: ISql) => sql`coalesce(waiting_for ->> 'since', '') collate "C"`;

/** Its alarm should have rung before this moment, or nothing has moved it since and no clock runs. */
const isPastClock = (sql: ISql, before: Instant) => sql`
  status <> 'closed' and ${byAlarm(sql)} < ${before} and (waiting_for -> 'next' is not null or moved_at < ${before})`;

interface PageAfter {
  readonly after?: { readonly sortedBy: string; readonly referralId: string } | undefined;
  readonly limit: number;
}

/** What is past its own clock: a workflow that runs would have raised the alarm. The one longest past comes first. */
export async function listPastClock(
  sql: ISql,
  { before, after, limit }: PageAfter & { readonly before: Instant },
): Promise<readonly OpenReferralRow[]> {
  const rows = await sql`
    select ${openColumns(sql)}, ${byAlarm(sql)} as sorted_by
      from referrals
     where ${isPastClock(sql, before)}
           ${after ? sql`and (${byAlarm(sql)}, id) > (${after.sortedBy}, ${after.referralId})` : sql``}
     order by ${byAlarm(sql)}, id
     limit ${limit}`;
  return z.array(OpenReferralRow).parse(rows);
}

/** What has been waiting longest for a person, first. */
export async function listWaiting(sql: ISql, { after, limit }: PageAfter): Promise<readonly OpenReferralRow[]> {
  const rows = await sql`
    select ${openColumns(sql)}, ${byWait(sql)} as sorted_by
      from referrals
     where status <> 'closed'
       and ${byWait(sql)} > ''
           ${after ? sql`and (${byWait(sql)}, id) > (${after.sortedBy}, ${after.referralId})` : sql``}
     order by ${byWait(sql)}, id
     limit ${limit}`;
  return z.array(OpenReferralRow).parse(rows);
}

/** Of these referrals, those that are open by the records. */
export async function openAmong(sql: ISql, ids: readonly string[]): Promise<readonly OpenReferralRow[]> {
  const rows = await sql`
    select ${openColumns(sql)}, '' as sorted_by from referrals where id = any(${ids}) and status <> 'closed'`;
  return z.array(OpenReferralRow).parse(rows);
}

export async function countPastClock(sql: ISql, before: Instant): Promise<Counted> {
  const [row] = await sql`
    select count(*) as count, min(moved_at) as oldest_at from referrals where ${isPastClock(sql, before)}`;
  return Counted.parse(row);
}

const WaitingCount = z.object({
  status: z.enum(STATUSES),
  what: text.nullable(),
  count: whole,
  oldestSince: instant,
});

/** What is open, by where it stands and what it waits for. */
export async function countWaiting(sql: ISql): Promise<readonly z.infer<typeof WaitingCount>[]> {
  const rows = await sql`
    select status, waiting_for ->> 'what' as what, count(*) as count,
           min(coalesce((waiting_for ->> 'since')::timestamptz, moved_at)) as oldest_since
      from referrals
     where status <> 'closed'
     group by 1, 2
     order by 1, 2`;
  return z.array(WaitingCount).parse(rows);
}

const UnrelayedRow = z.object({
  seq: whole,
  id: text,
  kind: text,
  receivedAt: instant,
  tries: z.int(),
  nextTryAt: instant.nullable(),
  why: text.nullable(),
});
/** What the inbox keeps and the relay has not taken up. `why` is our own sentence on the last failure. */
export type UnrelayedRow = z.infer<typeof UnrelayedRow>;

export async function listUnrelayed(
  sql: ISql,
  { after, limit }: { readonly after?: number | undefined; readonly limit: number },
): Promise<readonly UnrelayedRow[]> {
  const rows = await sql`
    select ${unrelayedColumns(sql)}
      from inbox
     where relayed_at is null ${after === undefined ? sql`` : sql`and seq > ${after}`}
     order by seq
     limit ${limit}`;
  return z.array(UnrelayedRow).parse(rows);
}

export async function findUnrelayed(sql: ISql, id: ReferralId): Promise<UnrelayedRow | undefined> {
  const [row] =
    await sql`select ${unrelayedColumns(sql)} from inbox where id = ${id} and kind = 'referral' and relayed_at is null`;
  return row && UnrelayedRow.parse(row);
}

const unrelayedColumns = (sql: ISql) => sql`
  seq, id, kind, received_at, relay_tries as tries, relay_after as next_try_at, relay_error as why`;

const UnrelayedCount = Counted.extend({ tried: whole });

/** What waits for the relay, and how much of it was tried in vain. */
export async function countUnrelayed(sql: ISql): Promise<z.infer<typeof UnrelayedCount>> {
  const [row] = await sql`
    select count(*) as count, min(received_at) as oldest_at, count(*) filter (where relay_tries > 0) as tried
      from inbox
     where relayed_at is null`;
  return UnrelayedCount.parse(row);
}

const UNSENT = ['kept', 'held', 'undeliverable'] as const;

const UnsentRow = z.object({
  noticeId: branded<NoticeId>(),
  referralId: branded<ReferralId>(),
  purpose: text,
  channel: text,
  delivery: z.enum(UNSENT),
  heldBecause: text.nullable(),
  heldWhy: z.unknown(),
  keptAt: instant,
});
/** A notice that has not left, and why, in our own words. Neither its text nor its address. */
export type UnsentRow = z.infer<typeof UnsentRow>;

export async function listUnsent(
  sql: ISql,
  {
    after,
    limit,
  }: { readonly after?: { readonly keptAt: Instant; readonly noticeId: string } | undefined; readonly limit: number },
): Promise<readonly UnsentRow[]> {
  const rows = await sql`
    select id as notice_id, referral_id, purpose, channel, delivery, held_because, held_why, kept_at
      from notices
     where delivery <> 'sent'
           ${after ? sql`and (kept_at, id) > (${after.keptAt}, ${after.noticeId})` : sql``}
     order by kept_at, id
     limit ${limit}`;
  return z.array(UnsentRow).parse(rows);
}

const UnsentCount = Counted.extend({ delivery: z.enum(UNSENT) });

export async function countUnsent(sql: ISql): Promise<readonly z.infer<typeof UnsentCount>[]> {
  const rows = await sql`
    select delivery, count(*) as count, min(kept_at) as oldest_at
      from notices
     where delivery <> 'sent'
     group by delivery
     order by delivery`;
  return z.array(UnsentCount).parse(rows);
}

const NotDoneCount = z.object({ kind: z.enum(['refused', 'denied']), code: text, count: whole, latestAt: instant });

/** What was refused and denied since a moment, by the code that the caller heard; the most frequent first. */
export async function countNotDone(sql: ISql, since: Instant): Promise<readonly z.infer<typeof NotDoneCount>[]> {
  const rows = await sql`
    select kind, code, count(*) as count, max(at) as latest_at
      from attempts
     where at >= ${since}
     group by kind, code
     order by count(*) desc, kind, code`;
  return z.array(NotDoneCount).parse(rows);
}

const AdvisorCount = z.object({
  advisor: text,
  model: text,
  promptVersion: text,
  runs: whole,
  withFindings: whole,
  needsInformation: whole,
  stoodIn: whole,
  latencyMsP50: z.number().transform(Math.round),
  latencyMsP95: z.number().transform(Math.round),
  latestAt: instant,
});

/** The runs of advisors since a moment, by version. Findings are what our guards took out. */
export async function countAdvice(sql: ISql, since: Instant): Promise<readonly z.infer<typeof AdvisorCount>[]> {
  const rows = await sql`
    select advisor, model, prompt_version, count(*) as runs,
           count(*) filter (where jsonb_array_length(findings) > 0) as with_findings,
           count(*) filter (where outcome = 'needs-information') as needs_information,
           count(stood_in_for) as stood_in,
           percentile_cont(0.5) within group (order by latency_ms) as latency_ms_p50,
           percentile_cont(0.95) within group (order by latency_ms) as latency_ms_p95,
           max(advised_at) as latest_at
      from advice
     where advised_at >= ${since}
     group by advisor, model, prompt_version
     order by runs desc, advisor, model, prompt_version`;
  return z.array(AdvisorCount).parse(rows);
}

/** Tasks that are open and past their time. */
export async function countLateTasks(sql: ISql, at: Instant): Promise<Counted> {
  const [row] = await sql`
    select count(*) as count, min(due_at) as oldest_at from tasks where closed_at is null and due_at < ${at}`;
  return Counted.parse(row);
}
