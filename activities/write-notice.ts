import type { ISql } from 'postgres';
import { recordAudit, THE_PATHWAY } from '../db/audit-store';
import { keptAs, keptOf, type NewNotice, saveNotice } from '../db/notice-store';
import { isPart2 } from '../db/part-2-store';
import type { Instant } from '../domain/clock';
import type { Kept } from '../domain/deeds';
import { PART_2_NOTICE } from '../domain/part-2';
import { inEnglish } from '../domain/reasons-in-english';

/**
 * Writes a notice down, with its audit row, once; says whether it waits to be sent, or why it is held. Every letter goes
 * this way, so that none about a referral that 42 CFR Part 2 protects leaves without the notice that goes with it.
 */
export async function writeNotice(tx: ISql, written: NewNotice, at: Instant): Promise<Kept> {
  const { noticeId, referralId, purpose, channel, held } = written;
  const notice = written.recipient === 'referrer' && (await isPart2(tx, referralId)) ? withNotice(written) : written;
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

const withNotice = (notice: NewNotice): NewNotice => ({ ...notice, text: `${notice.text}\n\n${PART_2_NOTICE}` });
