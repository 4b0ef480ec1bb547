import type { ISql } from 'postgres';
import { z } from 'zod';
import { ALERT_STANDINGS, type AlertStart } from '../domain/alert';
import type { AlertResumed } from '../domain/alert-deeds';
import type { Instant } from '../domain/clock';
import type { AlertId, CaseId, ReferralId, StaffId } from '../domain/ids';
import { waitingFor } from './alert-list';
import { alarmedRow, asTold } from './alert-store';
import { branded, instant } from './columns';
import { readPolicy } from './policy-store';

const LeftRow = z.object({
  alertId: branded<AlertId>(),
  revision: z.int(),
  /** Since when it is as grave as it is. */
  graveSince: instant,
  acknowledgedBy: branded<StaffId>().nullable(),
  acknowledgedAt: instant.nullable(),
  standing: z.enum(ALERT_STANDINGS),
  endedBy: branded<StaffId>().nullable(),
  endedAt: instant.nullable(),
  waitingFor: waitingFor.nullable(),
  dangers: z.array(alarmedRow),
});

/**
 * The alert of a case that should run, where it is another than this one: as its workflow would know it. One that nobody
 * has answered comes before one whose answer has still to stand.
 */
export async function alertLeftBehind(
  sql: ISql,
  { caseId, except }: { readonly caseId: CaseId; readonly except: AlertId | null },
): Promise<AlertResumed | undefined> {
  const [row] = await sql`
    select id as alert_id, revision, standing, acknowledged_by, acknowledged_at, ended_by, ended_at, waiting_for,
           coalesce((select min(told_at) from alert_dangers
                      where alert_id = danger_alerts.id and tier = danger_alerts.tier), raised_at) as grave_since,
           (select json_agg(json_build_object('referralId', referral_id, 'kind', kind, 'tier', tier, 'answerId', answer_id,
                                              'evidence', evidence)
                            order by seq)
              from alert_dangers where alert_id = danger_alerts.id) as dangers
      from danger_alerts
     where case_id = ${caseId} and settled_at is null and id is distinct from ${except}
     order by rank < 9 desc, raised_at desc
     limit 1`;
  if (!row) return undefined;
  const {
    graveSince,
    acknowledgedBy: by,
    acknowledgedAt: at,
    endedBy,
    endedAt,
    standing,
    dangers,
    ...alert
  } = LeftRow.parse(row);
  const since = alert.waitingFor?.what === 'acknowledgement' ? alert.waitingFor.since : graveSince;
  const isEnded = standing === 'resolved' || standing === 'dismissed';
  return {
    ...{ ...alert, dangers: await asTold(sql, dangers), since, acknowledged: by && at ? { by, at } : null },
    ...(isEnded && endedBy && endedAt && { ended: { by: endedBy, at: endedAt, as: standing } }),
  };
}

/** Whether the answer of an alert has still to stand, or to be given. */
export async function isUnsettled(sql: ISql, alertId: AlertId): Promise<boolean> {
  const rows = await sql`select from danger_alerts where id = ${alertId} and settled_at is null`;
  return rows.length > 0;
}

const UnsettledRow = z.object({
  alertId: branded<AlertId>(),
  caseId: branded<CaseId>(),
  referralId: branded<ReferralId>(),
  tier: z.enum(['now', 'soon']),
  standing: z.enum(ALERT_STANDINGS),
  raisedAt: instant,
});
/** An alert whose workflow should run: nobody has answered it, or the answer can still be taken back. */
export type UnsettledRow = z.infer<typeof UnsettledRow>;

/** The oldest first. */
export async function listUnsettled(
  sql: ISql,
  {
    after,
    limit,
  }: { readonly after: { readonly raisedAt: Instant; readonly alertId: string } | undefined; readonly limit: number },
): Promise<readonly UnsettledRow[]> {
  const rows = await sql`
    select id as alert_id, case_id, referral_id, tier, standing, raised_at
      from danger_alerts
     where settled_at is null
           ${after ? sql`and (raised_at, id) > (${after.raisedAt}, ${after.alertId})` : sql``}
     order by raised_at, id
     limit ${limit}`;
  return z.array(UnsettledRow).parse(rows);
}

/** What the alert of this referral's case begins with again; undefined where none is to run. */
export async function startOfAlert(
  sql: ISql,
  referralId: ReferralId,
): Promise<{ readonly caseId: CaseId; readonly start: AlertStart | undefined } | undefined> {
  const [row] = await sql`select case_id, policy_name, policy_version from referrals where id = ${referralId}`;
  if (!row) return undefined;
  const { caseId, policyName: name, policyVersion: version } = OfCase.parse(row);
  const left = await alertLeftBehind(sql, { caseId, except: null });
  const { danger: clocks } = await readPolicy(sql, { name, version });
  return { caseId, start: left && { caseId, dangers: left.dangers, clocks } };
}

const OfCase = z.object({ caseId: branded<CaseId>(), policyName: z.string(), policyVersion: z.int() });
