import type { ISql, Sql } from 'postgres';
import { caseOf } from '../db/case-store';
import type { NewNotice } from '../db/notice-store';
import { personOf } from '../db/person-store';
import { findProgram } from '../db/program-store';
import { findStanding, readReferral } from '../db/referral-store';
import type { Kept, ToKeepReferrerNotice } from '../domain/deeds';
import type { ReferralId } from '../domain/ids';
import { closeCaseOf, lockCaseOf } from './close-case';
import { closedInWords } from './closed-in-words';
import { addressOfReferrer, whyNotTellReferrer } from './gate';
import { writeNotice } from './write-notice';

/**
 * Harmless to repeat: the notice is written once under its id, and a repeat answers as the first did.
 * Writes to whoever referred how it ended, as far as the person allows. Without an address it is kept for somebody to
 * read out on the phone.
 */
export const keepReferrerNotice = (sql: Sql, to: ToKeepReferrerNotice): Promise<Kept> =>
  sql.begin(async (tx) => {
    const { referralId, at } = to;
    await lockCaseOf(tx, referralId);
    const kept = await writeNotice(tx, await closingNotice(tx, to), at);
    await closeCaseOf(tx, referralId, at);
    return kept;
  });

async function closingNotice(tx: ISql, { referralId, noticeId }: ToKeepReferrerNotice): Promise<NewNotice> {
  const [{ source }, held = null] = await Promise.all([
    readReferral(tx, referralId),
    whyNotTellReferrer(tx, referralId),
  ]);
  const number = source.identifier ?? referralId;
  const address = (await addressOfReferrer(tx, referralId)) ?? null;
  return {
    noticeId,
    referralId,
    purpose: 'closing',
    recipient: 'referrer',
    recipientId: null,
    channel: address === null ? 'in-app' : 'email',
    address,
    subject: `Your referral ${number} is closed`,
    text: await closingText(tx, referralId, number),
    decisionId: null,
    held,
  };
}

async function closingText(tx: ISql, referralId: ReferralId, number: string): Promise<string> {
  const [standing, { contact }, { team, coordinator }] = await Promise.all([
    findStanding(tx, referralId),
    personOf(tx, referralId),
    caseOf(tx, referralId),
  ]);
  if (!standing?.outcome) throw new Error(`Referral ${referralId} has not ended by the records.`);
  const { outcome, programId } = standing;
  const program = programId === null ? undefined : await findProgram(tx, programId);
  const ask = coordinator ? `${coordinator.name} (${team.name})` : `the ${team.name}`;
  const mayTell = contact.mayTellReferrer === 'yes';
  return closedInWords({ number, outcome, programName: program?.name ?? null, mayTell, ask });
}
