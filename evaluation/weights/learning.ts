import { bindLikelyNeeds, type LEANINGS } from '../../advice/offline/leaning-to';
import { createWeigher, type WeighedQuestion } from '../../advice/offline/offline-advisor';
import type { OutcomeWeights, Routed } from '../../advice/offline/outcome';
import type { Weights } from '../../advice/offline/weighing';
import shipped from '../../advice/offline/weights.json';
import { bindLeanings, type LeaningTable } from '../../advice/wording/leaning';
import type { Gold } from '../formats/gold';
import { type Candidate, figuresOfOrder, fitWeights, type LabelledSet, type OrderFigures } from './order';
import { fitOutcomes, type OutcomeSeen, outcomesRight } from './outcomes';
import type { LabelledPart, ReferralSeen } from './reading-parts';
import { learnDanger, learnLeanings, learnNeeds } from './wording';

/** Everything that is learnt from labelled sets, and what it comes to on each of them. */
export interface Learnt {
  readonly danger: LeaningTable;
  readonly leanings: LeaningTable;
  readonly needs: LeaningTable;
  readonly order: Weights;
  readonly outcomes: OutcomeWeights;
  readonly figures: readonly SetFigures[];
}

/** What is right on one set, by what was learnt of the wording of other sets alone. */
export interface SetFigures {
  readonly name: string;
  readonly shipped: OrderFigures;
  /** By an order that was fitted on other sets alone. */
  readonly byOthers: OrderFigures;
  readonly byAll: OrderFigures;
  /** Of the referrals that tell no danger, and of how many. */
  readonly outcomesRight: number;
  readonly outcomes: number;
}

/** Sets are put aside together, a fifth of them at a time: each is read by what was learnt from the other four fifths. */
const FOLDS = 5;

/** A fifth of the sets, and what was learnt of wording from the others. */
interface Fold {
  readonly sets: readonly LabelledPart[];
  readonly needs: LeaningTable;
  readonly leanings: LeaningTable;
}

/**
 * Learns how things are worded, then the order of programs, then outcomes, each from what the step before it says of
 * referrals that it did not learn from: otherwise it would be trusted as nobody may trust it on a stranger's.
 */
export function learn(parts: readonly LabelledPart[]): Learnt {
  const sets = parts.filter(({ referrals }) => referrals.length > 0);
  const folds = foldsOf(sets);
  const candidates = folds.map((fold) => fold.sets.map((set) => candidatesOf(set, weigherBy(fold.needs, shipped))));
  const order = fitWeights(candidates.flat(), shipped);
  const seen = folds.map((fold) => fold.sets.map((set) => outcomesOf(set, fold, weigherBy(fold.needs, order))));
  const outcomes = fitOutcomes(seen.flat(2));
  const figures = candidates.flatMap((ofFold, at) => {
    const others = fitWeights(candidates.filter((_other, place) => place !== at).flat(), shipped);
    return ofFold.map((set, place): SetFigures => {
      const told = seen[at]?.[place] ?? [];
      return {
        name: set.name,
        shipped: figuresOfOrder(set, shipped),
        byOthers: figuresOfOrder(set, others),
        byAll: figuresOfOrder(set, order),
        outcomesRight: outcomesRight(told, outcomes),
        outcomes: told.length,
      };
    });
  });
  return {
    danger: learnDanger(parts),
    leanings: learnLeanings(sets),
    needs: learnNeeds(sets),
    order,
    outcomes,
    figures,
  };
}

function foldsOf(sets: readonly LabelledPart[]): readonly Fold[] {
  const folds = Array.from({ length: Math.min(FOLDS, sets.length) }, (_fold, at) => at);
  return folds.map((fold) => {
    const [own, others] = [true, false].map((isOwn) =>
      sets.filter((_set, at) => (at % folds.length === fold) === isOwn),
    );
    return { sets: own ?? [], needs: learnNeeds(others ?? []), leanings: learnLeanings(others ?? []) };
  });
}

const weigherBy = (needs: LeaningTable, weights: Weights) => createWeigher({ likely: bindLikelyNeeds(needs), weights });

type Weigher = (question: ReferralSeen['question']) => WeighedQuestion;

/** The programs that the rules allow for each referral of which one is right. */
function candidatesOf({ name, referrals }: LabelledPart, weigh: Weigher): LabelledSet {
  const all = referrals.map(({ question, gold }) =>
    weigh(question).weighing.allowed.map(
      ({ match, parts }): Candidate => ({ id: match.offer.id, parts, label: labelOf(match.offer.id, gold) }),
    ),
  );
  return { name, referrals: all.filter((candidates) => candidates.some(({ label }) => label === 'right')) };
}

const labelOf = (id: string, { primary, acceptable }: Gold): Candidate['label'] =>
  primary.includes(id) ? 'right' : acceptable.includes(id) ? 'acceptable' : 'other';

/** Every referral that tells no danger, as it is known before its outcome is said. */
function outcomesOf({ referrals }: LabelledPart, { leanings }: Fold, weigh: Weigher): readonly OutcomeSeen[] {
  const leaningsOf = bindLeanings<(typeof LEANINGS)[number]>(leanings);
  return referrals.flatMap(({ worded, gold: { outcome }, question }) => {
    if (outcome === 'urgent-safety') return [];
    const lean = leaningsOf(worded);
    const toAsk = lean.to('needs-information');
    const leansTo = {
      'needs-information': toAsk.points,
      'no-match': lean.to('no-match').points,
    } satisfies Record<Exclude<Routed, 'route'>, number>;
    return [{ outcome, known: { ...weigh(question), leansTo, terms: toAsk.known } }];
  });
}
