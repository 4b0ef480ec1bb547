import { areOfOnePerson, otherReferral } from '../db/same-need-store';
import type { ReferralId } from '../domain/ids';
import { whyNotAllowed } from '../domain/permissions';
import { type Refusal, refusal } from '../domain/refusal';
import type { Actor } from '../domain/staff';
import type { Deps } from './deps';
import { standingNow } from './pathway';

interface Asked {
  readonly actor: Actor;
  readonly id: ReferralId;
  readonly goesOn: ReferralId;
}

/**
 * Why a referral cannot end in favour of another: that one is somebody else's, or not to be seen by whoever asks, or it
 * has ended. The running referral itself is asked, because the records may be behind it.
 */
export async function whyNotGoingOn(
  { sql, temporal }: Deps,
  { actor, id, goesOn }: Asked,
): Promise<Refusal | undefined> {
  const other = (await areOfOnePerson(sql, id, goesOn)) ? await otherReferral(sql, goesOn) : undefined;
  const isSeen =
    other && whyNotAllowed(actor, 'see-referral', { teamId: other.team.id, submittedBy: null }) === undefined;
  const isOpen = other?.status !== 'closed' && (await standingNow(temporal, goesOn))?.stage.at !== 'closed';
  return goesOn === id || (isSeen && isOpen)
    ? undefined // Of itself the pathway says no.
    : refusal('other-referral-needed', { code: 'other-referral-unfit' });
}
