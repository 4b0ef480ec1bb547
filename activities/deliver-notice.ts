import type { ISql, Sql } from 'postgres';
import type { Messenger } from '../adapters/messenger';
import { recordAudit, THE_PATHWAY } from '../db/audit-store';
import { findNotice, type NoticeEnd, type NoticeRow, settleNotice } from '../db/notice-store';
import type { Instant } from '../domain/clock';
import type { Delivered, ToDeliver } from '../domain/deeds';
import type { Reason } from '../domain/reason';
import { inEnglish } from '../domain/reasons-in-english';
import { closeCaseOf, lockCaseOf } from './close-case';
import { addressOfReferrer, addressOn, whyNotAskReferrer, whyNotInvite, whyNotTellReferrer } from './gate';

interface Delivery {
  readonly sql: Sql;
  readonly messenger: Messenger;
}

/**
 * Harmless to repeat: the messenger sends once per key, and a notice that is settled is only answered for.
 * Sends what was written down, after a last look at the gate: days may lie between.
 */
export async function deliverNotice({ sql, messenger }: Delivery, { noticeId, at }: ToDeliver): Promise<Delivered> {
  const notice = await findNotice(sql, noticeId);
  if (notice.delivery !== 'kept') return notice.delivery;
  const held = await whyHeld(sql, notice);
  if (held !== undefined) return settle(sql, notice, { delivery: 'held', held }, at);
  const { address, channel, subject, text } = notice;
  const delivery = await messenger.send({ key: noticeId, to: address ?? '', channel, subject, text });
  return settle(sql, notice, { delivery, at }, at);
}

/** By the gate, or because it is addressed to where nobody would write any more: an old phone may be in other hands. */
async function whyHeld(sql: ISql, { purpose, referralId, channel, address }: NoticeRow): Promise<Reason | undefined> {
  if (channel === 'in-app') return undefined;
  const isInvitation = purpose === 'invitation';
  const shut = isInvitation
    ? await whyNotInvite(sql, referralId, channel)
    : await (purpose === 'questions' ? whyNotAskReferrer : whyNotTellReferrer)(sql, referralId);
  const current = isInvitation ? await addressOn(sql, referralId, channel) : await addressOfReferrer(sql, referralId);
  return shut ?? (address === current ? undefined : { code: 'address-changed' });
}

const settle = (sql: Sql, notice: NoticeRow, end: NoticeEnd, at: Instant): Promise<Delivered> =>
  sql.begin(async (tx) => {
    const { referralId, purpose } = notice;
    if (purpose === 'closing') await lockCaseOf(tx, referralId);
    const settled = await settleNotice(tx, notice.noticeId, end);
    if (settled) await recordEnd(tx, notice, end, at);
    if (settled && purpose === 'closing') await closeCaseOf(tx, referralId, at);
    return end.delivery;
  });

async function recordEnd(
  tx: ISql,
  { noticeId, referralId, purpose, channel }: NoticeRow,
  end: NoticeEnd,
  at: Instant,
): Promise<void> {
  const why = end.delivery === 'held' ? end.held : null;
  await recordAudit(tx, {
    at,
    actor: THE_PATHWAY,
    action: `notice-${end.delivery}`,
    referralId,
    facts: { noticeId, purpose, channel, because: why && inEnglish(why), why },
  });
}
