import type { Person, Tense, VerbForm } from './spanish-verbs';
import { folded } from './spelling';

/** What stands before a word: it tells who does what is told next. */
export type Before = 'start' | 'join' | 'thing' | 'who' | 'whom' | 'before' | 'which' | 'deed' | 'saying';

/** What tells one form of a verb from another that is written alike. */
export interface FormContext {
  readonly text: string;
  readonly pronouns: readonly string[];
  readonly before: Before;
  /** Who did what was told last. */
  readonly last: Person;
  readonly isWished: boolean;
  /** The word before the small ones: "yo". */
  readonly subject: string;
  readonly next: string;
}

/** The form that a word most likely is, of those that are written so. */
export function likeliest(
  forms: readonly [VerbForm, ...VerbForm[]] | readonly VerbForm[],
  context: FormContext,
): VerbForm | undefined {
  const weighed = forms.map((form) => ({ form, points: pointsOf(form, context) }));
  return weighed.reduce<(typeof weighed)[number] | undefined>(
    (best, one) => (best && best.points >= one.points ? best : one),
    undefined,
  )?.form;
}

const pointsOf = (form: VerbForm, context: FormContext): number =>
  PARTS.reduce((points, part) => points + part(form, context), 0);

type Part = (form: VerbForm, context: FormContext) => number;

const SUBJECTS: Readonly<Record<string, Person>> = { yo: 0, nosotros: 3, nosotras: 3, ella: 2, ellos: 4, ellas: 4 };

/** Verbs that one does to oneself: "me quedo" is no "me quedó". */
const OF_ONESELF: ReadonlySet<string> = new Set(
  'quedar llamar mudar levantar preocupar banar cansar despertar enfermar sentir acordar casar dedicar desesperar deprimir desmayar encontrar fijar dar tener salir ir'.split(
    ' ',
  ),
);
/** "Nos mudamos" was, where "nos preocupamos" is. */
const DONE_ONCE: ReadonlySet<string> = new Set(
  'mudar separar casar divorciar quedar salir regresar cambiar ir'.split(' '),
);
/** Behind "fui" these say that somebody went, and others what they were. */
const WHITHER = /^(?:al?|por|hasta|para|con)$/;
const STRESSED_END = /[\u00f3\u00e9\u00d3\u00c9]$/;

const isDoneTo = ({ lemma }: VerbForm, { pronouns }: FormContext): boolean =>
  pronouns.some((pronoun) => pronoun === 'me' || pronoun === 'nos') && !OF_ONESELF.has(lemma);

const isOfSomebody = ({ before }: FormContext): boolean => before === 'thing' || before === 'who';

/** "Comida la compro yo": what is bought stands before, and nobody who buys. */
const isOfIt = ({ pronouns }: FormContext): boolean =>
  pronouns.some((pronoun) => /^l[oa]s?$/.test(pronoun)) && !pronouns.includes('se');

/** Of "corto", "cortó", "corte" and "corté" people write the accent of one in two. */
function byUnstressedEnd(form: VerbForm, context: FormContext): number {
  if (!/[oe]$/.test(folded(context.text))) return 0;
  if (STRESSED_END.test(context.text)) return form.tense === 'past' ? 4 : 0;
  return UNSTRESSED[form.tense]?.(form, context) ?? 0;
}

const UNSTRESSED: Readonly<Partial<Record<Tense, Part>>> = {
  past: (form, context) => (form.person === 2 ? pastOfOthers(form, context) : 1),
  wish: (form, context) => (isDoneTo(form, context) ? 3.5 : 0.5),
  present: ({ person }) => (person === 0 ? 2 : 1.5),
};

function pastOfOthers(form: VerbForm, context: FormContext): number {
  return context.pronouns.includes('se') || isDoneTo(form, context) || (isOfSomebody(context) && !isOfIt(context))
    ? 3
    : 0;
}

const byTense: Part = ({ tense, person }, { isWished, text }) => {
  if (tense === 'wish') return (isWished ? 4 : -1.5) + (person === 2 ? 0.3 : 0);
  if (tense === 'present') return 0.5;
  return tense === 'future' && !STRESSED_END.test(text) ? -0.3 : 0;
};

const OF_EITHER: ReadonlySet<Tense> = new Set(['imperfect', 'would', 'were']);

/** "Tenía" is of whoever writes as much as of somebody else. */
const byLast: Part = ({ tense, person }, context) => {
  if ((person !== 0 && person !== 2) || !OF_EITHER.has(tense)) return 0;
  if (isOfSomebody(context)) return person === 2 ? 1 : 0;
  if (person === context.last) return 1;
  return person === 0 ? 0.5 : 0;
};

const byPerson: Part = ({ person }, { subject, pronouns }) => {
  const named = SUBJECTS[subject];
  return (named === person ? 4 : 0) - (person === 1 ? 2 : 0) - (person === 0 && pronouns.includes('nos') ? 1 : 0);
};

const byVerb: Part = ({ lemma, tense, person }, { pronouns, next }) => {
  if (tense !== 'past') return 0;
  if (lemma === 'ir') return WHITHER.test(next) || pronouns.length > 0 ? 1 : -1;
  return person === 3 && pronouns.includes('nos') && DONE_ONCE.has(lemma) ? 1 : 0;
};

const PARTS: readonly Part[] = [byUnstressedEnd, byTense, byLast, byPerson, byVerb];
