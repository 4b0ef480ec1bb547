import type { ISql } from 'postgres';
import type { OtherReferralsView, OtherReferralView } from '../contracts/views/duplicates';
import type { ReferralPage } from '../db/referral-page';
import { type OtherReferral, otherReferral, otherReferralsOf } from '../db/same-need-store';
import { whyNotAllowed } from '../domain/permissions';
import { sameNeed } from '../domain/same-need';
import type { Actor } from '../domain/staff';

type Page = Pick<ReferralPage, 'referralId' | 'person' | 'outcome' | 'programId' | 'advice' | 'receivedAt'>;

/** The other referrals of the person: which are open and may ask for the same, and which ended in favour of which. */
export async function othersOf(sql: ISql, page: Page, actor: Actor): Promise<OtherReferralsView> {
  const { referralId: id, person, outcome, programId, receivedAt } = page;
  const all = await otherReferralsOf(sql, { personId: person.id, id });
  const open = all.filter(({ status }) => status !== 'closed');
  const seen = open.filter(isSeenBy(actor));
  const advised = [...(page.advice?.recommendations ?? []), ...(page.advice?.waiting ?? [])];
  const own = { programId, advised, receivedAt };
  const goesOn = outcome?.kind === 'duplicate' ? await otherReferral(sql, outcome.goesOn) : undefined;
  return {
    open: seen
      .map((other) => ({ ...shown(other), reasons: [...sameNeed(own, other)] }))
      .sort((one, other) => other.reasons.length - one.reasons.length),
    elsewhere: open.length - seen.length,
    goesOn: goesOn && isSeenBy(actor)(goesOn) ? shown(goesOn) : null,
    takenOver: all
      .filter(({ goesOn: favoured }) => favoured === id)
      .filter(isSeenBy(actor))
      .map((other) => ({ ...shown(other), owed: [...other.owed] })),
  };
}

const isSeenBy =
  (actor: Actor) =>
  ({ team }: OtherReferral): boolean =>
    whyNotAllowed(actor, 'see-referral', { teamId: team.id, submittedBy: null }) === undefined;

const shown = ({
  id,
  need,
  source,
  receivedAt,
  status,
  urgency,
  readAsUrgent,
  team,
  programName,
}: OtherReferral): OtherReferralView => ({
  ...{ id, need, source, receivedAt, status, urgency, readAsUrgent, team, programName },
});
