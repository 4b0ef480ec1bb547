import type { ISql, PendingQuery, Row } from 'postgres';
import { z } from 'zod';
import { ALERT_STANDINGS, ALERT_WAITS, type AlertWait, DANGER_DONE, NO_DANGER } from '../domain/alert';
import type { Instant } from '../domain/clock';
import { DANGERS } from '../domain/danger';
import type { AlertId, CaseId, ReferralId, StaffId, TeamId } from '../domain/ids';
import { TOLD } from '../domain/staff';
import { type PartRow, standsForAll, togetherWith } from './alert-together';
import { branded, instant, named } from './columns';
import { evidence } from './danger-column';

export const waitingFor = z.object({
  what: z.enum(ALERT_WAITS),
  since: z.string(),
  dueAt: z.string(),
  next: z.object({ at: z.string(), tell: z.enum(TOLD) }).nullable(),
  level: z.int(),
}) satisfies z.ZodType<AlertWait>;

const MainRow = z.object({
  alertId: branded<AlertId>(),
  caseId: branded<CaseId>(),
  referralId: branded<ReferralId>(),
  revision: z.int(),
  standing: z.enum(ALERT_STANDINGS),
  tier: z.enum(['now', 'soon']),
  raisedAt: instant,
  waitingFor: waitingFor.nullable(),
  personName: z.string(),
  team: named,
  coordinator: named.nullable(),
  acknowledgedBy: named.nullable(),
  acknowledgedAt: instant.nullable(),
  endedBy: named.nullable(),
  endedAt: instant.nullable(),
  takeBackUntil: instant.nullable(),
  settledAt: instant.nullable(),
  rank: z.int(),
});

const DangerRow = z.object({
  alertId: branded<AlertId>(),
  referralId: branded<ReferralId>(),
  kind: z.enum(DANGERS),
  tier: z.enum(['now', 'soon']),
  foundBy: z.enum(['rules', 'advisor']),
  toldAt: instant,
  evidence: z.array(evidence),
});

const EndRow = z.object({
  alertId: branded<AlertId>(),
  reason: z.enum([...new Set([...DANGER_DONE, ...NO_DANGER])]),
  note: z.string().nullable(),
});

/** An alert with what was found and how it was answered, as the desk shows it. */
export type AlertRow = z.infer<typeof MainRow> & {
  readonly dangers: readonly z.infer<typeof DangerRow>[];
  readonly end: z.infer<typeof EndRow> | undefined;
  /** The same person's others that nobody has answered: whoever answers this one answers them too. */
  readonly together: readonly (PartRow & { readonly dangers: readonly z.infer<typeof DangerRow>[] })[];
};

interface List {
  /** Null means every team. */
  readonly teams: readonly TeamId[] | null;
  /** Only what is in this coordinator's cases, and in those that nobody has. */
  readonly coordinator?: StaffId | undefined;
  readonly limit: number;
}

/**
 * What nobody has answered, one for each person: danger now before danger soon, what nobody acts on before what somebody
 * does, the oldest first.
 */
export async function listUnanswered(
  sql: ISql,
  { after, ...list }: List & { readonly after?: Pick<AlertRow, 'rank' | 'raisedAt' | 'alertId'> | undefined },
): Promise<readonly AlertRow[]> {
  const later = after
    ? sql`and (danger_alerts.rank, danger_alerts.raised_at, danger_alerts.id) > (${after.rank}, ${after.raisedAt}, ${after.alertId})`
    : sql``;
  return listed(sql, list, {
    which: sql`danger_alerts.standing in ('open', 'acknowledged') and ${standsForAll(sql, list.coordinator)} ${later}`,
    order: sql`danger_alerts.rank, danger_alerts.raised_at, danger_alerts.id`,
  });
}

/** What was answered, newest first. */
export async function listAnswered(
  sql: ISql,
  { after, ...list }: List & { readonly after?: { readonly endedAt: Instant; readonly alertId: AlertId } | undefined },
): Promise<readonly AlertRow[]> {
  const later = after
    ? sql`and (danger_alerts.ended_at, danger_alerts.id) < (${after.endedAt}, ${after.alertId})`
    : sql``;
  return listed(sql, list, {
    which: sql`danger_alerts.standing in ('resolved', 'dismissed') ${later}`,
    order: sql`danger_alerts.ended_at desc, danger_alerts.id desc`,
  });
}

/** Every alert of a case, the newest first; those of one referral where one is named. */
export async function alertsOf(
  sql: ISql,
  { caseId, referralId }: { readonly caseId: CaseId; readonly referralId?: ReferralId },
): Promise<readonly AlertRow[]> {
  const told = referralId
    ? sql`and exists (select from alert_dangers where alert_id = danger_alerts.id and alert_dangers.referral_id = ${referralId})`
    : sql``;
  return read(sql, {
    which: sql`danger_alerts.case_id = ${caseId} ${told}`,
    order: sql`danger_alerts.raised_at desc, danger_alerts.id`,
    limit: OF_CASE_MAX,
  });
}

/** More alerts than one case has. */
const OF_CASE_MAX = 100;

export async function findAlert(sql: ISql, id: AlertId): Promise<AlertRow | undefined> {
  const [row] = await read(sql, { which: sql`danger_alerts.id = ${id}`, order: sql`danger_alerts.id`, limit: 1 });
  return row;
}

interface Which {
  readonly which: PendingQuery<Row[]>;
  readonly order: PendingQuery<Row[]>;
}

const listed = (
  sql: ISql,
  { teams, coordinator, limit }: List,
  { which, order }: Which,
): Promise<readonly AlertRow[]> =>
  read(sql, {
    which: sql`
      ${which}
      ${teams ? sql`and danger_alerts.team_id = any(${teams})` : sql``}
      ${coordinator ? sql`and (cases.coordinator_id is null or cases.coordinator_id = ${coordinator})` : sql``}`,
    order,
    limit,
  });

async function read(
  sql: ISql,
  { which, order, limit }: Which & { readonly limit: number },
): Promise<readonly AlertRow[]> {
  const rows = await sql`
    select danger_alerts.id as alert_id, danger_alerts.case_id, danger_alerts.referral_id, danger_alerts.revision,
           danger_alerts.standing, danger_alerts.tier, danger_alerts.raised_at, danger_alerts.waiting_for,
           persons.given_name || ' ' || persons.family_name as person_name,
           json_build_object('id', teams.id, 'name', teams.name) as team,
           ${nameColumn(sql, sql`coordinators`)} as coordinator,
           ${nameColumn(sql, sql`acknowledgers`)} as acknowledged_by, danger_alerts.acknowledged_at,
           ${nameColumn(sql, sql`enders`)} as ended_by, danger_alerts.ended_at,
           danger_alerts.take_back_until, danger_alerts.settled_at, danger_alerts.rank
      from danger_alerts
      join cases on cases.id = danger_alerts.case_id
      join persons on persons.id = cases.person_id
      join teams on teams.id = danger_alerts.team_id
      left join staff coordinators on coordinators.id = cases.coordinator_id
      left join staff acknowledgers on acknowledgers.id = danger_alerts.acknowledged_by
      left join staff enders on enders.id = danger_alerts.ended_by
     where ${which}
     order by ${order}
     limit ${limit}`;
  return withWords(sql, z.array(MainRow).parse(rows));
}

const nameColumn = (sql: ISql, of: PendingQuery<Row[]>) => sql`
  case when ${of}.id is not null then json_build_object('id', ${of}.id, 'name', ${of}.name) end`;

async function withWords(sql: ISql, alerts: readonly z.infer<typeof MainRow>[]): Promise<readonly AlertRow[]> {
  const ids = alerts.map(({ alertId }) => alertId);
  const [parts, ends] = await Promise.all([togetherWith(sql, ids), endsOf(sql, ids)]);
  const dangers = await dangersIn(sql, [...ids, ...parts.map(({ alertId }) => alertId)]);
  const toldBy = (id: AlertId) => dangers.filter(({ alertId }) => alertId === id);
  return alerts.map((alert) => ({
    ...alert,
    dangers: toldBy(alert.alertId),
    together: parts
      .filter((part) => part.of === alert.alertId)
      .map((part) => ({ ...part, dangers: toldBy(part.alertId) })),
    end: alert.endedAt === null ? undefined : ends.find(({ alertId }) => alertId === alert.alertId),
  }));
}

/** The gravest first. */
async function dangersIn(sql: ISql, ids: readonly AlertId[]): Promise<readonly z.infer<typeof DangerRow>[]> {
  const rows = await sql`
    select alert_id, referral_id, kind, tier, found_by, told_at, evidence
      from alert_dangers
     where alert_id = any(${ids}::uuid[])
     order by case tier when 'now' then 0 else 1 end, seq`;
  return z.array(DangerRow).parse(rows);
}

/** The last that ended each. */
async function endsOf(sql: ISql, ids: readonly AlertId[]): Promise<readonly z.infer<typeof EndRow>[]> {
  const rows = await sql`
    select distinct on (alert_id) alert_id, reason, note
      from alert_answers
     where alert_id = any(${ids}::uuid[]) and answer in ('resolved', 'dismissed')
     order by alert_id, seq desc`;
  return z.array(EndRow).parse(rows);
}
