import type { ISql, Sql } from 'postgres';
import { recordAudit, THE_PATHWAY } from '../db/audit-store';
import { caseOf } from '../db/case-store';
import { findDecision } from '../db/decision-store';
import type { NewNotice } from '../db/notice-store';
import type { Kept, ToKeepInvitation } from '../domain/deeds';
import { inEnglish } from '../domain/reasons-in-english';
import { addressOn, whyNotInvite } from './gate';
import { writeNotice } from './write-notice';

/**
 * Harmless to repeat: the message is written once under its id, and a repeat answers as the first did.
 * The gate, asked once more where nobody can go around it: in the records. What does not pass is written down as held,
 * or, without a decision that confirms a program, not at all.
 */
export const keepInvitation = (sql: Sql, to: ToKeepInvitation): Promise<Kept> =>
  sql.begin(async (tx) => {
    const { referralId, noticeId, channel, at } = to;
    const held = await whyNotInvite(tx, referralId, channel);
    const decision = await findDecision(tx, referralId);
    if (decision?.programId) {
      const allowedBy = { decisionId: decision.decisionId, held: held ?? null };
      return writeNotice(tx, { ...(await invitation(tx, to)), ...allowedBy }, at);
    }
    const why = held ?? ({ code: 'nobody-confirmed' } as const);
    const because = inEnglish(why);
    const facts = { noticeId, purpose: 'invitation', channel, because, why };
    await recordAudit(tx, { at, actor: THE_PATHWAY, action: 'notice-held', referralId, facts });
    return { kind: 'held', because };
  });

/** Whoever else reads the message learns nothing: no program, no need, no name of the person. */
async function invitation(
  tx: ISql,
  { referralId, noticeId, channel }: ToKeepInvitation,
): Promise<Omit<NewNotice, 'decisionId' | 'held'>> {
  const { team } = await caseOf(tx, referralId);
  return {
    noticeId,
    referralId,
    purpose: 'invitation',
    recipient: 'person',
    recipientId: null,
    channel,
    address: (await addressOn(tx, referralId, channel)) ?? null,
    subject: `A message from the ${team.name}`,
    text:
      `Hello, this is the ${team.name}. We would like to talk with you and will try to reach you soon. ` +
      'You can also answer this message and say when it suits you, or that you do not want to be contacted.',
  };
}
