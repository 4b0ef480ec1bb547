import type { Fact } from '../../domain/told';
import lexicon from './facts.json';
import type { FactTold } from './facts-in';
import type { FactId, Literal, TermMeaning } from './term-meanings';

export type Truth = Fact<boolean> | null;

export const turned = (truth: Truth, must: boolean): Truth =>
  truth === null || must ? truth : { ...truth, value: !truth.value };

export const onlyIf = (value: boolean, truth: Truth): Truth => (truth?.value === value ? truth : null);

/** What was said of the facts and terms, and of whom: the place of each in the list of people, or of everybody. */
export interface SaidOf extends FactTold {
  readonly person: number | undefined;
}

interface Said {
  readonly said: readonly SaidOf[];
}

const OF_HOME: ReadonlySet<FactId> = new Set(lexicon.facts.filter(({ of }) => of === 'home').map(({ id }) => id));
/** Of whoever is looked after, where a term asks it of a caregiver. */
const CARED_FOR: ReadonlySet<FactId> = new Set(
  lexicon.facts.filter(({ of }) => of === 'cared-for').map(({ id }) => id),
);
/** That it was is not enough: where no time is told, nobody knows whether it was within one. */
const DATED: ReadonlySet<FactId> = new Set(lexicon.facts.filter(({ dated }) => dated).map(({ id }) => id));
/** What is said of a fact within the time that the term gives it; undefined where nothing is said of it at all. */
export function lastSaidWithin(fact: FactId, term: TermMeaning, index: number, { said }: Said): Truth | undefined {
  const everybody =
    term.shared ||
    OF_HOME.has(fact) ||
    (CARED_FOR.has(fact) && term.literals.some((one) => isCaring(one) || one.fact === 'carer-at-home'));
  const all = said.filter(
    (one) => one.of === fact && (everybody || one.person === index || (index === 0 && isOfWhomItReaches(one))),
  );
  if (all.length === 0) return undefined;
  const { within } = term;
  if (within === undefined) return lastOf(all.filter(({ over }) => !over));
  const happened = all.findLast(({ says }) => says === 'yes');
  if (!happened) return lastOf(all);
  const known = all.map((one) => ({ ...one, days: one.ago() }));
  const inTime = known.filter(({ of, says, days }) => says !== 'yes' || (days ? days[1] <= within : !DATED.has(of)));
  if (inTime.some(({ says }) => says === 'yes')) return lastOf(inTime);
  const longBefore = known.every(({ says, days }) => says !== 'yes' || (days !== undefined && days[0] > within));
  return longBefore ? { value: false, evidence: happened.evidence } : null;
}

/** What one person does or is, and another has: a birth, a blow, a hand to wash with. */
const isOfWhomItReaches = ({ of, whose, evidence }: SaidOf): boolean =>
  (BORN.has(of) && whose === 'child') ||
  (of === 'partner-harm' && whose === 'partner') ||
  (of === 'hands-on' && whose !== 'person' && TENDS.test(evidence.quote));

/** "Spouse transfers him bed to chair", "daughter lifts her": who is tended needs the hands. */
const TENDS =
  /\b(?:bathes?|washes|dresses|feeds|lifts|transfers|toilets|changes|turns|helps)\b[^.;]{0,20}\b(?:him|her|me|pt|patient|client)\b/i;

/** "Baby is ten months", "this baby, who would be our first": of the child it is said, and of whoever bore it. */
const BORN: ReadonlySet<FactId> = new Set(['postpartum', 'first-birth']);

export const CARING: FactId = 'caregiver';
export const isCaring = ({ fact }: Literal): boolean => fact === CARING;

/** The last word on it stands, but a "no" by the way does not take back what is said outright. Where the last is unsure, nobody knows. */
export function lastSaid(of: string, index: number, shared: boolean, { said }: Said): Truth {
  const everybody = shared || OF_HOME.has(of);
  return lastOf(said.filter((one) => one.of === of && !one.over && (everybody || one.person === index)));
}

export function lastOf(all: readonly SaidOf[]): Truth {
  const outright = all.filter((one) => one.outright);
  const last = (outright.length > 0 ? outright : all).at(-1);
  if (!last || last.says === 'unsure' || isTakenBack(last, outright)) return null;
  return { value: last.says === 'yes', evidence: last.evidence };
}

/** "No court yet" behind "a hearing on Monday": one of them is about something else, and nobody can tell which. */
const isTakenBack = (last: SaidOf, outright: readonly SaidOf[]): boolean =>
  last.says === 'no' && outright.some(({ says }) => says === 'yes');
