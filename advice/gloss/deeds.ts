import { isEnglishWord } from '../text/word-reader';
import { baseOf, conjugated, type Denial, type Doing, denies, gerundOf, havingDone } from './english-verbs';
import { numberAt } from './numbers';
import type { Person, Tense, VerbForm } from './spanish-verbs';
import { folded, soundOf } from './spelling';
import type { Deed, Wordbook } from './wordbook';
import type { WordAt } from './words';

/** What stands before a word: it tells who does what is told next. */
export type Before = 'start' | 'join' | 'thing' | 'who' | 'whom' | 'before' | 'which' | 'deed' | 'saying';

/** What somebody does, in English, and how many words of the narrative tell it. */
export interface DeedTold {
  readonly words: number;
  readonly english: string;
  readonly isDenied: boolean;
  /** Whose deed it is, where the verb says it. */
  readonly person: Person;
  /** It has nothing behind it but the verb itself, which may also be a thing: "trabajo". */
  readonly isBare: boolean;
  readonly form: VerbForm;
}

const CLITICS: ReadonlySet<string> = new Set(['me', 'te', 'se', 'nos', 'le', 'les', 'lo', 'la', 'los', 'las']);
/** Between a verb and what it is done to: "me cortaron ayer la luz". */
const SMALL: ReadonlySet<string> = new Set(
  'el la los las un una unos unas mi mis su sus nuestro nuestra nuestros nuestras de a al del ya mas mucho mucha muchos muchas muy todo toda todos todas el otro otra bien tan tanto tanta algo algun alguna poco poca este esta ese esa tambien todavia en'.split(
    ' ',
  ),
);
const SKIPPED_MAX = 2;
const BEFALLEN: Readonly<Record<string, Person>> = { me: 0, te: 1, le: 2, les: 4, nos: 3, se: 2 };
const OBJECT: Readonly<Record<string, string>> = {
  me: 'me',
  nos: 'us',
  le: 'them',
  les: 'them',
  lo: 'them',
  la: 'them',
  los: 'them',
  las: 'them',
};
/** "Me enfermé": what one does to oneself is done to nobody. */
const OF_ONESELF: Readonly<Record<string, Person>> = { me: 0, nos: 3 };
const ENCLITIC = /(?:me|te|se|nos|le|les|lo|la|los|las)$/;
const OPEN_TENSES: ReadonlySet<Tense> = new Set(['infinitive', 'gerund', 'participle']);

/** Reads what somebody does, beginning at a word: denial, small pronouns, verbs, and what is done. */
export function deedAt(
  words: readonly WordAt[],
  at: number,
  { book, before, person }: { readonly book: Wordbook; readonly before: Before; readonly person: Person },
): DeedTold | undefined {
  const reader = new DeedReader(words, book);
  return reader.read(at, before, person);
}

interface Chain {
  readonly verb: string;
  readonly next: number;
  readonly isFixed: boolean;
  readonly befalls: boolean;
  readonly isBare: boolean;
}

class DeedReader {
  constructor(
    private readonly words: readonly WordAt[],
    private readonly book: Wordbook,
  ) {}

  read(at: number, before: Before, last: Person): DeedTold | undefined {
    const { denial, next: afterNo } = this.denialAt(at);
    const wishes = this.bare(afterNo) === 'que' && afterNo === at ? afterNo + 1 : afterNo;
    const { clitics, next } = this.cliticsAt(wishes);
    const form = this.formAt(next, { clitics, before, last, isWished: wishes > afterNo || before === 'whom' });
    if (!form || (wishes > afterNo && form.tense !== 'wish' && form.tense !== 'were')) return undefined;
    if (clitics.length > 0 && OPEN_TENSES.has(form.tense)) return undefined;
    if (denial && OPEN_TENSES.has(form.tense) && form.tense !== 'infinitive') return undefined;
    const whom = [...clitics, ...form.enclitics];
    const told = this.tell(form, next + 1, whom, denial, wishes > afterNo ? 'whom' : before);
    if (!told) return undefined;
    return { ...told, words: told.next - at, isDenied: denies(denial), form };
  }

  private bare(at: number): string {
    const word = this.words[at];
    return word ? (this.book.spelled.get(folded(word.text)) ?? folded(word.text)) : '';
  }

  private isParted(at: number): boolean {
    return this.words[at]?.isBehindMark ?? true;
  }

  private denialAt(at: number): { readonly denial: Denial; readonly next: number } {
    const [one, two] = [this.bare(at), this.isParted(at + 1) ? '' : this.bare(at + 1)];
    if (one === 'ya' && two === 'no') return { denial: 'no longer', next: at + 2 };
    if ((one === 'todavia' || one === 'aun') && two === 'no') return { denial: 'still not', next: at + 2 };
    if (two === '') return { denial: undefined, next: at };
    if (one === 'ya') return { denial: 'already', next: at + 1 };
    if (one === 'todavia' || one === 'aun') return { denial: 'still', next: at + 1 };
    if (one === 'no' || one === 'tampoco') return { denial: 'no', next: at + 1 };
    if (one === 'nunca' || one === 'jamas') return { denial: 'never', next: at + 1 };
    return { denial: undefined, next: at };
  }

  private cliticsAt(at: number): { readonly clitics: readonly string[]; readonly next: number } {
    const clitics: string[] = [];
    let next = at;
    while (clitics.length < 3 && CLITICS.has(this.bare(next)) && !this.isParted(next + 1)) {
      clitics.push(this.bare(next));
      next += 1;
    }
    return { clitics, next };
  }

  /** The form that a word most likely is, where it may be several. */
  private formAt(
    at: number,
    context: {
      readonly clitics: readonly string[];
      readonly before: Before;
      readonly last: Person;
      readonly isWished: boolean;
    },
  ): (VerbForm & { readonly enclitics: readonly string[] }) | undefined {
    const word = this.words[at];
    if (!word) return undefined;
    const written = this.bare(at);
    const sound = soundOf(written);
    const isNone = isOnlyEnglish(written, sound, this.book) || isSmallWord(word.text, this.bare(at - 1));
    const forms = isNone ? [] : (this.book.forms.get(sound) ?? []);
    if (forms.length > 0) {
      const subject = this.subjectBefore(at, context.clitics.length);
      const likely = forms.map((form) => ({
        form,
        points: likelihood(form, word.text, {
          ...context,
          subject,
          next: this.isParted(at + 1) ? '' : this.bare(at + 1),
        }),
      }));
      const best = likely.reduce((one, other) => (other.points > one.points ? other : one));
      return { ...best.form, enclitics: [] };
    }
    return this.withEnclitics(sound);
  }

  /** "Yo", "nosotros", before the small words that stand before a verb. */
  private subjectBefore(at: number, clitics: number): string {
    for (let before = at - clitics - 1; before >= 0 && !this.isParted(before + 1); before -= 1) {
      const word = this.bare(before);
      if (!/^(?:no|ya|nunca|tampoco|todavia|solo|tambien)$/.test(word)) return word;
    }
    return '';
  }

  /** "Ayudarme", "cuidandola", "bañarse". */
  private withEnclitics(sound: string): (VerbForm & { readonly enclitics: readonly string[] }) | undefined {
    let rest = sound;
    const enclitics: string[] = [];
    for (let taken = 0; taken < 2; taken += 1) {
      const [clitic] = ENCLITIC.exec(rest) ?? [];
      if (!clitic) return undefined;
      rest = rest.slice(0, -clitic.length);
      enclitics.unshift(clitic);
      const form = this.book.forms.get(rest)?.find(({ tense }) => tense === 'infinitive' || tense === 'gerund');
      if (form) return { ...form, enclitics };
    }
    return undefined;
  }

  private tell(
    form: VerbForm,
    next: number,
    whom: readonly string[],
    denial: Denial,
    before: Before,
  ):
    | { readonly next: number; readonly english: string; readonly isBare: boolean; readonly person: Person }
    | undefined {
    const chained = this.chainAt(form, next, whom, denial, before);
    if (chained) return chained;
    if (form.lemma === 'haber') return undefined; // "He" and "ha" tell nothing by themselves.
    const lexeme = this.lexemeAt(form, next, whom);
    if (!lexeme) return undefined;
    const { verb, isFixed, befalls, isBare } = lexeme;
    const person = befalls ? befallen(whom) : form.person;
    if (isFixed) return { next: lexeme.next, english: denies(denial) ? `not ${verb}` : verb, isBare, person };
    const doing = {
      tense: form.tense,
      person,
      denial,
      saysWho: saysWho(person, before, befalls),
      isOfThing: form.lemma === 'ser',
    };
    const said = isAskedOf(form, before)
      ? `to ${baseOf(verb)}`
      : isMisplaced(form, before)
        ? baseOf(verb)
        : conjugated(verb, doing);
    return { next: lexeme.next, english: said + this.objectOf(whom, lexeme, form.person), isBare, person };
  }

  private objectOf(whom: readonly string[], { befalls, isBare }: Chain, person: Person): string {
    if (befalls || !isBare) return '';
    if (person === OF_ONESELF[whom.at(-1) ?? '']) return '';
    const object = whom.findLast((clitic) => OBJECT[clitic] !== undefined);
    return object ? ` ${OBJECT[object]}` : '';
  }

  /** Verbs that help others: "voy a", "no puedo", "he", "estoy", "tengo que". */
  private chainAt(form: VerbForm, next: number, whom: readonly string[], denial: Denial, before: Before) {
    if (OPEN_TENSES.has(form.tense) && form.lemma !== 'poder') return undefined;
    const helper = isMisplaced(form, before) ? undefined : this.helperAt(form, next);
    if (!helper) return undefined;
    const main = this.formOf(helper.next, helper.wants);
    if (!main) return undefined;
    const all = [...whom, ...main.enclitics];
    const deeper = main.tense === 'infinitive' ? this.helperAt(main, helper.next + 1) : undefined;
    const inner = deeper && this.formOf(deeper.next, deeper.wants);
    const innerWhom = inner ? [...all, ...inner.enclitics] : all;
    const lexeme =
      deeper && inner
        ? this.lexemeAt({ ...inner, person: form.person }, deeper.next + 1, innerWhom)
        : this.lexemeAt({ ...main, person: form.person }, helper.next + 1, all);
    if (!lexeme || lexeme.isFixed) {
      return lexeme
        ? {
            next: lexeme.next,
            english: `${denies(denial) ? 'not ' : ''}${lexeme.verb}`,
            isBare: false,
            person: form.person,
          }
        : undefined;
    }
    const verb = deeper && inner ? deeper.phrase(lexeme.verb) : lexeme.verb;
    const person = lexeme.befalls ? befallen(innerWhom) : form.person;
    const doing = { tense: form.tense, person, denial, saysWho: saysWho(person, before, lexeme.befalls) };
    const english = helper.say(verb, doing) + this.objectOf(innerWhom, lexeme, form.person);
    return { next: lexeme.next, english, isBare: false, person };
  }

  private formOf(at: number, wants: Tense): (VerbForm & { readonly enclitics: readonly string[] }) | undefined {
    if (this.isParted(at)) return undefined;
    const sound = soundOf(this.bare(at));
    const form = this.book.forms.get(sound)?.find(({ tense }) => tense === wants);
    if (form) return { ...form, enclitics: [] };
    const with_ = this.withEnclitics(sound);
    return with_ && with_.tense === wants ? with_ : undefined;
  }

  private helperAt(form: VerbForm, at: number): Helper | undefined {
    const found = HELPERS[form.lemma];
    if (!found) return undefined;
    for (const helper of found) {
      let next = at;
      while (SOFT.has(this.bare(next)) && !this.isParted(next)) next += 1;
      if (helper.link !== '') {
        if (this.bare(next) !== helper.link || this.isParted(next)) continue;
        next += 1;
      }
      if (this.formOf(next, helper.wants)) return { ...helper, next };
    }
    return undefined;
  }

  /** The English of a verb with as much behind it as the gloss knows. */
  private lexemeAt({ lemma, person }: VerbForm, next: number, whom: readonly string[]): Chain | undefined {
    const befalls = tellsWhom(whom, person) ? this.longest(this.book.befalls.get(lemma) ?? [], next) : undefined;
    const onOneself = isOnOneself(whom, person)
      ? this.longest(this.book.deeds.get(`${lemma}se`) ?? [], next)
      : undefined;
    const plain = this.longest(this.book.deeds.get(lemma) ?? [], next);
    const deed = onOneself && onOneself.deed.behind.length >= (plain?.deed.behind.length ?? 0) ? onOneself : plain;
    const best = befalls && (!deed || befalls.deed.behind.length >= deed.deed.behind.length) ? befalls : deed;
    if (!best) return undefined;
    const { english } = best.deed;
    const isFixed = english.startsWith('=');
    return {
      verb: isFixed ? english.slice(1) : best.english,
      next: best.next,
      isFixed,
      befalls: best === befalls && best !== deed,
      isBare: best.deed.behind.length === 0,
    };
  }

  private longest(
    deeds: readonly Deed[],
    from: number,
  ): { readonly deed: Deed; readonly next: number; readonly english: string } | undefined {
    for (const deed of deeds) {
      const found = this.behindAt(deed.behind, from);
      if (found) return { deed, next: found.next, english: withNumbers(deed.english, found.numbers) };
    }
    return undefined;
  }

  private behindAt(behind: readonly string[], from: number) {
    const numbers: string[] = [];
    let next = from;
    for (const wanted of behind) {
      let skipped = 0;
      for (;;) {
        if (this.isParted(next)) return undefined;
        const number = wanted === '#' ? this.numberAt(next) : undefined;
        if (number) {
          numbers.push(number.english);
          next += number.words;
          break;
        }
        if (wanted !== '#' && soundOf(this.bare(next)) === wanted) {
          next += 1;
          break;
        }
        if (skipped === SKIPPED_MAX || !SMALL.has(this.bare(next))) return undefined;
        skipped += 1;
        next += 1;
      }
    }
    return { next, numbers };
  }

  private numberAt(at: number) {
    return numberAt(
      this.words.slice(at, at + NUMBER_WORDS).map(({ text }) => text),
      0,
    );
  }
}

/** "Treinta y cinco" */
const NUMBER_WORDS = 3;

const withNumbers = (english: string, numbers: readonly string[]): string => {
  let place = 0;
  return english.replace(/#/g, () => numbers[place++] ?? '');
};

/** A verb that helps another one: behind `link` stands the other, in the form that it wants. */
interface Help {
  readonly link: string;
  readonly wants: Tense;
  /** As it stands before the English of the other: "be going to", and "" where only the tense is told. */
  readonly phrase: (verb: string) => string;
  readonly say: (verb: string, doing: Doing) => string;
}
interface Helper extends Help {
  readonly next: number;
}

const helping = (link: string, wants: Tense, phrase: Help['phrase']): Help => ({
  link,
  wants,
  phrase,
  say: (verb, doing) => conjugated(phrase(verb), doing),
});
const to = (helper: string, link = ''): Help => helping(link, 'infinitive', (verb) => `${helper} to ${baseOf(verb)}`);

const HELPERS: Readonly<Record<string, readonly Help[]>> = {
  ir: [to('be going', 'a')],
  poder: [helping('', 'infinitive', (verb) => `can ${baseOf(verb)}`)],
  lograr: [helping('', 'infinitive', (verb) => `can ${baseOf(verb)}`)],
  tener: [to('have', 'que')],
  deber: [
    helping('', 'infinitive', (verb) => `must ${baseOf(verb)}`),
    helping('de', 'infinitive', (verb) => `must ${baseOf(verb)}`),
  ],
  haber: [to('need', 'que'), { link: '', wants: 'participle', phrase: (verb) => verb, say: havingDone }],
  estar: [helping('', 'gerund', (verb) => `be ${gerundOf(verb)}`)],
  andar: [helping('', 'gerund', (verb) => `be ${gerundOf(verb)}`)],
  seguir: [helping('', 'gerund', (verb) => `be still ${gerundOf(verb)}`)],
  continuar: [helping('', 'gerund', (verb) => `be still ${gerundOf(verb)}`)],
  necesitar: [to('need')],
  ocupar: [to('need')],
  querer: [to('want')],
  quisiera: [to('want')],
  desear: [to('want')],
  esperar: [to('hope')],
  preferir: [to('prefer')],
  buscar: [to('look')],
  saber: [to('know how')],
  aprender: [to('learn', 'a')],
  empezar: [to('begin', 'a')],
  comenzar: [to('begin', 'a')],
  volver: [helping('a', 'infinitive', (verb) => `${verb} again`)],
  tratar: [to('try', 'de')],
  intentar: [to('try')],
  dejar: [helping('de', 'infinitive', (verb) => `stop ${gerundOf(verb)}`)],
  acabar: [helping('de', 'infinitive', (verb) => `just ${verb}`)],
  terminar: [helping('de', 'infinitive', (verb) => `finish ${gerundOf(verb)}`)],
};

/** They stand between two verbs and change neither. */
const SOFT: ReadonlySet<string> = new Set(['ya', 'todavia', 'tambien', 'solo', 'siempre', 'mas', 'nunca', 'aun']);

/** "Alguien que me lleve" is "somebody to take me". */
const isAskedOf = ({ tense }: VerbForm, before: Before): boolean => tense === 'wish' && before === 'whom';

/** Nobody does anything right behind "de" or "un": it is a thing that the gloss has as a deed only. */
const isMisplaced = ({ tense }: VerbForm, before: Before): boolean =>
  !OPEN_TENSES.has(tense) && (before === 'before' || before === 'which');

/** Whom something befalls: the last small pronoun that says so. */
const befallen = (whom: readonly string[]): Person =>
  BEFALLEN[whom.findLast((clitic) => clitic !== 'se' && BEFALLEN[clitic] !== undefined) ?? 'se'] ?? 2;

const tellsWhom = (whom: readonly string[], person: Person): boolean =>
  whom.some((clitic) => clitic !== 'se' && BEFALLEN[clitic] !== undefined && OF_ONESELF[clitic] !== person);

/** "Se fue", "me quedé". */
const isOnOneself = (whom: readonly string[], person: Person): boolean =>
  whom.some((clitic) => clitic === 'se' || OF_ONESELF[clitic] === person);

const saysWho = (person: Person, before: Before, befalls: boolean): boolean => {
  if (before === 'who') return false;
  if (befalls) return person === 0 || person === 3 || before !== 'thing';
  if (person === 1) return false;
  return person === 0 || person === 3 || !(before === 'thing' || before === 'whom');
};

const SUBJECTS: Readonly<Record<string, Person>> = { yo: 0, nosotros: 3, nosotras: 3, ella: 2, ellos: 4, ellas: 4 };

/** "She" sounds like "sé", and is none. */
const isOnlyEnglish = (written: string, sound: string, book: Wordbook): boolean =>
  written !== sound && !book.written.has(written) && !book.alsoEnglish.has(written) && isEnglishWord(written);

/** "Nos mudamos" was, where "nos preocupamos" is. */
const DONE_ONCE: ReadonlySet<string> = new Set(
  'mudar separar casar divorciar quedar salir regresar cambiar ir'.split(' '),
);

/** Behind "fui" these say that somebody went, and others what they were. */
const WHITHER = /^(?:al?|por|hasta|para|con)$/;

/** "De" is no "dé", and "se" no "sé", but behind "no". */
const isSmallWord = (text: string, ahead: string): boolean =>
  /^de$/i.test(text) || (/^se$/i.test(text) && ahead !== 'no' && ahead !== 'lo');

/** Verbs that one does to oneself: "me quedo" is no "me quedó". */
const REFLEXIVE: ReadonlySet<string> = new Set(
  'quedar llamar mudar levantar preocupar banar cansar despertar enfermar sentir acordar casar dedicar desesperar deprimir desmayar encontrar fijar dar tener salir ir'.split(
    ' ',
  ),
);

function likelihood(
  { lemma, tense, person }: VerbForm,
  written: string,
  {
    clitics,
    before,
    last,
    isWished,
    subject,
    next,
  }: {
    readonly subject: string;
    readonly next: string;
    readonly clitics: readonly string[];
    readonly before: Before;
    readonly last: Person;
    readonly isWished: boolean;
  },
): number {
  const isOf = SUBJECTS[subject];
  const isOfIt = clitics.some((clitic) => /^l[oa]s?$/.test(clitic)) && !clitics.includes('se');
  const isFinalStressed = /[\u00f3\u00e9\u00d3\u00c9]$/.test(written);
  const isDoneTo = clitics.some((clitic) => clitic === 'me' || clitic === 'nos');
  let points = 0;
  if (/[oe]$/i.test(folded(written)) && (tense === 'past' || tense === 'present' || tense === 'wish')) {
    const isPastOfOthers = tense === 'past' && person === 2;
    if (isFinalStressed) points += tense === 'past' ? 4 : 0;
    else if (isPastOfOthers)
      points +=
        clitics.includes('se') ||
        (isDoneTo && !REFLEXIVE.has(lemma)) ||
        ((before === 'thing' || before === 'who') && !isOfIt)
          ? 3
          : 0;
    else if (tense === 'present') points += person === 0 ? 2 : 1.5;
    else if (tense === 'wish') points += isDoneTo && !REFLEXIVE.has(lemma) ? 3.5 : 0.5;
    else points += 1;
  }
  if (tense === 'wish') points += (isWished ? 4 : -1.5) + (person === 2 ? 0.3 : 0);
  if (tense === 'present') points += 0.5;
  if (tense === 'future') points -= isFinalStressed ? 0 : 0.3;
  if (person === 0 && clitics.includes('nos')) points -= 1;
  if ((person === 0 || person === 2) && (tense === 'imperfect' || tense === 'would' || tense === 'were'))
    points +=
      before === 'thing' || before === 'who' ? (person === 2 ? 1 : 0) : person === last ? 1 : person === 0 ? 0.5 : 0;
  if (person === 3 && tense === 'past' && clitics.includes('nos') && DONE_ONCE.has(lemma)) points += 1;
  if (person === 1) points -= 2;
  if (lemma === 'ir' && tense === 'past') points += WHITHER.test(next) || clitics.length > 0 ? 1 : -1;
  if (isOf !== undefined) points += isOf === person ? 4 : 0;
  return points;
}
