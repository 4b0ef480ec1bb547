import { answersIn } from '../../advice/offline/answers';
import { LEANINGS } from '../../advice/offline/leaning-to';
import { bindLexiconOnce } from '../../advice/offline/lexicon';
import { FOR_IT } from '../../advice/offline/parts';
import { SHIPPED_NEEDS } from '../../advice/offline/shipped-needs';
import type { LeaningTable } from '../../advice/wording/leaning';
import { wordingOf } from '../../advice/wording/wording';
import { DANGERS } from '../../domain/danger';
import { fitLeanings, type Labelled } from './leanings';
import type { LabelledPart, NarrativeSeen, ReferralSeen } from './reading-parts';

/** How danger is worded: whether it is now, of everything; of which kind, where it is now or soon and somebody said. */
export const learnDanger = (parts: readonly LabelledPart[]): LeaningTable =>
  fitLeanings(
    ['now', ...DANGERS],
    parts.flatMap(({ narratives, referrals }) => [...narratives.map(ofNarrative), ...referrals.map(ofReferral)]),
  );

const ofNarrative = ({ worded, tier, kind }: NarrativeSeen): Labelled => ({
  worded,
  is: [tier === 'now', ...DANGERS.map((one) => (tier === 'now' || tier === 'soon' ? one === kind : null))],
});

/** Danger is looked for in the words as they were written, in whichever language. */
const ofReferral = ({ asWritten: worded, gold }: ReferralSeen): Labelled => ({
  worded,
  is: [gold.outcome === 'urgent-safety', ...DANGERS.map(() => null)],
});

/** How a missing fact, an answer that nobody has, and hurry are worded; where somebody is in danger, none of it is asked. */
export const learnLeanings = (parts: readonly LabelledPart[]): LeaningTable =>
  fitLeanings(
    LEANINGS,
    referralsOf(parts).map(({ worded, gold: { outcome, urgency } }) => {
      const is = [
        outcome === 'needs-information',
        outcome === 'no-match',
        urgency === null ? null : urgency === 'urgent',
      ];
      return { worded, is: outcome === 'urgent-safety' ? is.map(() => null) : is };
    }),
  );

const lexicon = bindLexiconOnce(SHIPPED_NEEDS);
/** A saying of the lexicon is shorter than a referral, and teaches as much less. */
const OF_SAYING = 0.3;
/** Of ninety needs most weights are next to nothing; three quarters are left out, and the order is the same. */
const ROUNDING_OF_NEEDS = { step: 0.1, least: 0.3 } as const;

/** How each need of the lexicon is worded: by the needs that the right programs are there for, and by its sayings. */
export function learnNeeds(parts: readonly LabelledPart[]): LeaningTable {
  const told = referralsOf(parts).flatMap(({ worded, gold, question }) => {
    const right = question.programs.filter(({ id }) => gold.primary.includes(id));
    const needs = right.flatMap((program) =>
      [...answersIn(program, lexicon).offers].flatMap(([need, strength]) => (strength >= FOR_IT ? need : [])),
    );
    return needs.length > 0 ? [{ worded, needs, counts: 1 }] : [];
  });
  const said = SHIPPED_NEEDS.flatMap(({ id, said }) =>
    said.map((saying) => ({ worded: wordingOf(saying), needs: [id], counts: OF_SAYING })),
  );
  return fitLeanings(
    SHIPPED_NEEDS.map(({ id }) => id),
    [...told, ...said].map(({ needs, ...one }) => ({ ...one, is: SHIPPED_NEEDS.map(({ id }) => needs.includes(id)) })),
    ROUNDING_OF_NEEDS,
  );
}

const referralsOf = (parts: readonly LabelledPart[]): readonly ReferralSeen[] =>
  parts.flatMap(({ referrals }) => referrals);
