import type { ISql } from 'postgres';
import { type AuditActor, byStaff, recordAudit, THE_PATHWAY } from '../db/audit-store';
import { whoIsTold } from '../db/case-store';
import { saveEntry } from '../db/entry-store';
import { saveNotice } from '../db/notice-store';
import { contactOnRecord, fillInLater, lockSurvivor, personOf } from '../db/person-store';
import { makeUrgent, readReferral } from '../db/referral-store';
import { readSentAgain, type SentAgainKept, saveSentAgain } from '../db/sent-again-store';
import type { Instant } from '../domain/clock';
import type { Change } from '../domain/deeds';
import type { NoticeId, ReferralId } from '../domain/ids';
import type { SendAgain } from '../domain/sent-again';
import { entryOf } from './entry-of';
import { findDuplicates } from './find-duplicates';
import { wordsToRead } from './words-to-read';

type Of<Kind extends Change['kind']> = Extract<Change, { kind: Kind }>;

/**
 * What its sender says anew of a referral: its words for rules and advisors to read, what was not known of the person filled
 * in, and a word to whoever coordinates.
 */
export async function writeSentAgain(tx: ISql, { again, standing, at }: Of<'sent-again'>): Promise<void> {
  const { referralId, status } = standing;
  const { operationId, isUrgent } = again;
  const by: AuditActor = again.byKind === 'system' ? { kind: 'system', id: again.by } : byStaff(again.by);
  const said = await readSentAgain(tx, operationId);
  const words = wordsToRead(said.before, said.narrative);
  await saveSentAgain(tx, { operationId, referralId, ...said, words, by, at });
  const noTo = await fillInPerson(tx, { referralId, said, noTo: again.noTo });
  if (isUrgent) await makeUrgent(tx, referralId);
  const what = 'The sender sent the referral again.';
  await saveEntry(tx, entryOf(again, { kind: 'sent-again', by, referralId, at, what, note: words }));
  await recordAudit(tx, {
    at,
    actor: by,
    action: 'referral-sent-again',
    referralId,
    facts: { operationId, words: words !== null, changed: said.changes.map(({ fact }) => fact), noTo, status },
  });
  await tellCoordinator(tx, { referralId, noticeId: operationId as string as NoticeId, at });
}

interface ToFillIn {
  readonly referralId: ReferralId;
  readonly said: SentAgainKept;
  readonly noTo: SendAgain['noTo'];
}

/** Says which noes hold: one that its sender had said before is no news, and somebody may have found out more since it came. */
async function fillInPerson(tx: ISql, { referralId, said, noTo }: ToFillIn): Promise<SendAgain['noTo']> {
  const { intake, receivedAt } = said;
  const personId = await lockSurvivor(tx, (await personOf(tx, referralId)).id);
  const known = await contactOnRecord(tx, referralId);
  const isOutweighed = known?.sinceReferral && known.asOf > receivedAt;
  const holding = isOutweighed ? noTo.filter((no) => no === 'telling-the-referrer') : noTo;
  await fillInLater(tx, personId, intake, { noTo: holding, at: receivedAt });
  await findDuplicates(tx, personId, receivedAt);
  return holding;
}

async function tellCoordinator(
  tx: ISql,
  { referralId, noticeId, at }: { readonly referralId: ReferralId; readonly noticeId: NoticeId; readonly at: Instant },
): Promise<void> {
  const [told, { source, need }] = [
    await whoIsTold(tx, referralId, 'coordinator'),
    await readReferral(tx, referralId),
  ] as const;
  await saveNotice(
    tx,
    {
      noticeId,
      referralId,
      purpose: 'sent-again',
      ...(told ? { recipient: 'staff', recipientId: told.id } : { recipient: 'team', recipientId: null }),
      channel: 'in-app',
      address: null,
      subject: 'Sent again: it says something new',
      text: `${source.organization} sent a referral again (${need}). What is new in it stands on the page of the referral.`,
      decisionId: null,
      held: null,
    },
    at,
  );
}

/** That facts which our rules ask for were corrected on the page of the case: from here on they are held against those. */
export const writeCorrection = (tx: ISql, { correction, standing, at }: Of<'facts-corrected'>): Promise<void> =>
  recordAudit(tx, {
    at,
    actor: THE_PATHWAY,
    action: 'facts-corrected',
    referralId: standing.referralId,
    facts: { operationId: correction.operationId, changed: correction.changed, by: correction.by },
  });
