import { joinedSound, soundOf } from './spelling';

export type Tense =
  | 'present'
  | 'past'
  | 'imperfect'
  | 'future'
  | 'would'
  | 'wish'
  | 'were'
  | 'infinitive'
  | 'gerund'
  | 'participle';

/** I, you, he or she, we, they; what has no person has the third. */
export type Person = 0 | 1 | 2 | 3 | 4;

/** One way to read a word as a form of a verb. */
export interface VerbForm {
  readonly lemma: string;
  readonly tense: Tense;
  readonly person: Person;
}

/** What of a verb does not follow the rule: stems, or all five forms of a tense. */
export interface Irregular {
  readonly present?: string;
  readonly past?: string;
  readonly imperfect?: string;
  readonly future?: string;
  readonly wish?: string;
  readonly gerund?: string;
  readonly participle?: string;
}

const ENDINGS = {
  ar: {
    present: 'o as a amos an',
    past: 'e aste o amos aron',
    imperfect: 'aba abas aba abamos aban',
    wish: 'e es e emos en',
    were: 'ara aras ara aramos aran',
    gerund: 'ando',
    participle: 'ado',
  },
  er: {
    present: 'o es e emos en',
    past: 'i iste io imos ieron',
    imperfect: 'ia ias ia iamos ian',
    wish: 'a as a amos an',
    were: 'iera ieras iera ieramos ieran',
    gerund: 'iendo',
    participle: 'ido',
  },
  ir: {
    present: 'o es e imos en',
    past: 'i iste io imos ieron',
    imperfect: 'ia ias ia iamos ian',
    wish: 'a as a amos an',
    were: 'iera ieras iera ieramos ieran',
    gerund: 'iendo',
    participle: 'ido',
  },
} as const;
const FUTURE = ['e', 'as', 'a', 'emos', 'an'];
const WOULD = ['ia', 'ias', 'ia', 'iamos', 'ian'];
/** Of an irregular past such as "tuv-". */
const STRONG_PAST = ['e', 'iste', 'o', 'imos', 'ieron'];
const STRESSED: ReadonlySet<number> = new Set([0, 1, 2, 4]);

/** Every form of a verb by how it sounds, with what its stem becomes when it is stressed ("ie" of "perder"). */
export function formsOf(
  lemma: string,
  change?: string,
  irregular: Irregular = {},
): readonly (readonly [string, VerbForm])[] {
  const kind = lemma.slice(-2) as keyof typeof ENDINGS;
  const endings = ENDINGS[kind];
  if (!endings) throw new Error(`"${lemma}" is no infinitive of a Spanish verb.`);
  const stem = soundOf(lemma).slice(0, -2);
  const changed = change ? stemChanged(stem, change) : stem;
  const raised = kind === 'ir' && change ? stemChanged(stem, change === 'ue' ? 'u' : 'i') : stem;
  const forms: [string, VerbForm][] = [];
  const add = (tense: Tense, person: number, form: string): void => {
    forms.push([form, { lemma, tense, person: person as Person }]);
  };
  const addAll = (tense: Tense, all: readonly string[]): void =>
    all.forEach((form, person) => add(tense, person, form));
  const given = (tense: keyof Irregular): readonly string[] | undefined => irregular[tense]?.split(' ').map(soundOf);
  const present = given('present') ?? presentOf(endings.present.split(' '), stem, changed, lemma);
  addAll('present', present);
  const past = given('past');
  if (past && past.length === 1)
    addAll(
      'past',
      STRONG_PAST.map((ending) => joinedSound(`${past[0]}${ending}`)),
    );
  else addAll('past', past ?? pastOf(endings.past.split(' '), stem, raised));
  addAll('imperfect', given('imperfect') ?? endings.imperfect.split(' ').map((ending) => joinedSound(stem + ending)));
  const ahead = given('future')?.[0] ?? soundOf(lemma);
  addAll(
    'future',
    FUTURE.map((ending) => ahead + ending),
  );
  addAll(
    'would',
    WOULD.map((ending) => ahead + ending),
  );
  addAll('wish', wishOf(endings.wish.split(' '), present, given('wish'), kind === 'ir' ? raised : stem));
  const strong = past?.length === 1 ? past[0] : past ? (past[4] ?? '').replace(/i?eron$/, '') : undefined;
  addAll(
    'were',
    strong === undefined
      ? endings.were.split(' ').map((ending) => joinedSound(raised + ending))
      : ENDINGS.er.were.split(' ').map((ending) => joinedSound(strong + ending)),
  );
  add('infinitive', 2, soundOf(lemma));
  add('gerund', 2, given('gerund')?.[0] ?? joinedSound(raised + endings.gerund));
  add('participle', 2, given('participle')?.[0] ?? joinedSound(stem + endings.participle));
  return forms;
}

function stemChanged(stem: string, change: string): string {
  const at = [...stem].findLastIndex((letter) => /[aeiou]/.test(letter));
  return at < 0 ? stem : joinedSound(stem.slice(0, at) + change + stem.slice(at + 1));
}

function presentOf(endings: readonly string[], stem: string, changed: string, lemma: string): readonly string[] {
  const forms = endings.map((ending, person) => joinedSound((STRESSED.has(person) ? changed : stem) + ending));
  const first = /[aeiou]c[ei]r$/.test(lemma) ? `${stem}ko` : forms[0];
  return /uir$/.test(lemma) && !/[gq]uir$/.test(lemma)
    ? ['yo', 'yes', 'ye', 'imos', 'yen'].map((ending) => stem + ending)
    : [first ?? '', ...forms.slice(1)];
}

const pastOf = (endings: readonly string[], stem: string, raised: string): readonly string[] =>
  endings.map((ending, person) => joinedSound((person === 2 || person === 4 ? raised : stem) + ending));

/** "Conozca" follows "conozco". */
function wishOf(
  endings: readonly string[],
  present: readonly string[],
  given: readonly string[] | undefined,
  stem: string,
): readonly string[] {
  const own = given?.[0]?.slice(0, -1) ?? (present[0] ?? '').replace(/o$/, '');
  return endings.map((ending, person) =>
    joinedSound((person === 3 && !given && !/[kgy]$/.test(own) ? stem : own) + ending),
  );
}
