import { bindPhrases, type Found, findPhrases, lastPlace, type PhraseBook } from '../text/phrases';
import { STOP_ROOTS } from '../text/stop-roots';
import { rootsOf } from '../text/words';
import idiomPhrases from './idioms.json';
import needEntries from './needs.json';

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

const PHRASES = needEntries
  .flatMap((need) => [
    ...need.signals.map((phrase) => ({ phrase, meaning: meaningOf(need, 'trouble') })),
    ...need.subjects.map((phrase) => ({ phrase, meaning: meaningOf(need, 'thing') })),
    ...need.settled.map((phrase) => ({ phrase, meaning: meaningOf(need, 'settled') })),
    ...need.service.map((phrase) => ({ phrase, meaning: meaningOf(need, 'service') })),
  ])
  .map(({ phrase, meaning }) => ({ roots: rootsOf(phrase), meaning }));

/** "In a tent" keeps one root when its small words go; such a phrase is only looked for word by word. */
const isExact = ({ roots }: { readonly roots: readonly string[] }): boolean =>
  roots.length > 1 && withoutStops(roots).length < 2;

const EXACT = bindPhrases(PHRASES.filter(isExact));
const LOOSE = bindPhrases(
  PHRASES.filter((phrase) => !isExact(phrase)).map(({ roots, meaning }) => ({ roots: withoutStops(roots), meaning })),
);
/** Sayings that hold a word of a need and do not speak of it: "physical therapy" is not counseling. */
const IDIOMS = bindPhrases(idiomPhrases.map((phrase) => ({ roots: rootsOf(phrase), meaning: 'idiom' })));

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

function meaningOf(need: Need, role: PhraseRole): Meaning {
  return { need, role };
}

function withoutStops(roots: readonly string[]): readonly string[] {
  return roots.filter((root) => !STOP_ROOTS.has(root));
}
