import { createHash } from 'node:crypto';
import { bindSayings, type Likeness, type Saying } from '../likeness/sayings';
import { tellingOf } from '../likeness/word-meaning';
import { remember } from '../text/memory';
import { bindPhrases, type Found, findPhrases, lastPlace, type PhraseBook } from '../text/phrases';
import { STOP_ROOTS } from '../text/stop-roots';
import { strongOf } from '../text/weak-roots';
import { rootsOf } from '../text/words';
import idiomPhrases from './idioms.json';
import { isLookedFor } from './looked-for';
import type { NeedEntry } from './need-entries';

/** One need as the lexicon knows it. */
export type Need = Pick<NeedEntry, 'id' | 'label' | 'gravity' | 'whose' | 'near' | 'narrows'>;

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

/** A lexicon of needs, bound for finding. */
export interface Lexicon {
  /** Changes by itself with any word, so that advice given by another lexicon can be told apart. */
  readonly version: string;
  readonly needs: readonly Need[];
  /** Every root that a phrase or a saying of the lexicon has. */
  readonly vocabulary: ReadonlySet<string>;
  /** How like a text is to what is said by whoever has each need, in the order of `needs`. */
  readonly saidLike: Likeness;
  /** How like a text is to how programs for each need describe themselves, in the order of `needs`. */
  readonly offeredLike: Likeness;
  /** Finds phrases among roots. A phrase inside a longer one does not count: "food stamps" is not food. */
  readonly find: (roots: readonly string[], roles: readonly PhraseRole[]) => readonly LexiconHit[];
}

/** So many other words may stand inside a phrase: "behind on two months of rent". */
const GAP = 2;

/** Sayings that hold a word of a need and do not speak of it: "physical therapy" is not counseling. */
const IDIOMS = bindPhrases(idiomPhrases.map((phrase) => ({ roots: rootsOf(phrase), meaning: 'idiom' })));

function bindLexicon(needs: readonly NeedEntry[]): Lexicon {
  const phrases = needs.flatMap((need) => [
    ...phrasesOf(need, need.signals, 'trouble'),
    ...phrasesOf(need, need.subjects, 'thing'),
    ...phrasesOf(need, need.settled, 'settled'),
    ...phrasesOf(need, need.service, 'service'),
  ]);
  const exact = bindPhrases(phrases.filter(isExact));
  const loose = bindPhrases(
    phrases.filter((phrase) => !isExact(phrase)).map(({ roots, meaning }) => ({ roots: withoutStops(roots), meaning })),
  );
  return {
    version: createHash('sha256').update(JSON.stringify(needs)).digest('hex'),
    needs,
    vocabulary: new Set(needs.flatMap(wordsOf)),
    saidLike: bindSayings(
      needs.flatMap((need, of) => [
        ...sayingsOf(need.said, of, 1),
        ...sayingsOf(need.signals, of, together([...need.signals, ...need.subjects])).filter(isTelling),
        ...sayingsOf(need.subjects, of, together([...need.signals, ...need.subjects])).filter(isTelling),
        ...sayingsOf(need.offered, of, HALF),
      ]),
      needs.length,
    ),
    offeredLike: bindSayings(
      needs.flatMap((need, of) => [
        ...sayingsOf(need.offered, of, 1),
        ...sayingsOf(need.service, of, together(need.service)),
        ...sayingsOf(need.said, of, LITTLE),
      ]),
      needs.length,
    ),
    find: (roots, roles) => keptOf([...looseHits(loose, roots), ...findPhrases(exact, roots, 0)], roots, roles),
  };
}

/** Thousands of sentences are read for a lexicon; whoever asks for the same one again need not wait for that. */
const BOUND = new WeakMap<readonly NeedEntry[], Lexicon>();

/** Binds the needs of a lexicon, once for all questions. */
export function bindLexiconOnce(needs: readonly NeedEntry[]): Lexicon {
  const bound = BOUND.get(needs) ?? bindLexicon(needs);
  BOUND.set(needs, bound);
  return bound;
}

/** Who has a need speaks a little like the programs for it, and the other way round. */
const HALF = 0.5;
const LITTLE = 0.3;
/** Phrases are many and short: all of a need's together count no more than so many sentences. */
const PHRASES_COUNT = 12;

/** Every phrase of a lexicon and of an organization's own beside it: most of the two are the same. */
const PHRASES_MAX = 20_000;
const phraseRoots = remember(rootsOf, PHRASES_MAX);

const wordsOf = ({ said, offered, signals, subjects, service }: NeedEntry): readonly string[] =>
  [...said, ...offered, ...signals, ...subjects, ...service].flatMap(phraseRoots);

const sayingsOf = (texts: readonly string[], of: number, weight: number): readonly Saying[] =>
  texts.map((text) => ({ roots: phraseRoots(text), of, weight }));

/** One word alone would take every text that has it. */
const isTelling = ({ roots }: Saying): boolean => tellingOf(roots).length > 1;

const together = (phrases: readonly string[]): number => Math.min(1, PHRASES_COUNT / phrases.length);

const phrasesOf = (need: Need, phrases: readonly string[], role: PhraseRole) =>
  phrases
    .map((phrase) => ({ phrase, roots: phraseRoots(phrase), meaning: { need, role } }))
    .filter(({ phrase, roots }) => isLookedFor(phrase, roots));

/**
 * "In a tent" keeps one root when its small words go, "does not look at us" none that says anything: such a phrase is
 * only looked for word by word.
 */
const isExact = ({ roots }: { readonly roots: readonly string[] }): boolean =>
  roots.length > 1 && (withoutStops(roots).length < 2 || strongOf(roots).length === 0);

function keptOf(
  found: readonly Found<Meaning>[],
  roots: readonly string[],
  roles: readonly PhraseRole[],
): readonly LexiconHit[] {
  if (found.length === 0) return [];
  const hits = found.map(({ meaning, places }) => ({ ...meaning, places })).filter(({ role }) => roles.includes(role));
  const idioms = findPhrases(IDIOMS, roots, 0);
  return hits.filter(
    (hit, index) =>
      !idioms.some((idiom) => isInside(hit, idiom)) &&
      !hits.some((other, at) => isInside(hit, other) || repeats(hit, other, at < index)),
  );
}

function looseHits(book: PhraseBook<Meaning>, roots: readonly string[]): readonly Found<Meaning>[] {
  const kept = [...roots.keys()].filter((place) => !STOP_ROOTS.has(roots[place] ?? ''));
  const told = kept.map((place) => roots[place] ?? '');
  const found = findPhrases(book, told, GAP).filter(({ places }) => holdsTogether(places, told));
  return found.map(({ meaning, places: [first, ...rest] }) => ({
    meaning,
    places: [kept[first] ?? first, ...rest.map((place) => kept[place] ?? place)],
  }));
}

/** "Call me back, no car" is no call for a car: of two words one of which means little, nothing stands between. */
const holdsTogether = (places: Found<Meaning>['places'], told: readonly string[]): boolean =>
  places.length !== 2 ||
  lastPlace({ places }) - places[0] === 1 ||
  strongOf(places.map((place) => told[place] ?? '')).length > 1;

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

const withoutStops = (roots: readonly string[]): readonly string[] => roots.filter((root) => !STOP_ROOTS.has(root));
