import {
  OUTCOME_PARTS,
  type OutcomeKnown,
  type OutcomeWeights,
  outcomeOf,
  outcomePartsOf,
  ROUTED,
  type Routed,
} from '../../advice/offline/outcome';
import { dense, fitLogistic } from './logistic';

/** A referral as it was weighed, and what is right for it. */
export interface OutcomeSeen {
  readonly known: OutcomeKnown;
  readonly outcome: Routed;
}

const RIDGE = 3;
const HUNDREDTHS = 100;

/** How much each part counts for each outcome: a logistic regression for each against the others. */
export function fitOutcomes(seen: readonly OutcomeSeen[]): OutcomeWeights {
  const figures = seen.map(({ known, outcome }) => {
    const parts = outcomePartsOf(known);
    return { outcome, figures: dense([1, ...OUTCOME_PARTS.map((part) => parts[part])]) };
  });
  const fitted = ROUTED.map((routed) => {
    const [base = 0, ...weights] = fitLogistic(
      figures.map(({ outcome, figures }) => ({ figures, isSo: outcome === routed, besides: 0, counts: 1 })),
      { size: OUTCOME_PARTS.length + 1, ridge: RIDGE },
    ).map((weight) => Math.round(weight * HUNDREDTHS) / HUNDREDTHS);
    const of = OUTCOME_PARTS.map((part, at) => [part, weights[at] ?? 0] as const);
    return [routed, { base, ...Object.fromEntries(of) }] as const;
  });
  return Object.fromEntries(fitted) as unknown as OutcomeWeights;
}

export const outcomesRight = (seen: readonly OutcomeSeen[], by: OutcomeWeights): number =>
  seen.filter(({ known, outcome }) => outcomeOf(known, by) === outcome).length;
