import type { ISql } from 'postgres';
import { z } from 'zod';
import type { Instant } from '../domain/clock';
import { TASK_KINDS, type TaskKind, type ToAsk } from '../domain/deeds';
import type { ReferralId, StaffId, TaskId, TeamId } from '../domain/ids';
import { URGENCIES } from '../domain/referral';
import { type DueFilter, dueBefore } from '../domain/referral-filters';
import { branded, instant, named } from './columns';
import { isUrgent, nextToldColumn, standingColumns, standingFields } from './standing-columns';

const TaskRow = z.object({
  taskId: branded<TaskId>(),
  kind: z.enum(TASK_KINDS),
  referralId: branded<ReferralId>(),
  ...standingFields,
  urgency: z.enum(URGENCIES),
  readAsUrgent: z.boolean(),
  nextTold: z.string().nullable(),
  personName: z.string(),
  need: z.string(),
  source: z.string(),
  openedAt: instant,
  dueAt: instant,
  receivedAt: instant,
  assignee: named.nullable(),
  /** 0 late and urgent, 1 late, 2 urgent, 3 the rest. With `dueAt` and the id it is where the next page begins. */
  rank: z.int(),
});
/** A task as the desk lists it. */
export type TaskRow = z.infer<typeof TaskRow>;

export interface TaskList {
  /** Null means every team. */
  readonly teams: readonly TeamId[] | null;
  readonly assignee?: StaffId | undefined;
  readonly kind?: TaskKind | undefined;
  readonly due?: DueFilter | undefined;
  /** The moment by which late is late; a cursor keeps it, so that pages do not shift. */
  readonly at: Instant;
  readonly after?: Pick<TaskRow, 'rank' | 'dueAt' | 'taskId'> | undefined;
  readonly limit: number;
}

/**
 * Late and urgent first, then late, then urgent; within each, what is due first. The page is found among the tasks alone;
 * only its own rows are looked up elsewhere.
 */
export async function listTasks(
  sql: ISql,
  { teams, assignee, kind, due, at, after, limit }: TaskList,
): Promise<readonly TaskRow[]> {
  const rank = sql`
    (case when tasks.due_at < ${at} then 0 else 2 end + case when tasks.urgency = 'urgent' then 0 else 1 end)`;
  const rows = await sql`
    select tasks.id as task_id, tasks.kind, tasks.referral_id, ${standingColumns(sql)}, ${nextToldColumn(sql)},
           referrals.urgency, referrals.read_as_urgent, persons.given_name || ' ' || persons.family_name as person_name, referrals.need,
           referrals.source_organization as source, tasks.opened_at, tasks.due_at, referrals.received_at,
           case when staff.id is not null then json_build_object('id', staff.id, 'name', staff.name) end as assignee,
           tasks.rank
      from (
        select tasks.*, ${rank} as rank
          from tasks
         where tasks.closed_at is null
               ${teams ? sql`and tasks.team_id = any(${teams})` : sql``}
               ${assignee ? sql`and tasks.assignee_id = ${assignee}` : sql``}
               ${kind ? sql`and tasks.kind = ${kind}` : sql``}
               ${due ? sql`and tasks.due_at < ${dueBefore(due, at)}` : sql``}
               ${after ? sql`and (${rank}, tasks.due_at, tasks.id) > (${after.rank}, ${after.dueAt}, ${after.taskId})` : sql``}
         order by rank, tasks.due_at, tasks.id
         limit ${limit}) as tasks
      join referrals on referrals.id = tasks.referral_id
      join cases on cases.id = referrals.case_id
      join persons on persons.id = cases.person_id
      left join staff on staff.id = tasks.assignee_id
     order by tasks.rank, tasks.due_at, tasks.id`;
  return z.array(TaskRow).parse(rows);
}

/**
 * Puts one task before the case's coordinator, and closes what was asked before: a referral asks one thing at a time. It is
 * sorted as urgent whoever said so, the sender or an advisor.
 * False when this task was on record, open or closed: then nothing is changed.
 */
export async function openTask(
  tx: ISql,
  { standing: { referralId, waitingFor }, taskId, kind, at }: ToAsk,
): Promise<boolean> {
  const [known] = await tx`select from tasks where id = ${taskId}`;
  if (known) return false;
  await Promise.all([
    closeTasks(tx, referralId, at),
    tx`
      insert into tasks (id, referral_id, team_id, assignee_id, kind, urgency, opened_at, due_at)
      select ${taskId}, referrals.id, cases.team_id, cases.coordinator_id, ${kind},
             case when ${isUrgent(tx)} then 'urgent' else 'routine' end, ${at},
             ${waitingFor?.dueAt ?? at}
        from referrals
        join cases on cases.id = referrals.case_id
       where referrals.id = ${referralId}`,
  ]);
  return true;
}

/** Nothing of this referral waits for a person any more. */
export async function closeTasks(tx: ISql, referralId: ReferralId, at: Instant): Promise<void> {
  await tx`update tasks set closed_at = ${at} where referral_id = ${referralId} and closed_at is null`;
}
