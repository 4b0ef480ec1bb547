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

const LIKE_ER = {
  present: 'o es e emos en',
  past: 'i iste io imos ieron',
  imperfect: 'ia ias ia iamos ian',
  wish: 'a as a amos an',
  were: 'iera ieras iera ieramos ieran',
  gerund: 'iendo',
  participle: 'ido',
} as const;
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
  er: LIKE_ER,
  ir: { ...LIKE_ER, present: 'o es e imos en' },
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
  if (!ENDINGS[kind]) throw new Error(`"${lemma}" is no infinitive of a Spanish verb.`);
  const stems = stemsOf(lemma, kind, change);
  const given = (tense: keyof Irregular): readonly string[] | undefined => irregular[tense]?.split(' ').map(soundOf);
  const ahead = given('future')?.[0] ?? soundOf(lemma);
  const present = given('present') ?? presentOf(ENDINGS[kind].present.split(' '), stems, lemma);
  const past = given('past');
  const tenses: Readonly<Record<Tense, readonly string[]>> = {
    present,
    past: pastOf(past, ENDINGS[kind].past.split(' '), stems),
    imperfect: given('imperfect') ?? withEndings(stems.plain, ENDINGS[kind].imperfect),
    future: FUTURE.map((ending) => ahead + ending),
    would: WOULD.map((ending) => ahead + ending),
    wish: wishOf(ENDINGS[kind].wish.split(' '), present, given('wish'), stems),
    were: wereOf(past, ENDINGS[kind].were, stems),
    infinitive: [soundOf(lemma)],
    gerund: given('gerund') ?? withEndings(stems.raised, ENDINGS[kind].gerund),
    participle: given('participle') ?? withEndings(stems.plain, ENDINGS[kind].participle),
  };
  return (Object.keys(tenses) as Tense[]).flatMap((tense) =>
    tenses[tense].map((form, person) => [form, { lemma, tense, person: personOf(tense, person) }] as const),
  );
}

const personOf = (tense: Tense, person: number): Person =>
  (tense === 'infinitive' || tense === 'gerund' || tense === 'participle' ? 2 : person) as Person;

/** The stem of a verb as it sounds: by itself, stressed, and in "durmió", "pidió". */
interface Stems {
  readonly plain: string;
  readonly stressed: string;
  readonly raised: string;
}

function stemsOf(lemma: string, kind: keyof typeof ENDINGS, change: string | undefined): Stems {
  const plain = soundOf(lemma).slice(0, -2);
  if (change === undefined) return { plain, stressed: plain, raised: plain };
  const raised = kind === 'ir' ? stemChanged(plain, change === 'ue' ? 'u' : 'i') : plain;
  return { plain, stressed: stemChanged(plain, change), raised };
}

const withEndings = (stem: string, endings: string): readonly string[] =>
  endings.split(' ').map((ending) => joinedSound(stem + ending));

/** "Tuviera" and "dijera" follow "tuv-" and "dijeron". */
function wereOf(past: readonly string[] | undefined, endings: string, { raised }: Stems): readonly string[] {
  if (past === undefined) return withEndings(raised, endings);
  const strong = past.length === 1 ? (past[0] ?? '') : (past[4] ?? '').replace(/i?eron$/, '');
  return withEndings(strong, ENDINGS.er.were);
}

function stemChanged(stem: string, change: string): string {
  const at = [...stem].findLastIndex((letter) => /[aeiou]/.test(letter));
  return at < 0 ? stem : joinedSound(stem.slice(0, at) + change + stem.slice(at + 1));
}

function presentOf(endings: readonly string[], { plain, stressed }: Stems, lemma: string): readonly string[] {
  if (/[^gq]uir$/.test(lemma)) return ['yo', 'yes', 'ye', 'imos', 'yen'].map((ending) => plain + ending);
  const [first = '', ...others] = endings.map((ending, person) =>
    joinedSound((STRESSED.has(person) ? stressed : plain) + ending),
  );
  return [/[aeiou]c[ei]r$/.test(lemma) ? `${plain}ko` : first, ...others];
}

function pastOf(
  given: readonly string[] | undefined,
  endings: readonly string[],
  { plain, raised }: Stems,
): readonly string[] {
  if (given?.length === 1) return STRONG_PAST.map((ending) => joinedSound(`${given[0]}${ending}`));
  return (
    given ?? endings.map((ending, person) => joinedSound((person === 2 || person === 4 ? raised : plain) + ending))
  );
}

/** "Conozca" follows "conozco". */
function wishOf(
  endings: readonly string[],
  [first = '']: readonly string[],
  given: readonly string[] | undefined,
  { raised }: Stems,
): readonly string[] {
  const own = given?.[0]?.slice(0, -1) ?? first.replace(/o$/, '');
  const isOwnThroughout = given !== undefined || /[kgy]$/.test(own);
  return endings.map((ending, person) => joinedSound((person === 3 && !isOwnThroughout ? raised : own) + ending));
}
