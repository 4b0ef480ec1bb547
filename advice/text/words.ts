import type { ItemSentence, ItsFunction } from 'wink-nlp';
import neutralWords from './neutral-words.json';
import shorthand from './shorthand.json';
import { inKnownLetters, its, readAfresh } from './word-reader';

/** One word or mark as it stands in a text, with the root that readings compare. */
export interface Word {
  readonly root: string;
  readonly start: number;
  readonly end: number;
  readonly kind: 'word' | 'mark';
}

/** A sentence; a new line also ends one, because referrals are full of lists. */
export interface Sentence {
  readonly words: readonly Word[];
  /** A list line under a heading such as "Needs:", which then speaks for it. */
  readonly bullet: boolean;
}

/** So long a run of letters is no word, and costs the reader of words far more than it could tell. */
const NO_WORD = /[^\s,;:/()]{61,}/gu;

/** Contractions come apart as "ca" + "n't", and "dont" as "do" + "nt": what negates must be one root wherever it stands. */
const WHOLE_FORMS: ReadonlyMap<string, string> = new Map(
  Object.entries({
    "n't": 'not',
    nt: 'not',
    ca: 'can',
    wo: 'will',
    w: 'with',
    pt: 'person',
  }),
);

const ALIKE: ReadonlyMap<string, string> = new Map(
  Object.entries(neutralWords.alike).flatMap(([root, forms]) => forms.map((form): [string, string] => [form, root])),
);
const UNREAD: ReadonlySet<string> = new Set(neutralWords.unread);

/** The library calls a helper with three arguments, as this one takes them; its types say four. */
const STEM = its.stem as ItsFunction<string>;

/** "W/o" would come apart into three words. Its stroke becomes a letter before the text is read, so that places stay. */
const STROKES = /(?<![\p{L}\p{N}/])(?:w\/o|w\/|h\/o|s\/p|c\/o|f\/u|d\/c|r\/o|y\/o|b\/c)(?=[\s,.;:)'\p{L}]|$)/giu;

/** What telegrams, charts and hurried people write: "tmrw", "FWW", "dont", "benifits". */
const WRITTEN_OUT: ReadonlyMap<string, readonly string[]> = new Map(
  Object.entries(shorthand).map(([short, long]): [string, readonly string[]] => [joined(short), stemsOf(long)]),
);

function joined(text: string): string {
  return text.replace(STROKES, (short) => short.replace('/', 'q'));
}

function stemsOf(words: string): readonly string[] {
  return words.split(' ').map((word) => readAfresh(word).tokens().out(STEM)[0] ?? word);
}

/**
 * Reads a text into sentences of roots. Words of protected attributes are taken out or made alike here, before anything
 * is matched or ranked, so that no later step can be moved by them.
 */
export function readSentences(text: string): readonly Sentence[] {
  const plain = inKnownLetters(joined(text))
    .replace(/[\u2018\u2019\u02bc]/g, "'")
    .replace(/[\u00a0_]/g, ' ')
    .replace(NO_WORD, (run) => ' '.repeat(run.length));
  return linesOf(plain).flatMap(({ line, start }) => {
    const bullet = /^\s*(?:[-*\u2022\u2013\u2014]|\d{1,2}[.)])\s/.test(line);
    return sentencesOf(line, start).map((words) => ({ words, bullet }));
  });
}

/** The roots of a phrase of a lexicon, read exactly as a narrative is read. */
export const rootsOf = (phrase: string): readonly string[] =>
  readSentences(phrase).flatMap(({ words }) => words.filter(({ kind }) => kind === 'word').map(({ root }) => root));

function linesOf(text: string): readonly { readonly line: string; readonly start: number }[] {
  return [...text.matchAll(/[^\r\n]+/g)].map((match) => ({ line: match[0], start: match.index }));
}

function sentencesOf(line: string, lineStart: number): readonly (readonly Word[])[] {
  const sentences: (readonly Word[])[] = [];
  let cursor = 0;
  readAfresh(line)
    .sentences()
    .each((sentence: ItemSentence) => {
      const texts = sentence.tokens().out(its.value);
      const stems = sentence.tokens().out(STEM);
      const words = texts.flatMap((text, index) => {
        const start = line.indexOf(text, cursor);
        if (start < 0) return [];
        cursor = start + text.length;
        return wordOf(text, stems[index] ?? text, lineStart + start, texts[index + 1]);
      });
      if (words.length > 0) sentences.push(words);
    });
  return sentences;
}

/** "No." before a figure is a number, and else an answer. */
function wordOf(text: string, stem: string, start: number, next = ''): readonly Word[] {
  const lower = text.toLowerCase();
  if (UNREAD.has(lower)) return [];
  if (lower === 'no.' && !/^[#\d]/.test(next))
    return [
      { root: 'no', start, end: start + 2, kind: 'word' },
      { root: '.', start: start + 2, end: start + 3, kind: 'mark' },
    ];
  const kind = /[\p{L}\p{N}]/u.test(text) ? 'word' : 'mark';
  const alike = ALIKE.get(lower) ?? WHOLE_FORMS.get(lower);
  const roots = alike ? [alike] : (WRITTEN_OUT.get(lower) ?? [stem]);
  return roots.map((root) => ({ root, start, end: start + text.length, kind }));
}
