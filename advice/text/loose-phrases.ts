import { bindPhrases, type Found, findPhrases, lastPlace, type PhraseBook } from './phrases';
import { STOP_ROOTS } from './stop-roots';
import { rootsOf } from './words';

/** Phrases to look for among the words that tell something; those of small words only are looked for word by word. */
export interface LooseBook<Meaning> {
  readonly exact: PhraseBook<Meaning>;
  readonly loose: PhraseBook<Meaning>;
}

/** So many other words may stand inside a phrase: "behind on two months of rent". */
const GAP = 2;

const telling = (roots: readonly string[]): readonly string[] => roots.filter((root) => !STOP_ROOTS.has(root));

/** Binds phrases as people write them. "In a tent" keeps one root when its small words go, and is then found exactly. */
export function bindLoosely<Meaning>(
  phrases: readonly { readonly phrase: string; readonly meaning: Meaning }[],
): LooseBook<Meaning> {
  const all = phrases.map(({ phrase, meaning }) => ({ roots: rootsOf(phrase), meaning }));
  const isExact = ({ roots }: { readonly roots: readonly string[] }) => roots.length > 1 && telling(roots).length < 2;
  return {
    exact: bindPhrases(all.filter(isExact)),
    loose: bindPhrases(
      all.filter((one) => !isExact(one)).map(({ roots, meaning }) => ({ roots: telling(roots), meaning })),
    ),
  };
}

/** Finds phrases among roots; one that lies inside a longer one does not count. */
export function findLoosely<Meaning>(book: LooseBook<Meaning>, roots: readonly string[]): readonly Found<Meaning>[] {
  const kept = [...roots.keys()].filter((place) => !STOP_ROOTS.has(roots[place] ?? ''));
  const loose = findPhrases(
    book.loose,
    kept.map((place) => roots[place] ?? ''),
    GAP,
  ).map(
    ({ meaning, places: [first, ...rest] }): Found<Meaning> => ({
      meaning,
      places: [kept[first] ?? first, ...rest.map((place) => kept[place] ?? place)],
    }),
  );
  const all = [...loose, ...findPhrases(book.exact, roots, 0)];
  return all.filter((found) => !all.some((other) => isInside(found, other)));
}

const isInside = (found: Found<unknown>, longer: Found<unknown>): boolean =>
  found.places.length < longer.places.length &&
  found.places[0] >= longer.places[0] &&
  lastPlace(found) <= lastPlace(longer);
