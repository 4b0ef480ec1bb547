import type { ISql } from 'postgres';
import { recordAudit, THE_PATHWAY } from '../db/audit-store';
import { keptAs, keptOf, type NewNotice, saveNotice } from '../db/notice-store';
import type { Instant } from '../domain/clock';
import type { Kept } from '../domain/deeds';
import { inEnglish } from '../domain/reasons-in-english';

/** Writes a notice down, with its audit row, once; says whether it waits to be sent, or why it is held. */
export async function writeNotice(tx: ISql, notice: NewNotice, at: Instant): Promise<Kept> {
  const { noticeId, referralId, purpose, channel, held } = notice;
  const because = held && inEnglish(held);
  if (!(await saveNotice(tx, notice, at))) return keptOf(tx, noticeId);
  await recordAudit(tx, {
    at,
    actor: THE_PATHWAY,
    action: held === null ? 'notice-kept' : 'notice-held',
    referralId,
    facts: { noticeId, purpose, channel, because, why: held },
  });
  return keptAs(because);
}
