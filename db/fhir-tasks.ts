import type { ISql } from 'postgres';
import { z } from 'zod';
import type { Instant } from '../domain/clock';
import type { Standpoint } from '../domain/fhir-status';
import type { CaseId, ReferralId, TeamId } from '../domain/ids';
import { URGENCIES } from '../domain/referral';
import { branded, instant, whole } from './columns';
import { StandingRow } from './standing-columns';

const { status, outcome } = StandingRow.shape;

const TaskRow = z.object({
  seq: whole,
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

/** Whose Tasks are looked for, and which. `standpoints` null means however they stand. */
export interface TaskSearch {
  /** The system that handed them in; null for staff. */
  readonly submittedBy: string | null;
  /** Of these teams; null means every team, and what no team has yet. */
  readonly teams: readonly TeamId[] | null;
  /** Whether the reader may know how every referral ended. */
  readonly mayTell: boolean;
  readonly ids: readonly string[] | null;
  readonly persons: readonly string[] | null;
  readonly standpoints: readonly Standpoint[] | null;
  readonly from: Instant | null;
  readonly until: Instant | null;
  readonly before: number | null;
  readonly limit: number;
}

/** What came last first. */
export async function searchFhirTasks(sql: ISql, asked: TaskSearch): Promise<readonly FhirTaskRow[]> {
  const { submittedBy, teams, ids, persons, standpoints, from, until, before, limit } = asked;
  const rows = await sql`
    select ${columns(sql)}
           ${tables(sql)}
     where inbox.kind = 'referral'
           ${submittedBy === null ? sql`` : sql`and inbox.submitted_by = ${submittedBy}`}
           ${teams === null ? sql`` : sql`and cases.team_id = any(${[...teams]})`}
           ${ids === null ? sql`` : sql`and inbox.id = any(${[...ids]}::uuid[])`}
           ${persons === null ? sql`` : sql`and coalesce(cases.person_id, inbox.person_id) = any(${[...persons]}::uuid[])`}
           ${standpoints === null ? sql`` : sql`and ${standpoint(sql, asked.mayTell)} = any(${standpoints.map(textOf)})`}
           ${from === null ? sql`` : sql`and ${moved(sql)} >= ${from}`}
           ${until === null ? sql`` : sql`and ${moved(sql)} < ${until}`}
           ${before === null ? sql`` : sql`and inbox.seq < ${before}`}
     order by inbox.seq desc
     limit ${limit}`;
  return z.array(TaskRow).parse(rows);
}

/** A way to stand as one text, the same as `standpoint` makes of a row. */
const textOf = (point: Standpoint): string =>
  [point.status, point.outcome ?? '-', point.confirmed, point.mayTell].join('/');

const standpoint = (sql: ISql, mayTell: boolean) => sql`
  concat_ws('/', coalesce(referrals.status, 'received'), coalesce(referrals.outcome ->> 'kind', '-'),
            (${confirmed(sql)})::text,
            (${mayTell ? sql`true` : sql`coalesce(persons.may_tell_referrer = 'yes', false)`})::text)`;

const confirmed = (sql: ISql) => sql`
  exists (select from decisions where decisions.referral_id = inbox.id and decisions.confirms)`;

const moved = (sql: ISql) => sql`coalesce(referrals.moved_at, inbox.received_at)`;

const columns = (sql: ISql) => sql`
  inbox.seq, inbox.id as referral_id, inbox.urgency, inbox.received_at, inbox.submitted_by, ${moved(sql)} as moved_at,
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
    select cases.team_id, cases.id as case_id, inbox.submitted_by
      from inbox
      left join referrals on referrals.id = inbox.id
      left join cases on cases.id = referrals.case_id
     where coalesce(cases.person_id, inbox.person_id) = ${personId}`;
  return z.array(Matter).parse(rows);
}
