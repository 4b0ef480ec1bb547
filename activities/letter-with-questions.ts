import type { ISql } from 'postgres';
import { caseOf } from '../db/case-store';
import type { NewNotice } from '../db/notice-store';
import { personOf } from '../db/person-store';
import { readReferral } from '../db/referral-store';
import type { NoticeId, ReferralId } from '../domain/ids';
import { addressOfReferrer, whyNotAskReferrer } from './gate';

interface ToAsk {
  readonly referralId: ReferralId;
  readonly noticeId: NoticeId;
  readonly questions: readonly string[];
}

/**
 * What is written to whoever referred. What is asked tells of the person: it is in the letter only where the person said
 * that the referrer may be told; else the letter asks for a call.
 */
export async function letterWith(tx: ISql, { referralId, noticeId, questions }: ToAsk): Promise<NewNotice> {
  const [{ source }, { contact }, { team, coordinator }, address = null, held = null] = await Promise.all([
    readReferral(tx, referralId),
    personOf(tx, referralId),
    caseOf(tx, referralId),
    addressOfReferrer(tx, referralId),
    whyNotAskReferrer(tx, referralId),
  ]);
  const number = source.identifier ?? referralId;
  const ask = coordinator ? `${coordinator.name} (${team.name})` : `the ${team.name}`;
  const mayTell = contact.mayTellReferrer === 'yes';
  return {
    noticeId,
    referralId,
    purpose: 'questions',
    recipient: source.kind === 'self' ? 'person' : 'referrer',
    recipientId: null,
    channel: address === null || source.kind === 'self' ? 'in-app' : 'email',
    address: source.kind === 'self' ? null : address,
    subject: `A question about your referral ${number}`,
    text: asksInWords({ number, questions, mayTell, ask }),
    decisionId: null,
    held,
  };
}

function asksInWords({
  number,
  questions,
  mayTell,
  ask,
}: {
  readonly number: string;
  readonly questions: readonly string[];
  readonly mayTell: boolean;
  readonly ask: string;
}): string {
  const opening = `Thank you for your referral ${number}. Before we can decide how to help, we need to know more.`;
  if (!mayTell) return `${opening} We may not write here what we ask. Please call and ask for ${ask}.`;
  const list = questions.map((question, at) => `${at + 1}. ${question}`).join('\n');
  return `${opening}\n\n${list}\n\nPlease tell ${ask}. If you cannot know something, that helps too: please say so.`;
}
