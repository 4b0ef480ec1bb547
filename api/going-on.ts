import { areOfOnePerson, otherReferral } from '../db/same-need-store';
import type { ReferralId } from '../domain/ids';
import { whyNotAllowed } from '../domain/permissions';
import { type Refusal, refusal } from '../domain/refusal';
import type { Actor } from '../domain/staff';
import type { Deps } from './deps';
import { runsNow, standingNow } from './pathway';
import { Problem } from './problem';

interface Asked {
  readonly actor: Actor;
  readonly id: ReferralId;
  readonly goesOn: ReferralId;
}

/**
 * Why a referral cannot end in favour of another: that one is somebody else's, or not to be seen by whoever asks, or it
 * has ended. The running referral itself is asked, because the records may be behind it: whoever asked it to end may have
 * died before they heard its answer, and it answers only after it has heard them. One whose work was stopped does not go on.
 * Where it does not answer, nothing is
 * sent, for both of the two might end in favour of each other.
 */
export async function whyNotGoingOn(
  { sql, temporal }: Deps,
  { actor, id, goesOn }: Asked,
): Promise<Refusal | undefined> {
  if (goesOn === id) return undefined; // Of itself the pathway says no.
  const other = (await areOfOnePerson(sql, id, goesOn)) ? await otherReferral(sql, goesOn) : undefined;
  const isSeen =
    other && whyNotAllowed(actor, 'see-referral', { teamId: other.team.id, submittedBy: null }) === undefined;
  return isSeen && other.status !== 'closed' && (await isStillOpen(temporal, goesOn))
    ? undefined
    : refusal('other-referral-needed', { code: 'other-referral-unfit' });
}

async function isStillOpen(temporal: Deps['temporal'], id: ReferralId): Promise<boolean> {
  if ((await runsNow(temporal, id)) === false) return false;
  const standing = await standingNow(temporal, id);
  if (!standing)
    throw new Problem(
      'engine-away',
      'The other referral cannot be asked at the moment whether it still goes on, so nothing was sent and nothing changed. Try again in a few seconds.',
      { headers: { 'Retry-After': '5' } },
    );
  return standing.stage.at !== 'closed';
}
