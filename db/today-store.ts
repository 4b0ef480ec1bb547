import type { ISql, Sql } from 'postgres';
import { z } from 'zod';
import type { Instant } from '../domain/clock';
import { ATTEMPT_RESULTS } from '../domain/contact';
import { TASK_KINDS } from '../domain/deeds';
import { OWERS } from '../domain/entry';
import type { CaseId, EntryId, ReferralId, StaffId, TaskId, TeamId } from '../domain/ids';
import type { Policy } from '../domain/policy';
import { URGENCIES } from '../domain/referral';
import { STATUSES } from '../domain/referral-state';
import { type Day, TODAY_SECTIONS } from '../domain/today';
import { branded, channel, instant, named, whole } from './columns';
import { readPolicy } from './policy-store';
import { isUrgent } from './standing-columns';

const aboutWhom = {
  caseId: branded<CaseId>(),
  personName: z.string(),
  coordinator: named.nullable(),
  section: z.enum(TODAY_SECTIONS),
  since: instant,
  dueAt: instant,
  /** How many there are in this section of this list, of which the rows are the first. */
  total: whole,
};

const TaskDueRow = z.object({
  ...aboutWhom,
  taskId: branded<TaskId>(),
  task: z.enum(TASK_KINDS),
  referralId: branded<ReferralId>(),
  need: z.string(),
  urgency: z.enum(URGENCIES),
  readAsUrgent: z.boolean(),
  status: z.enum(STATUSES),
  level: z.int(),
  policyName: z.string(),
  policyVersion: z.int(),
});

const PromiseDueRow = z.object({
  ...aboutWhom,
  entryId: branded<EntryId>(),
  what: z.string(),
  owedBy: z.enum(OWERS),
});

const TriedRow = z.object({
  referralId: branded<ReferralId>(),
  at: instant,
  channel,
  result: z.enum(ATTEMPT_RESULTS),
});
/** One try to reach a person that counts. */
export type TriedRow = z.infer<typeof TriedRow>;

type TaskDue = z.infer<typeof TaskDueRow> & { readonly tried: readonly TriedRow[]; readonly policy: Policy };

/** All that stands on the lists of one day, as of one moment. */
export interface DayInRecords {
  readonly tasks: readonly TaskDue[];
  readonly promises: readonly z.infer<typeof PromiseDueRow>[];
}

interface Whose {
  readonly teams: readonly TeamId[];
  /** Undefined for everybody of the teams, and for what has no coordinator. */
  readonly coordinator?: StaffId | undefined;
  /** The first so many of each section of each list. */
  readonly limit: number;
}

/** What is to be done on a day, by each team's own calendar: every list of it is read as of one moment. */
export const readDay = (sql: Sql, dayIn: (zone: string) => Day, whose: Whose): Promise<DayInRecords> =>
  sql.begin('isolation level repeatable read read only', async (tx) => {
    const days = await dayByTeam(tx, dayIn, whose);
    const tasks = z.array(TaskDueRow).parse(await tasksOn(tx, days, whose));
    const promises = z.array(PromiseDueRow).parse(await promisesBy(tx, days, whose));
    const tried = await triedFor(
      tx,
      tasks.filter(({ task }) => task === 'reach-person').map(({ referralId }) => referralId),
    );
    const policies = await policiesOf(tx, tasks);
    return {
      promises,
      tasks: tasks.map((task) => ({
        ...task,
        tried: tried.filter(({ referralId }) => referralId === task.referralId),
        policy: policies(task),
      })),
    };
  });

/** For each team, from when on late is late there, and when the day is over. */
interface DayByTeam {
  readonly teams: readonly string[];
  readonly at: readonly Instant[];
  readonly ends: readonly Instant[];
}

async function dayByTeam(tx: ISql, dayIn: (zone: string) => Day, { teams }: Whose): Promise<DayByTeam> {
  const rows = await tx<{ id: string; zone: string }[]>`select id, zone from teams where id = any(${teams})`;
  const days = rows.map(({ zone }) => dayIn(zone));
  return { teams: rows.map(({ id }) => id), at: days.map(({ at }) => at), ends: days.map(({ ends }) => ends) };
}

const asTable = (tx: ISql, { teams, at, ends }: DayByTeam) => tx`
  unnest(${teams}::text[], ${at}::timestamptz[], ${ends}::timestamptz[]) as days (team_id, at, ends)`;

/** What is late or due that day, then whoever is not reached, then the rest: the first of each, and how many there are. */
const tasksOn = (tx: ISql, days: DayByTeam, { teams, coordinator, limit }: Whose) => tx`
  with open as (
    select id, referral_id, assignee_id, kind, opened_at, due_at,
           case when due_at < days.at then 'late'
                when due_at < days.ends then 'due-today'
                when kind = 'reach-person' then 'not-reached'
                else 'later' end as section
      from tasks
      join ${asTable(tx, days)} using (team_id)
     where closed_at is null
       and team_id = any(${teams})
           ${coordinator ? tx`and assignee_id = ${coordinator}` : tx``}),
  placed as (
    select open.id, open.referral_id, assignee_id, kind, opened_at, open.due_at, section, referrals.urgency, referrals.read_as_urgent,
           row_number() over (partition by assignee_id, section order by ${isUrgent(tx)} desc, open.due_at, open.id) as place,
           count(*) over (partition by assignee_id, section) as total
      from open
      join referrals on referrals.id = open.referral_id)
  select placed.id as task_id, placed.kind as task, placed.referral_id, cases.id as case_id,
         persons.given_name || ' ' || persons.family_name as person_name, referrals.need, referrals.urgency,
         referrals.read_as_urgent, referrals.status, referrals.level, referrals.policy_name, referrals.policy_version, placed.section,
         coalesce(decisions.decided_at, referrals.received_at) as since, placed.due_at, placed.total,
         case when staff.id is not null then json_build_object('id', staff.id, 'name', staff.name) end as coordinator
    from placed
    join referrals on referrals.id = placed.referral_id
    join cases on cases.id = referrals.case_id
    join persons on persons.id = cases.person_id
    left join decisions on decisions.referral_id = referrals.id
    left join staff on staff.id = placed.assignee_id
   where placed.place <= ${limit}
   order by placed.place`;

/** What somebody said they would do by the end of that day, and has not done. */
const promisesBy = (tx: ISql, days: DayByTeam, { teams, coordinator, limit }: Whose) => tx`
  with placed as (
    select promises.entry_id, promises.case_id, promises.what, promises.owed_by, promises.made_at, promises.due_at,
           cases.coordinator_id, cases.person_id,
           row_number() over (partition by cases.coordinator_id order by promises.due_at, promises.entry_id) as place,
           count(*) over (partition by cases.coordinator_id) as total
      from promises
      join cases on cases.id = promises.case_id
      join ${asTable(tx, days)} using (team_id)
     where promises.ended_at is null
       and promises.due_at < days.ends
       and team_id = any(${teams})
           ${coordinator ? tx`and cases.coordinator_id = ${coordinator}` : tx``})
  select placed.entry_id, placed.case_id, placed.what, placed.owed_by, placed.made_at as since, placed.due_at,
         placed.total, 'promised' as section, persons.given_name || ' ' || persons.family_name as person_name,
         case when staff.id is not null then json_build_object('id', staff.id, 'name', staff.name) end as coordinator
    from placed
    join persons on persons.id = placed.person_id
    left join staff on staff.id = placed.coordinator_id
   where placed.place <= ${limit}
   order by placed.place`;

/** In the order in which they were made. What was logged by mistake counts for nothing. */
async function triedFor(tx: ISql, referrals: readonly ReferralId[]): Promise<readonly TriedRow[]> {
  const rows = await tx`
    select referral_id, at, channel, result
      from contact_attempts
     where referral_id = any(${referrals}::uuid[])
       and not exists (select from voided_attempts where attempt_id = contact_attempts.id)
     order by at, seq`;
  return z.array(TriedRow).parse(rows);
}

type Versioned = Pick<z.infer<typeof TaskDueRow>, 'policyName' | 'policyVersion'>;

/** Each version of a policy is read once, however many referrals began with it. */
async function policiesOf(tx: ISql, tasks: readonly Versioned[]): Promise<(of: Versioned) => Policy> {
  const known = new Map<string, Policy>();
  const nameOf = ({ policyName, policyVersion }: Versioned): string => `${policyName}/${policyVersion}`;
  for (const task of tasks)
    if (!known.has(nameOf(task)))
      known.set(nameOf(task), await readPolicy(tx, { name: task.policyName, version: task.policyVersion }));
  return (of) => {
    const policy = known.get(nameOf(of));
    if (!policy) throw new Error(`The policy ${nameOf(of)} was not read.`);
    return policy;
  };
}
