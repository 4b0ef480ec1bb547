import { isEnglishWord } from '../text/word-reader';
import { baseOf, conjugated, type Denial, denies } from './english-verbs';
import { HELPING, type Help } from './helping-verbs';
import { type Before, likeliest } from './likely-form';
import type { Look } from './look';
import { withNumbers } from './phrases-said';
import { befallen, isOnOneself, objectOf, SMALL_PRONOUNS, tellsWhom } from './small-pronouns';
import type { Person, Tense, VerbForm } from './spanish-verbs';
import { soundOf } from './spelling';
import type { Deed } from './wordbook';

/** What somebody does, in English, and how many words of the narrative tell it. */
export interface DeedTold {
  readonly words: number;
  readonly english: string;
  readonly isDenied: boolean;
  readonly person: Person;
  readonly form: VerbForm;
}

/** What was told before. */
export interface ToldBefore {
  readonly before: Before;
  readonly person: Person;
}

const OPEN_TENSES: ReadonlySet<Tense> = new Set(['infinitive', 'gerund', 'participle']);
export const saysWhen = ({ tense }: VerbForm): boolean => !OPEN_TENSES.has(tense);

type FormAt = VerbForm & { readonly enclitics: readonly string[] };

/** What stands before a verb and goes with it. */
interface Opening {
  readonly denial: Denial;
  readonly pronouns: readonly string[];
  /** "Que" before a wish: somebody is to do it. */
  readonly isWished: boolean;
  readonly next: number;
}

/** Reads what somebody does, beginning at a word: denial, small pronouns, verbs, and what is done. */
export function deedAt(look: Look, at: number, told: ToldBefore): DeedTold | undefined {
  const opening = openingAt(look, at);
  const form = formAt(look, opening, told);
  if (!form || !goesWith(form, opening)) return undefined;
  const before = opening.isWished ? 'whom' : told.before;
  const clause: Clause = {
    form,
    whom: [...opening.pronouns, ...form.enclitics],
    denial: opening.denial,
    before,
    next: opening.next + 1,
  };
  const said = helpedDeed(look, clause) ?? plainDeed(look, clause);
  return said && { ...said, words: said.next - at, isDenied: denies(opening.denial), form };
}

function openingAt(look: Look, at: number): Opening {
  const { denial, next: afterNo } = denialAt(look, at);
  const isWished = look.bare(at) === 'que';
  const pronouns: string[] = [];
  let next = isWished ? at + 1 : afterNo;
  for (; pronouns.length < 3 && SMALL_PRONOUNS.has(look.bare(next)) && !look.isParted(next + 1); next += 1)
    pronouns.push(look.bare(next));
  return { denial, pronouns, isWished, next };
}

const OPENING: Readonly<Record<string, Denial>> = {
  ya: 'already',
  todavia: 'still',
  aun: 'still',
  no: 'no',
  tampoco: 'no',
  nunca: 'never',
  jamas: 'never',
};

function denialAt(look: Look, at: number): { readonly denial: Denial; readonly next: number } {
  const [one, two] = [look.bare(at), look.behind(at)];
  const denial = two === '' ? undefined : OPENING[one];
  if (denial === undefined) return { denial, next: at };
  if (two === 'no' && denial === 'already') return { denial: 'no longer', next: at + 2 };
  if (two === 'no' && denial === 'still') return { denial: 'still not', next: at + 2 };
  return { denial, next: at + 1 };
}

/** "La pagado" and "no pagado" are none, and "que" goes with a wish only. */
function goesWith({ tense }: VerbForm, { denial, pronouns, isWished }: Opening): boolean {
  if (isWished) return tense === 'wish' || tense === 'were';
  if (!OPEN_TENSES.has(tense)) return true;
  return pronouns.length === 0 && (denial === undefined || tense === 'infinitive');
}

function formAt(look: Look, { pronouns, isWished, next }: Opening, told: ToldBefore): FormAt | undefined {
  const sound = soundOf(look.bare(next));
  const forms = isNoVerb(look, next, sound) ? [] : (look.book.forms.get(sound) ?? []);
  const form = likeliest(forms, {
    text: look.text(next),
    pronouns,
    before: told.before,
    last: told.person,
    isWished: isWished || told.before === 'whom',
    subject: subjectBefore(look, next - pronouns.length),
    next: look.behind(next),
  });
  return form ? { ...form, enclitics: [] } : withEnclitics(look, sound);
}

/** "She" sounds like "sé", and is none; nor is "de" a "dé", or "se" a "sé" but behind "no". */
function isNoVerb(look: Look, at: number, sound: string): boolean {
  const written = look.bare(at);
  if (written !== sound && !look.book.written.has(written) && !look.book.alsoEnglish.has(written))
    if (isEnglishWord(written)) return true;
  if (/^de$/i.test(look.text(at))) return true;
  return /^se$/i.test(look.text(at)) && !/^(?:no|lo)$/.test(look.bare(at - 1));
}

/** "Yo", "nosotros", before the small words that stand before a verb. */
function subjectBefore(look: Look, at: number): string {
  for (let before = at - 1; before >= 0 && !look.isParted(before + 1); before -= 1)
    if (!/^(?:no|ya|nunca|tampoco|todavia|solo|tambien)$/.test(look.bare(before))) return look.bare(before);
  return '';
}

const ENCLITIC = /(?:me|te|se|nos|le|les|lo|la|los|las)$/;

/** "Ayudarme", "cuidándola", "dármelo". */
function withEnclitics(look: Look, sound: string): FormAt | undefined {
  const last = ENCLITIC.exec(sound)?.[0];
  if (last === undefined) return undefined;
  const rest = sound.slice(0, -last.length);
  const first = ENCLITIC.exec(rest)?.[0];
  const form = openForm(look, rest);
  if (form) return { ...form, enclitics: [last] };
  const inner = first === undefined ? undefined : openForm(look, rest.slice(0, -first.length));
  return inner && { ...inner, enclitics: [first ?? '', last] };
}

const openForm = (look: Look, sound: string): VerbForm | undefined =>
  look.book.forms.get(sound)?.find(({ tense }) => tense === 'infinitive' || tense === 'gerund');

/** A verb with what stands before it. */
interface Clause {
  readonly form: FormAt;
  readonly whom: readonly string[];
  readonly denial: Denial;
  readonly before: Before;
  readonly next: number;
}

type SaidDeed = Pick<DeedTold, 'english' | 'person'> & { readonly next: number };

function plainDeed(look: Look, { form, whom, denial, before, next }: Clause): SaidDeed | undefined {
  const lexeme = form.lemma === 'haber' ? undefined : lexemeAt(look, form, next, whom);
  if (!lexeme) return undefined;
  const { verb, befalls } = lexeme;
  const person = befalls ? befallen(whom) : form.person;
  if (lexeme.isFixed) return { next: lexeme.next, english: `${denies(denial) ? 'not ' : ''}${verb}`, person };
  const isOfThing = form.lemma === 'ser';
  const said = isBare(form, before)
    ? `${form.tense === 'wish' ? 'to ' : ''}${baseOf(verb)}`
    : conjugated(verb, { tense: form.tense, person, denial, saysWho: saysWho(person, before, befalls), isOfThing });
  return { next: lexeme.next, english: said + objectBehind(lexeme, whom, form.person), person };
}

/** "Alguien que me lleve" is "somebody to take me"; and nobody does anything right behind "de" or "un". */
const isBare = ({ tense }: VerbForm, before: Before): boolean =>
  (tense === 'wish' && before === 'whom') || isMisplaced({ tense }, before);

const isMisplaced = ({ tense }: Pick<VerbForm, 'tense'>, before: Before): boolean =>
  !OPEN_TENSES.has(tense) && (before === 'before' || before === 'which');

/** Verbs that help others: "voy a", "no puedo", "he", "estoy", "tengo que". */
function helpedDeed(look: Look, { form, whom, denial, before, next }: Clause): SaidDeed | undefined {
  const chain = canHelp(form, before) ? chainAt(look, form, next) : undefined;
  if (!chain) return undefined;
  const all = [...whom, ...chain.enclitics];
  const lexeme = lexemeAt(look, { ...chain.main, person: form.person }, chain.next, all);
  if (!lexeme) return undefined;
  const person = lexeme.befalls ? befallen(all) : form.person;
  const ends = { next: lexeme.next, person };
  if (lexeme.isFixed) return { ...ends, english: `${denies(denial) ? 'not ' : ''}${lexeme.verb}` };
  const doing = { tense: form.tense, person, denial, saysWho: saysWho(person, before, lexeme.befalls) };
  const english = chain.help.say(chain.inner(lexeme.verb), doing);
  return { ...ends, english: english + objectBehind(lexeme, all, form.person) };
}

/** "Fue a trabajar" went, and was not going to. */
const canHelp = (form: VerbForm, before: Before): boolean =>
  !isMisplaced(form, before) &&
  (saysWhen(form) || form.lemma === 'poder') &&
  !(form.lemma === 'ir' && form.tense === 'past');

/** A helping verb, and maybe a second one, with the verb that they help. */
interface Chain {
  readonly help: Help;
  readonly inner: (verb: string) => string;
  readonly main: FormAt;
  readonly enclitics: readonly string[];
  readonly next: number;
}

function chainAt(look: Look, form: VerbForm, at: number): Chain | undefined {
  const outer = helpedAt(look, form, at);
  if (!outer) return undefined;
  const inner = outer.main.tense === 'infinitive' ? helpedAt(look, outer.main, outer.next) : undefined;
  const { main, next } = inner ?? outer;
  const enclitics = [...outer.main.enclitics, ...(inner ? main.enclitics : [])];
  return { help: outer.help, inner: inner?.help.phrase ?? ((verb) => verb), main, enclitics, next };
}

/** A helping verb, the verb that it helps, and where that ends. */
interface Helped {
  readonly help: Help;
  readonly main: FormAt;
  readonly next: number;
}

/** They stand between two verbs and change neither. */
const SOFT: ReadonlySet<string> = new Set(['ya', 'todavia', 'tambien', 'solo', 'siempre', 'mas', 'nunca', 'aun']);

function helpedAt(look: Look, { lemma }: VerbForm, at: number): Helped | undefined {
  let from = at;
  while (SOFT.has(look.bare(from)) && !look.isParted(from)) from += 1;
  const found = (HELPING[lemma] ?? []).flatMap((help): readonly Helped[] => {
    const place = behindLink(look, help.link, from);
    const main = place === undefined ? undefined : formOf(look, place, help.wants);
    return main && place !== undefined ? [{ help, main, next: place + 1 }] : [];
  });
  return found[0];
}

function behindLink(look: Look, link: string, at: number): number | undefined {
  if (link === '') return at;
  return look.bare(at) === link && !look.isParted(at) ? at + 1 : undefined;
}

function formOf(look: Look, at: number, wants: Tense): FormAt | undefined {
  if (look.isParted(at)) return undefined;
  const sound = soundOf(look.bare(at));
  const form = look.book.forms.get(sound)?.find(({ tense }) => tense === wants);
  if (form) return { ...form, enclitics: [] };
  const attached = withEnclitics(look, sound);
  return attached?.tense === wants ? attached : undefined;
}

/** The English of a verb with as much behind it as the gloss knows. */
interface Lexeme {
  readonly verb: string;
  readonly next: number;
  /** It stands for itself, whoever does it and when: "car broke down". */
  readonly isFixed: boolean;
  readonly befalls: boolean;
  readonly isAlone: boolean;
}

function lexemeAt(look: Look, { lemma, person }: VerbForm, next: number, whom: readonly string[]): Lexeme | undefined {
  const { deeds, befalls } = look.book;
  const befallen_ = tellsWhom(whom, person) ? longest(look, befalls.get(lemma), next) : undefined;
  const ofOneself = isOnOneself(whom, person) ? longest(look, deeds.get(`${lemma}se`), next) : undefined;
  const best = longer(befallen_, longer(ofOneself, longest(look, deeds.get(lemma), next)));
  if (!best) return undefined;
  const isFixed = best.english.startsWith('=');
  return {
    verb: isFixed ? best.english.slice(1) : best.english,
    next: best.next,
    isFixed,
    befalls: best === befallen_,
    isAlone: best.deed.behind.length === 0,
  };
}

interface DeedFound {
  readonly deed: Deed;
  readonly next: number;
  readonly english: string;
}

const longer = (one: DeedFound | undefined, other: DeedFound | undefined): DeedFound | undefined =>
  one && one.deed.behind.length >= (other?.deed.behind.length ?? 0) ? one : other;

function longest(look: Look, deeds: readonly Deed[] | undefined, from: number): DeedFound | undefined {
  for (const deed of deeds ?? []) {
    const found = behindAt(look, deed.behind, from);
    if (found) return { deed, next: found.next, english: withNumbers(deed.english, found.numbers) };
  }
  return undefined;
}

/** Between a verb and what it is done to: "me cortaron ayer la luz". */
const SMALL: ReadonlySet<string> = new Set(
  (
    'el la los las un una unos unas mi mis su sus nuestro nuestra nuestros nuestras de a al del ya mas mucho mucha ' +
    'muchos muchas muy todo toda todos todas el otro otra bien tan tanto tanta algo algun alguna poco poca este esta ' +
    'ese esa tambien todavia en'
  ).split(' '),
);
const SKIPPED_MAX = 2;

function behindAt(look: Look, behind: readonly string[], from: number) {
  const numbers: string[] = [];
  let next = from;
  for (const wanted of behind) {
    const at = foundBehind(look, wanted, next);
    if (at === undefined) return undefined;
    const number = wanted === '#' ? look.number(at) : undefined;
    if (number) numbers.push(number.english);
    next = at + (number?.words ?? 1);
  }
  return { next, numbers };
}

/** Where a word stands, with few small ones before it. */
function foundBehind(look: Look, wanted: string, from: number): number | undefined {
  for (let at = from; at <= from + SKIPPED_MAX && !look.isParted(at); at += 1) {
    if (wanted === '#' ? look.number(at) : soundOf(look.bare(at)) === wanted) return at;
    if (!SMALL.has(look.bare(at))) return undefined;
  }
  return undefined;
}

const objectBehind = ({ befalls, isAlone }: Lexeme, whom: readonly string[], person: Person): string =>
  befalls || !isAlone ? '' : objectOf(whom, person);

const isSpeaker = (person: Person): boolean => person === 0 || person === 3;

function saysWho(person: Person, before: Before, befalls: boolean): boolean {
  if (before === 'who' || (person === 1 && !befalls)) return false;
  return isSpeaker(person) || !(before === 'thing' || (before === 'whom' && !befalls));
}
