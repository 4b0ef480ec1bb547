import type { ISql } from 'postgres';
import { findDecision } from '../db/decision-store';
import { personOf } from '../db/person-store';
import { findStanding, readReferral } from '../db/referral-store';
import { whyNotContactBy } from '../domain/contact';
import type { ReferralId } from '../domain/ids';
import type { Reason } from '../domain/reason';

/** The gate by the records as they are now: why we must not write to the person, or undefined when we may. */
export async function whyNotInvite(
  tx: ISql,
  referralId: ReferralId,
  channel: 'text' | 'email',
): Promise<Reason | undefined> {
  const decision = await findDecision(tx, referralId);
  if (!decision || decision.programId === null) return { code: 'nobody-confirmed' };
  const standing = await findStanding(tx, referralId);
  if (standing?.status === 'closed') return { code: 'referral-closed', outcome: null, by: null, at: null };
  const { contact } = await personOf(tx, referralId);
  const address = await addressOn(tx, referralId, channel);
  return (
    whyNotContactBy(channel, contact) ??
    (address === undefined ? { code: channel === 'text' ? 'no-phone' : 'no-email' } : undefined)
  );
}

/**
 * The gate for the closing notice. A person who referred themselves is written to only where that is safe: others may
 * read their mail.
 */
export async function whyNotTellReferrer(tx: ISql, referralId: ReferralId): Promise<Reason | undefined> {
  const { source } = await readReferral(tx, referralId);
  const isSelf = source.kind === 'self';
  if ((await addressOfReferrer(tx, referralId)) === undefined)
    return { code: isSelf ? 'no-email' : 'no-referrer-email' };
  return isSelf ? whyNotContactBy('email', (await personOf(tx, referralId)).contact) : undefined;
}

/**
 * The gate for a letter with questions. It is written while they are open, and to nobody who referred themselves: others
 * may read their mail, and a coordinator asks them in the way that is safe.
 */
export async function whyNotAskReferrer(tx: ISql, referralId: ReferralId): Promise<Reason | undefined> {
  const { source } = await readReferral(tx, referralId);
  if (source.kind === 'self') return { code: 'ask-in-person' };
  if (source.email === null) return { code: 'no-referrer-email' };
  const standing = await findStanding(tx, referralId);
  return standing?.status === 'awaiting-information' ? undefined : { code: 'no-question-open' };
}

/**
 * Where the closing notice would go. Whoever referred themselves is written to at the address on record and at no other:
 * one that was removed there may be read by somebody else.
 */
export async function addressOfReferrer(tx: ISql, referralId: ReferralId): Promise<string | undefined> {
  const { source } = await readReferral(tx, referralId);
  return (source.kind === 'self' ? (await personOf(tx, referralId)).email : source.email) ?? undefined;
}

/** Where a message on this channel would go. */
export async function addressOn(
  tx: ISql,
  referralId: ReferralId,
  channel: 'text' | 'email',
): Promise<string | undefined> {
  const { phone, email } = await personOf(tx, referralId);
  return (channel === 'text' ? phone : email) ?? undefined;
}
