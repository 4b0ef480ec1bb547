import { tellsAside } from '../text/aside';
import { STOP_ROOTS } from '../text/stop-roots';
import { isEnglishWord, readSentences, type Word } from '../text/words';

/** A sentence of a narrative by its terms, each once: its words as roots, and each word with the one before it. */
export interface Worded {
  readonly start: number;
  readonly end: number;
  readonly terms: readonly string[];
}

/** "He uses a wheelchair." and "They are Catholic." tell so few words besides. */
const BESIDE_ASIDE = 3;
/** No longer is what can be quoted and read at a glance. */
const STRETCH_WORDS = 30;
const FIGURE = '#';
const UNTELLING: ReadonlySet<string> = new Set([...STOP_ROOTS, 'person', 'they', 'them', 'name', 'not', 'no']);

/**
 * Reads how a narrative is worded, by sentence, or by stretch where somebody writes without a stop. Names, and words of a
 * faith, an origin, an orientation or a disability are left out, and so is a sentence that hardly tells anything else: how
 * something is worded never depends on whose it is. Every figure is one and the same word.
 */
export function wordingOf(narrative: string): readonly Worded[] {
  return readSentences(narrative).flatMap(({ words }) => {
    const written = ({ start, end }: Word): string => narrative.slice(start, end);
    const told = words.flatMap((word) => rootOf(word, written(word)).map((root) => ({ ...word, root })));
    return told.length === 0 || isAside(told, narrative.slice(words[0]?.start, words.at(-1)?.end)) ? [] : worded(told);
  });
}

const isAside = (told: readonly Word[], sentence: string): boolean =>
  tellsAside(sentence) && told.filter(({ root }) => !UNTELLING.has(root)).length <= BESIDE_ASIDE;

/** The one word that a figure of any kind is; a question mark asks, and every other mark tells nothing. */
function rootOf({ root, kind }: Word, written: string): readonly string[] {
  if (kind === 'mark') return root === '?' ? [root] : [];
  if (/\d/.test(root)) return [FIGURE];
  const isName = /^\p{Lu}/u.test(written) && !isEnglishWord(written);
  return isName || tellsAside(written) ? [] : [root.normalize('NFD').replace(/\p{M}/gu, '')];
}

/** Stretches of a sentence that can be quoted. A word is paired with the one before it across them too. */
function worded(told: readonly Word[]): readonly Worded[] {
  const terms = told.map(({ root }, place) => (place === 0 ? [root] : [root, `${told[place - 1]?.root} ${root}`]));
  const stretches = Array.from({ length: Math.ceil(told.length / STRETCH_WORDS) }, (_one, at) => at * STRETCH_WORDS);
  return stretches.map((from) => {
    const to = Math.min(from + STRETCH_WORDS, told.length);
    return {
      start: told[from]?.start ?? 0,
      end: told[to - 1]?.end ?? 0,
      terms: [...new Set(terms.slice(from, to).flat())],
    };
  });
}
