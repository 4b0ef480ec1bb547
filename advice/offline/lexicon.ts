import idiomPhrases from './idioms.json';
import needEntries from './needs.json';
import { bindPhrases, type Found, findPhrases, lastPlace, type PhraseBook } from './phrases';
import { STOP_ROOTS } from './stop-roots';
import { rootsOf } from './words';

/** One need as the lexicon knows it. */
export interface Need {
  readonly id: string;
  /** How the need is named to a coordinator. */
  readonly label: string;
  /** Above 1 for needs that come before others when both are told. */
  readonly gravity: number;
  /** Needs whose programs also help with this one, and how well, 0 to 1. */
  readonly near: readonly { readonly id: string; readonly weight: number }[];
}

/**
 * What a phrase does for its need: a `trouble` states it by itself ("behind on rent"); a `thing` only when it is asked
 * for or lacked ("groceries"); `settled` says that it is met ("staying with her sister"); `service` is how directories
 * name what answers it ("food pantry").
 */
export type PhraseRole = 'trouble' | 'thing' | 'settled' | 'service';

interface Meaning {
  readonly need: Need;
  readonly role: PhraseRole;
}

/** A phrase of the lexicon, found: its need, its role, and the places of the roots that it took. */
export interface LexiconHit extends Meaning {
  readonly places: Found<Meaning>['places'];
}

/** So many other words may stand inside a phrase: "behind on two months of rent". */
const GAP = 2;

/** Every need that the lexicon knows, in its order. */
export const NEEDS: readonly Need[] = needEntries;

const PHRASES: readonly (readonly [string, Meaning])[] = needEntries.flatMap((need) => [
  ...need.signals.map((phrase) => [phrase, { need, role: 'trouble' }] as const),
  ...need.subjects.map((phrase) => [phrase, { need, role: 'thing' }] as const),
  ...need.settled.map((phrase) => [phrase, { need, role: 'settled' }] as const),
  ...need.service.map((phrase) => [phrase, { need, role: 'service' }] as const),
]);

/** "In a tent" keeps one root when its small words go; such a phrase is only looked for word by word. */
const keepsOneRoot = (phrase: string): boolean => {
  const roots = rootsOf(phrase);
  return roots.length > 1 && roots.filter((root) => !STOP_ROOTS.has(root)).length < 2;
};

const EXACT = bindPhrases(PHRASES.filter(([phrase]) => keepsOneRoot(phrase)));
const LOOSE = bindPhrases(
  PHRASES.filter(([phrase]) => !keepsOneRoot(phrase)),
  STOP_ROOTS,
);

/** Sayings that hold a word of a need and do not speak of it: "physical therapy" is not counseling. */
const IDIOMS = bindPhrases(idiomPhrases.map((phrase) => [phrase, 'idiom'] as const));

/** Finds the lexicon's phrases among roots. A phrase inside a longer one does not count: "food stamps" is not food. */
export function findNeeds(roots: readonly string[], roles: readonly PhraseRole[]): readonly LexiconHit[] {
  const hits = [...looseHits(LOOSE, roots), ...findPhrases(EXACT, roots, 0)]
    .map(({ meaning, places }) => ({ ...meaning, places }))
    .filter(({ role }) => roles.includes(role));
  const idioms = findPhrases(IDIOMS, roots, 0);
  return hits.filter(
    (hit, index) =>
      !idioms.some((idiom) => isInside(hit, idiom)) &&
      !hits.some((other, at) => isInside(hit, other) || repeats(hit, other, at < index)),
  );
}

function looseHits(book: PhraseBook<Meaning>, roots: readonly string[]): readonly Found<Meaning>[] {
  const kept = [...roots.keys()].filter((place) => !STOP_ROOTS.has(roots[place] ?? ''));
  const found = findPhrases(
    book,
    kept.map((place) => roots[place] ?? ''),
    GAP,
  );
  return found.map(({ meaning, places: [first, ...rest] }) => ({
    meaning,
    places: [kept[first] ?? first, ...rest.map((place) => kept[place] ?? place)],
  }));
}

const isInside = (hit: LexiconHit, longer: Pick<LexiconHit, 'places'>): boolean =>
  hit.places.length < longer.places.length &&
  hit.places[0] >= longer.places[0] &&
  lastPlace(hit) <= lastPlace(longer) &&
  hit.places.every((place) => longer.places.includes(place));

/** The same need in the same words, said again by a shorter phrase or by one that overlaps an earlier one. */
function repeats(hit: LexiconHit, other: LexiconHit, earlier: boolean): boolean {
  if (hit.need !== other.need || !hit.places.some((place) => other.places.includes(place))) return false;
  return other.places.length > hit.places.length || (other.places.length === hit.places.length && earlier);
}
