import { PARTS, type Part, type Parts } from '../../advice/offline/parts';
import { pointsOf, type Weights } from '../../advice/offline/weighing';
import { dense, fitLogistic } from './logistic';

/** A program that the rules allow for a referral, with what speaks for it, and what the label says of it. */
export interface Candidate {
  readonly id: string;
  readonly parts: Parts;
  readonly label: 'right' | 'acceptable' | 'other';
}

/** A labelled set: the candidates of each of its referrals of which one is right. */
export interface LabelledSet {
  readonly name: string;
  readonly referrals: readonly (readonly Candidate[])[];
}

/**
 * Ours, and not fitted: safety and what presses come first, a wait and what is not needed come last, and to
 * answer the main need never speaks against a program, as it would where other parts say the same (docs/decisions/026).
 */
const KEPT: readonly Part[] = [
  'answersMainNeed',
  'answersGraveNeed',
  'answersPressingNeed',
  'waits',
  'waitsInHurry',
  'notNeeded',
];
const FITTED = PARTS.filter((part) => !KEPT.includes(part));
/** So much is held against a great weight. */
const RIDGE = 1;
const HUNDREDTHS = 100;

/** Fits what may be fitted, and rounds it; what is acceptable speaks neither for nor against. */
export function fitWeights(sets: readonly LabelledSet[], shipped: Weights): Weights {
  const seen = sets
    .flatMap(({ referrals }) => referrals.flat())
    .filter(({ label }) => label !== 'acceptable')
    .map(({ parts, label }) => ({
      figures: dense([1, ...FITTED.map((part) => parts[part])]),
      isSo: label === 'right',
      counts: 1,
      besides: KEPT.reduce((sum, part) => sum + shipped[part] * parts[part], 0),
    }));
  const [base = 0, ...fitted] = fitLogistic(seen, { size: FITTED.length + 1, ridge: RIDGE }).map(
    (weight) => Math.round(weight * HUNDREDTHS) / HUNDREDTHS,
  );
  return { ...shipped, base, ...Object.fromEntries(FITTED.map((part, at) => [part, fitted[at] ?? 0])) };
}

/** How often the right program stands first, and how often among the first three. */
export interface OrderFigures {
  readonly referrals: number;
  readonly first: number;
  readonly three: number;
}

const FEW = 3;

/** The order of what the rules allow, by these weights. */
export function figuresOfOrder({ referrals }: LabelledSet, weights: Weights): OrderFigures {
  const places = referrals.map((candidates) =>
    candidates
      .map(({ id, parts, label }) => ({ id, points: pointsOf(parts, weights), isRight: label === 'right' }))
      .toSorted((one, other) => other.points - one.points || (one.id < other.id ? -1 : 1))
      .findIndex(({ isRight }) => isRight),
  );
  return {
    referrals: places.length,
    first: places.filter((place) => place === 0).length,
    three: places.filter((place) => place < FEW).length,
  };
}
