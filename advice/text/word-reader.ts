import model from 'wink-eng-lite-web-model';
import winkNlp, { type Document, type ItsHelpers, type Model } from 'wink-nlp';

/** The words that the library knows, in a place each: those of its list first, and behind them whatever it met since. */
interface Vocabulary {
  readonly list: readonly string[];
  readonly hash: Record<string, number>;
  readonly intrinsicSize: number;
}

interface Reader {
  readonly read: (text: string) => Document;
  readonly its: ItsHelpers;
  readonly vocabulary: Vocabulary;
}

/** Words met stay in memory until a reader is made anew, which takes a sixth of a second. */
const MET_MAX = 200_000;

let reader = makeReader();
let forgotten = reader.vocabulary.list.length;

export const { its } = reader;

/**
 * Reads a text as though it were the first. The library takes every word that it has met for one of its list, so that
 * "uncle's." once read would be one word ever after, and advice would depend on what was read before it.
 */
export function readAfresh(text: string): Document {
  if (reader.vocabulary.list.length > reader.vocabulary.intrinsicSize + MET_MAX) {
    reader = makeReader();
    forgotten = reader.vocabulary.list.length;
  }
  const { list, hash } = reader.vocabulary;
  for (; forgotten < list.length; forgotten += 1) delete hash[list[forgotten] as string];
  return reader.read(text);
}

/** Letters of Latin beyond these would be words of their own to the library: of "Nguyễn" it makes "Nguy", "ễ" and "n". */
const UNKNOWN_LETTERS = /[\u0100-\u024f\u1e00-\u1eff]/g;
/** Letters whose stroke or missing dot is no mark that can be taken off. */
const STROKED: ReadonlyMap<string, string> = new Map(
  Object.entries({ Đ: 'D', đ: 'd', Ł: 'L', ł: 'l', ı: 'i', Œ: 'O', œ: 'o', Ħ: 'H', ħ: 'h' }),
);

/** The same text, as long as before, in letters that the library takes for letters. */
export const inKnownLetters = (text: string): string =>
  text.replace(UNKNOWN_LETTERS, (letter) => STROKED.get(letter) ?? letter.normalize('NFD').charAt(0));

/** Whether the library's list of English has the word, in lower case. Most names of people are not in it. */
export function isEnglishWord(word: string): boolean {
  if (inKnownLetters(word) !== word) return false;
  const [id] = readAfresh(word.toLowerCase()).tokens().out(its.uniqueId);
  return Number(id ?? 0) < reader.vocabulary.intrinsicSize;
}

/** The library keeps its vocabulary to itself, but takes it from the model by a function, which is asked here in its place. */
function makeReader(): Reader {
  const core = (model as unknown as { core: () => { features: { lexeme: Vocabulary } } }).core();
  const { readDoc, its: helpers } = winkNlp({ ...model, core: () => core } as Model, ['sbd']);
  const vocabulary = core.features.lexeme;
  Object.setPrototypeOf(vocabulary.hash, null); // Else "constructor" would be found in it.
  return { read: readDoc, its: helpers, vocabulary };
}
