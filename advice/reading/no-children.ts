import type { ToldOf } from '../../domain/told';
import { lastOf, lastSaid, onlyIf, type SaidOf, type Truth, turned } from './last-said';
import type { FactId } from './term-meanings';
import type { WeeksTold } from './weeks-pregnant';

/** Who is told of, and what was said of them. */
interface Household {
  readonly people: readonly ToldOf[];
  readonly said: readonly SaidOf[];
  readonly weeks: WeeksTold | undefined;
}

export const MINOR = 17;
export const isMinor = (one: ToldOf | undefined): boolean => one?.age != null && one.age.value <= MINOR;

/** False where nobody under age is told of, and there are no children, or nobody else lives there. */
export function noMinors(index: number, { people, said }: Household): Truth {
  if (people.some(isMinor)) return null;
  const childless = onlyIf(true, lastOf(said.filter(isChildless)));
  return turned(childless ?? onlyIf(true, lastSaid('lives-alone', index, false, { said })), false);
}

const isChildless = ({ of, whose }: SaidOf): boolean => of === 'childless' && whose !== 'somebody-else';

/** False where a pregnancy is denied or there are no children, and nothing tells of a birth or a loss. */
export function withoutBirth(index: number, household: Household): Truth {
  if (isBirthToldOf(household) || household.people.some(isMinor)) return null;
  const denied = household.said.findLast(
    ({ of, says, outright, person, evidence }) =>
      of === 'pregnant' && says === 'no' && outright && person === index && !WAS_BEFORE.test(evidence.quote),
  );
  return denied ? { value: false, evidence: denied.evidence } : noMinors(index, household);
}

/** "Not pregnant now": she may have been. */
const WAS_BEFORE = /\b(?:now|any ?more|no longer|miscarr\w*|lost|still\w*)\b/i;

export const isBirthToldOf = ({ said, weeks }: Pick<Household, 'said' | 'weeks'>): boolean =>
  weeks !== undefined || said.some(({ of, says }) => OF_BIRTH.has(of) && says !== 'no');

/** What tells of a birth, of one to come, or of a pregnancy that ended without one. */
const OF_BIRTH: ReadonlySet<FactId> = new Set([
  'pregnant',
  'postpartum',
  'pregnancy-loss',
  'first-birth',
  'baby',
  'breastfeeding',
  'wic',
]);
