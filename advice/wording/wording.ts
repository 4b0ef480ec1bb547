import { tellsAside, withoutAsides } from '../text/aside';
import { withoutNamesAtStart } from '../text/names';
import { STOP_ROOTS } from '../text/stop-roots';
import { isEnglishWord } from '../text/word-reader';
import { readSentences, rootsOf, type Word } from '../text/words';

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
/** The root of every word that is no more than a person: "a straight woman" and "a lesbian" tell the same. */
const A_PERSON = 'person';
const OF_CALENDAR =
  /^(?:mon|tues|wednes|thurs|fri|satur|sun)day$|^(?:january|february|march|april|june|july|august|september|october|november|december)$/iu;
/** A title, an article before a vowel, whom somebody was with: they change with the person and tell nothing. */
const TITLE = /^(?:mrs?|ms|miss|mx)\.?$/iu;
const ALIKE: readonly (readonly [RegExp, string])[] = [
  [/^an$/, 'a'],
  [/^ex-\p{L}+$/u, 'ex'],
];
/** What language somebody speaks, and of which people somebody is on the rolls. */
const OF_SPEECH: ReadonlySet<string> = new Set(
  rootsOf('speaks speaking speaker language tongue interpreter translator bilingual enrolled'),
);
const UNTELLING: ReadonlySet<string> = new Set([
  ...STOP_ROOTS,
  ...rootsOf('they them name not no use uses user wear wears'),
]);

/**
 * Reads how a narrative is worded, by sentence, or by stretch where somebody writes without a stop. Names, and words of a
 * faith, an origin, an orientation or a disability are left out, and so is a sentence that hardly tells anything else: how
 * something is worded never depends on whose it is. Every figure is one and the same word.
 */
export function wordingOf(narrative: string): readonly Worded[] {
  const plain = withoutNamesAtStart(withoutAsides(withoutNamesAtStart(narrative)));
  return readSentences(plain).flatMap(({ words }) => {
    const written = ({ start, end }: Pick<Word, 'start' | 'end'>): string => plain.slice(start, end);
    const read = words
      .map((word, place) => ({ ...word, root: rootOf(word, { written: written(word), isFirst: place === 0 }) }))
      .map(withoutRestOfName)
      .map(withoutLead)
      .filter((word) => !isForeign(written(word)));
    const told = read.filter(isRead);
    return told.length === 0 || isAside(told, plain.slice(words[0]?.start, words.at(-1)?.end)) ? [] : worded(read);
  });
}

/** "Min-jun": what a hyphen joins to a name is of it. */
function withoutRestOfName(word: Read, place: number, all: readonly Read[]): Read {
  const [name, hyphen] = [all[place - 2], all[place - 1]];
  const isOfName =
    place > 1 &&
    name?.kind === 'word' &&
    name.root === null &&
    hyphen?.end === (hyphen?.start ?? 0) + 1 &&
    hyphen?.start === name.end &&
    hyphen.end === word.start &&
    hyphen.kind === 'mark';
  return isOfName ? { ...word, root: null } : word;
}

const HOME: ReadonlySet<string> = new Set(rootsOf('live lives living lived stay stays staying stayed reside resides'));
const AT_HOME = /^(?:on|in|at|by|near|off)$/;

/** "Not" goes with what is left out behind it ("not Catholic"), and so do where somebody lives ("on", "in the") and a number of a house. */
function withoutLead(word: Read, place: number, all: readonly Read[]): Read {
  const { root } = word;
  const next = all[all[place + 1]?.root === 'the' ? place + 2 : place + 1];
  const isLead =
    root === 'not' || root === FIGURE || (root !== null && AT_HOME.test(root) && HOME.has(all[place - 1]?.root ?? ''));
  return isLead && next?.root === null && (root === 'not' || next.kind === 'word') ? { ...word, root: null } : word;
}

/** A word as it is read; null where it is left out. */
type Read = Omit<Word, 'root'> & { readonly root: string | null };

const isRead = (word: Read): word is Word => word.root !== null;

/** It tells of somebody's faith, origin or disability and of hardly anything else, or of nothing at all: "my name is Lan". */
function isAside(told: readonly Word[], sentence: string): boolean {
  const telling = told.filter(({ root }) => !UNTELLING.has(root)).length;
  return telling === 0 || (telling <= BESIDE_ASIDE && tellsAside(sentence));
}

/** How a word stands in its sentence. */
interface Place {
  readonly written: string;
  readonly isFirst: boolean;
}

/** The one word that a figure of any kind is; a question mark asks, and every other mark tells nothing. */
function rootOf({ root, kind }: Word, { written, isFirst }: Place): string | null {
  if (kind === 'mark') return root === '?' ? root : null;
  if (/\d/.test(root)) return FIGURE;
  if (
    root === A_PERSON ||
    TITLE.test(written) ||
    isName(written, isFirst) ||
    OF_SPEECH.has(root) ||
    tellsAside(written)
  )
    return null;
  const bare = root.normalize('NFD').replace(/\p{M}/gu, '');
  return ALIKE.find(([form]) => form.test(bare))?.[1] ?? bare;
}

/** Names of people and peoples, which are read as if they did not stand there: "a Cajun family". */
const isForeign = (written: string): boolean => /^\p{Lu}/u.test(written) && !isEnglishWord(written);

/** "Hope" and "Quarry Hill" are names; "Hope it helps" and "on Friday" are none, and what is all in capitals is shouted. */
const isName = (written: string, isFirst: boolean): boolean =>
  !isFirst && /^\p{Lu}\p{Ll}/u.test(written) && !OF_CALENDAR.test(written);

/** Stretches of a sentence that can be quoted. */
function worded(read: readonly Read[]): readonly Worded[] {
  const told = read.flatMap((word, place) => (isRead(word) ? [{ ...word, terms: termsAt(place, read) }] : []));
  const stretches = Array.from({ length: Math.ceil(told.length / STRETCH_WORDS) }, (_one, at) => at * STRETCH_WORDS);
  return stretches.map((from) => {
    const stretch = told.slice(from, from + STRETCH_WORDS);
    const terms = [...new Set(stretch.flatMap((word) => word.terms))];
    return { start: stretch[0]?.start ?? 0, end: stretch.at(-1)?.end ?? 0, terms };
  });
}

/** A word, and with the one before it, where nothing between them was left out. What every text has tells nothing. */
function termsAt(place: number, read: readonly Read[]): readonly string[] {
  const [before, root] = [read[place - 1]?.root, read[place]?.root];
  const isTelling = (one: string): boolean => !STOP_ROOTS.has(one);
  if (!root) return [];
  const alone = isTelling(root) ? [root] : [];
  return before && (isTelling(before) || isTelling(root)) ? [...alone, `${before} ${root}`] : alone;
}
