import type { ProgramId } from './ids';
import type { EligibilityTerms, Program } from './program';
import type { HouseholdMember } from './referral';
import type { RuleHeld } from './rule-held';
import { asksInEnglish, factsInEnglish } from './rules-in-english';
import { say } from './sayings';

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
  readonly rule: RuleHeld['code'];
  readonly asks: string;
  readonly fact: string;
  readonly verdict: Verdict;
  /** The same as a code and what goes with it; an older version kept the words alone. */
  readonly held?: RuleHeld | undefined;
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
    ...(program.capacity.status === 'closed' ? [verdictOn({ code: 'capacity' }, 'not-met')] : []),
  ];
  return { programId: program.id, eligible: sumUp(rules), rules };
}

function sumUp(rules: readonly RuleVerdict[]): Eligible {
  if (rules.some((rule) => rule.verdict === 'not-met')) return 'not-eligible';
  return rules.some((rule) => rule.verdict === 'unknown') ? 'unknown' : 'eligible';
}

const verdictOn = (held: RuleHeld, verdict: Verdict): RuleVerdict => ({
  rule: held.code,
  asks: say(asksInEnglish, held),
  fact: say(factsInEnglish, held),
  verdict,
  held,
});

const holds = (known: boolean, met: boolean): Verdict => (known ? (met ? 'met' : 'not-met') : 'unknown');

const minimumAgeRule = (years: number, { ageYears: age }: EligibilityFacts): RuleVerdict =>
  verdictOn({ code: 'minimum-age', years, age }, holds(age !== null, (age ?? 0) >= years));

const maximumAgeRule = (years: number, { ageYears: age }: EligibilityFacts): RuleVerdict =>
  verdictOn({ code: 'maximum-age', years, age }, holds(age !== null, (age ?? 0) <= years));

const countyRule = (counties: readonly string[], { county }: EligibilityFacts): RuleVerdict =>
  verdictOn(
    { code: 'county', counties, county },
    holds(
      county !== null,
      counties.some((name) => plain(name) === plain(county ?? '')),
    ),
  );

const coverageRule = (accepted: readonly string[], { coverage: held }: EligibilityFacts): RuleVerdict =>
  verdictOn(
    { code: 'coverage', accepted, held },
    holds(
      held.length > 0,
      accepted.some((name) => held.some((one) => plain(one) === plain(name))),
    ),
  );

const requiredTerm = (term: string, facts: EligibilityFacts, terms: EligibilityTerms): RuleVerdict => {
  const truth = truthOf(term, facts);
  return verdictOn(
    { code: 'requires', term, meaning: terms[term] ?? term, truth },
    holds(truth !== null, truth === true),
  );
};

/** An exclusion that nothing points to does not hold: what is not told does not shut a person out. */
const excludedTerm = (term: string, facts: EligibilityFacts, terms: EligibilityTerms): RuleVerdict => {
  const truth = truthOf(term, facts);
  return verdictOn({ code: 'excludes', term, meaning: terms[term] ?? term, truth }, truth === true ? 'not-met' : 'met');
};

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
