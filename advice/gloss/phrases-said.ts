import { isEnglishWord } from '../text/word-reader';
import type { Look } from './look';
import { dayOfMonth } from './numbers';
import { folded, soundOf } from './spelling';
import type { Phrase, PhraseWord } from './wordbook';

/** A phrase of the gloss, found in a narrative. */
export interface Said {
  readonly phrase: Phrase;
  readonly words: number;
  readonly english: string;
  /** The words of the phrase as the gloss writes them. */
  readonly written: readonly string[];
}

/** The longest phrase that begins at a word; of those as long one that is written so. */
export function phraseAt(look: Look, at: number): Said | undefined {
  const written = look.bare(at);
  const begun = [
    ...(look.book.phrases.get(soundOf(written)) ?? []),
    ...(look.number(at) ? (look.book.phrases.get('#') ?? []) : []),
  ];
  let best: Said | undefined;
  for (const phrase of begun) {
    const said = matched(phrase, look, at);
    if (said && isBetter(said, best, written)) best = said;
  }
  return best?.words === 1 && !isTrusted(best, look, at) ? undefined : best;
}

const isBetter = (said: Said, best: Said | undefined, written: string): boolean =>
  best === undefined ||
  said.words > best.words ||
  (said.words === best.words && said.written[0] === written && best.written[0] !== written);

/** One word that only sounds like one of ours may be English, and one with a capital somebody's name. */
function isTrusted({ written }: Said, look: Look, at: number): boolean {
  const bare = look.bare(at);
  if (!look.isParted(at) && look.isCapital(at) && look.book.names.has(bare)) return false;
  return written[0] === bare || bare !== folded(look.text(at)) || !isEnglishWord(bare);
}

function matched(phrase: Phrase, look: Look, at: number): Said | undefined {
  const found = matchedFrom(phrase.places, look, { begins: at, at });
  if (!found || found.next === at) return undefined;
  return {
    phrase,
    words: found.next - at,
    english: withNumbers(phrase.english, found.numbers),
    written: found.written,
  };
}

/** The numbers that were told, where the English of a phrase leaves room for them. */
export function withNumbers(english: string, numbers: readonly string[]): string {
  const left = [...numbers];
  return english.replace(/#(th\b)?/g, (_place, isDay?: string) => {
    const number = left.shift() ?? '';
    return isDay ? dayOfMonth(number) : number;
  });
}

interface Matched {
  readonly next: number;
  readonly numbers: readonly string[];
  readonly written: readonly string[];
}

/** Where a phrase begins, and how far it was found. */
interface Place {
  readonly begins: number;
  readonly at: number;
}

/** The places of a phrase from a word on, by whichever of their choices take most. */
function matchedFrom([place, ...rest]: Phrase['places'], look: Look, { begins, at }: Place): Matched | undefined {
  if (!place) return { next: at, numbers: [], written: [] };
  const found = place.flatMap((choice): readonly Matched[] => {
    const taken = takenBy(choice, look, { begins, at });
    const behind = taken && matchedFrom(rest, look, { begins, at: taken.next });
    return behind ? [joined(taken, behind)] : [];
  });
  return found.reduce<Matched | undefined>((best, one) => (one.next > (best?.next ?? -1) ? one : best), undefined);
}

const joined = (one: Matched, behind: Matched): Matched => ({
  next: behind.next,
  numbers: [...one.numbers, ...behind.numbers],
  written: [...one.written, ...behind.written],
});

function takenBy(choice: readonly PhraseWord[], look: Look, { begins, at }: Place): Matched | undefined {
  const numbers: string[] = [];
  let next = at;
  for (const wanted of choice) {
    const taken = stands(look, next, begins) ? wordsTaken(wanted, look, next, numbers) : 0;
    if (taken === 0) return undefined;
    next += taken;
  }
  return { next, numbers, written: choice.map(({ written }) => written) };
}

/** How many words of the narrative one of a phrase takes; a number is put with the others. */
function wordsTaken({ written, sound }: PhraseWord, look: Look, at: number, numbers: string[]): number {
  if (written !== '#') return soundOf(look.bare(at)) === sound ? 1 : 0;
  const number = look.number(at);
  if (number) numbers.push(number.english);
  return number?.words ?? 0;
}

const stands = (look: Look, at: number, begins: number): boolean =>
  look.word(at) !== undefined && (at === begins || !look.isParted(at));
