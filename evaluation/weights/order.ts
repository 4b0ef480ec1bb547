import { PARTS, type Part, type Parts } from '../../advice/offline/parts';
import { pointsOf, type Weights } from '../../advice/offline/weighing';
import { type Choice, dense, fitChoices, fitLogistic, type Option } from './logistic';

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
 * Ours, and not fitted: of few words a phrase tells most, safety and what presses come first, a wait and what is not needed come last, and to
 * answer the main need never speaks against a program, as it would where other parts say the same (docs/decisions/026).
 */
const KEPT: readonly Part[] = [
  'namedInFewWords',
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
/** Within one referral points tell programs apart by so much more than they say, one by one, whether a program is right. */
const SHARPER = 1.4;

/**
 * Fits what may be fitted, and rounds it: what makes one program the right one of those that the rules allow for a
 * referral, then with how many points a program is as likely right as not. What is acceptable speaks neither for nor against.
 */
export function fitWeights(sets: readonly LabelledSet[], shipped: Weights): Weights {
  const referrals = sets.flatMap((set) => set.referrals).map(optionsOf(shipped));
  const fitted = fitChoices(referrals.flatMap(choicesIn), { size: FITTED.length, ridge: RIDGE }).map(rounded);
  const weights = { ...shipped, ...Object.fromEntries(FITTED.map((part, at) => [part, fitted[at] ?? 0])) };
  return { ...weights, base: baseFor(sets, weights) };
}

const rounded = (weight: number): number => Math.round(weight * HUNDREDTHS) / HUNDREDTHS;

interface Labelled extends Option {
  readonly label: Candidate['label'];
}

const optionsOf =
  (shipped: Weights) =>
  (candidates: readonly Candidate[]): readonly Labelled[] =>
    candidates.map(({ parts, label }) => ({
      label,
      figures: dense(FITTED.map((part) => SHARPER * parts[part])),
      besides: SHARPER * KEPT.reduce((sum, part) => sum + shipped[part] * parts[part], 0),
    }));

/** Where more than one is right, each is a choice from those that are not, and counts for its share. */
function choicesIn(options: readonly Labelled[]): readonly Choice[] {
  const others = options.filter(({ label }) => label === 'other');
  const right = options.filter(({ label }) => label === 'right');
  return right.map((chosen) => ({ chosen, others, counts: 1 / right.length }));
}

function baseFor(sets: readonly LabelledSet[], weights: Weights): number {
  const seen = sets
    .flatMap(({ referrals }) => referrals.flat())
    .filter(({ label }) => label !== 'acceptable')
    .map(({ parts, label }) => ({
      figures: dense([1]),
      isSo: label === 'right',
      counts: 1,
      besides: pointsOf(parts, { ...weights, base: 0 }),
    }));
  return rounded(fitLogistic(seen, { size: 1, ridge: RIDGE })[0] ?? 0);
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
