import type { Evidence } from '../../domain/evidence';
import type { Ground } from './matching';

/** Long enough to be understood on its own, short enough to be read at a glance. */
const QUOTE_MAX = 160;
const QUOTES_MAX = 3;
/** A quote grows to whole words, but not by more than this: not every narrative has spaces. */
const WORD_MAX = 40;

/** The clauses that a match rests on, as they stand in the narrative, the weightiest first. */
export function quotesOf(narrative: string, grounds: readonly Ground[]): readonly Evidence[] {
  const quotes = grounds.map((ground) => quoteAround(narrative, ground));
  return quotes
    .filter(({ start }, place) => quotes.findIndex((other) => other.start === start) === place)
    .slice(0, QUOTES_MAX);
}

/** The clause as it stands; of a long one, as much as fits around the words meant, in whole words. */
export function quoteAround(narrative: string, { start, end, passage }: Ground): Evidence {
  if (passage.end - passage.start <= QUOTE_MAX) return trimmed(narrative, passage.start, passage.end);
  const room = Math.max(0, QUOTE_MAX - (end - start)) / 2;
  const from = Math.max(passage.start, Math.floor(start - room));
  const to = Math.min(passage.end, Math.ceil(Math.min(end, start + QUOTE_MAX) + room));
  return trimmed(narrative, wordStart(narrative, from, passage.start), wordEnd(narrative, to, passage.end));
}

function wordStart(text: string, from: number, earliest: number): number {
  const nearest = Math.max(earliest, from - WORD_MAX);
  return from - (text.slice(nearest, from).match(/\S*$/)?.[0].length ?? 0);
}

function wordEnd(text: string, to: number, latest: number): number {
  const nearest = Math.min(latest, to + WORD_MAX);
  return to + (text.slice(to, nearest).match(/^\S*/)?.[0].length ?? 0);
}

/** Without the marks and the joining words at its rims. */
function trimmed(text: string, from: number, to: number): Evidence {
  const whole = text.slice(from, to);
  const kept = bare(bare(whole).replace(/^(?:and|but|so|or)\s+|\s(?:and|but|so|or)$/gi, ''));
  return { quote: kept, start: from + whole.indexOf(kept) };
}

/** From the first letter or digit to the last one; a redacted word is a word. */
const bare = (text: string): string => text.match(/[\p{L}\p{N}\u2588](?:.*[\p{L}\p{M}\p{N})%\u2588])?/su)?.[0] ?? text;
