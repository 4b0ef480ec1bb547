import type { ISql } from 'postgres';
import { z } from 'zod';
import { ALERT_STANDINGS, type AlertShown, type AnswerAlert, type DangerTold } from '../domain/alert';
import type { AlertNews } from '../domain/alert-deeds';
import { type Passage, passagesOf } from '../domain/answered-intake';
import type { Instant } from '../domain/clock';
import { DANGERS } from '../domain/danger';
import type { DangerRaised } from '../domain/danger-seen-to';
import type { Evidence } from '../domain/evidence';
import type { AlertId, CaseId, OperationId, ReferralId, StaffId, TeamId } from '../domain/ids';
import { tellerOf } from '../domain/told-by';
import { answersOf } from './answer-store';
import { branded, instant, whole } from './columns';
import { evidence } from './danger-column';
import { asJson } from './json';

/** Puts an alert on record. False when it was there. */
export async function insertAlert(tx: ISql, shown: AlertShown, at: Instant): Promise<boolean> {
  const row = { id: shown.alertId, caseId: shown.caseId, raisedAt: at, ...columnsOf(tx, shown), movedAt: at };
  return (await tx`insert into danger_alerts ${tx(row)} on conflict (id) do nothing`).count === 1;
}

/** Where an alert stands by now. An older word changes nothing. */
export async function saveShown(tx: ISql, shown: AlertShown, at: Instant): Promise<void> {
  await tx`
    update danger_alerts
       set ${tx({ ...columnsOf(tx, shown), movedAt: at })}
     where id = ${shown.alertId}
       and (revision, moved_at) <= (${shown.revision}, ${at})`;
}

const columnsOf = (
  tx: ISql,
  { referralId, revision, standing, tier, waitingFor, acknowledged, ended, takeBackUntil }: AlertShown,
) => ({
  ...{ referralId, revision, standing, tier, takeBackUntil },
  waitingFor: waitingFor && asJson(tx, waitingFor),
  nextAlarmAt: waitingFor?.next?.at ?? null,
  acknowledgedBy: acknowledged?.by ?? null,
  acknowledgedAt: acknowledged?.at ?? null,
  endedBy: ended?.by ?? null,
  endedAt: ended?.at ?? null,
});

/** The answer can no longer be taken back. False when that was on record. */
export async function markSettled(tx: ISql, alertId: AlertId, at: Instant): Promise<boolean> {
  const settled = await tx`
    update danger_alerts set settled_at = ${at} where id = ${alertId} and settled_at is null`;
  return settled.count === 1;
}

/** What an alert was raised for, as it travels. */
const dangerTold = z
  .object({
    referralId: branded<ReferralId>(),
    kind: z.enum(DANGERS),
    tier: z.enum(['now', 'soon']),
    answerId: branded<OperationId>().nullable(),
  })
  .transform(({ answerId, ...told }): DangerTold => ({ ...told, ...(answerId && { answerId }) }));

/** The same with its words: rows from before it was kept which answer told it say so by the place of these. */
export const alarmedRow = z.object({ evidence: z.array(evidence) }).and(dangerTold);
type AlarmedRow = z.infer<typeof alarmedRow>;

/** What other alerts were raised for about these referrals. */
export async function alarmedFor(
  sql: ISql,
  { referralIds, except }: { readonly referralIds: readonly ReferralId[]; readonly except: AlertId },
): Promise<readonly DangerTold[]> {
  const rows = await sql`
    select referral_id, kind, tier, answer_id, evidence
      from alert_dangers
     where referral_id = any(${referralIds}::uuid[]) and alert_id <> ${except}`;
  return asTold(sql, z.array(alarmedRow).parse(rows));
}

/** What this alert was raised for. */
export async function keptWith(sql: ISql, alertId: AlertId): Promise<readonly DangerTold[]> {
  const rows = await sql`
    select referral_id, kind, tier, answer_id, evidence from alert_dangers where alert_id = ${alertId} order by seq`;
  return asTold(sql, z.array(alarmedRow).parse(rows));
}

/** Each with whoever told it. */
export const asTold = (sql: ISql, rows: readonly AlarmedRow[]): Promise<readonly DangerTold[]> =>
  Promise.all(rows.map((row) => withTeller(sql, row)));

async function withTeller(sql: ISql, { evidence: words, ...told }: AlarmedRow): Promise<DangerTold> {
  if (told.answerId) return told;
  return { ...told, answerId: tellerOf(words, await passagesIn(sql, told.referralId)) };
}

/** Where each answer stands in what is read. Asked of the records: whoever restarts an alert may not read the inbox. */
async function passagesIn(sql: ISql, referralId: ReferralId): Promise<readonly Passage[]> {
  const [row] = await sql`select narrative from referrals where id = ${referralId}`;
  const { narrative } = z.object({ narrative: z.string() }).parse(row);
  return passagesOf(narrative, await answersOf(sql, referralId));
}

/** What alerts were raised for about this referral, and whether each was answered. */
export async function dangersRaised(sql: ISql, referralId: ReferralId): Promise<readonly DangerRaised[]> {
  const rows = await sql`
    select danger.referral_id, danger.kind, danger.tier, danger.answer_id, danger.evidence,
           alert.standing in ('resolved', 'dismissed') as is_answered
      from alert_dangers as danger
      join danger_alerts as alert on alert.id = danger.alert_id
     where danger.referral_id = ${referralId}`;
  const told = await asTold(sql, z.array(alarmedRow).parse(rows));
  return told.map((danger, at) => ({ ...danger, isAnswered: z.boolean().parse(rows[at]?.['isAnswered']) }));
}

/** What was found, as it is kept with the alert. */
export interface DangerKept extends DangerTold {
  readonly foundBy: 'rules' | 'advisor';
  readonly evidence: readonly Evidence[];
}

/** Keeps what was found with the alert that was raised for it. False when it was on record. */
export async function saveAlertDanger(
  tx: ISql,
  alertId: AlertId,
  { evidence, answerId, ...danger }: DangerKept,
  toldAt: Instant,
): Promise<boolean> {
  const row = { ...danger, answerId: answerId ?? null, alertId, evidence: asJson(tx, evidence), toldAt };
  return (await tx`insert into alert_dangers ${tx(row)} on conflict do nothing`).count === 1;
}

/** Keeps an answer with what whoever gave it heard. False when it was on record. */
export async function saveAlertAnswer(
  tx: ISql,
  shown: Pick<AlertShown, 'alertId' | 'referralId'>,
  { asked, revision, standing, at }: Extract<AlertNews, { kind: 'answered' }>,
): Promise<boolean> {
  const { operationId, by, fingerprint, said } = asked;
  const { alertId, referralId } = shown;
  const row = {
    ...{ operationId, alertId, referralId, by, at, fingerprint, revision, standing },
    answer: said.answer,
    reason: reasonOf(said),
    note: said.note,
  };
  return (await tx`insert into alert_answers ${tx(row)} on conflict (operation_id) do nothing`).count === 1;
}

const reasonOf = (said: AnswerAlert['said']): string | null =>
  said.answer === 'resolved' ? said.done : said.answer === 'dismissed' ? said.because : null;

const AnswerRow = z.object({
  operationId: branded<OperationId>(),
  alertId: branded<AlertId>(),
  fingerprint: z.string(),
  revision: z.int(),
  standing: z.enum(ALERT_STANDINGS),
});

/** What was answered under this id, also after the workflow is gone. */
export async function findAlertAnswer(
  sql: ISql,
  operationId: OperationId,
): Promise<z.infer<typeof AnswerRow> | undefined> {
  const [row] = await sql`
    select operation_id, alert_id, fingerprint, revision, standing
      from alert_answers where operation_id = ${operationId}`;
  return row && AnswerRow.parse(row);
}

const Matter = z.object({ caseId: branded<CaseId>(), teamId: branded<TeamId>() });

/** Whose matter an alert is, for permissions. */
export async function findAlertMatter(sql: ISql, id: AlertId): Promise<z.infer<typeof Matter> | undefined> {
  const [row] = await sql`select case_id, team_id from danger_alerts where id = ${id}`;
  return row && Matter.parse(row);
}

const SupervisorId = branded<StaffId>();

/** Every supervisor of the team whose case it is. */
export async function supervisorsOf(sql: ISql, caseId: CaseId): Promise<readonly StaffId[]> {
  const rows = await sql`
    select staff.id
      from cases
      join team_members on team_members.team_id = cases.team_id
      join staff on staff.id = team_members.staff_id and staff.role = 'supervisor'
     where cases.id = ${caseId}
     order by staff.id`;
  return rows.map((row) => SupervisorId.parse(row['id']));
}

const Figures = z.object({
  unacknowledged: whole,
  oldestAt: instant.nullable(),
  unanswered: whole,
  pastClock: whole,
});
/** How many alerts wait for somebody, and since when; nothing of whom they are about. */
export type AlertFigures = z.infer<typeof Figures>;

/**
 * Unacknowledged are those of danger now that nobody acts on. Past its clock is an alert whose alarm should have rung
 * before this moment: a workflow that runs would have raised it.
 */
export async function countAlerts(sql: ISql, before: Instant): Promise<AlertFigures> {
  const [row] = await sql`
    select count(*) filter (where standing = 'open' and tier = 'now') as unacknowledged,
           min(raised_at) filter (where standing = 'open' and tier = 'now') as oldest_at,
           count(*) as unanswered, count(*) filter (where next_alarm_at < ${before}) as past_clock
      from danger_alerts
     where standing in ('open', 'acknowledged')`;
  return Figures.parse(row);
}
