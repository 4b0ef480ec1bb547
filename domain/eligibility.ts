import type { ProgramId } from './ids';
import type { EligibilityTerms, Program } from './program';
import type { HouseholdMember } from './referral';

/** The facts that rules look at. Null or absent means not told. */
export interface EligibilityFacts {
  readonly ageYears: number | null;
  readonly county: string | null;
  readonly coverage: readonly string[];
  readonly pregnant: boolean | null;
  readonly veteran: boolean | null;
  readonly household: readonly HouseholdMember[];
}

export type Verdict = 'met' | 'not-met' | 'unknown';

/** One rule held against one fact, in words that both the coordinator and the auditor can check. */
export interface RuleVerdict {
  readonly rule: 'minimum-age' | 'maximum-age' | 'county' | 'coverage' | 'requires' | 'excludes' | 'capacity';
  readonly asks: string;
  readonly fact: string;
  readonly verdict: Verdict;
}

export type Eligible = 'eligible' | 'not-eligible' | 'unknown';

/** What the rules say of one program, with every rule's verdict. No advisor can overrule it. */
export interface ProgramVerdict {
  readonly programId: ProgramId;
  readonly eligible: Eligible;
  readonly rules: readonly RuleVerdict[];
}

/** Holds every rule of a program against the facts. A closed program takes nobody. */
export function judgeProgram(program: Program, facts: EligibilityFacts, terms: EligibilityTerms): ProgramVerdict {
  const { minimumAge, maximumAge, counties, coverage, requires, excludes } = program.eligibility;
  const rules: RuleVerdict[] = [
    ...(minimumAge === null ? [] : [minimumAgeRule(minimumAge, facts)]),
    ...(maximumAge === null ? [] : [maximumAgeRule(maximumAge, facts)]),
    ...(counties.length === 0 ? [] : [countyRule(counties, facts)]),
    ...(coverage.length === 0 ? [] : [coverageRule(coverage, facts)]),
    ...requires.map((term) => requiredTerm(term, facts, terms)),
    ...excludes.map((term) => excludedTerm(term, facts, terms)),
    ...(program.capacity.status === 'closed' ? [CLOSED] : []),
  ];
  return { programId: program.id, eligible: sumUp(rules), rules };
}

const CLOSED: RuleVerdict = {
  rule: 'capacity',
  asks: 'takes new people',
  fact: 'the program is closed to new referrals',
  verdict: 'not-met',
};

function sumUp(rules: readonly RuleVerdict[]): Eligible {
  if (rules.some((rule) => rule.verdict === 'not-met')) return 'not-eligible';
  return rules.some((rule) => rule.verdict === 'unknown') ? 'unknown' : 'eligible';
}

const ageFact = ({ ageYears }: EligibilityFacts): string => (ageYears === null ? 'age not told' : `age ${ageYears}`);

const holds = (known: boolean, met: boolean): Verdict => (known ? (met ? 'met' : 'not-met') : 'unknown');

const minimumAgeRule = (minimum: number, facts: EligibilityFacts): RuleVerdict => ({
  rule: 'minimum-age',
  asks: `${minimum} or older`,
  fact: ageFact(facts),
  verdict: holds(facts.ageYears !== null, (facts.ageYears ?? 0) >= minimum),
});

const maximumAgeRule = (maximum: number, facts: EligibilityFacts): RuleVerdict => ({
  rule: 'maximum-age',
  asks: `${maximum} or younger`,
  fact: ageFact(facts),
  verdict: holds(facts.ageYears !== null, (facts.ageYears ?? 0) <= maximum),
});

const countyRule = (counties: readonly string[], { county }: EligibilityFacts): RuleVerdict => ({
  rule: 'county',
  asks: `lives in ${counties.join(', ')}`,
  fact: county === null ? 'county not told' : county,
  verdict: holds(
    county !== null,
    counties.some((name) => plain(name) === plain(county ?? '')),
  ),
});

const coverageRule = (accepted: readonly string[], { coverage }: EligibilityFacts): RuleVerdict => ({
  rule: 'coverage',
  asks: `covered by ${accepted.join(' or ')}`,
  fact: coverage.length === 0 ? 'coverage not told' : coverage.join(', '),
  verdict: holds(
    coverage.length > 0,
    accepted.some((name) => coverage.some((held) => plain(held) === plain(name))),
  ),
});

const requiredTerm = (term: string, facts: EligibilityFacts, terms: EligibilityTerms): RuleVerdict => {
  const truth = truthOf(term, facts);
  return {
    rule: 'requires',
    asks: terms[term] ?? term,
    fact: factOf(term, truth),
    verdict: holds(truth !== null, truth === true),
  };
};

/** An exclusion that nothing points to does not hold: what is not told does not shut a person out. */
const excludedTerm = (term: string, facts: EligibilityFacts, terms: EligibilityTerms): RuleVerdict => {
  const truth = truthOf(term, facts);
  return {
    rule: 'excludes',
    asks: `not: ${terms[term] ?? term}`,
    fact: factOf(term, truth),
    verdict: truth === true ? 'not-met' : 'met',
  };
};

const factOf = (term: string, truth: boolean | null): string =>
  truth === null ? `${term}: not told` : `${term}: ${truth ? 'yes' : 'no'}`;

/** What the coded facts say of a term; terms that only a narrative can tell stay unknown here. */
function truthOf(term: string, { pregnant, veteran, household }: EligibilityFacts): boolean | null {
  if (term === 'pregnant') return pregnant;
  if (term === 'veteran') return veteran;
  if (term === 'child-in-household') return childInHousehold(household, 17);
  if (term === 'child-under-5-in-household') return childInHousehold(household, 4);
  return null;
}

function childInHousehold(household: readonly HouseholdMember[], oldest: number): boolean | null {
  if (household.some(({ age }) => age !== null && age <= oldest)) return true;
  return household.length === 0 || household.some(({ age }) => age === null) ? null : false;
}

const plain = (text: string): string =>
  text
    .trim()
    .toLowerCase()
    .replace(/\s+county$/, '');
