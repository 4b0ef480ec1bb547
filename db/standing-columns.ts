import type { ISql, PendingQuery, Row } from 'postgres';
import { z } from 'zod';
import { DECLINE_REASONS } from '../domain/decision';
import type { ProgramId, ReferralId } from '../domain/ids';
import type { Outcome } from '../domain/outcome';
import { NEXT_OWNERS, STATUSES, type Standing, WAITS, type WaitingFor } from '../domain/referral-state';
import { branded } from './columns';

const waitingFor = z.object({
  what: z.enum(WAITS),
  since: z.string(),
  dueAt: z.string(),
  next: z.object({ at: z.string(), tell: z.enum(['coordinator', 'supervisor', 'program-manager']) }).nullable(),
  level: z.int(),
}) satisfies z.ZodType<WaitingFor>;

const outcome = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('service-started'), programId: branded<ProgramId>() }),
  z.object({ kind: z.literal('declined'), reason: z.enum(DECLINE_REASONS) }),
  z.object({ kind: z.literal('person-opted-out') }),
  z.object({ kind: z.literal('unable-to-reach'), attempts: z.int() }),
  z.object({ kind: z.literal('withdrawn') }),
  z.object({ kind: z.literal('duplicate'), goesOn: branded<ReferralId>() }),
  z.object({ kind: z.literal('entered-in-error') }),
]) satisfies z.ZodType<Outcome>;

/** Where a referral stands, as columns of `referrals`. */
export const standingFields = {
  revision: z.int(),
  status: z.enum(STATUSES),
  nextOwner: z.enum(NEXT_OWNERS),
  waitingFor: waitingFor.nullable(),
  programId: branded<ProgramId>().nullable(),
  outcome: outcome.nullable(),
};

export const StandingRow = z.object({
  referralId: branded<ReferralId>(),
  ...standingFields,
}) satisfies z.ZodType<Standing>;

export const standingColumns = (sql: ISql) => sql`
  referrals.revision, referrals.status, referrals.next_owner, referrals.waiting_for, referrals.program_id,
  referrals.outcome`;

/** Whether it is urgent by whoever said so: its sender, danger, or an advisor. Needs `referrals`. */
export const isUrgent = (sql: ISql) => sql`(referrals.urgency = 'urgent' or referrals.read_as_urgent)`;

/** Who would hear next, by name, at this moment; null when nobody holds the duty. Needs `referrals` and `cases`. */
export const nextToldColumn = (sql: ISql) => sql`
  (select name from staff where id = ${toldId(sql, sql`referrals.waiting_for -> 'next' ->> 'tell'`)}) as next_told`;

/**
 * Who is told, by id. Of several supervisors of a team, one who is not its program manager, who hears later.
 * For queries that have `cases` in them.
 */
export const toldId = (sql: ISql, tell: PendingQuery<Row[]>) => sql`
  (case ${tell}
     when 'coordinator' then cases.coordinator_id
     when 'supervisor' then (
       select staff.id
         from staff
         join team_members on team_members.staff_id = staff.id and team_members.team_id = cases.team_id
         left join duties on duties.staff_id = staff.id and duties.team_id = cases.team_id
        where staff.role = 'supervisor'
        order by duties.duty is not null, staff.id
        limit 1)
     when 'program-manager' then (
       select staff_id from duties where duties.team_id = cases.team_id and duties.duty = 'program-manager')
   end)`;
