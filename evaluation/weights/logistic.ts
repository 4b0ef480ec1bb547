type Vector = readonly number[];

/** One thing that was seen: its figures, whether it is so, and what speaks for it by figures that are not fitted. */
export interface Seen {
  readonly figures: Vector;
  readonly isSo: boolean;
  readonly besides: number;
}

/** So much is held against a great weight, so that figures that go together share what they say. */
const RIDGE = 1;
const STEPS_MAX = 50;
const STILL = 1e-9;

/** Logistic regression by Newton's steps, with a ridge. The same things seen give the same weights, for ever. */
export function fitLogistic(seen: readonly Seen[], size: number): Vector {
  let weights: Vector = Array.from({ length: size }, () => 0);
  for (let step = 0; step < STEPS_MAX; step += 1) {
    const told = seen.map(({ figures, isSo, besides }) => {
      const likely = 1 / (1 + Math.exp(-(dot(figures, weights) + besides)));
      return { figures, off: (isSo ? 1 : 0) - likely, bend: likely * (1 - likely) };
    });
    const slope = told.reduce((sum, { figures, off }) => plus(sum, figures, off), times(weights, -RIDGE));
    const curve = (way: Vector): Vector =>
      told.reduce((sum, { figures, bend }) => plus(sum, figures, bend * dot(figures, way)), times(way, RIDGE));
    const change = solve(curve, slope);
    weights = plus(weights, change, 1);
    if (Math.max(...change.map(Math.abs)) < STILL) return weights;
  }
  return weights;
}

/** The vector that a symmetric and positive map takes to the target, by conjugate gradients. */
function solve(map: (vector: Vector) => Vector, target: Vector): Vector {
  let found: Vector = target.map(() => 0);
  let left = target;
  let way = target;
  for (let step = 0; step < 4 * target.length && dot(left, left) > STILL ** 2; step += 1) {
    const mapped = map(way);
    const far = dot(left, left) / dot(way, mapped);
    const next = plus(left, mapped, -far);
    found = plus(found, way, far);
    way = plus(next, way, dot(next, next) / dot(left, left));
    left = next;
  }
  return found;
}

const dot = (one: Vector, other: Vector): number => one.reduce((sum, figure, at) => sum + figure * (other[at] ?? 0), 0);
const times = (vector: Vector, by: number): Vector => vector.map((figure) => figure * by);
const plus = (one: Vector, other: Vector, by: number): Vector =>
  one.map((figure, at) => figure + by * (other[at] ?? 0));
