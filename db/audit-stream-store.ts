import type { Fragment, ISql } from 'postgres';
import { z } from 'zod';
import { AUDIT_KINDS, type AuditKind } from '../domain/audit';
import type { Instant } from '../domain/clock';
import type { CaseId, ReferralId, TeamId } from '../domain/ids';
import { branded, instant, whole } from './columns';

/** Which lines of the audit are asked for. */
export interface AuditFilter {
  /** Null means every team. Else: matters of these teams and, where a line is about none, what their members did. */
  readonly teams: readonly TeamId[] | null;
  readonly kinds: readonly AuditKind[];
  readonly referralId?: ReferralId | undefined;
  readonly caseId?: CaseId | undefined;
  /** The id of a person of the staff or of a system. */
  readonly by?: string | undefined;
  /** From this moment on. */
  readonly from?: Instant | undefined;
  /** Up to this moment, and without it. */
  readonly until?: Instant | undefined;
}

const StreamRow = z.object({
  /** Which table a line is from; of two lines of one moment the greater rank counts as the newer. */
  rank: z.int(),
  seq: whole,
  kind: z.enum(AUDIT_KINDS),
  at: instant,
  actorKind: z.enum(['staff', 'system', 'pathway', 'nobody']),
  actorId: z.string(),
  actorName: z.string(),
  action: z.string(),
  referralId: branded<ReferralId>().nullable(),
  caseId: branded<CaseId>().nullable(),
  /** Who handed the referral in. */
  source: z.string().nullable(),
  facts: z.record(z.string(), z.unknown()),
});
/** One line of the audit, from whichever table. `facts` holds ids, codes and sentences of our own. */
export type StreamRow = z.infer<typeof StreamRow>;

/** Where a page ends. */
export type StreamPlace = Pick<StreamRow, 'at' | 'rank' | 'seq'>;

interface Page {
  readonly after?: StreamPlace | undefined;
  readonly limit: number;
}

/** What was done, seen, tried and refused, newest first: several tables as one stream, each read by its own index. */
export async function listStream(sql: ISql, filter: AuditFilter, page: Page): Promise<readonly StreamRow[]> {
  const sources = SOURCES.filter(({ kinds }) => kinds.some((kind) => filter.kinds.includes(kind)));
  if (sources.length === 0) return [];
  const lines = sources
    .map((source) => sql`(${linesOf(sql, source, filter, page)})`)
    .reduce((before, next) => sql`${before} union all ${next}`);
  const rows = await sql`
    select lines.*, referrals.source_organization as source,
           coalesce(staff.name, systems.name,
                    case lines.actor_kind when 'pathway' then 'Followthrough' when 'nobody' then 'Nobody signed in'
                         else lines.actor_id end) as actor_name
      from (${lines}) lines
      left join referrals on referrals.id = lines.referral_id
      left join staff on lines.actor_kind = 'staff' and staff.id = lines.actor_id
      left join systems on lines.actor_kind = 'system' and systems.id = lines.actor_id
     order by lines.at desc, lines.rank desc, lines.seq desc
     limit ${page.limit}`;
  return z.array(StreamRow).parse(rows);
}

/** A table that tells a part of the stream, in the stream's own columns. */
interface Source {
  readonly rank: number;
  readonly kinds: readonly AuditKind[];
  readonly select: (sql: ISql) => Fragment;
}

const SOURCES: readonly Source[] = [
  {
    rank: 3,
    kinds: ['did', 'intervened'],
    select: (sql) => sql`
      select seq, case when action like 'intervention-%' then 'intervened' else 'did' end as kind, at, actor_kind,
             actor_id, action, referral_id, case_id, facts
        from audit`,
  },
  {
    rank: 2,
    kinds: ['saw'],
    select: (sql) => sql`
      select seq, 'saw' as kind, at, actor_kind, actor_id, kind as action, referral_id, case_id, facts
        from sightings`,
  },
  {
    rank: 1,
    kinds: ['tried', 'refused'],
    select: (sql) => sql`
      select attempts.seq, case attempts.kind when 'denied' then 'tried' else 'refused' end as kind, attempts.at,
             attempts.actor_kind, attempts.actor_id, attempts.action, attempts.referral_id,
             coalesce(attempts.case_id, referrals.case_id) as case_id,
             jsonb_build_object('code', attempts.code, 'reason', attempts.reason) as facts
        from attempts
        left join referrals on referrals.id = attempts.referral_id`,
  },
];

/** The planner sees through the inner select, so that each condition reaches an index of the table. */
function linesOf(sql: ISql, { rank, select }: Source, filter: AuditFilter, { after, limit }: Page): Fragment {
  const { kinds, referralId, caseId, by, from, until } = filter;
  return sql`
    select ${rank}::int as rank, line.*
      from (${select(sql)}) line
     where line.kind = any(${kinds})
           ${referralId ? sql`and line.referral_id = ${referralId}` : sql``}
           ${caseId ? sql`and line.case_id = ${caseId}` : sql``}
           ${by ? sql`and line.actor_id = ${by}` : sql``}
           ${from ? sql`and line.at >= ${from}` : sql``}
           ${until ? sql`and line.at < ${until}` : sql``}
           ${filter.teams ? sql`and ${isOf(sql, filter.teams)}` : sql``}
           ${after ? sql`and line.at <= ${after.at} and (line.at, ${rank}::int, line.seq) < (${after.at}, ${after.rank}, ${after.seq})` : sql``}
     order by line.at desc, line.seq desc
     limit ${limit}`;
}

/** Whose matter a line is about; a line about none is its actor's. */
const isOf = (sql: ISql, teams: readonly TeamId[]): Fragment => sql`
  case when line.case_id is null
       then exists (select from team_members where staff_id = line.actor_id and team_id = any(${teams}))
       else exists (select from cases where cases.id = line.case_id and team_id = any(${teams})) end`;

const ActorRow = z.object({ id: z.string(), name: z.string(), kind: z.enum(['staff', 'system']) });

/** Who can be asked about, by name; `teams` null means everybody. */
export async function listActors(
  sql: ISql,
  teams: readonly TeamId[] | null,
): Promise<readonly z.infer<typeof ActorRow>[]> {
  const rows = await sql`
    select id, name, 'staff' as kind from staff
     where ${teams === null} or exists (select from team_members where staff_id = staff.id and team_id = any(${teams ?? []}))
     union all
    select id, name, 'system' from systems
     order by name, id`;
  return z.array(ActorRow).parse(rows);
}
