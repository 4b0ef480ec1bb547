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

/**
 * Logistic regression by Newton's steps, with a ridge: so much is held against a great weight, so that figures that go
 * together share what they say. The same things seen give the same weights, for ever.
 */
export function fitLogistic(
  seen: readonly Seen[],
  { size, ridge, still = STILL }: { readonly size: number; readonly ridge: number; readonly still?: number },
): readonly number[] {
  const weights = new Float64Array(size);
  for (let step = 0; step < STEPS_MAX; step += 1) {
    const told = seen.map(({ figures, isSo, besides, counts }) => {
      const likely = 1 / (1 + Math.exp(-(along(figures, weights) + besides)));
      return { figures, off: counts * ((isSo ? 1 : 0) - likely), bend: counts * likely * (1 - likely) };
    });
    const slope = weights.map((weight) => -ridge * weight);
    for (const { figures, off } of told) add(slope, figures, off);
    const curve = (way: Vector): Vector => {
      const bent = way.map((value) => ridge * value);
      for (const { figures, bend } of told) add(bent, figures, bend * along(figures, way));
      return bent;
    };
    const change = solve(curve, slope);
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
function add(sum: Vector, { places, figures }: Sparse, times: number): void {
  for (let at = 0; at < places.length; at += 1) {
    const place = places[at] ?? 0;
    sum[place] = (sum[place] ?? 0) + times * (figures[at] ?? 0);
  }
}
const dot = (one: Vector, other: Vector): number => one.reduce((sum, figure, at) => sum + figure * (other[at] ?? 0), 0);
const plus = (one: Vector, other: Vector, by: number): Vector =>
  one.map((figure, at) => figure + by * (other[at] ?? 0));
