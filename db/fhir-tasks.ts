import type { ISql, PendingQuery, Row } from 'postgres';
import { z } from 'zod';
import type { Instant } from '../domain/clock';
import type { Showing } from '../domain/fhir-status';
import type { CaseId, ReferralId, TeamId } from '../domain/ids';
import { URGENCIES } from '../domain/referral';
import { branded, instant } from './columns';
import { StandingRow } from './standing-columns';

const { status, outcome } = StandingRow.shape;

const TaskRow = z.object({
  referralId: branded<ReferralId>(),
  urgency: z.enum(URGENCIES),
  receivedAt: instant,
  movedAt: instant,
  submittedBy: z.string(),
  personId: z.string().nullable(),
  revision: z.int(),
  status,
  outcome,
  confirmed: z.boolean(),
  mayTellReferrer: z.boolean(),
  requester: z.string(),
  owner: z.string().nullable(),
});
/** A referral as its FHIR Task needs it, also before its workflow has begun. */
export type FhirTaskRow = z.infer<typeof TaskRow>;

export async function findFhirTask(sql: ISql, id: ReferralId): Promise<FhirTaskRow | undefined> {
  const [row] = await sql`select ${columns(sql)} ${tables(sql)} where inbox.id = ${id} and inbox.kind = 'referral'`;
  return row && TaskRow.parse(row);
}

/** Whose Tasks are looked for, and which. `showing` null means however they stand. */
export interface TaskSearch {
  /** The system that handed them in; null for staff. */
  readonly submittedBy: string | null;
  /** Of these teams; null means every team, and what no team has yet. */
  readonly teams: readonly TeamId[] | null;
  /** Whether the reader may know how every referral ended. */
  readonly mayTell: boolean;
  readonly ids: readonly string[] | null;
  readonly persons: readonly string[] | null;
  readonly showing: Showing | null;
  readonly from: Instant | null;
  readonly until: Instant | null;
  /** The last one of the page before. */
  readonly after: { readonly receivedAt: Instant; readonly id: string } | null;
  readonly limit: number;
}

/**
 * A page of Tasks, what came last first. Each way to be found is asked by itself and has an index that is sorted
 * already; the first of what they find are the page. What no workflow has taken up is in the inbox only, and is looked
 * for no further back than the page reaches.
 */
export async function searchFhirTasks(sql: ISql, asked: TaskSearch): Promise<readonly FhirTaskRow[]> {
  const ways = waysToStand(sql, asked).map((way) => takenUp(sql, asked, way));
  if (ways.length === 0) return [];
  const rows = await sql`
    with taken_up as materialized (
      select id, received_at
        from (${ways.flatMap((way, n) => (n === 0 ? [way] : [sql`union all`, way]))}) as found
       order by received_at desc, id desc
       limit ${asked.limit}),
    waiting as materialized (${waiting(sql, asked)})
    select ${columns(sql)}
           ${tables(sql)}
     where inbox.id in (select id from taken_up union all select id from waiting)
     order by inbox.received_at desc, inbox.id desc
     limit ${asked.limit}`;
  return z.array(TaskRow).parse(rows);
}

type Fragment = PendingQuery<Row[]>;

/** What is asked of a referral's standing, one condition for each index that serves it. */
function waysToStand(sql: ISql, { showing, mayTell }: TaskSearch): readonly Fragment[] {
  if (showing === null) return [sql`true`];
  const { open, ended, untold } = showing;
  const told = mayTell ? sql`true` : sql`persons.may_tell_referrer = 'yes'`;
  const untoldSo = untold.length === 1 ? sql`${confirmed(sql)} = ${untold.includes(true)}` : sql`${untold.length > 0}`;
  const knowing = sql`(${told} and referrals.outcome ->> 'kind' = any(${[...ended]}))`;
  const unknowing = sql`(persons.may_tell_referrer <> 'yes' and ${untoldSo})`;
  const closedSo = [...(ended.length > 0 ? [knowing] : []), ...(untold.length > 0 && !mayTell ? [unknowing] : [])];
  return [
    ...(open.length > 0 ? [sql`referrals.status <> 'closed' and referrals.status = any(${[...open]})`] : []),
    ...closedSo.map((so) => sql`referrals.status = 'closed' and ${so}`),
  ];
}

/** Of those that a workflow has taken up: for each team, or of the sender, the first. */
function takenUp(
  sql: ISql,
  { submittedBy, teams, ids, persons, from, until, after, limit }: TaskSearch,
  way: Fragment,
) {
  const whose = submittedBy === null ? sql`referrals.team_id = whose.id` : sql`referrals.submitted_by = whose.id`;
  const each = teams === null ? sql`teams as whose` : sql`unnest(${[...teams]}::text[]) as whose (id)`;
  return sql`
    select found.id, found.received_at
      from ${submittedBy === null ? each : sql`(values (${submittedBy}::text)) as whose (id)`}
     cross join lateral (
             select referrals.id, referrals.received_at
               from referrals
               left join cases on cases.id = referrals.case_id
               left join persons on persons.id = cases.person_id
              where ${whose}
                and ${way}
                    ${ids === null ? sql`` : sql`and referrals.id = any(${[...ids]}::uuid[])`}
                    ${persons === null ? sql`` : sql`and cases.person_id = any(${[...persons]}::uuid[])`}
                    ${from === null ? sql`` : sql`and referrals.moved_at >= ${from}`}
                    ${until === null ? sql`` : sql`and referrals.moved_at < ${until}`}
                    ${after === null ? sql`` : sql`and (referrals.received_at, referrals.id) < (${after.receivedAt}, ${after.id})`}
              order by referrals.received_at desc, referrals.id desc
              limit ${limit}) as found`;
}

/**
 * Of those that wait in the inbox, which no team has yet: not before the end of a page that is full without them. The
 * limit keeps the planner at one look for each arrival; it cannot know how few a page leaves to be looked at.
 */
function waiting(sql: ISql, { submittedBy, teams, ids, persons, showing, from, until, after, limit }: TaskSearch) {
  if (teams !== null || (showing && !showing.open.includes('received')))
    return sql`select null::uuid as id where false`;
  return sql`
    select inbox.id
      from inbox
      left join lateral (select true as is_there from referrals where referrals.id = inbox.id limit 1) as taken on true
     where inbox.kind = 'referral'
       and taken.is_there is null
       and inbox.received_at >= coalesce((select min(received_at) from taken_up having count(*) = ${limit}), '-infinity')
           ${submittedBy === null ? sql`` : sql`and inbox.submitted_by = ${submittedBy}`}
           ${ids === null ? sql`` : sql`and inbox.id = any(${[...ids]}::uuid[])`}
           ${persons === null ? sql`` : sql`and inbox.person_id = any(${[...persons]}::uuid[])`}
           ${from === null ? sql`` : sql`and inbox.received_at >= ${from}`}
           ${until === null ? sql`` : sql`and inbox.received_at < ${until}`}
           ${after === null ? sql`` : sql`and (inbox.received_at, inbox.id) < (${after.receivedAt}, ${after.id})`}
     order by inbox.received_at desc, inbox.id desc
     limit ${limit}`;
}

const confirmed = (sql: ISql) => sql`
  exists (select from decisions where decisions.referral_id = referrals.id and decisions.confirms)`;

const moved = (sql: ISql) => sql`coalesce(referrals.moved_at, inbox.received_at)`;

const columns = (sql: ISql) => sql`
  inbox.id as referral_id, inbox.urgency, inbox.received_at, inbox.submitted_by, ${moved(sql)} as moved_at,
  coalesce(cases.person_id, inbox.person_id) as person_id, coalesce(referrals.revision, 0) as revision,
  coalesce(referrals.status, 'received') as status, referrals.outcome, ${confirmed(sql)} as confirmed,
  coalesce(persons.may_tell_referrer = 'yes', false) as may_tell_referrer,
  coalesce(systems.name, staff.name, inbox.submitted_by) as requester,
  teams.name as owner`;

const tables = (sql: ISql) => sql`
  from inbox
  left join referrals on referrals.id = inbox.id
  left join cases on cases.id = referrals.case_id
  left join persons on persons.id = cases.person_id
  left join teams on teams.id = cases.team_id
  left join systems on systems.id = inbox.submitted_by
  left join staff on staff.id = inbox.submitted_by`;

const Matter = z.object({
  teamId: branded<TeamId>().nullable(),
  caseId: branded<CaseId>().nullable(),
  submittedBy: z.string(),
});

/** Whose matter a person is: a row for each referral that is about them. */
export async function mattersOfPerson(sql: ISql, personId: string): Promise<readonly z.infer<typeof Matter>[]> {
  const rows = await sql`
    select cases.team_id, cases.id as case_id, referrals.submitted_by
      from cases
      join referrals on referrals.case_id = cases.id
     where cases.person_id = ${personId}
     union all
    select null, null, inbox.submitted_by
      from inbox
     where inbox.person_id = ${personId}
       and inbox.kind = 'referral'
       and not exists (select from referrals where referrals.id = inbox.id)`;
  return z.array(Matter).parse(rows);
}
