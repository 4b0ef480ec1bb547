import type { FieldFacts } from '../../domain/told';
import { relationOfWord } from './relations';
import { named, type Speaking, type Whose } from './whose';

/** Of whom coverage is told, where it is neither the person alone nor whoever is named beside it. */
export interface CoverageOf {
  /** Everybody of the household, or both where they are two. */
  readonly shared?: 'all' | 'both';
  /** The place among the people of whom the age beside it is told: "He (7, on Medicaid)". */
  readonly member?: number;
  /** Whoever has the same as somebody else: "Mom has the same Medicaid as the kids". */
  readonly whose?: Whose;
  /** Whom the referral is said to be for; "she" may be them. */
  readonly announced?: Whose;
}

/** What stands around a name of coverage, from the beginning of its sentence to the end of its clause. */
interface AroundCoverage {
  readonly lead: string;
  readonly before: string;
  readonly after: string;
}

const ALL =
  /\b(?:all of (?:us|them)|(?:we|they|us|them) all|all (?:two|three|four|five|six|seven) of (?:us|them)|(?:the |our |their |her |his )?(?:whole|entire) (?:family|household|house)|(?:everybody|everyone|anybody|anyone|nobody|no one)(?: (?:in|at) (?:the|this|our|their|her|his) (?:house(?:hold)?|home|family|apartment))?)\b(?!\s+(?:but|except|else))/i;
const BOTH =
  /\bboth\b(?:\s+of\s+(?:us|them))?\s+(?:are|have|on|covered|get|got|carry|with)\b|\bthey both\b|\b(?:we|us|them) both\b|\bfor both\b/i;

export const sharedBy = ({ before, after }: AroundCoverage): CoverageOf => {
  const clause = `${before} … ${after}`;
  if (BOTH.test(clause)) return { shared: 'both' };
  return ALL.test(clause) ? { shared: 'all' } : {};
};

const AGE_BESIDE =
  /(?:\(|\b(?:is|age[ds]?|just|now|he's|she's)\s+|,\s*)(\d{1,3})(?=\s*[,);]|\s+(?:and|has|with|on|yo?\b|years))/gi;

/** The one of the household of whom a sentence tells the age, before it tells of coverage. */
export function memberBeside({ lead }: AroundCoverage, { ageYears, household }: FieldFacts): CoverageOf {
  const age = Number([...lead.matchAll(AGE_BESIDE)].at(-1)?.[1] ?? Number.NaN);
  const alike = household.flatMap((one, index) => (one.age === age ? [index + 1] : []));
  const [member, ...others] = alike;
  return member === undefined || others.length > 0 || age === ageYears ? {} : { member };
}

const FOR_WHOM =
  /\b(?:it'?s|it is|this is|this one is|(?:referral|request|question|form|ask)(?:\s+(?:is|here))*|asking|writing|calling)\s+(?:only |really |all |actually |just )?(?:for|about)\s+(?:his|her|my|the|their|our)\s+(?:\p{L}+\s+)?(\p{L}+)|\brefer\s+(?:the|his|her|my|their|our)\s+(\p{L}+)(?=\s*[.,;]|$)|\bconcern\s+is\s+(?:for|about)\s+(?:the|his|her|my)?\s*(\p{L}+)|\b(?:pt|patient|person|one) to enroll is\s+(?:the|his|her|my)?\s*(\p{L}+)|\b(?:it'?s|it is)\s+(?:the|his|her|my|their|our)\s+(\p{L}+)(?=\s*[.,;:(]|\s+(?:i'm|we're|i am|we are|that|who)\b)/giu;

/** Whom a narrative says, before this place, that it is written for: "It's for his wife". */
export function announcedBefore(text: string, speaking: Speaking): Whose | undefined {
  const words = [...text.matchAll(FOR_WHOM)].flatMap(({ 0: found, ...groups }) => [
    ...found.split(/\s+/).slice(-2),
    [groups[1], groups[2], groups[3], groups[4], groups[5]].find((one) => one !== undefined) ?? '',
  ]);
  const relation = words.map(relationOfWord).findLast((found) => found !== undefined);
  return relation && named(relation, true, speaking);
}

const PRONOUN = /(?:^|[^\p{L}])(?:he|she|they|his|her|their|him)(?:'s|'ve)?(?=\W|$)/iu;
const SAME_AS = /\bsame\s+(?:\p{L}+\s+)?$/iu;
const NAMED = /\b(?:i|we|my|our|pt|patient|client|student|member|mr|mrs|ms)\b/i;

/** "She has full Medicaid", behind "It's for his wife". */
export function ofAnnounced({ before, lead }: AroundCoverage, earlier: string, speaking: Speaking): CoverageOf {
  if (NAMED.test(before)) return {};
  const announced = announcedBefore(earlier + lead, speaking);
  if (SAME_AS.test(before)) {
    const whose = firstNamedIn(lead, speaking) ?? announced;
    return whose ? { whose } : {};
  }
  return PRONOUN.test(before) && announced && announced !== 'person' ? { announced } : {};
}

const firstNamedIn = (lead: string, speaking: Speaking): Whose | undefined => {
  const relation = lead
    .split(/[^\p{L}]+/u)
    .map(relationOfWord)
    .find((one) => one !== undefined);
  return relation && named(relation, false, speaking);
};
