import { LEANINGS } from '../../advice/offline/leaning-to';
import { type OutcomeKnown, type OutcomeWeights, outcomeOf, type Routed } from '../../advice/offline/outcome';
import { bindLeanings, type LeaningTable } from '../../advice/wording/leaning';
import { DANGERS } from '../../domain/danger';
import { fitLeanings, type Labelled } from './fitting';
import { fitOutcomes, type OutcomeSeen } from './outcome-fitting';
import type { LabelledPart, NarrativeSeen, ReferralSeen } from './reading';

export const DANGER_LEANINGS = ['now', ...DANGERS] as const;

/** Whether it is now, of everything; of which kind, where it is now or soon and somebody said. */
export const learnDanger = (parts: readonly LabelledPart[]): LeaningTable =>
  fitLeanings(
    DANGER_LEANINGS,
    parts.flatMap(({ narratives, referrals }) => [...narratives.map(ofDanger), ...referrals.map(ofReferral)]),
  );

const ofDanger = ({ worded, tier, kind }: NarrativeSeen): Labelled => ({
  worded,
  is: [tier === 'now', ...DANGERS.map((one) => (tier === 'now' || tier === 'soon' ? one === kind : null))],
});
const ofReferral = ({ worded, gold }: ReferralSeen): Labelled => ({
  worded,
  is: [gold.outcome === 'urgent-safety', ...DANGERS.map(() => null)],
});

/** How far to each outcome and to being urgent; where somebody is in danger, neither is asked. */
export const learnLeanings = (parts: readonly LabelledPart[]): LeaningTable =>
  fitLeanings(
    LEANINGS,
    parts
      .flatMap(({ referrals }) => referrals)
      .map(({ worded, gold: { outcome, urgency } }) => {
        const isDanger = outcome === 'urgent-safety';
        return {
          worded,
          is: [
            isDanger ? null : outcome === 'needs-information',
            isDanger ? null : outcome === 'no-match',
            isDanger || urgency === null ? null : urgency === 'urgent',
          ],
        };
      }),
  );

/** What was learnt of each part's wording from the other parts alone, as a stranger's is read. */
export function leaningsByOthers(parts: readonly LabelledPart[]): ReadonlyMap<LabelledPart, LeaningTable> {
  const withReferrals = parts.filter(({ referrals }) => referrals.length > 0);
  return new Map(
    withReferrals.map((part) => [part, learnLeanings(withReferrals.filter((other) => other !== part))] as const),
  );
}

/** Every referral that is no danger, as it is known when its wording was learnt from these tables. */
export const outcomesSeen = (tables: ReadonlyMap<LabelledPart, LeaningTable>): readonly OutcomeSeen[] =>
  [...tables].flatMap(([{ referrals }, table]) => {
    const leaning = bindLeanings<(typeof LEANINGS)[number]>(table);
    return referrals.flatMap(({ worded, gold, weighed }) => {
      if (gold.outcome === 'urgent-safety') return [];
      const leansTo = {
        'needs-information': leaning(worded, 'needs-information').points,
        'no-match': leaning(worded, 'no-match').points,
      };
      const known: OutcomeKnown = { ...weighed, leansTo };
      return [{ known, outcome: gold.outcome as Routed }];
    });
  });

export const learnOutcomes = (tables: ReadonlyMap<LabelledPart, LeaningTable>): OutcomeWeights =>
  fitOutcomes(outcomesSeen(tables));

export const outcomesRight = (seen: readonly OutcomeSeen[], by: OutcomeWeights): number =>
  seen.filter(({ known, outcome }) => outcomeOf(known, by) === outcome).length;
