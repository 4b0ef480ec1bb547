import { type NumberTold, numberAt } from './numbers';
import { folded } from './spelling';
import type { Wordbook } from './wordbook';
import type { WordAt } from './words';

/** A narrative word by word, as the gloss looks at it: nothing stands before its first word or behind its last. */
export interface Look {
  readonly book: Wordbook;
  readonly word: (at: number) => WordAt | undefined;
  readonly text: (at: number) => string;
  /** As the gloss writes it: in lower case, without accents, and spelled out where it is short or often misspelled. */
  readonly bare: (at: number) => string;
  /** A mark stands before it, or it is not there. */
  readonly isParted: (at: number) => boolean;
  /** The word behind another one, if no mark stands between. */
  readonly behind: (at: number) => string;
  /** The word before another one, if no mark stands between. */
  readonly ahead: (at: number) => string;
  readonly number: (at: number) => NumberTold | undefined;
  readonly isCapital: (at: number) => boolean;
}

/** "Treinta y cinco". */
const NUMBER_WORDS = 3;

export function lookAt(words: readonly WordAt[], book: Wordbook): Look {
  const text = (at: number): string => words[at]?.text ?? '';
  const bares = words.map((word) => book.spelled.get(folded(word.text)) ?? folded(word.text));
  const bare = (at: number): string => bares[at] ?? '';
  const isParted = (at: number): boolean => words[at]?.isBehindMark ?? true;
  return {
    book,
    word: (at) => words[at],
    text,
    bare,
    isParted,
    behind: (at) => (isParted(at + 1) ? '' : bare(at + 1)),
    ahead: (at) => (isParted(at) ? '' : bare(at - 1)),
    number: (at) =>
      numberAt(
        words.slice(at, at + NUMBER_WORDS).map((word) => word.text),
        0,
      ),
    isCapital: (at) => /^\p{Lu}\p{Ll}/u.test(text(at)),
  };
}
