import type { ISql, Sql } from 'postgres';
import { saveAlertAnswer, saveShown } from '../db/alert-store';
import { byStaff, recordAudit, THE_PATHWAY } from '../db/audit-store';
import type { AnswerAlert } from '../domain/alert';
import type { AlertChange } from '../domain/alert-deeds';
import { unreachable } from '../domain/never';
import { keepDangers, kindsOf, newToOthers } from './alert-dangers';

/**
 * Harmless to repeat: what joined is kept once for each referral, kind, tier and answer that told it, what was answered
 * once under its operation's id. Writes down what came of a running alert.
 */
export const recordAlert = (sql: Sql, change: AlertChange): Promise<void> =>
  sql.begin(async (tx) => {
    await saveShown(tx, change.shown, change.at);
    await write(tx, change);
  });

function write(tx: ISql, change: AlertChange): Promise<void> {
  switch (change.kind) {
    case 'joined':
      return writeJoined(tx, change);
    case 'answered':
      return writeAnswered(tx, change);
    default:
      return unreachable(change);
  }
}

type Of<Kind extends AlertChange['kind']> = Extract<AlertChange, { kind: Kind }>;

async function writeJoined(tx: ISql, { shown, dangers, at }: Of<'joined'>): Promise<void> {
  const { alertId, caseId, tier, waitingFor } = shown;
  if (!(await keepDangers(tx, alertId, await newToOthers(tx, alertId, dangers), at))) return;
  await recordAudit(tx, {
    at,
    actor: THE_PATHWAY,
    action: 'alert-joined',
    referralId: dangers[0]?.referralId ?? null,
    caseId,
    facts: { alertId, tier, kinds: kindsOf(dangers), dueAt: waitingFor?.dueAt ?? null },
  });
}

async function writeAnswered(tx: ISql, change: Of<'answered'>): Promise<void> {
  const { shown, asked, at } = change;
  if (!(await saveAlertAnswer(tx, shown, change))) return;
  const { operationId, by, said, revision } = asked;
  const { alertId, caseId, referralId } = shown;
  await recordAudit(tx, {
    at,
    actor: byStaff(by),
    action: `alert-${said.answer}`,
    referralId,
    caseId,
    facts: { alertId, operationId, revision, ...codeOf(said) },
  });
}

/** What was said by code. The note stays with the answer. */
function codeOf(said: AnswerAlert['said']): Readonly<Record<string, string>> {
  if (said.answer === 'resolved') return { done: said.done };
  return said.answer === 'dismissed' ? { because: said.because } : {};
}
