import type { Fragment, ISql } from 'postgres';
import { z } from 'zod';
import { AUDIT_KINDS, type AuditKind } from '../domain/audit';
import type { Instant } from '../domain/clock';
import type { CaseId, PersonId, ReferralId, TeamId } from '../domain/ids';
import { unreachable } from '../domain/never';
import { branded, instant, whole } from './columns';

/** Which lines of the audit are asked for. */
export interface AuditFilter {
  /** Null means every team. Else: matters of these teams and, where a line is about none, what their members did. */
  readonly teams: readonly TeamId[] | null;
  readonly kinds: readonly AuditKind[];
  readonly referralId?: ReferralId | undefined;
  /** Only what is about one of these. */
  readonly caseIds?: readonly CaseId[] | undefined;
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
  /** Whom the case is about. */
  personId: branded<PersonId>().nullable(),
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

/** What was done, seen, tried and refused, newest first: several arms as one stream, each read by an index of its own. */
export async function listStream(sql: ISql, filter: AuditFilter, page: Page): Promise<readonly StreamRow[]> {
  const arms = filter.kinds.flatMap((kind) =>
    (filter.caseIds ?? [undefined])
      .flatMap((caseId) => armsOf(sql, kind, caseId))
      .map((from) => ({ rank: RANKS[kind], from })),
  );
  if (arms.length === 0) return [];
  const lines = arms
    .map((arm) => sql`(${linesOf(sql, arm, filter, page)})`)
    .reduce((before, next) => sql`${before} union all ${next}`);
  const rows = await sql`
    select lines.*, cases.person_id, referrals.source_organization as source,
           coalesce(staff.name, systems.name,
                    case lines.actor_kind when 'pathway' then 'Followthrough' when 'nobody' then 'Nobody signed in'
                         else lines.actor_id end) as actor_name
      from (${lines}) lines
      left join referrals on referrals.id = lines.referral_id
      left join cases on cases.id = lines.case_id
      left join staff on lines.actor_kind = 'staff' and staff.id = lines.actor_id
      left join systems on lines.actor_kind = 'system' and systems.id = lines.actor_id
     order by lines.at desc, lines.rank desc, lines.seq desc
     limit ${page.limit}`;
  return z.array(StreamRow).parse(rows);
}

/** Which table a kind is from. */
const RANKS: Readonly<Record<AuditKind, number>> = { did: 3, intervened: 3, saw: 2, tried: 1, refused: 1 };

/**
 * The rows of a kind in the stream's own columns. Predicates are plain and their words are in the text of the query, so
 * that the planner can tell which partial index they fit.
 */
function armsOf(sql: ISql, kind: AuditKind, caseId: CaseId | undefined): readonly Fragment[] {
  const ofCase = caseId ? sql`and case_id = ${caseId}` : sql``;
  switch (kind) {
    case 'did':
      return [sql`${auditAs(sql, kind)} where action not like 'intervention-%' ${ofCase}`];
    case 'intervened':
      return [sql`${auditAs(sql, kind)} where action like 'intervention-%' ${ofCase}`];
    case 'saw':
      return [
        sql`select seq, 'saw' as kind, at, actor_kind, actor_id, kind as action, referral_id, case_id, facts
              from sightings where true ${ofCase}`,
      ];
    case 'tried':
      return attemptsAs(sql, kind, sql`attempts.kind = 'denied'`, caseId);
    case 'refused':
      return attemptsAs(sql, kind, sql`attempts.kind = 'refused'`, caseId);
    default:
      return unreachable(kind);
  }
}

const auditAs = (sql: ISql, kind: AuditKind): Fragment => sql`
  select seq, ${kind}::text as kind, at, actor_kind, actor_id, action, referral_id, case_id, facts from audit`;

/** An attempt is about a case by name, or by its referral; asked for by case, each way is an arm of its own. */
function attemptsAs(sql: ISql, kind: AuditKind, isKind: Fragment, caseId: CaseId | undefined): readonly Fragment[] {
  const all = sql`
    select attempts.seq, ${kind}::text as kind, attempts.at, attempts.actor_kind, attempts.actor_id, attempts.action,
           attempts.referral_id, coalesce(attempts.case_id, referrals.case_id) as case_id,
           jsonb_build_object('code', attempts.code, 'reason', attempts.reason, 'why', attempts.why) as facts
      from attempts
      left join referrals on referrals.id = attempts.referral_id
     where ${isKind}`;
  if (!caseId) return [all];
  return [
    sql`${all} and attempts.case_id = ${caseId}`,
    sql`${all} and attempts.case_id is null
               and attempts.referral_id = any(array(select id from referrals where case_id = ${caseId}))`,
  ];
}

interface Arm {
  readonly rank: number;
  readonly from: Fragment;
}

/** The planner sees through the inner select, so that each condition reaches an index of the table. */
function linesOf(sql: ISql, { rank, from: lines }: Arm, filter: AuditFilter, { after, limit }: Page): Fragment {
  const { referralId, by, from, until } = filter;
  return sql`
    select ${rank}::int as rank, line.*
      from (${lines}) line
     where true
           ${referralId ? sql`and line.referral_id = ${referralId}` : sql``}
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
