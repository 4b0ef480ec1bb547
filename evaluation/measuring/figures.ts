import { ADVICE_OUTCOMES, type AdviceOutcome } from '../../domain/advice';
import { countOf, type Proportion } from '../../domain/proportion';
import { SOURCE_KINDS, type SourceKind } from '../../domain/referral';
import type { Answer } from '../answering';
import type { Gold } from '../formats/gold';

/** An answered row with its label. */
export interface Judged extends Answer {
  readonly id: string;
  readonly line: number;
  readonly source: SourceKind;
  readonly gold: Gold;
}

export interface Shares {
  readonly referrals: number;
  /** Of those whose right outcome is a route: an outcome of route, and a right program first. */
  readonly firstChoice: Proportion;
  /** Likewise, with a right program among the first three. */
  readonly firstThree: Proportion;
  readonly forbiddenListed: Proportion;
  readonly outcome: Proportion;
  readonly urgency: Proportion;
}

/** How well one outcome is told: of those said, how many were right; of those that are, how many were said. */
export interface Told {
  readonly outcome: AdviceOutcome;
  readonly precision: Proportion;
  readonly recall: Proportion;
}

export interface RoutingFigures {
  readonly all: Shares;
  readonly told: readonly Told[];
  readonly bySource: readonly { readonly source: SourceKind; readonly shares: Shares }[];
  readonly outcomes: readonly {
    readonly gold: AdviceOutcome;
    readonly predicted: AdviceOutcome;
    readonly count: number;
  }[];
}

const TOLD = ['needs-information', 'urgent-safety', 'no-match'] as const satisfies readonly AdviceOutcome[];

export const figuresOf = (judged: readonly Judged[]): RoutingFigures => ({
  all: sharesOf(judged),
  told: TOLD.map((outcome) => toldOf(outcome, judged)),
  bySource: SOURCE_KINDS.map((source) => ({
    source,
    shares: sharesOf(judged.filter((one) => one.source === source)),
  })).filter(({ shares }) => shares.referrals > 0),
  outcomes: ADVICE_OUTCOMES.flatMap((gold) =>
    ADVICE_OUTCOMES.map((predicted) => ({
      gold,
      predicted,
      count: judged.filter((one) => one.gold.outcome === gold && one.advice.outcome === predicted).length,
    })),
  ),
});

function sharesOf(judged: readonly Judged[]): Shares {
  const toRoute = judged.filter(({ gold }) => gold.outcome === 'route');
  return {
    referrals: judged.length,
    firstChoice: countOf(toRoute, (one) => rightWithin(1, one)),
    firstThree: countOf(toRoute, (one) => rightWithin(3, one)),
    forbiddenListed: countOf(judged, (one) => forbiddenIn(one).length > 0),
    outcome: countOf(judged, outcomeIsRight),
    urgency: countOf(
      judged.filter(({ gold }) => gold.urgency !== null),
      urgencyIsRight,
    ),
  };
}

function toldOf(outcome: AdviceOutcome, judged: readonly Judged[]): Told {
  const said = judged.filter(({ advice }) => advice.outcome === outcome);
  const are = judged.filter(({ gold }) => gold.outcome === outcome);
  return { outcome, precision: countOf(said, outcomeIsRight), recall: countOf(are, outcomeIsRight) };
}

/** The harmonic mean of precision and recall: 2 · right / (said + are). Null where nobody said it and none are. */
export function f1Of({ precision, recall }: Pick<Told, 'precision' | 'recall'>): number | null {
  const all = precision.of + recall.of;
  return all === 0 ? null : (2 * recall.hits) / all;
}

export const rankedIn = ({ advice }: Pick<Judged, 'advice'>): readonly string[] =>
  advice.recommendations.map(({ programId }) => programId);

export const rightWithin = (places: number, judged: Judged): boolean =>
  judged.advice.outcome === 'route' &&
  rankedIn(judged)
    .slice(0, places)
    .some((program) => judged.gold.primary.includes(program));

export const forbiddenIn = (judged: Judged): readonly string[] =>
  rankedIn(judged).filter((program) => judged.gold.forbidden.includes(program));

export const outcomeIsRight = ({ advice, gold }: Judged): boolean => advice.outcome === gold.outcome;

export const urgencyIsRight = ({ advice, gold }: Judged): boolean =>
  gold.urgency === null || advice.urgency === gold.urgency;
