import { randomUUID } from 'node:crypto';
import type { ISql, Sql } from 'postgres';
import { saveShown, supervisorsOf } from '../db/alert-store';
import { isRungByAnother } from '../db/alert-together';
import { recordAudit, THE_PATHWAY } from '../db/audit-store';
import { whoIsTold } from '../db/case-store';
import { type NewNotice, saveNotice } from '../db/notice-store';
import { readReferral } from '../db/referral-store';
import type { AlertShown } from '../domain/alert';
import type { ToRingAlert } from '../domain/alert-deeds';
import type { NoticeId, StaffId } from '../domain/ids';
import type { Told } from '../domain/staff';

/**
 * Harmless to repeat: the first notice is written once under its id, and the others with it. Tells whoever must hear
 * that nobody acts on a danger, or that nobody has said what was done: every supervisor, and not one of them. Where
 * nobody holds the duty, the whole team is told. Of several alerts of one person the first tells for all.
 */
export const ringAlert = (sql: Sql, { shown, alarm, noticeId, at }: ToRingAlert): Promise<void> =>
  sql.begin(async (tx) => {
    const { alertId, caseId, referralId, waitingFor } = shown;
    const { level, tell, number } = alarm;
    await saveShown(tx, shown, at);
    if (await isRungByAnother(tx, { alertId, at })) return;
    const told = await toldOf(tx, shown, tell);
    const words = await wordsOf(tx, shown, level);
    const [first = TEAM, ...others] = told.map(asRecipient);
    if (!(await saveNotice(tx, { ...words, ...first, noticeId }, at))) return;
    for (const recipient of others)
      await saveNotice(tx, { ...words, ...recipient, noticeId: randomUUID() as string as NoticeId }, at);
    const staffId = told.length === 1 ? (told[0] ?? null) : null;
    await recordAudit(tx, {
      at,
      actor: THE_PATHWAY,
      action: 'alert-rung',
      referralId,
      caseId,
      facts: { alertId, noticeId, what: waitingFor?.what ?? null, tell, level, number, staffId, people: told.length },
    });
  });

type Recipient = Pick<NewNotice, 'recipient' | 'recipientId'>;

const TEAM: Recipient = { recipient: 'team', recipientId: null };
const asRecipient = (recipientId: StaffId): Recipient => ({ recipient: 'staff', recipientId });

async function toldOf(tx: ISql, { caseId, referralId }: AlertShown, tell: Told): Promise<readonly StaffId[]> {
  if (tell === 'supervisor') return supervisorsOf(tx, caseId);
  const told = await whoIsTold(tx, referralId, tell);
  return told ? [told.id] : [];
}

async function wordsOf(
  tx: ISql,
  { referralId, waitingFor, tier }: AlertShown,
  level: number,
): Promise<Omit<NewNotice, 'noticeId' | keyof Recipient>> {
  const { source } = await readReferral(tx, referralId);
  const isOpen = waitingFor?.what !== 'answer';
  const awaited = isOpen ? 'nobody has said that they act on it' : 'nobody has said yet what was done about it';
  return {
    referralId,
    purpose: level > 0 ? 'escalation' : 'reminder',
    channel: 'in-app',
    address: null,
    subject: isOpen ? 'Danger: nobody acts on it yet' : 'Danger: not answered yet',
    text:
      `A referral from ${source.organization} suggests danger ${tier === 'now' ? 'now' : 'within days'}, and ` +
      `${awaited}. Open the alert at the top of your desk.`,
    decisionId: null,
    held: null,
  };
}
