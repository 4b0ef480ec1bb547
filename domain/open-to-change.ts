import type { ReferralState } from './referral-state';
import { type Refusal, refuse } from './refusal';

/** Why the referral takes no change at all now, or undefined. */
export function whyNotOpen({ stage }: ReferralState): Refusal | undefined {
  if (stage.at === 'closed')
    return refuse('referral-closed', { code: 'referral-closed', outcome: stage.outcome.kind, by: null, at: null });
  if (stage.at === 'received') return refuse('referral-not-ready', { code: 'referral-not-ready' });
  return undefined;
}

/** Why a change that was asked for with this revision on the screen comes too late, or undefined. */
export const whyStale = (state: ReferralState, revision: number): Refusal | undefined =>
  refuse(
    'stale-revision',
    revision === state.revision ? undefined : { code: 'stale-revision', seen: revision, now: state.revision },
  );
