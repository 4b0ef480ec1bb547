import type { SourceKind } from '../domain/referral';
import type { Random } from './random';
import frames from './words/frames.json';
import needs from './words/needs.json';

/** What a person can need, after the folders of the sample directory. */
export type NeedName = keyof typeof needs;

export interface Telling {
  readonly source: SourceKind;
  readonly needs: readonly NeedName[];
  readonly givenName: string;
  /** In words, as a chart has it. */
  readonly age: string;
  readonly pronoun: Pronoun;
  /** Whether the referrer warns against reaching out to the person. */
  readonly unsafe: boolean;
}

/** One in so many referrers writes down everything. */
const WRITES_ALL = 0.02;

/** What a referrer of this kind writes: short or long, of one need or some, and seldom the same twice. */
export function inventNarrative(random: Random, telling: Telling): string {
  const { source, unsafe } = telling;
  const { opening, closing } = frames[source];
  const [first = '', ...others] = telling.needs.map((need) => tellNeed(random, need, source).join(' '));
  const paragraphs = [
    joined([random.pick(opening), first]),
    ...others,
    joined([tellAsides(random, source), ...(unsafe ? [random.pick(frames.unsafe)] : []), random.pick(closing)]),
  ].filter((paragraph) => paragraph !== '');
  return fillIn(paragraphs.join(paragraphs.length > 2 && random.chance(0.5) ? '\n\n' : ' '), random, telling);
}

const joined = (sentences: readonly string[]): string => sentences.filter((sentence) => sentence !== '').join(' ');

function tellAsides(random: Random, source: SourceKind): string {
  if (random.chance(WRITES_ALL)) return frames.asides.join(' ');
  return source === 'self' || random.chance(0.65) ? '' : random.some(frames.asides, random.int(1, 2)).join(' ');
}

function tellNeed(random: Random, need: NeedName, source: SourceKind): readonly string[] {
  const { told, self, detail }: { told: readonly string[]; self: readonly string[]; detail: readonly string[] } =
    needs[need];
  if (source === 'self') return [asSentence(random.pick(self), random)];
  return [random.pick(told), ...(random.chance(0.45) ? random.some(detail, 1) : [])];
}

/** People who write for themselves end their sentences, or do not. */
const asSentence = (text: string, random: Random): string =>
  /[.?!。]$/u.test(text) || random.chance(0.4) ? text : `${text}.`;

export type Pronoun = keyof typeof PRONOUNS;

const PRONOUNS = {
  she: { they: 'she', them: 'her', their: 'her', s: 's', es: 'es' },
  he: { they: 'he', them: 'him', their: 'his', s: 's', es: 'es' },
  they: { they: 'they', them: 'them', their: 'their', s: '', es: '' },
} as const;

function fillIn(text: string, random: Random, { givenName, age, pronoun }: Telling): string {
  const pronouns = PRONOUNS[pronoun];
  const words: Readonly<Record<string, () => string>> = {
    they: () => pronouns.they,
    them: () => pronouns.them,
    their: () => pronouns.their,
    s: () => pronouns.s,
    es: () => pronouns.es,
    given: () => givenName,
    age: () => age,
    complaint: () => random.pick(frames.complaints),
    weekday: () => random.pick(frames.weekdays),
    grade: () => random.pick(frames.grades),
  };
  return text.replace(/\{(\w+)\}/g, (gap, name: string) => {
    const word = words[name.toLowerCase()]?.();
    if (word === undefined) throw new Error(`Nothing fills the gap ${gap} of a narrative.`);
    return /^[A-Z]/.test(name) ? `${word.charAt(0).toUpperCase()}${word.slice(1)}` : word;
  });
}
