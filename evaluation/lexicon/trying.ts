import { createOfflineAdvisor } from '../../advice/offline/offline-advisor';
import type { OwnNeeds } from '../../advice/offline/own-lexicon';
import type { Directory } from '../../advice/pose-question';
import type { Watch } from '../asking-all';
import { evaluatePairs, evaluateReferrals, type PairsRun, type ReferralsRun } from '../evaluate-routing';

/** The same referrals, asked about without the organization's own needs and with them. */
export interface Tried {
  readonly without: ReferralsRun;
  readonly by: ReferralsRun;
}

type WatchOf = (what: string) => Watch;

/** Asks about labelled referrals twice. */
export async function tryReferrals(
  own: OwnNeeds,
  directory: Directory,
  bytes: Uint8Array,
  watch: WatchOf,
): Promise<Tried> {
  const without = await evaluateReferrals({ advisor: createOfflineAdvisor(), directory }, bytes, watch('Without it'));
  const by = await evaluateReferrals({ advisor: createOfflineAdvisor({ own }), directory }, bytes, watch('With it'));
  return { without, by };
}

/** Asks about both sides of each pair, with the organization's own needs. */
export const tryPairs = (own: OwnNeeds, directory: Directory, bytes: Uint8Array, watch: WatchOf): Promise<PairsRun> =>
  evaluatePairs({ advisor: createOfflineAdvisor({ own }), directory }, bytes, watch('Sides of pairs'));
