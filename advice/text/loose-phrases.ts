import { bindPhrases, type Found, findPhrases, lastPlace, type PhraseBook } from './phrases';
import { rootsOfWritten, spellOut } from './spell-out';
import { STOP_ROOTS } from './stop-roots';
import { strongOf } from './weak-roots';

/** Phrases to look for: the more of a phrase tells something by itself, the more may stand between its words. */
export interface LooseBook<Meaning> {
  readonly exact: PhraseBook<Meaning>;
  readonly close: PhraseBook<Meaning>;
  readonly loose: PhraseBook<Meaning>;
}

/** So many other words may stand inside a phrase: "behind on two months of rent". */
const GAP = 2;
/** Beside one that tells something, words such as "not" and "get" mean the phrase only where they stand near it. */
const CLOSE_GAP = 1;

const telling = (roots: readonly string[]): readonly string[] => roots.filter((root) => !STOP_ROOTS.has(root));

/** Before a phrase: found word by word, because its small words matter. "=with my kids" is not "my kids". */
const WORD_BY_WORD = '=';

/**
 * Binds phrases as people write them. "In a tent" keeps one root when its small words go, and "cannot get out" none
 * that tells anything: both are then found word by word.
 */
export function bindLoosely<Meaning>(
  phrases: readonly { readonly phrase: string; readonly meaning: Meaning }[],
): LooseBook<Meaning> {
  const all = phrases.flatMap(({ phrase, meaning }) =>
    spellOut(phrase.replace(WORD_BY_WORD, '')).map((written) => {
      const roots = rootsOfWritten(written);
      return { roots, kind: phrase.startsWith(WORD_BY_WORD) ? 'exact' : kindOf(roots), meaning };
    }),
  );
  const bound = (wanted: keyof LooseBook<Meaning>) => all.filter(({ kind }) => kind === wanted);
  const tellingOf = (kind: keyof LooseBook<Meaning>) =>
    bound(kind).map(({ roots, meaning }) => ({ roots: telling(roots), meaning }));
  return {
    exact: bindPhrases(bound('exact')),
    close: bindPhrases(tellingOf('close')),
    loose: bindPhrases(tellingOf('loose')),
  };
}

function kindOf(roots: readonly string[]): keyof LooseBook<unknown> {
  if (roots.length === 1) return 'loose';
  const strong = strongOf(roots).length;
  if (strong === 0 || telling(roots).length < 2) return 'exact';
  return strong > 1 ? 'loose' : 'close';
}

/** Finds phrases among roots; one that lies inside a longer one does not count, where the longer one holds it. */
export function findLoosely<Meaning>(
  book: LooseBook<Meaning>,
  roots: readonly string[],
  holds: (longer: Meaning, inside: Meaning) => boolean = () => true,
): readonly Found<Meaning>[] {
  const kept = [...roots.keys()].filter((place) => !STOP_ROOTS.has(roots[place] ?? ''));
  const keptRoots = kept.map((place) => roots[place] ?? '');
  const apart = [...findPhrases(book.loose, keptRoots, GAP), ...findPhrases(book.close, keptRoots, CLOSE_GAP)].map(
    ({ meaning, places: [first, ...rest] }): Found<Meaning> => ({
      meaning,
      places: [kept[first] ?? first, ...rest.map((place) => kept[place] ?? place)],
    }),
  );
  const all = [...apart, ...findPhrases(book.exact, roots, 0)];
  return all.filter((found) => !all.some((other) => isInside(found, other) && holds(other.meaning, found.meaning)));
}

const isInside = (found: Found<unknown>, longer: Found<unknown>): boolean =>
  found.places.length < longer.places.length &&
  found.places[0] >= longer.places[0] &&
  lastPlace(found) <= lastPlace(longer);
