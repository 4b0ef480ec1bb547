import type { Sql } from 'postgres';
import { recordAudit, THE_PATHWAY } from '../db/audit-store';
import { saveContactAttempt } from '../db/contact-attempt-store';
import { saveEntry } from '../db/entry-store';
import { saveStanding } from '../db/referral-store';
import type { ToRecordInvitation } from '../domain/deeds';

/**
 * Harmless to repeat: the attempt is written once under its id.
 * Writes our own first message down as what it is, a try to reach the person.
 */
export const recordInvitation = (sql: Sql, { standing, attempt, at }: ToRecordInvitation): Promise<void> =>
  sql.begin(async (tx) => {
    const { referralId } = standing;
    const { attemptId, channel, result } = attempt;
    await saveStanding(tx, standing, at);
    if (!(await saveContactAttempt(tx, referralId, attempt, null))) return;
    await saveEntry(tx, {
      id: attemptId,
      referralId,
      kind: 'contact-attempt',
      by: THE_PATHWAY,
      at: attempt.at,
      text: `Sent a first message by ${channel}.`,
    });
    await recordAudit(tx, {
      at,
      actor: THE_PATHWAY,
      action: 'contact-attempted',
      referralId,
      facts: { attemptId, channel, result, madeAt: attempt.at },
    });
  });
