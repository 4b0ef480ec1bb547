import { isEnglishWord } from '../text/word-reader';
import { folded, soundOf } from './spelling';
import type { Wordbook } from './wordbook';
import type { WordAt } from './words';

/** What a word costs where it stands in a stretch of the other language. */
const COST = { holding: 1, known: 1.5, marked: 2, capital: 0.4, english: 1, unknown: 0.2 } as const;
/** To go over to the other language costs less behind a mark. */
const CHANGE = { behindMark: 0.9, within: 1.7 } as const;
/** Fewer Spanish words are a name or a phrase. */
const WORDS_MIN = 2;

/** For each word whether it stands in a stretch of Spanish; undefined where the narrative has none. */
export function spanishIn(words: readonly WordAt[], book: Wordbook): readonly boolean[] | undefined {
  if (!mayHold(words, book)) return undefined;
  const costs = words.map((word, place) => (isInName(words, place) ? NO_COST : costOf(word, book)));
  const spanish = withoutScraps(cheapest(costs, words), costs);
  return spanish.includes(true) ? spanish : undefined;
}

/** A stretch without two words that are Spanish and nothing else is a name, or no Spanish at all. */
function withoutScraps(spanish: readonly boolean[], costs: readonly Costs[]): readonly boolean[] {
  const kept = [...spanish];
  for (let from = 0, to = 0; from < kept.length; from = to) {
    for (to = from; to < kept.length && kept[to] === kept[from]; ) to += 1;
    const telling = costs.slice(from, to).filter(({ asEnglish }) => asEnglish >= COST.holding);
    if (telling.length < WORDS_MIN) kept.fill(false, from, to);
  }
  return kept;
}

function mayHold(words: readonly WordAt[], { spanish }: Wordbook): boolean {
  let held = 0;
  for (const { text } of words) {
    if (spanish.has(text.toLowerCase()) || /[áíóúñÁÍÓÚÑ]/.test(text)) held += 1;
    if (held >= WORDS_MIN) return true;
  }
  return false;
}

interface Costs {
  readonly asEnglish: number;
  readonly asSpanish: number;
}

const NO_COST: Costs = { asEnglish: 0, asSpanish: 0 };
/** No name has more small words on end. */
const NAME_WORDS = 4;
const IN_NAMES = /^(?:de|del|la|las|los|el|y)$/;

/** "Maria de la Cruz", "El Camino Real". */
function isInName(words: readonly WordAt[], at: number): boolean {
  if (!IN_NAMES.test(folded(words[at]?.text ?? ''))) return false;
  const isPart = (place: number): boolean => IN_NAMES.test(folded(words[place]?.text ?? ''));
  const isCapital = (place: number): boolean => /^\p{Lu}\p{Ll}/u.test(words[place]?.text ?? '');
  let [from, to] = [at - 1, at + 1];
  while (at - from < NAME_WORDS && isPart(from) && !isCapital(from)) from -= 1;
  while (to - at < NAME_WORDS && isPart(to) && !isCapital(to)) to += 1;
  return (isCapital(from) || isCapital(at)) && isCapital(to) && !words[to]?.isBehindMark;
}

function costOf({ text, isBehindMark }: WordAt, book: Wordbook): Costs {
  if (/\d/.test(text) || text.length === 1) return { asEnglish: 0, asSpanish: 0 };
  const word = folded(text);
  const isName = !isBehindMark && /^\p{Lu}\p{Ll}/u.test(text);
  const known = knownCost(word, text, book);
  if (known > 0) return { asEnglish: isName ? COST.capital : known, asSpanish: 0 };
  if (isName) return { asEnglish: 0, asSpanish: 0 };
  if (book.written.has(word) || book.alsoEnglish.has(word)) return { asEnglish: 0, asSpanish: 0 };
  return isEnglishWord(word) ? { asEnglish: 0, asSpanish: COST.english } : { asEnglish: COST.unknown, asSpanish: 0 };
}

function knownCost(word: string, text: string, { spanish, holding, forms }: Wordbook): number {
  if (/[áíóúñ¿¡]/iu.test(text)) return COST.marked;
  if (spanish.has(word)) return holding.has(word) ? COST.holding : COST.known;
  return forms.has(soundOf(word)) && !isEnglishWord(word) ? COST.known : 0;
}

/** A way as far as a word, from its end back, so that none is copied. */
interface Way {
  readonly cost: number;
  readonly steps: Step | undefined;
}

interface Step {
  readonly isSpanish: boolean;
  readonly before: Step | undefined;
}

/** The cheapest way through: a stretch goes over to the other language only where that explains enough words. */
function cheapest(costs: readonly Costs[], words: readonly WordAt[]): readonly boolean[] {
  let [english, spanish]: readonly [Way, Way] = [NO_WAY, NO_WAY];
  for (const [place, { asEnglish, asSpanish }] of costs.entries()) {
    const change = place === 0 ? 0 : words[place]?.isBehindMark ? CHANGE.behindMark : CHANGE.within;
    [english, spanish] = [
      onwards(cheaper(english, spanish, change), asEnglish, false),
      onwards(cheaper(spanish, english, change), asSpanish, true),
    ];
  }
  return pathOf(spanish.cost < english.cost ? spanish : english);
}

const NO_WAY: Way = { cost: 0, steps: undefined };

const cheaper = (one: Way, other: Way, change: number): Way =>
  other.cost + change < one.cost ? { ...other, cost: other.cost + change } : one;

const onwards = ({ cost, steps }: Way, more: number, isSpanish: boolean): Way => ({
  cost: cost + more,
  steps: { isSpanish, before: steps },
});

function pathOf({ steps }: Way): readonly boolean[] {
  const path: boolean[] = [];
  for (let step = steps; step; step = step.before) path.push(step.isSpanish);
  return path.reverse();
}
