import type { EligibilityTerms } from '../../domain/program';
import { bindPhrases, findPhrases, lastPlace, type PhraseBook } from '../text/phrases';
import { type Standing, standingOfTrouble } from '../text/standing';
import { STOP_ROOTS } from '../text/stop-roots';
import { rootsOf } from '../text/words';
import type { Lexicon } from './lexicon';
import type { Passage, Reading } from './mentions';

/** What the narrative says of a term of the directory, such as `eviction-notice`, and where. */
export interface TermTold {
  readonly says: 'yes' | 'no';
  readonly passage: Passage;
  /** Told by the term's own words, and not only by a need that goes with it. */
  readonly plainly: boolean;
}

/** What the narrative tells of the terms that programs require or exclude. */
export type TermsTold = ReadonlyMap<string, TermTold>;

/** Other words that may stand between those of a meaning: "served two tours in the armed forces". */
const GAP = 2;

/**
 * Reads the narrative for the terms' meanings, by their own words and by the needs that they speak of: who asks for rest
 * from caring "looks after a relative". It never makes a rule met: it says what to confirm, and what speaks against.
 */
export function readTerms(terms: EligibilityTerms, reading: Reading, lexicon: Lexicon): TermsTold {
  const book = bindPhrases(
    Object.entries(terms).flatMap(([term, meaning]) =>
      alternativesIn(meaning).map((roots) => ({ roots, meaning: term })),
    ),
  );
  const told = new Map<string, TermTold>(byNeeds(terms, reading, lexicon));
  for (const passage of reading.passages)
    for (const [term, says] of termsIn(passage, book)) told.set(term, { says, passage, plainly: true });
  return told;
}

function byNeeds(
  terms: EligibilityTerms,
  { mentions }: Reading,
  lexicon: Lexicon,
): readonly (readonly [string, TermTold])[] {
  return Object.entries(terms).flatMap(([term, meaning]) => {
    const needs = new Set(lexicon.find(rootsOf(meaning), ['trouble', 'thing', 'service']).map(({ need }) => need.id));
    const mention = mentions.find(({ need, standing }) => needs.has(need.id) && TELLS.has(standing));
    return mention ? [[term, { says: 'yes', passage: mention.passage, plainly: false } as const] as const] : [];
  });
}

const TELLS: ReadonlySet<Standing> = new Set(['asked', 'told']);

/** "Is pregnant or has a baby": either is enough. A meaning of small words only cannot be looked for. */
const alternativesIn = (meaning: string): readonly (readonly string[])[] =>
  meaning.split(/\s+or\s+|;/i).map((phrase) => rootsOf(phrase).filter((root) => !STOP_ROOTS.has(root)));

function termsIn({ stretch }: Passage, book: PhraseBook<string>): readonly (readonly [string, TermTold['says']])[] {
  const kept = [...stretch.roots.keys()].filter((place) => !STOP_ROOTS.has(stretch.roots[place] ?? ''));
  const roots = kept.map((place) => stretch.roots[place] ?? '');
  return findPhrases(book, roots, GAP).flatMap((found) => {
    const places = found.places.map((place) => kept[place] ?? place);
    const span = { from: kept[found.places[0]] ?? 0, to: kept[lastPlace(found)] ?? 0, places: new Set(places) };
    const says = SAYS[standingOfTrouble(span, [span], stretch)];
    return says ? [[found.meaning, says] as const] : [];
  });
}

const SAYS: Readonly<Partial<Record<Standing, TermTold['says']>>> = { asked: 'yes', told: 'yes', denied: 'no' };
