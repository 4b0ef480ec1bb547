import type { ISql } from 'postgres';
import { z } from 'zod';
import { TASK_KINDS } from '../domain/deeds';
import { OWERS } from '../domain/entry';
import type { CaseId, PersonId, ReferralId, TaskId } from '../domain/ids';
import type { RelatedPerson } from '../domain/person-change';
import { SOURCE_KINDS, URGENCIES } from '../domain/referral';
import { type AlertRow, alertsOf } from './alert-list';
import { branded, instant, named } from './columns';
import { type PersonRow, personWithId, relatedTo } from './person-store';
import { nextToldColumn, StandingRow, standingColumns } from './standing-columns';

const Opened = z.object({
  caseId: branded<CaseId>(),
  personId: branded<PersonId>(),
  openedAt: instant,
  closedAt: instant.nullable(),
  team: named.extend({ zone: z.string() }),
  coordinator: named.nullable(),
});

const CaseReferral = StandingRow.extend({
  urgency: z.enum(URGENCIES),
  readAsUrgent: z.boolean(),
  receivedAt: instant,
  nextTold: z.string().nullable(),
  need: z.string(),
  narrative: z.string(),
  source: z.string(),
  sourceKind: z.enum(SOURCE_KINDS),
  programName: z.string().nullable(),
});
const CaseTask = z.object({
  taskId: branded<TaskId>(),
  kind: z.enum(TASK_KINDS),
  referralId: branded<ReferralId>(),
  dueAt: instant,
  assignee: named.nullable(),
});
const CasePromise = z.object({
  entryId: z.string(),
  what: z.string(),
  owedBy: z.enum(OWERS),
  dueAt: instant,
  madeAt: instant,
  by: named,
});

/** A whole case but its timeline: whom it is about, what runs for them, and what is owed. */
export interface CasePage extends z.infer<typeof Opened> {
  readonly person: PersonRow;
  readonly related: readonly RelatedPerson[];
  readonly referrals: readonly z.infer<typeof CaseReferral>[];
  readonly tasks: readonly z.infer<typeof CaseTask>[];
  readonly promises: readonly z.infer<typeof CasePromise>[];
  readonly alerts: readonly AlertRow[];
}

/** Undefined where there is no such case. */
export async function findCase(sql: ISql, caseId: CaseId): Promise<CasePage | undefined> {
  const [row] = await sql`
    select cases.id as case_id, cases.person_id, cases.opened_at, cases.closed_at,
           json_build_object('id', teams.id, 'name', teams.name, 'zone', teams.zone) as team,
           case when staff.id is not null then json_build_object('id', staff.id, 'name', staff.name) end as coordinator
      from cases
      join teams on teams.id = cases.team_id
      left join staff on staff.id = cases.coordinator_id
     where cases.id = ${caseId}`;
  if (!row) return undefined;
  const opened = Opened.parse(row);
  const [person, related, referrals, tasks, promises, alerts] = await Promise.all([
    personWithId(sql, opened.personId),
    relatedTo(sql, opened.personId),
    referralsOf(sql, caseId),
    tasksOf(sql, caseId),
    promisesOf(sql, caseId),
    alertsOf(sql, { caseId }),
  ]);
  return { ...opened, person, related, referrals, tasks, promises, alerts };
}

/** The one that came last first. */
async function referralsOf(sql: ISql, caseId: CaseId): Promise<CasePage['referrals']> {
  const rows = await sql`
    select referrals.id as referral_id, ${standingColumns(sql)}, ${nextToldColumn(sql)}, referrals.urgency, referrals.read_as_urgent,
           referrals.received_at, referrals.need, referrals.narrative, referrals.source_organization as source,
           referrals.source_kind, programs.name as program_name
      from referrals
      join cases on cases.id = referrals.case_id
      left join programs on programs.id = referrals.program_id
     where referrals.case_id = ${caseId}
     order by referrals.received_at desc, referrals.id desc`;
  return z.array(CaseReferral).parse(rows);
}

async function tasksOf(sql: ISql, caseId: CaseId): Promise<CasePage['tasks']> {
  const rows = await sql`
    select tasks.id as task_id, tasks.kind, tasks.referral_id, tasks.due_at,
           case when staff.id is not null then json_build_object('id', staff.id, 'name', staff.name) end as assignee
      from referrals
      join tasks on tasks.referral_id = referrals.id and tasks.closed_at is null
      left join staff on staff.id = tasks.assignee_id
     where referrals.case_id = ${caseId}
     order by tasks.due_at, tasks.id`;
  return z.array(CaseTask).parse(rows);
}

/** What is owed, the earliest first. */
async function promisesOf(sql: ISql, caseId: CaseId): Promise<CasePage['promises']> {
  const rows = await sql`
    select promises.entry_id, promises.what, promises.owed_by, promises.due_at, promises.made_at,
           json_build_object('id', entries.by_id, 'name', coalesce(staff.name, entries.by_id)) as by
      from promises
      join entries on entries.id = promises.entry_id
      left join staff on staff.id = entries.by_id
     where promises.case_id = ${caseId} and promises.ended_at is null
     order by promises.due_at, promises.entry_id`;
  return z.array(CasePromise).parse(rows);
}
