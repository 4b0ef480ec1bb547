import { type Meaning, meaningOf, nearness, tellingOf } from './word-meaning';

/** A sentence whose class is known: of which need it is, and how much it counts. */
export interface Saying {
  readonly roots: readonly string[];
  readonly of: number;
  readonly weight: number;
}

/** How like a text is to the sayings of each class; the shares of all classes add up to one. */
export type Likeness = (roots: readonly string[]) => readonly number[];

/** How fast a saying counts for less the less it is like the text: by its words, which tell more, and by their meaning. */
const BY_WORDS = 28;
const BY_MEANING = 7;

interface Bound {
  readonly meaning: Meaning;
  readonly of: number;
  readonly weight: number;
}

/** How rare each root is among the sayings. */
type Rarity = ReadonlyMap<string, number>;

/** Where a root stands, and how much of its saying it is. */
type Postings = ReadonlyMap<string, readonly { readonly saying: number; readonly part: number }[]>;

/**
 * Binds sayings once. A text is compared with every one of them, by the words that both have, rare ones counting for
 * more, and by what the words mean; each saying then speaks for its class as loudly as it is like the text.
 */
export function bindSayings(sayings: readonly Saying[], classes: number): Likeness {
  const known = sayings.filter(({ roots }) => roots.length > 0);
  const rarity = rarityOf(known);
  const bound = known.map(({ roots, of, weight }): Bound => ({ meaning: meaningOf(roots), of, weight }));
  const postings = postingsOf(known, rarity);
  return (roots) => sharesOf(bound, sharedWords(postings, partsOf(roots, rarity)), meaningOf(roots), classes);
}

function sharesOf(
  bound: readonly Bound[],
  shared: ReadonlyMap<number, number>,
  meaning: Meaning,
  classes: number,
): readonly number[] {
  const shares = new Array<number>(classes).fill(0);
  for (const [saying, { meaning: its, of, weight }] of bound.entries()) {
    const near = BY_WORDS * (shared.get(saying) ?? 0) + BY_MEANING * nearness(its, meaning);
    shares[of] = (shares[of] ?? 0) + weight * Math.exp(near);
  }
  const all = shares.reduce((sum, share) => sum + share, 0);
  return shares.map((share) => share / all);
}

function rarityOf(sayings: readonly Saying[]): Rarity {
  const counts = new Map<string, number>();
  for (const { roots } of sayings)
    for (const root of new Set(tellingOf(roots))) counts.set(root, (counts.get(root) ?? 0) + 1);
  return new Map([...counts].map(([root, count]) => [root, Math.log(sayings.length / count)]));
}

/** Each root of a text that any saying has, with its part of a length of one. */
function partsOf(roots: readonly string[], rarity: Rarity): ReadonlyMap<string, number> {
  const telling = [...new Set(tellingOf(roots))].filter((root) => rarity.has(root));
  const length = Math.hypot(...telling.map((root) => rarity.get(root) ?? 0)) || 1;
  return new Map(telling.map((root) => [root, (rarity.get(root) ?? 0) / length]));
}

function postingsOf(sayings: readonly Saying[], rarity: Rarity): Postings {
  const postings = new Map<string, { readonly saying: number; readonly part: number }[]>();
  for (const [saying, { roots }] of sayings.entries())
    for (const [root, part] of partsOf(roots, rarity)) {
      const places = postings.get(root) ?? [];
      places.push({ saying, part });
      postings.set(root, places);
    }
  return postings;
}

function sharedWords(postings: Postings, parts: ReadonlyMap<string, number>): ReadonlyMap<number, number> {
  const shared = new Map<number, number>();
  for (const [root, part] of parts)
    for (const { saying, part: its } of postings.get(root) ?? [])
      shared.set(saying, (shared.get(saying) ?? 0) + part * its);
  return shared;
}
