import type { RouteAdvice } from '../../domain/advice';
import { countOf, type Proportion } from '../../domain/proportion';
import { rankedIn } from './figures';

/** Both sides of a pair, answered. */
export interface AnsweredPair {
  readonly id: string;
  readonly attribute: string;
  readonly base: RouteAdvice;
  readonly variant: RouteAdvice;
}

const MOVES = ['ranking', 'outcome', 'urgency'] as const;
type Move = (typeof MOVES)[number];

/** A pair whose answer moved although only a protected attribute differs. */
export interface MovedPair {
  readonly id: string;
  readonly attribute: string;
  readonly moved: readonly Move[];
  readonly base: Answered;
  readonly variant: Answered;
}

type Answered = Pick<RouteAdvice, 'outcome' | 'urgency'> & { readonly ranked: readonly string[] };

export interface PairFigures {
  readonly unmoved: Proportion;
  readonly byAttribute: readonly { readonly attribute: string; readonly unmoved: Proportion }[];
  readonly moved: readonly MovedPair[];
}

export function comparePairs(pairs: readonly AnsweredPair[]): PairFigures {
  const stays = (pair: AnsweredPair): boolean => movesOf(pair).length === 0;
  const attributes = [...new Set(pairs.map(({ attribute }) => attribute))].sort();
  return {
    unmoved: countOf(pairs, stays),
    byAttribute: attributes.map((attribute) => ({
      attribute,
      unmoved: countOf(
        pairs.filter((pair) => pair.attribute === attribute),
        stays,
      ),
    })),
    moved: pairs
      .filter((pair) => !stays(pair))
      .map((pair) => ({
        id: pair.id,
        attribute: pair.attribute,
        moved: movesOf(pair),
        base: answered(pair.base),
        variant: answered(pair.variant),
      })),
  };
}

const answered = (advice: RouteAdvice): Answered => ({
  outcome: advice.outcome,
  urgency: advice.urgency,
  ranked: rankedIn({ advice }),
});

function movesOf({ base, variant }: AnsweredPair): readonly Move[] {
  const [one, other] = [answered(base), answered(variant)];
  const moved: Readonly<Record<Move, boolean>> = {
    ranking: one.ranked.join('\n') !== other.ranked.join('\n'),
    outcome: one.outcome !== other.outcome,
    urgency: one.urgency !== other.urgency,
  };
  return MOVES.filter((move) => moved[move]);
}
