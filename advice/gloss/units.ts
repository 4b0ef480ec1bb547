import { type DeedTold, deedAt, saysWhen } from './deeds';
import { asObject, inContext, isRatherDeed } from './in-context';
import type { Before } from './likely-form';
import { type Look, lookAt } from './look';
import { phraseAt, type Said } from './phrases-said';
import type { Person } from './spanish-verbs';
import type { Wordbook } from './wordbook';
import type { WordAt } from './words';

/** So many words of a narrative, and what they are in English. */
export interface Unit {
  readonly words: number;
  /** Undefined where the words are copied as they stand. */
  readonly english?: string;
  readonly leaves: Before;
  readonly deed?: DeedTold;
}

interface Context {
  readonly before: Before;
  readonly person: Person;
  readonly isDenied: boolean;
  /** Nearly every word begins with a capital, which then says nothing. */
  readonly isTitled: boolean;
}

const COPIED: Unit = { words: 1, leaves: 'thing' };
/** So great a share of capitals is a way of writing. */
const TITLED = 0.4;

/** Goes through a narrative, and renders what is Spanish in it stretch by stretch. */
export function unitsOf(words: readonly WordAt[], spanish: readonly boolean[], book: Wordbook): readonly Unit[] {
  const look = lookAt(words, book);
  const isTitled = words.filter((_word, at) => look.isCapital(at)).length > words.length * TITLED;
  const units: Unit[] = [];
  let context: Context = { before: 'start', person: 0, isDenied: false, isTitled };
  for (let at = 0; at < words.length; at += units.at(-1)?.words ?? 1) {
    if (look.isParted(at)) context = { ...context, before: 'start', isDenied: false };
    const unit = spanish[at] ? unitAt(look, at, context) : COPIED;
    units.push(unit);
    context = { ...context, ...behind(unit, context) };
  }
  return units;
}

const behind = ({ leaves, deed }: Unit, { person, isDenied }: Context): Partial<Context> => ({
  before: leaves,
  person: deed && saysWhen(deed.form) ? deed.person : person,
  isDenied: isDenied || (deed?.isDenied ?? false),
});

function unitAt(look: Look, at: number, context: Context): Unit {
  const county = countyAt(look, at);
  if (county) return county;
  if (isNamed(look, at, context)) return COPIED;
  const said = phraseAt(look, at);
  const deed = deedAt(look, at, context);
  if (deed && (!said || isRatherDeed(look, at, said, deed, context.before)))
    return { words: deed.words, english: deed.english, leaves: 'deed', deed };
  return numberUnit(look, at, said) ?? accentedUnit(look, at, said, context) ?? saidUnit(look, at, said, context);
}

function numberUnit(look: Look, at: number, said: Said | undefined): Unit | undefined {
  const number = /^una?$/.test(look.bare(at)) ? undefined : look.number(at);
  return number && (said?.words ?? 0) <= number.words ? { ...number, leaves: 'thing' } : undefined;
}

/** "Él", "mí", "sí", which without their accent are other words. */
function accentedUnit(look: Look, at: number, said: Said | undefined, { before }: Context): Unit | undefined {
  const accented = (said?.words ?? 1) === 1 ? look.book.accented.get(look.text(at).toLowerCase()) : undefined;
  if (accented === undefined) return undefined;
  return { words: 1, english: asObject(accented, before), leaves: accented === 'they' ? 'who' : 'start' };
}

const saidUnit = (look: Look, at: number, said: Said | undefined, context: Context): Unit =>
  said ? { words: said.words, english: inContext(look, at, said, context), leaves: leftBehind(said) } : COPIED;

const ASKED_FOR = /^(?:que|quien|quienes|alguien|persona)$/;

function leftBehind({ phrase: { kind }, written }: Said): Before {
  if (kind === 'quality') return 'thing';
  return kind === 'who' && ASKED_FOR.test(written.at(-1) ?? '') ? 'whom' : kind;
}

const NO_COUNTY = /^(?:al|donde|y|que|pero|vecino|no|en|con|para|del?|el|la)$/;

/** "El condado de San Marcos" is "San Marcos County". */
function countyAt(look: Look, at: number): Unit | undefined {
  const from = look.bare(at) === 'el' ? at + 1 : at;
  if (look.bare(from) !== 'condado' || (from > at && look.isParted(from))) return undefined;
  const named = look.behind(from) === 'de' ? from + 2 : from + 1;
  if (look.isParted(named) || NO_COUNTY.test(look.bare(named))) return undefined;
  let end = named + 1;
  while (look.isCapital(named) && look.isCapital(end) && !look.isParted(end)) end += 1;
  const name = Array.from({ length: end - named }, (_one, place) => withCapital(look.text(named + place)));
  return { words: end - at, english: `${name.join(' ')} County`, leaves: 'thing' };
}

const withCapital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** "Santa Lumbre", "Tres Surcos": two capitals side by side are a name, where not everything is written so. */
function isNamed(look: Look, at: number, { isTitled }: Context): boolean {
  const isPart = (place: number): boolean => look.isCapital(place) && !look.isParted(place);
  return !isTitled && isPart(at) && (isPart(at + 1) || isPart(at - 1));
}
