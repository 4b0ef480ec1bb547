import type { ISql, Sql } from 'postgres';
import { recordAudit, THE_PATHWAY } from '../db/audit-store';
import { type Member, whoIsTold } from '../db/case-store';
import { type NewNotice, saveNotice } from '../db/notice-store';
import { readReferral, saveStanding } from '../db/referral-store';
import type { ToAlarm } from '../domain/deeds';
import type { WaitingFor } from '../domain/referral-state';

/**
 * Harmless to repeat: the notice is written once under its id, and an older standing changes nothing.
 * Tells whoever must hear that something still waits. Where nobody holds the duty, the whole team is told.
 */
export const raiseAlarm = (sql: Sql, { standing, taskId, alarm, noticeId, at }: ToAlarm): Promise<void> =>
  sql.begin(async (tx) => {
    const { referralId, waitingFor } = standing;
    await saveStanding(tx, standing, at);
    const told = await whoIsTold(tx, referralId, alarm.tell);
    const notice = { ...(await wordsOf(tx, { standing, alarm })), ...recipientOf(told), noticeId };
    if (!(await saveNotice(tx, notice, at))) return;
    const { level, tell, number } = alarm;
    await recordAudit(tx, {
      at,
      actor: THE_PATHWAY,
      action: 'alarm-raised',
      referralId,
      facts: { taskId, noticeId, what: waitingFor?.what ?? null, tell, level, number, staffId: told?.id ?? null },
    });
  });

const recipientOf = (told: Member | undefined): Pick<NewNotice, 'recipient' | 'recipientId'> =>
  told ? { recipient: 'staff', recipientId: told.id } : { recipient: 'team', recipientId: null };

async function wordsOf(tx: ISql, { standing, alarm }: Pick<ToAlarm, 'standing' | 'alarm'>) {
  const { referralId, waitingFor } = standing;
  const { source, urgency, readAsUrgent, need } = await readReferral(tx, referralId);
  const awaited = waitingFor ? AWAITED[waitingFor.what] : 'an answer';
  const late = alarm.level > 0;
  return {
    referralId,
    purpose: late ? 'escalation' : 'reminder',
    channel: 'in-app',
    address: null,
    subject: late ? `Late: ${awaited}` : `Soon due: ${awaited}`,
    text:
      `${urgency === 'urgent' ? 'An urgent referral' : 'A referral'} from ${source.organization} (${need})` +
      `${urgency !== 'urgent' && readAsUrgent ? ', which the advisor read as urgent,' : ''} ` +
      `still awaits ${awaited}. ${late ? 'It is late; please see that somebody takes it up.' : 'It is due soon.'}`,
    decisionId: null,
    held: null,
  } as const;
}

const AWAITED: Readonly<Record<WaitingFor['what'], string>> = {
  decision: 'a decision',
  information: 'answers of whoever referred',
  'first-contact': 'the first contact with the person',
  'next-attempt': 'the next try to reach the person',
  'service-start': 'word that the service has started',
};
