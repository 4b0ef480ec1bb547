import type { Contradiction, Fact } from '../../domain/told';
import type { AgeTold } from './ages';
import { agreed, differing, fromField, type Settled } from './settled';
import type { Years } from './years';

/** An age, or the years between which it lies. */
export interface SettledAge extends Settled<number> {
  readonly between: Fact<Years> | null;
}

/** Holds the age that a field tells against what the narrative tells of the same person. */
export function settleAge(
  field: number | null,
  told: readonly AgeTold[],
  fact: Contradiction['fact'] = 'age',
): SettledAge {
  const confirmed = told.some((one) => holds(one, field ?? -1));
  const later = told.filter((one) => isExact(one) && isLater(one, field, confirmed));
  if (field === null) return ofNarrative(later.length > 0 ? later : told);
  const last = later.at(-1);
  if (last && !holds(last, field)) return { ...differ(field, last, fact, true), between: null };
  const [against] = told.filter((one) => !holds(one, field));
  if (!against || told.some((one) => holds(one, field))) return { ...agreed(fromField(field)), between: null };
  return { ...differ(field, against, fact, false), between: either(field, against) };
}

/** Whichever of the two is right, a rule that both meet is met. */
const either = (field: number, { years: [from, to], evidence }: AgeTold): Fact<Years> => ({
  value: [Math.min(field, from), Math.max(field, to)],
  evidence,
});

/** What stands beside a form that is wrong is later, unless the narrative tells the same age as the form. */
const isLater = (told: AgeTold, field: number | null, confirmed: boolean): boolean =>
  told.later || isGrown(told, field) || (told.nearForm && !confirmed);

/** So many birthdays may have been since a form was filled in. */
const BIRTHDAYS = 5;

/** "Five now", where the field says four; "not 78 until Thursday", where it says 78. */
const isGrown = ({ grown, years: [age] }: AgeTold, field: number | null): boolean =>
  grown && (field === null || (age >= field - 1 && age <= field + BIRTHDAYS));

const isExact = ({ years: [from, to] }: AgeTold): boolean => from === to;

const holds = ({ years: [from, to] }: AgeTold, age: number): boolean => from <= age && age <= to;

const differ = (field: number, told: AgeTold, fact: Contradiction['fact'], settled: boolean): Settled<number> =>
  differing(
    { value: told.years[0], evidence: told.evidence },
    { fact, field: String(field), narrative: inWords(told.years) },
    settled,
  );

const inWords = ([from, to]: Years): string => (from === to ? String(from) : `${from}–${to}`);

/** The narrative alone: one age is an age; different ones, or a span, leave it between them. */
function ofNarrative(told: readonly AgeTold[]): SettledAge {
  const [first] = told;
  if (!first) return { ...agreed<number>(null), between: null };
  const exact = told.filter(isExact);
  const counted = exact.length > 0 ? exact : told;
  const years: Years = [
    Math.min(...counted.map((one) => one.years[0])),
    Math.max(...counted.map((one) => one.years[1])),
  ];
  const evidence = counted[0]?.evidence ?? first.evidence;
  if (years[0] === years[1]) return { ...agreed<number>({ value: years[0], evidence }), between: null };
  return { ...agreed<number>(null), between: { value: years, evidence } };
}
