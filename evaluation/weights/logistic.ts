/** Figures by their places; what is not named is zero. */
export interface Sparse {
  readonly places: Int32Array;
  readonly figures: Float64Array;
}

/** One thing that was seen: its figures, whether it is so, and what speaks for it by figures that are not fitted. */
export interface Seen {
  readonly figures: Sparse;
  readonly isSo: boolean;
  readonly besides: number;
  /** It counts as so many. */
  readonly counts: number;
}

/** Every figure in its place. */
export const dense = (figures: readonly number[]): Sparse => ({
  places: Int32Array.from(figures, (_figure, place) => place),
  figures: Float64Array.from(figures),
});

const STEPS_MAX = 50;
const STILL = 1e-9;
/** To such a share of the slope a step is worked out; the next one is begun from there. */
const NEAR_ENOUGH = 0.05;
const TURNS_MAX = 400;

type Vector = Float64Array<ArrayBuffer>;

/** How much is held against a great weight, and from which step on a weight stands still. */
interface Fitting {
  readonly size: number;
  readonly ridge: number;
  readonly still?: number;
}

/**
 * Logistic regression by Newton's steps, with a ridge: so much is held against a great weight, so that figures that go
 * together share what they say. The same things seen give the same weights, for ever.
 */
export const fitLogistic = (seen: readonly Seen[], { size, ridge, still }: Fitting): readonly number[] =>
  climb({ size, ridge, still }, (weights) => {
    const told = seen.map(({ figures, isSo, besides, counts }) => {
      const likely = 1 / (1 + Math.exp(-(along(figures, weights) + besides)));
      return { figures, off: counts * ((isSo ? 1 : 0) - likely), bend: counts * likely * (1 - likely) };
    });
    return {
      slope: told.map(({ figures, off }) => ({ figures, times: off })),
      curve: (way) => told.map(({ figures, bend }) => ({ figures, times: bend * along(figures, way) })),
    };
  });

/** One of several that could be chosen: its figures, and what speaks for it by figures that are not fitted. */
export type Option = Pick<Seen, 'figures' | 'besides'>;

/** What was chosen, and what was not. */
export interface Choice {
  readonly chosen: Option;
  readonly others: readonly Option[];
  /** It counts as so many. */
  readonly counts: number;
}

/**
 * What makes one of several the one that is chosen (McFadden's conditional logit), fitted as `fitLogistic` is. What all of
 * a choice have alike says nothing, so there is no base.
 */
export const fitChoices = (choices: readonly Choice[], { size, ridge, still }: Fitting): readonly number[] =>
  climb({ size, ridge, still }, (weights) => {
    const told = choices.map(({ chosen, others, counts }) => {
      const options = [chosen, ...others];
      const points = options.map(({ figures, besides }) => along(figures, weights) + besides);
      const most = Math.max(...points);
      const shares = points.map((one) => Math.exp(one - most));
      const all = shares.reduce((sum, share) => sum + share, 0);
      return { options, counts, likely: shares.map((share) => share / all) };
    });
    return {
      slope: told.flatMap(({ options, likely, counts }) =>
        options.map(({ figures }, at) => ({ figures, times: counts * ((at === 0 ? 1 : 0) - (likely[at] ?? 0)) })),
      ),
      curve: (way) =>
        told.flatMap(({ options, likely, counts }) => {
          const ways = options.map(({ figures }) => along(figures, way));
          const mean = ways.reduce((all, one, at) => all + one * (likely[at] ?? 0), 0);
          return options.map(({ figures }, at) => ({
            figures,
            times: counts * (likely[at] ?? 0) * ((ways[at] ?? 0) - mean),
          }));
        }),
    };
  });

/** Figures, so many times. */
interface Times {
  readonly figures: Sparse;
  readonly times: number;
}

/** How what was seen pulls at the weights, and how that bends along a way. */
interface Pull {
  readonly slope: readonly Times[];
  readonly curve: (way: Vector) => readonly Times[];
}

/** Newton's steps up to the weights at which what was seen and the ridge pull alike. */
function climb(
  { size, ridge, still = STILL }: { readonly size: number; readonly ridge: number; readonly still: number | undefined },
  pullAt: (weights: Vector) => Pull,
): readonly number[] {
  const weights = new Float64Array(size);
  for (let step = 0; step < STEPS_MAX; step += 1) {
    const pull = pullAt(weights);
    const slope = weights.map((weight) => -ridge * weight);
    addAll(slope, pull.slope);
    const change = solve((way) => {
      const bent = way.map((value) => ridge * value);
      addAll(bent, pull.curve(way));
      return bent;
    }, slope);
    for (const [place, value] of change.entries()) weights[place] = (weights[place] ?? 0) + value;
    if (change.every((value) => Math.abs(value) < still)) break;
  }
  return [...weights];
}

/** The vector that a symmetric and positive map takes to the target, by conjugate gradients. */
function solve(map: (vector: Vector) => Vector, target: Vector): Vector {
  let found = target.map(() => 0);
  let left = target;
  let way = target;
  const enough = Math.max(STILL ** 2, NEAR_ENOUGH ** 2 * dot(target, target));
  for (let turn = 0; turn < TURNS_MAX && dot(left, left) > enough; turn += 1) {
    const mapped = map(way);
    const far = dot(left, left) / dot(way, mapped);
    const next = plus(left, mapped, -far);
    found = plus(found, way, far);
    way = plus(next, way, dot(next, next) / dot(left, left));
    left = next;
  }
  return found;
}

function along({ places, figures }: Sparse, weights: Vector): number {
  let sum = 0;
  for (let at = 0; at < places.length; at += 1) sum += (figures[at] ?? 0) * (weights[places[at] ?? 0] ?? 0);
  return sum;
}
function addAll(sum: Vector, all: readonly Times[]): void {
  for (const { figures: one, times } of all)
    for (let at = 0; at < one.places.length; at += 1) {
      const place = one.places[at] ?? 0;
      sum[place] = (sum[place] ?? 0) + times * (one.figures[at] ?? 0);
    }
}
const dot = (one: Vector, other: Vector): number => one.reduce((sum, figure, at) => sum + figure * (other[at] ?? 0), 0);
const plus = (one: Vector, other: Vector, by: number): Vector =>
  one.map((figure, at) => figure + by * (other[at] ?? 0));
