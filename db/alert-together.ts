import type { ISql, PendingQuery, Row } from 'postgres';
import { z } from 'zod';
import { ALERT_STANDINGS } from '../domain/alert';
import type { Instant } from '../domain/clock';
import type { AlertId, CaseId, ReferralId, StaffId } from '../domain/ids';
import { alertsStuckBefore } from '../domain/stuck';
import { branded, instant } from './columns';

const PartRow = z.object({
  of: branded<AlertId>(),
  alertId: branded<AlertId>(),
  caseId: branded<CaseId>(),
  referralId: branded<ReferralId>(),
  revision: z.int(),
  standing: z.enum(ALERT_STANDINGS),
  tier: z.enum(['now', 'soon']),
  raisedAt: instant,
});
/** Another alert of the same person that nobody has answered either. */
export type PartRow = z.infer<typeof PartRow>;

/**
 * Two alerts of one person, in the hands of one team, that nobody has answered: persons who were joined bring one each.
 * By the records as they are now, so that undoing the join makes two of one again. For queries that have `danger_alerts`
 * and its `cases` in them.
 */
const isTogether = (sql: ISql): PendingQuery<Row[]> => sql`
  other_cases.person_id = cases.person_id and other.id <> danger_alerts.id and other.team_id = danger_alerts.team_id
  and other.standing in ('open', 'acknowledged')`;

const comesBefore = (sql: ISql): PendingQuery<Row[]> => sql`
  (other.rank, other.raised_at, other.id) < (danger_alerts.rank, danger_alerts.raised_at, danger_alerts.id)`;

/** The first of a person's alerts in the order of a list stands for all of them that are on it. */
export const standsForAll = (sql: ISql, coordinator: StaffId | undefined): PendingQuery<Row[]> => sql`
  not exists (
    select from danger_alerts other
      join cases other_cases on other_cases.id = other.case_id
     where ${isTogether(sql)} and ${comesBefore(sql)}
       ${coordinator ? sql`and (other_cases.coordinator_id is null or other_cases.coordinator_id = ${coordinator})` : sql``})`;

/** What stands together with each of these alerts, in the order of the list. */
export async function togetherWith(sql: ISql, ids: readonly AlertId[]): Promise<readonly PartRow[]> {
  const rows = await sql`
    select danger_alerts.id as of, other.id as alert_id, other.case_id, other.referral_id, other.revision, other.standing,
           other.tier, other.raised_at
      from danger_alerts
      join cases on cases.id = danger_alerts.case_id
      join cases other_cases on other_cases.person_id = cases.person_id
      join danger_alerts other on other.case_id = other_cases.id
     where danger_alerts.id = any(${ids}::uuid[]) and danger_alerts.standing in ('open', 'acknowledged')
       and ${isTogether(sql)}
     order by other.rank, other.raised_at, other.id`;
  return z.array(PartRow).parse(rows);
}

/**
 * Whether another alert of the person stands before this one and tells the same people: then this one need not ring. Not
 * where that other's own alarm is overdue, for then nothing runs behind it, nor where it has rung its last.
 */
export async function isRungByAnother(
  tx: ISql,
  { alertId, at }: { readonly alertId: AlertId; readonly at: Instant },
): Promise<boolean> {
  const rows = await tx`
    select from danger_alerts
      join cases on cases.id = danger_alerts.case_id
      join cases other_cases on other_cases.person_id = cases.person_id
      join danger_alerts other on other.case_id = other_cases.id
     where danger_alerts.id = ${alertId} and ${isTogether(tx)} and ${comesBefore(tx)}
       and other_cases.coordinator_id is not distinct from cases.coordinator_id
       and other.next_alarm_at >= ${alertsStuckBefore(at)}
     limit 1`;
  return rows.length > 0;
}
