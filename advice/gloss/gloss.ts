import type { Evidence } from '../../domain/evidence';
import { quoted, rendered, withCopied } from './alignment';
import glossFile from './gloss.json';
import { spanishIn } from './spanish-stretches';
import { unitsOf } from './units';
import { bindWordbook, type Wordbook } from './wordbook';
import { wordsIn } from './words';

/** A narrative with what is Spanish in it as plain English, word for word. It is read, and never shown. */
export interface Gloss {
  readonly english: string;
  /** The words of the narrative that a stretch of the English stands for. */
  readonly original: (evidence: Evidence) => Evidence;
  /** The English of the same narrative with what was blotted out in it, place by place. */
  readonly unblotted: (narrative: string) => string;
}

let book: Wordbook | undefined;

/** Renders what is Spanish in a narrative as English; undefined where nothing is. */
export function glossOf(narrative: string): Gloss | undefined {
  book ??= bindWordbook(glossFile);
  const words = wordsIn(narrative);
  const spanish = spanishIn(words, book);
  if (!spanish) return undefined;
  const { english, aligned } = rendered(narrative, words, unitsOf(words, spanish, book));
  return {
    english,
    original: ({ quote, start }) => quoted(narrative, aligned, start, start + quote.length),
    unblotted: (whole) => (whole.length === narrative.length ? withCopied({ english, aligned }, whole) : english),
  };
}

/** A narrative as it is read: what is Spanish in it as English, and else as it stands. */
export const inEnglish = (narrative: string): string => glossOf(narrative)?.english ?? narrative;

/** Whatever was found in the English, with quotes of the narrative in place of its own. */
export function quotingOriginal<Found>(found: Found, { original }: Pick<Gloss, 'original'>): Found {
  const requoted = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(requoted);
    if (typeof value !== 'object' || value === null) return value;
    if (isEvidence(value)) return original(value);
    return Object.fromEntries(Object.entries(value).map(([key, held]) => [key, requoted(held)]));
  };
  return requoted(found) as Found;
}

const isEvidence = (value: object): value is Evidence =>
  'quote' in value && typeof value.quote === 'string' && 'start' in value && typeof value.start === 'number';
