import type { Fact, ToldOf } from '../../domain/told';
import { NUMBER, numberOf } from './numbers';

/** A rule on who lives at home, as a meaning words it: "a child under 5", "three or more children", "a person 60 or older". */
export interface HouseholdRule {
  readonly from: number;
  readonly to: number;
  readonly count: number;
}

const CHILD = '(?:child(?:ren)?|kids?|minors?|infants?|bab(?:y|ies)|toddlers?)';
/** "Under 12 months", "less than 90 days old": counted in years where it is whole ones, and by what is said of the baby otherwise. */
const NO_YEARS = '(?!\\s*(?:days?|weeks?|wks?|months?|mos?)\\b)';
const UNDER = new RegExp(
  `\\b${CHILD}\\s+(?:who (?:is|are)\\s+)?(?:aged?\\s+)?(?:under|younger than|below|less than|who has not (?:yet )?(?:turned|reached))\\s+(?:the age of\\s+)?(${NUMBER})\\b${NO_YEARS}`,
  'i',
);
const UP_TO = new RegExp(
  `\\b${CHILD}\\s+(?:who (?:is|are)\\s+)?(?:ages?d?\\s+)?(?:(${NUMBER})\\s+(?:or|and)\\s+(?:under|younger)|0\\s*(?:-|to|through)\\s*(${NUMBER}))\\b`,
  'i',
);
const OLDER = new RegExp(
  `\\b(?:person|adult|member|someone|somebody|elder|senior|relative|parent|spouse|friend)\\b[^.;]{0,30}?\\b(${NUMBER})(?:\\+|\\s+(?:or|and|years? or)\\s+(?:older|over|above))`,
  'i',
);
const MANY = new RegExp(`\\b(${NUMBER})\\s+or more\\s+(?:minor\\s+|dependent\\s+)?${CHILD}`, 'i');
const LIVES_WITH =
  /\b(?:lives?|living|home|household|has|have|with|raising|custody|cares?|caregiver|parent|guardian)\b/i;
/** What a list of ages cannot tell: whether a child comes along, and whether one is on its way. */
const ASKS_MORE = /\b(?:pregnan\w*|stay\w*|along|beds?)\b|(?<!\bliv(?:es|ing) )\bwith them\b/i;
/** Any child at all "living with them" is told by more than ages: "she and her kids". */
const WITH_THEM = /\bwith them\b/i;
/** "A child under 18, or a tenant, does not count as another adult." */
const NOT_COUNTED = /(?<=[.;]\s)[^.;]*\bdo(?:es)? not count\b[^.;]*/gi;
const MINOR = 17;
const OLDEST = 200;

/** The rule that a meaning holds, where all that it asks is who lives at home. */
export function householdRuleIn(whole: string): HouseholdRule | undefined {
  const meaning = whole.replace(NOT_COUNTED, ' ');
  if (!LIVES_WITH.test(meaning) || ASKS_MORE.test(meaning)) return undefined;
  const count = numberIn(MANY, meaning) ?? 1;
  const oldest = oldestIn(meaning);
  if (isAnyChild(count, oldest) && WITH_THEM.test(meaning)) return undefined;
  if (oldest !== undefined) return { from: 0, to: oldest, count };
  const older = numberIn(OLDER, meaning);
  if (older !== undefined) return { from: older, to: OLDEST, count };
  return count > 1 ? { from: 0, to: MINOR, count } : undefined;
}

const isAnyChild = (count: number, oldest: number | undefined): boolean =>
  count === 1 && oldest !== undefined && oldest >= MINOR;

function oldestIn(meaning: string): number | undefined {
  const under = numberIn(UNDER, meaning) ?? yearsIn(meaning);
  return under === undefined ? numberIn(UP_TO, meaning) : under - 1;
}

const UNDER_MONTHS = new RegExp(
  `\\b${CHILD}\\s+(?:who (?:is|are)\\s+)?(?:under|younger than|below|less than)\\s+(${NUMBER})\\s+months\\b`,
  'i',
);
const MONTHS_A_YEAR = 12;
function yearsIn(meaning: string): number | undefined {
  const months = numberIn(UNDER_MONTHS, meaning);
  return months !== undefined && months > MONTHS_A_YEAR && months % MONTHS_A_YEAR === 0
    ? months / MONTHS_A_YEAR
    : undefined;
}

/** The number that a pattern takes, in the first of its groups that took anything. */
function numberIn(pattern: RegExp, meaning: string): number | undefined {
  const [, ...groups] = pattern.exec(meaning) ?? [];
  return numberOf(groups.find((group) => group !== undefined) ?? '');
}

/**
 * Whether a household is so; null while somebody's age is not known, or nobody was told of at all. Where it is a child
 * who is referred, who else lives there denies no child.
 */
export function householdHolds({ from, to, count }: HouseholdRule, people: readonly ToldOf[]): Fact<boolean> | null {
  const members = people.filter(({ relation }) => relation !== null || from > MINOR);
  const fitting = members.filter(({ age }) => age !== null && age.value >= from && age.value <= to);
  const proof = fitting.at(count - 1);
  if (proof) return { value: true, evidence: proof.age?.evidence ?? null };
  const isReferred = people.some(({ relation, age }) => relation === null && age !== null && age.value <= to);
  const known = members.length > 0 && !(from === 0 && isReferred) && members.every(({ age }) => age !== null);
  return known ? { value: false, evidence: null } : null;
}
