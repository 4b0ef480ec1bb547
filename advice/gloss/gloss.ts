import type { Evidence } from '../../domain/evidence';
import { isEnglishWord } from '../text/word-reader';
import { type Before, type DeedTold, deedAt } from './deeds';
import glossFile from './gloss.json';
import { numberAt } from './numbers';
import { spanishIn } from './spanish-stretches';
import type { Person } from './spanish-verbs';
import { folded, soundOf } from './spelling';
import { bindWordbook, type GlossFile, type Phrase, type PhraseWord, type Wordbook } from './wordbook';
import { type WordAt, wordsIn } from './words';

/** A stretch of the English and what it stands for; of equal length where it was copied. */
interface Aligned {
  readonly from: number;
  readonly to: number;
  readonly start: number;
  readonly end: number;
  readonly isCopied: boolean;
}

/** A narrative with what is Spanish in it as plain English, word for word. It is read, and never shown. */
export interface Gloss {
  readonly english: string;
  /** The words of the narrative that a stretch of the English stands for. */
  readonly original: (evidence: Evidence) => Evidence;
  /** The English of the same narrative with what was blotted out in it, place by place. */
  readonly unblotted: (narrative: string) => string;
}

let bound: Wordbook | undefined;
const bookOf = (): Wordbook => (bound ??= bindWordbook(glossFile as unknown as GlossFile));

/** Renders what is Spanish in a narrative as English; undefined where nothing is. */
export function glossOf(narrative: string): Gloss | undefined {
  const book = bookOf();
  const words = wordsIn(narrative);
  const spanish = spanishIn(words, book);
  if (!spanish) return undefined;
  const { english, aligned } = written(narrative, words, unitsOf(words, spanish, book));
  return {
    english,
    original: ({ quote, start }) => quoted(narrative, aligned, start, start + quote.length),
    unblotted: (whole) => (whole.length === narrative.length ? withCopied(english, aligned, whole) : english),
  };
}

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

/** What was copied, copied from another text of the same length. */
const withCopied = (english: string, aligned: readonly Aligned[], from: string): string =>
  aligned
    .map(({ isCopied, start, end, ...of }) =>
      isCopied ? datesInEnglish(from.slice(start, end)) : english.slice(of.from, of.to),
    )
    .join('');

const MONTHS = 'enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre'.split(' ');
const IN_ENGLISH = 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'.split(' ');
const DATE = new RegExp(`(\\d{1,2})(\\s+del?\\s+)(${MONTHS.join('|')})(\\s+del?\\s+)(\\d{4})`, 'gi');

/** "5 de marzo de 1960", as long as it was. */
const datesInEnglish = (text: string): string =>
  plainMarks(text).replace(DATE, (date: string, day: string, _of: string, month: string, _too: string, year: string) =>
    `${IN_ENGLISH[MONTHS.indexOf(month.toLowerCase())]} ${day} ${year}`.padEnd(date.length),
  );

/** So many words of a narrative, and what they are in English. */
interface Unit {
  readonly words: number;
  /** Undefined where the words are copied as they stand. */
  readonly english?: string;
  readonly leaves: Before;
  readonly deed?: DeedTold;
}

function unitsOf(words: readonly WordAt[], spanish: readonly boolean[], book: Wordbook): readonly Unit[] {
  const units: Unit[] = [];
  let before: Before = 'start';
  let person: Person = 0;
  let denied = false;
  const isTitled = words.filter(({ text }) => /^\p{Lu}\p{Ll}/u.test(text)).length > words.length * TITLED;
  for (let at = 0; at < words.length; ) {
    if (words[at]?.isBehindMark) {
      before = 'start';
      denied = false;
    }
    const unit: Unit = spanish[at] ? unitAt(words, spanish, at, { book, before, person, denied, isTitled }) : COPIED;
    units.push(unit);
    before = unit.leaves;
    if (unit.deed) {
      if (isFinite(unit.deed)) person = unit.deed.person;
      denied = denied || unit.deed.isDenied;
    }
    at += unit.words;
  }
  return units;
}

const isFinite = ({ form: { tense } }: DeedTold): boolean =>
  tense !== 'infinitive' && tense !== 'gerund' && tense !== 'participle';

const TITLED = 0.4;

const COPIED: Unit = { words: 1, leaves: 'thing' };

interface Context {
  readonly book: Wordbook;
  readonly before: Before;
  readonly person: Person;
  readonly denied: boolean;
  /** Nearly every word begins with a capital, which then says nothing. */
  readonly isTitled: boolean;
}

function unitAt(words: readonly WordAt[], spanish: readonly boolean[], at: number, context: Context): Unit {
  const number = /^una?$/i.test(words[at]?.text ?? '') ? undefined : numberAt(textsFrom(words, at), 0);
  const county = countyAt(words, at);
  if (county) return county;
  const said = phraseAt(words, at, context.book);
  if (isNamed(words, at, context)) return COPIED;
  const deed = deedAt(words, at, context);
  const isDeed = deed !== undefined && (!said || isRatherDeed(words, at, said, deed, context));
  if (isDeed) return { words: deed.words, english: deed.english, leaves: 'deed', deed };
  if (number && (!said || said.words <= number.words)) return { ...number, leaves: 'which' };
  const accented =
    !said || said.words === 1 ? context.book.accented.get(words[at]?.text.toLowerCase() ?? '') : undefined;
  if (accented !== undefined && !isDeed) return { words: 1, english: accented, leaves: 'who' };
  if (!said) return COPIED;
  return { words: said.words, english: inContext(said, words, at, context), leaves: leavesBehind(said) };
}

/** "El condado de San Marcos" is "San Marcos County". */
function countyAt(words: readonly WordAt[], at: number): Unit | undefined {
  const bare = (place: number): string =>
    words[place]?.isBehindMark && place > at ? '' : folded(words[place]?.text ?? '');
  const from = bare(at) === 'el' ? at + 1 : at;
  if (bare(from) !== 'condado') return undefined;
  const named = bare(from + 1) === 'de' ? from + 2 : from + 1;
  if (!bare(named) || NO_COUNTY.test(bare(named))) return undefined;
  let end = named + 1;
  while (bare(end) && /^\p{Lu}/u.test(words[end]?.text ?? '') && /^\p{Lu}\p{Ll}/u.test(words[named]?.text ?? ''))
    end += 1;
  const name = words.slice(named, end).map(({ text }) => text.charAt(0).toUpperCase() + text.slice(1));
  return { words: end - at, english: `${name.join(' ')} County`, leaves: 'thing' };
}

const NO_COUNTY = /^(?:al|donde|y|que|pero|vecino|no|en|con|para|del?|el|la)$/;

const textsFrom = (words: readonly WordAt[], at: number): readonly string[] =>
  words.slice(at, at + 3).map(({ text }) => text);

interface Said {
  readonly phrase: Phrase;
  readonly words: number;
  readonly english: string;
  /** The words of the phrase as the gloss writes them. */
  readonly written: readonly string[];
}

/** The longest phrase that begins at a word; of those as long one that is written so. */
function phraseAt(words: readonly WordAt[], at: number, book: Wordbook): Said | undefined {
  const first = words[at];
  if (!first) return undefined;
  const written = asWritten(first, book);
  const begun = [
    ...(book.phrases.get(soundOf(written)) ?? []),
    ...(numberAt([first.text], 0) ? (book.phrases.get('#') ?? []) : []),
  ];
  let best: Said | undefined;
  for (const phrase of begun) {
    const said = matched(phrase, words, at, book);
    if (!said || said.words < (best?.words ?? 0)) continue;
    if (said.words > (best?.words ?? 0) || (said.written[0] === written && best?.written[0] !== written)) best = said;
  }
  if (best?.words !== 1) return best;
  if (!first.isBehindMark && /^\p{Lu}\p{Ll}/u.test(first.text) && book.names.has(written)) return undefined;
  const isSure = best.written[0] === written || written !== folded(first.text);
  return isSure || !isEnglishWord(written) ? best : undefined;
}

const asWritten = ({ text }: WordAt, book: Wordbook): string => book.spelled.get(folded(text)) ?? folded(text);

function matched(phrase: Phrase, words: readonly WordAt[], at: number, book: Wordbook): Said | undefined {
  const found = matchedFrom(phrase.places, words, at, at, book);
  if (!found || found.next === at) return undefined;
  let place = 0;
  const english = phrase.english.replace(/#/g, () => found.numbers[place++] ?? '');
  return { phrase, words: found.next - at, english, written: found.written };
}

interface Matched {
  readonly next: number;
  readonly numbers: readonly string[];
  readonly written: readonly string[];
}

/** The places of a phrase from a word on, by whichever of their choices take most. */
function matchedFrom(
  [place, ...rest]: Phrase['places'],
  words: readonly WordAt[],
  begins: number,
  at: number,
  book: Wordbook,
): Matched | undefined {
  if (!place) return { next: at, numbers: [], written: [] };
  let best: Matched | undefined;
  for (const choice of place) {
    const taken = takenBy(choice, words, begins, at, book);
    const behind = taken && matchedFrom(rest, words, begins, taken.next, book);
    if (behind && behind.next > (best?.next ?? -1))
      best = {
        next: behind.next,
        numbers: [...taken.numbers, ...behind.numbers],
        written: [...taken.written, ...behind.written],
      };
  }
  return best;
}

function takenBy(
  choice: readonly PhraseWord[],
  words: readonly WordAt[],
  begins: number,
  at: number,
  book: Wordbook,
): Matched | undefined {
  const numbers: string[] = [];
  let next = at;
  for (const { written, sound } of choice) {
    const word = words[next];
    if (!word || (next > begins && word.isBehindMark)) return undefined;
    const number = written === '#' ? numberAt(textsFrom(words, next), 0) : undefined;
    if (number) numbers.push(number.english);
    else if (written === '#' || soundOf(asWritten(word, book)) !== sound) return undefined;
    next += number?.words ?? 1;
  }
  return { next, numbers, written: choice.map((word) => word.written) };
}

/** Before these a word that may be both is what somebody does: "no trabajo", "me ayuda". */
const DOES =
  /^(?:no|me|te|se|nos|le|les|lo|yo|ya|que|quien|tambien|tampoco|nadie|siempre|nunca|todavia|ella|nosotros|ellos|si)$/;
/** And behind it, where it begins a sentence: "trabajo en limpieza". */
const DONE = /^(?:en|de|con|como|por|desde|medio|para|la|el|los|las|un|una|mi|mis|muy|mas|mucho|todo|todos|cada|solo)$/;

function isRatherDeed(words: readonly WordAt[], at: number, said: Said, deed: DeedTold, { before }: Context): boolean {
  if (said.words > 1 || deed.words > 1) {
    if (said.phrase.kind !== 'which' || deed.words === 1) return deed.words > said.words;
    return isRatherThing(words, at, deed) && !isBehindDoer(words, at) ? false : deed.words > said.words;
  }
  if (said.written[0] === 'esta' || said.written[0] === 'estas') return !isThisThing(words, at);
  if (said.written[0] !== asWritten(words[at] as WordAt, bookOf()) && !said.written[0]?.startsWith('#')) return true;
  if (said.written[0] === 'hacia') return /\u00ed/i.test(words[at]?.text ?? '');
  if (said.phrase.kind !== 'thing' && said.phrase.kind !== 'quality') return false;
  const ahead = folded(words[at - 1]?.text ?? '');
  if (
    !words[at]?.isBehindMark &&
    (DOES.test(ahead) || (ahead === 'el' && /^[\u00e9\u00c9]/.test(words[at - 1]?.text ?? '')))
  )
    return true;
  const behind = words[at + 1];
  return (
    (before === 'start' || before === 'join') &&
    deed.form.tense === 'present' &&
    deed.form.person === 0 &&
    behind !== undefined &&
    !behind.isBehindMark &&
    DONE.test(folded(behind.text))
  );
}

const isBehindDoer = (words: readonly WordAt[], at: number): boolean =>
  !words[at]?.isBehindMark && DOES.test(folded(words[at - 1]?.text ?? ''));

/** "La renta", "los pagos": what could be "rents it" is a thing. */
const isRatherThing = (words: readonly WordAt[], at: number, { form }: DeedTold): boolean => {
  const next = words[at + 1];
  return next !== undefined && (isThing(next) || form.tense === 'participle');
};

const DENIED: Readonly<Record<string, string>> = { nothing: 'anything', nobody: 'anybody', none: 'any' };
/** People, before whom Spanish says "a" and English nothing. */
const BEFORE_PEOPLE = /^(?:mi|mis|su|sus|nuestro|nuestra|nuestros|nuestras|un|una|alguien|nadie|los|las)$/;

function inContext(
  { english, written }: Said,
  words: readonly WordAt[],
  at: number,
  { before, denied, book }: Context,
): string {
  if (denied && DENIED[english]) return DENIED[english];
  const next = words[at + 1];
  if (written.length === 1 && /^an(?:o|ito)s?$/.test(written[0] ?? '') && isAge(words, at)) return `${english} old`;
  if (written.length === 1 && /^mes(?:es)?$/.test(written[0] ?? '') && isAge(words, at, YOUNG)) return `${english} old`;
  if (
    written.length === 1 &&
    written[0] === 'a' &&
    next &&
    !book.written.has(folded(next.text)) &&
    isEnglishWord(next.text)
  )
    return 'a';
  if (written.length === 1 && written[0] === 'de' && next && /^\d/.test(next.text) && isOfSomebody(words, at))
    return '';
  if (
    written.length === 1 &&
    (written[0] === 'para' || written[0] === 'a' || written[0] === 'pa') &&
    next &&
    !next.isBehindMark &&
    isInfinitive(next)
  )
    return '';
  if (written.length === 1 && written[0] === 'a' && before === 'deed' && next && BEFORE_PEOPLE.test(folded(next.text)))
    return '';
  return english;
}

/** "Esta semana", but not "está sola" or "esta enferma". */
function isThisThing(words: readonly WordAt[], at: number): boolean {
  const [word, next] = [words[at], words[at + 1]];
  return !/[\u00e1\u00c1]/.test(word?.text ?? '') && next !== undefined && !next.isBehindMark && isThing(next);
}

/** "Santa Lumbre", "Tres Surcos": two capitals side by side are a name, where not everything is written so. */
function isNamed(words: readonly WordAt[], at: number, { isTitled }: Context): boolean {
  const isCapital = (place: number): boolean =>
    /^\p{Lu}\p{Ll}/u.test(words[place]?.text ?? '') && !(words[place]?.isBehindMark ?? true);
  if (isTitled || !/^\p{Lu}\p{Ll}/u.test(words[at]?.text ?? '')) return false;
  if (!isCapital(at)) return false;
  return isCapital(at + 1) || isCapital(at - 1);
}

/** "De 2, 5 y 8 años", "tiene 3 y 5 años": numbers that lead back to a person's age. */
function isAge(words: readonly WordAt[], at: number, of = SOMEBODY): boolean {
  let before = at - 1;
  while (before >= 0 && (numberAt([words[before]?.text ?? ''], 0) || /^[ye]$/i.test(words[before]?.text ?? '')))
    before -= 1;
  const word = folded(words[before]?.text ?? '');
  if (before === at - 1) return false;
  if (of === SOMEBODY && /^(?:tengo|tiene|tienen|tenemos|tenia|cumpl\w+)$/.test(word)) return true;
  return word === 'de' && of.test(folded(words[before - 1]?.text ?? ''));
}

const YOUNG = /^(?:hij|nin|beb|niet|gemel|nen[ea]|recien|nacid|criatura|chiquit|sobrin|varon|embaraz)/;
const SOMEBODY =
  /^(?:hij|nin|beb|niet|mama|papa|madre|padre|mami|papi|espos|marid|abuel|herman|ti[oa]s?$|sobrin|muchach|joven|adult|senor|mujer|hombre|gemel|suegr|pareja|novi|alumn|estudiant|pacient|person|client|chiquit|chamac|mayor|menor|viejit|ancian|vecin|nena|nene|prim[oa]s?$|adolescent|cuat|veteran|varon|hembra|otr[oa])/;
const isOfSomebody = (words: readonly WordAt[], at: number): boolean =>
  SOMEBODY.test(folded(words[at - 1]?.text ?? ''));

const isInfinitive = (word: WordAt): boolean =>
  /(?:ar|er|ir|arse|erse|irse|arme|erme|irme|arnos|ernos|irnos|arl[aeo]s?|erl[aeo]s?|irl[aeo]s?)$/.test(
    folded(word.text),
  );

const isThing = (word: WordAt): boolean => bookOf().things.has(folded(word.text));

const leavesBehind = ({ phrase: { kind }, written }: Said): Before =>
  kind === 'thing' || kind === 'quality'
    ? 'thing'
    : kind === 'who'
      ? /^(?:que|quien|quienes|alguien|persona)$/.test(written.at(-1) ?? '')
        ? 'whom'
        : 'who'
      : kind === 'saying'
        ? 'saying'
        : kind;

/** Puts the English together, with what each stretch of it stands for. */
function written(narrative: string, words: readonly WordAt[], units: readonly Unit[]) {
  const aligned: Aligned[] = [];
  let english = '';
  let copiedTo = 0;
  const add = (text: string, start: number, end: number, isCopied: boolean): void => {
    if (text === '' && start === end) return;
    aligned.push({ from: english.length, to: english.length + text.length, start, end, isCopied });
    english += text;
  };
  let at = 0;
  for (const unit of units) {
    const first = words[at];
    const last = words[at + unit.words - 1];
    at += unit.words;
    if (!first || !last || unit.english === undefined) continue;
    add(plainMarks(narrative.slice(copiedTo, first.start)), copiedTo, first.start, true);
    const stood = narrative.slice(first.start, last.end);
    const isFirst = /(?:^|[.!?\u00a1\u00bf:\n\u2022-])\s*$/u.test(
      narrative.slice(Math.max(0, first.start - 4), first.start),
    );
    add(cased(unit.english, stood, isFirst), first.start, last.end, false);
    copiedTo = last.end;
  }
  add(plainMarks(narrative.slice(copiedTo)), copiedTo, narrative.length, true);
  return { english, aligned };
}

const plainMarks = (text: string): string => text.replace(/[\u00a1\u00bf]/g, ' ');

function cased(english: string, stood: string, isFirst: boolean): string {
  if (/\p{Lu}{2}/u.test(stood) && !/\p{Ll}/u.test(stood)) return english.toUpperCase();
  const begins = isFirst && /^\p{Lu}/u.test(stood);
  return begins ? english.charAt(0).toUpperCase() + english.slice(1) : english;
}

/** Whatever of the narrative stands for some of the English. */
function quoted(narrative: string, aligned: readonly Aligned[], from: number, to: number): Evidence {
  const first = aligned.find((one) => one.to > from) ?? aligned.at(-1);
  const last = aligned.findLast((one) => one.from < to) ?? aligned[0];
  const start = first ? (first.isCopied ? first.start + Math.max(0, from - first.from) : first.start) : 0;
  const end = last ? (last.isCopied ? last.start + Math.min(to, last.to) - last.from : last.end) : narrative.length;
  return { quote: narrative.slice(start, Math.max(start, end)), start };
}
