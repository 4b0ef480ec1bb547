import type { ISql, PendingQuery, Row } from 'postgres';
import { z } from 'zod';
import type { Instant } from '../domain/clock';
import type { Showing } from '../domain/fhir-status';
import type { CaseId, ReferralId, TeamId } from '../domain/ids';
import { URGENCIES } from '../domain/referral';
import { branded, instant, whole } from './columns';
import { openQuestionsOf } from './inquiry-store';
import { StandingRow } from './standing-columns';

const { status, outcome } = StandingRow.shape;

const TaskRow = z.object({
  referralId: branded<ReferralId>(),
  urgency: z.enum(URGENCIES),
  receivedAt: instant,
  movedAt: instant,
  submittedBy: z.string(),
  personId: z.string().nullable(),
  /** Whom its sender named, or who was taken in with it; the same, unless that person has been joined into another. */
  namedId: z.string().nullable(),
  revision: z.int(),
  status,
  outcome,
  confirmed: z.boolean(),
  mayTellReferrer: z.boolean(),
  isPart2: z.boolean(),
  openQuestions: whole,
  /** What is asked of whoever sent it, while the referral waits for the answers. */
  inquiryId: z.string().nullable(),
  /** Whether the person referred themselves. */
  isSelf: z.boolean(),
  /** The responses of the sender's system that were taken as answers. */
  responses: z.array(z.string()),
  requester: z.string(),
  owner: z.string().nullable(),
});
/** A referral as its FHIR Task needs it, also before its workflow has begun. */
export type FhirTaskRow = z.infer<typeof TaskRow>;

export async function findFhirTask(sql: ISql, id: ReferralId): Promise<FhirTaskRow | undefined> {
  const [row] = await sql`select ${columns(sql)} ${tables(sql)} where inbox.id = ${id} and inbox.kind = 'referral'`;
  return row && TaskRow.parse(row);
}

/**
 * What came last first; or, for whoever asks what has moved, what moved first first. One that moves while its pages are
 * read is met again at their end, and not missed.
 */
export type TaskOrder = 'by-receipt' | 'by-move';

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
  readonly order: TaskOrder;
  /** The last one of the page before, and when it came or moved, whichever is the order. */
  readonly after: { readonly at: Instant; readonly id: string } | null;
  readonly limit: number;
}

/**
 * A page of Tasks. Each way to be found is asked by itself and has an index that is sorted already; the first of what
 * they find are the page. What no workflow has taken up is in the inbox only.
 */
export async function searchFhirTasks(sql: ISql, asked: TaskSearch): Promise<readonly FhirTaskRow[]> {
  const ways = waysToStand(sql, asked).map((way) => takenUp(sql, asked, way));
  if (ways.length === 0) return [];
  const at = asked.order === 'by-receipt' ? sql`inbox.received_at` : moved(sql);
  const rows = await sql`
    with taken_up as materialized (
      select id
        from (${ways.flatMap((way, n) => (n === 0 ? [way] : [sql`union all`, way]))}) as found
       ${firstOf(sql, asked, sql`found.at`, sql`found.id`)}),
    waiting as materialized (${waiting(sql, asked)})
    select ${columns(sql)}
           ${tables(sql)}
     where inbox.id in (select id from taken_up union all select id from waiting)
     ${firstOf(sql, asked, at, sql`inbox.id`)}`;
  return z.array(TaskRow).parse(rows);
}

type Fragment = PendingQuery<Row[]>;

function firstOf(sql: ISql, { order, limit }: TaskSearch, at: Fragment, id: Fragment): Fragment {
  return order === 'by-receipt'
    ? sql`order by ${at} desc, ${id} desc limit ${limit}`
    : sql`order by ${at}, ${id} limit ${limit}`;
}

function furtherOn(sql: ISql, { order, after }: TaskSearch, at: Fragment, id: Fragment): Fragment {
  if (after === null) return sql``;
  return sql`and (${at}, ${id}) ${order === 'by-receipt' ? sql`<` : sql`>`} (${after.at}, ${after.id})`;
}

/** What is asked of a referral's standing, one condition for each index that serves it. */
function waysToStand(sql: ISql, { showing, mayTell }: TaskSearch): readonly Fragment[] {
  if (showing === null) return [sql`true`];
  const { open, ended, untold } = showing;
  const told = mayTell ? sql`true` : sql`persons.may_tell_referrer = 'yes'`;
  const untoldSo = untold.length === 1 ? sql`${confirmed(sql)} = ${untold.includes(true)}` : sql`${untold.length > 0}`;
  const knowing = ended.map((kind) => sql`referrals.outcome ->> 'kind' = ${kind} and ${told}`);
  const unknowing = sql`persons.may_tell_referrer <> 'yes' and ${untoldSo}`;
  const closedSo = [...knowing, ...(untold.length > 0 && !mayTell ? [unknowing] : [])];
  return [
    ...(open.length > 0 ? [sql`referrals.status <> 'closed' and referrals.status = any(${[...open]})`] : []),
    ...closedSo.map((so) => sql`referrals.status = 'closed' and ${so}`),
  ];
}

/** Of those that a workflow has taken up: for each team, or of the sender, the first. */
function takenUp(sql: ISql, asked: TaskSearch, way: Fragment): Fragment {
  const { submittedBy, teams, ids, persons, from, until, order } = asked;
  const whose = submittedBy === null ? sql`referrals.team_id = whose.id` : sql`referrals.submitted_by = whose.id`;
  const each = teams === null ? sql`teams as whose` : sql`unnest(${[...teams]}::text[]) as whose (id)`;
  const [at, id] = [order === 'by-receipt' ? sql`referrals.received_at` : sql`referrals.moved_at`, sql`referrals.id`];
  return sql`
    select found.id, found.at
      from ${submittedBy === null ? each : sql`(values (${submittedBy}::text)) as whose (id)`}
     cross join lateral (
             select ${id}, ${at} as at
               from referrals
               left join cases on cases.id = referrals.case_id
               left join persons on persons.id = cases.person_id
              where ${whose}
                and ${way}
                    ${ids === null ? sql`` : sql`and referrals.id = any(${[...ids]}::uuid[])`}
                    ${persons === null ? sql`` : isOfPersons(sql, asked, [...persons])}
                    ${from === null ? sql`` : sql`and referrals.moved_at >= ${from}`}
                    ${until === null ? sql`` : sql`and referrals.moved_at < ${until}`}
                    ${furtherOn(sql, asked, at, id)}
              ${firstOf(sql, asked, at, id)}) as found`;
}

/**
 * A system asks for whom it named itself, whoever goes on for them by now; staff find what came for somebody who has been
 * joined by either.
 */
const isOfPersons = (sql: ISql, { submittedBy }: TaskSearch, persons: readonly string[]): Fragment =>
  submittedBy === null
    ? sql`and (cases.person_id = any(${[...persons]}::uuid[]) or cases.opened_for = any(${[...persons]}::uuid[]))`
    : sql`and cases.opened_for = any(${[...persons]}::uuid[])`;

/** Of those that wait in the inbox, which no team has yet, the first. That they came is how they moved last. */
function waiting(sql: ISql, asked: TaskSearch): Fragment {
  const { submittedBy, teams, ids, persons, showing, from, until } = asked;
  if (teams !== null || (showing && !showing.open.includes('received')))
    return sql`select null::uuid as id where false`;
  const [at, id] = [sql`inbox.received_at`, sql`inbox.id`];
  return sql`
    select ${id}
      from inbox
     where inbox.kind = 'referral'
       and not inbox.taken_up
           ${submittedBy === null ? sql`` : sql`and inbox.submitted_by = ${submittedBy}`}
           ${ids === null ? sql`` : sql`and inbox.id = any(${[...ids]}::uuid[])`}
           ${persons === null ? sql`` : sql`and inbox.person_id = any(${[...persons]}::uuid[])`}
           ${from === null ? sql`` : sql`and inbox.received_at >= ${from}`}
           ${until === null ? sql`` : sql`and inbox.received_at < ${until}`}
           ${furtherOn(sql, asked, at, id)}
     ${firstOf(sql, asked, at, id)}`;
}

const confirmed = (sql: ISql) => sql`
  exists (select from decisions where decisions.referral_id = referrals.id and decisions.confirms)`;

/** Counted only where the referrer is asked. */
const openQuestions = (sql: ISql) => sql`
  case when referrals.status = 'awaiting-information'
       then (select count(*) from (${openQuestionsOf(sql, sql`referrals.id`)}) open)
       else 0 end`;

/** The last that is not answered, where the referrer is asked. */
const inquiryAsked = (sql: ISql) => sql`
  case when referrals.status = 'awaiting-information' then (
    select inquiry_id from (${openQuestionsOf(sql, sql`referrals.id`)}) open order by seq desc limit 1) end`;

/** Answers that came as FHIR have the id of the resource. One of which nothing stands is named no more. */
const responses = (sql: ISql) => sql`
  array(
    select operation_id
      from answers
      join fhir_resources on fhir_resources.id = operation_id
     where answers.referral_id = referrals.id
       and not exists (select from answers_taken_back back
                        where back.question_id = answers.question_id and back.answer_id = answers.operation_id)
     group by operation_id
     order by min(answers.seq))`;

const moved = (sql: ISql) => sql`coalesce(referrals.moved_at, inbox.received_at)`;

const columns = (sql: ISql) => sql`
  inbox.id as referral_id, inbox.urgency, inbox.received_at, inbox.submitted_by, ${moved(sql)} as moved_at,
  coalesce(cases.person_id, inbox.person_id) as person_id, coalesce(cases.opened_for, inbox.person_id) as named_id, coalesce(referrals.revision, 0) as revision,
  coalesce(referrals.status, 'received') as status, referrals.outcome, ${confirmed(sql)} as confirmed, ${openQuestions(sql)} as open_questions,
  ${inquiryAsked(sql)} as inquiry_id, coalesce(referrals.source_kind = 'self', false) as is_self, ${responses(sql)} as responses,
  coalesce(persons.may_tell_referrer = 'yes', false) as may_tell_referrer, is_protected_by_part2(inbox.id) as is_part2,
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

/** Whose matter a person is: a row for each referral that is about them, also where they were joined into another since. */
export async function mattersOfPerson(sql: ISql, personId: string): Promise<readonly z.infer<typeof Matter>[]> {
  const rows = await sql`
    select cases.team_id, cases.id as case_id, referrals.submitted_by
      from cases
      join referrals on referrals.case_id = cases.id
     where cases.person_id = ${personId} or cases.opened_for = ${personId}
     union all
    select null, null, inbox.submitted_by
      from inbox
     where inbox.person_id = ${personId}
       and inbox.kind = 'referral'
       and not exists (select from referrals where referrals.id = inbox.id)`;
  return z.array(Matter).parse(rows);
}
