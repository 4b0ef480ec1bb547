import type { Evidence } from '../../domain/evidence';
import { type Clause, readClauses } from '../text/clauses';
import { type Stretch, stretchesOf } from '../text/cues';
import type { Word } from '../text/words';

/** A clause of a narrative with its cues; `words` are those of the clause itself, marks left out. */
export interface Passage {
  readonly start: number;
  readonly end: number;
  readonly sentence: number;
  readonly words: readonly Word[];
  readonly stretch: Stretch;
}

/** Reads a narrative into passages; whatever is read of it is read in one of them. */
export function passagesOf(narrative: string): readonly Passage[] {
  const clauses = readClauses(narrative);
  const stretches = stretchesOf(clauses);
  return clauses.flatMap((clause, index) => {
    const stretch = stretches[index];
    return stretch ? [passageOf(clause, stretch)] : [];
  });
}

function passageOf({ words, sentence }: Clause, stretch: Stretch): Passage {
  return {
    start: words[0]?.start ?? 0,
    end: words.at(-1)?.end ?? 0,
    sentence,
    words: words.filter(({ kind }) => kind === 'word'),
    stretch,
  };
}

/** The place of the first word that ends behind an offset, counted as its stretch counts. */
export const placeAt = ({ words, stretch }: Passage, offset: number): number => {
  const index = words.findIndex(({ end }) => end > offset);
  return stretch.own + (index < 0 ? words.length : index);
};

/** The passage in which an offset lies; a mark between two belongs to the one before it. */
export const passageAt = (passages: readonly Passage[], offset: number): Passage | undefined =>
  passages.findLast(({ start }) => start <= offset) ?? passages[0];

/** From where to where each sentence goes, by its number. */
export function sentencesOf(passages: readonly Passage[]): ReadonlyMap<number, Span> {
  const spans = new Map<number, Span>();
  for (const { sentence, start, end } of passages) {
    const span = spans.get(sentence);
    spans.set(sentence, { start: Math.min(span?.start ?? start, start), end: Math.max(span?.end ?? end, end) });
  }
  return spans;
}

/** From one offset of a narrative to another. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** The words of a narrative between two offsets, as evidence. */
export const quoteOf = (narrative: string, start: number, end: number): Evidence => ({
  quote: narrative.slice(start, end),
  start,
});

/** A whole clause as evidence: what stands beside a word often says more than the word. */
export const quoteOfPassage = (narrative: string, { start, end }: Passage): Evidence =>
  quoteOf(narrative, start, Math.min(end, start + QUOTE_MAX));

/** No quote of a fact is longer. */
const QUOTE_MAX = 240;
