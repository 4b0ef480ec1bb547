/** So many of so many. Kept as counts, for a share alone hides how little it may rest on. */
export interface Proportion {
  readonly hits: number;
  readonly of: number;
}

export interface Interval {
  readonly low: number;
  readonly high: number;
}

/** Null where there was nothing to count. */
export const shareOf = ({ hits, of }: Proportion): number | null => (of === 0 ? null : hits / of);

/** The normal quantile of a 95 % interval. */
const Z = 1.96;

/** Wilson's 95 % interval: honest at few counts and near none or all, where the usual one leaves 0 to 1. */
export function likelyShare({ hits, of }: Proportion): Interval | null {
  if (of === 0) return null;
  const share = hits / of;
  const spread = Z * Math.sqrt((share * (1 - share)) / of + Z ** 2 / (4 * of ** 2));
  const [centre, scale] = [share + Z ** 2 / (2 * of), 1 + Z ** 2 / of];
  return { low: Math.max(0, (centre - spread) / scale), high: Math.min(1, (centre + spread) / scale) };
}

export const countOf = <Item>(items: readonly Item[], hit: (item: Item) => boolean): Proportion => ({
  hits: items.filter(hit).length,
  of: items.length,
});
