import { isEnglishWord } from '../text/word-reader';
import type { DeedTold } from './deeds';
import type { Before } from './likely-form';
import type { Look } from './look';
import type { Said } from './phrases-said';
import { folded } from './spelling';

/** Before these a word that may be both is what somebody does: "no trabajo", "me ayuda". */
const DOES =
  /^(?:no|me|te|se|nos|le|les|lo|yo|ya|que|quien|tambien|tampoco|nadie|siempre|nunca|todavia|ella|nosotros|ellos|si)$/;
/** And behind it, where it begins a sentence: "trabajo en limpieza". */
const DONE = /^(?:en|de|con|como|por|desde|medio|para|la|el|los|las|un|una|mi|mis|muy|mas|mucho|todo|todos|cada|solo)$/;

const isBehindDoer = (look: Look, at: number): boolean =>
  DOES.test(look.ahead(at)) || (look.ahead(at) === 'el' && /^[\u00e9\u00c9]/.test(look.text(at - 1)));

const isThing = (look: Look, at: number): boolean => look.book.things.has(look.bare(at));

/** Whether words that are a phrase of the gloss are rather what somebody does. */
export function isRatherDeed(look: Look, at: number, said: Said, deed: DeedTold, before: Before): boolean {
  if (said.words === 1 && deed.words === 1) return isRatherVerb(look, at, said, deed, before);
  return deed.words > said.words && !isArticle(look, at, said, deed);
}

/** "La renta", "los pagos": what could be "rents it" is a thing. */
const isArticle = (look: Look, at: number, { phrase }: Said, { words, form }: DeedTold): boolean =>
  phrase.kind === 'which' &&
  words > 1 &&
  look.word(at + 1) !== undefined &&
  (isThing(look, at + 1) || form.tense === 'participle') &&
  !DOES.test(look.ahead(at));

function isRatherVerb(look: Look, at: number, { phrase, written }: Said, deed: DeedTold, before: Before): boolean {
  const [word = ''] = written;
  if (word === 'esta' || word === 'estas') return !isThisThing(look, at);
  if (word !== look.bare(at) && word !== '#') return true;
  if (word === 'hacia') return /\u00ed/i.test(look.text(at));
  if (phrase.kind !== 'thing' && phrase.kind !== 'quality') return false;
  return isBehindDoer(look, at) || beginsByDoing(look, at, deed, before);
}

/** "Trabajo en limpieza", where nothing says who. */
const beginsByDoing = (look: Look, at: number, { form }: DeedTold, before: Before): boolean =>
  (before === 'start' || before === 'join') &&
  form.tense === 'present' &&
  form.person === 0 &&
  DONE.test(look.behind(at));

/** "Esta semana", but not "está sola" or "esta enferma". */
const isThisThing = (look: Look, at: number): boolean =>
  !/[\u00e1\u00c1]/.test(look.text(at)) && !look.isParted(at + 1) && isThing(look, at + 1);

const DENIED: Readonly<Record<string, string>> = { nothing: 'anything', nobody: 'anybody', none: 'any' };

/** The English of a phrase where it stands. */
export function inContext(
  look: Look,
  at: number,
  { english, written }: Said,
  { before, isDenied }: { readonly before: Before; readonly isDenied: boolean },
): string {
  const [word = '', ...more] = written;
  const denied = isDenied ? DENIED[english] : undefined;
  return denied ?? (more.length > 0 ? english : asObject(wordInContext(look, at, { word, english, before }), before));
}

interface OneWord {
  readonly word: string;
  readonly english: string;
  readonly before: Before;
}

function wordInContext(look: Look, at: number, { word, english, before }: OneWord): string {
  if (/^(?:an(?:o|ito)s?|mes(?:es)?)$/.test(word)) return isAge(look, at, word) ? `${english} old` : english;
  if (word === 'mi' && look.behind(at) === '') return 'me';
  if (isUnsaid(look, at, word, before)) return '';
  return word === 'a' && isEnglishArticle(look, at) ? 'a' : english;
}

const OBJECTS: Readonly<Record<string, string>> = { they: 'them', we: 'us' };

/** "Con ellos" is "with them". */
export const asObject = (english: string, before: Before): string =>
  before === 'before' ? (OBJECTS[english] ?? english) : english;

/** People, before whom Spanish says "a" and English nothing. */
const BEFORE_PEOPLE = /^(?:mi|mis|su|sus|nuestr[oa]s?|una?|alguien|nadie|los|las)$/;
const INFINITIVE = /[aei]r(?:se|me|nos|l[aeo]s?)?$/;

/** What English leaves out: "para pagar", "a mi mamá", "de 5 años". */
function isUnsaid(look: Look, at: number, word: string, before: Before): boolean {
  const next = look.behind(at);
  if (/^(?:para|pa|a)$/.test(word) && INFINITIVE.test(next)) return true;
  if (word === 'a') return before === 'deed' && BEFORE_PEOPLE.test(look.bare(at + 1));
  return word === 'de' && /^\d/.test(look.text(at + 1)) && SOMEBODY.test(folded(look.text(at - 1)));
}

const isEnglishArticle = (look: Look, at: number): boolean =>
  look.word(at + 1) !== undefined &&
  !look.book.written.has(folded(look.text(at + 1))) &&
  isEnglishWord(look.text(at + 1));

const YOUNG = /^(?:hij|nin|beb|niet|gemel|nen[ea]|recien|nacid|criatura|chiquit|sobrin|varon|embaraz)/;
const SOMEBODY =
  /^(?:hij|nin|beb|niet|mama|papa|madre|padre|mami|papi|espos|marid|abuel|herman|ti[oa]s?$|sobrin|muchach|joven|adult|senor|mujer|hombre|gemel|suegr|pareja|novi|alumn|estudiant|pacient|person|client|chiquit|chamac|mayor|menor|viejit|ancian|vecin|nena|nene|prim[oa]s?$|adolescent|cuat|veteran|varon|hembra|otr[oa])/;
const OF_AGE = /^(?:tengo|tiene|tienen|tenemos|tenia|cumpl\w+)$/;

/** "De 2, 5 y 8 años", "tiene 3 y 5 años": numbers that lead back to a person's age. */
function isAge(look: Look, at: number, unit: string): boolean {
  let before = at - 1;
  while (look.number(before) || /^[ye]$/.test(look.bare(before))) before -= 1;
  if (before === at - 1) return false;
  const isYears = unit.startsWith('an');
  if (isYears && OF_AGE.test(folded(look.text(before)))) return true;
  return look.bare(before) === 'de' && (isYears ? SOMEBODY : YOUNG).test(folded(look.text(before - 1)));
}
