import type { Evidence } from './evidence';
import type { ProgramId } from './ids';
import type { EligibilityTerms, Program } from './program';
import type { RuleHeld } from './rule-held';
import { asksInEnglish, factsInEnglish } from './rules-in-english';
import { say } from './sayings';
import type { Fact, Told, ToldOf } from './told';

export type Verdict = 'met' | 'not-met' | 'unknown';

/** One rule held against one fact, in words that both the coordinator and the auditor can check. */
export interface RuleVerdict {
  readonly rule: RuleHeld['code'];
  readonly asks: string;
  readonly fact: string;
  readonly verdict: Verdict;
  /** The words of the narrative that tell the fact; absent when a field does, or nothing. */
  readonly evidence?: Evidence | undefined;
  /** The same as a code and what goes with it; an older version kept the words alone. */
  readonly held?: RuleHeld | undefined;
}

export type Eligible = 'eligible' | 'not-eligible' | 'unknown';

/** What the rules of a program say of one person whom it could enrol. */
export interface PersonVerdict {
  /** How they stand to the person referred; null for the person referred. */
  readonly relation: string | null;
  readonly eligible: Eligible;
  readonly rules: readonly RuleVerdict[];
}

/** What the rules say of one program, with every rule's verdict. No advisor can overrule it. */
export interface ProgramVerdict {
  readonly programId: ProgramId;
  readonly eligible: Eligible;
  /** Over whom: the person referred (null), or who else of the household the program could enrol where it cannot enrol them. */
  readonly forWhom: string | null;
  readonly rules: readonly RuleVerdict[];
}

/** Holds every rule of a program against what is told of each person whom it could enrol. A closed program takes nobody. */
export const judgePeople = (program: Program, told: Told, terms: EligibilityTerms): readonly PersonVerdict[] =>
  told.people.map((person) => {
    const rules = rulesFor(program, person, terms);
    return { relation: person.relation, eligible: sumUp(rules), rules };
  });

export const verdictOver = (programId: ProgramId, { relation, eligible, rules }: PersonVerdict): ProgramVerdict => ({
  programId,
  eligible,
  forWhom: relation,
  rules,
});

const FITS: readonly Eligible[] = ['not-eligible', 'unknown', 'eligible'];

/** The verdict over the person referred; over another of the household only where that one fits better. */
export function bestOf(verdicts: readonly PersonVerdict[]): PersonVerdict {
  return verdicts.reduce((one, other) => (FITS.indexOf(other.eligible) > FITS.indexOf(one.eligible) ? other : one));
}

function rulesFor(program: Program, of: ToldOf, terms: EligibilityTerms): readonly RuleVerdict[] {
  const { minimumAge, maximumAge, counties, coverage, requires, excludes } = program.eligibility;
  return [
    ...(minimumAge === null ? [] : [minimumAgeRule(minimumAge, of)]),
    ...(maximumAge === null ? [] : [maximumAgeRule(maximumAge, of)]),
    ...(counties.length === 0 ? [] : [countyRule(counties, of)]),
    ...(coverage.length === 0 ? [] : [coverageRule(coverage, of)]),
    ...requires.map((term) => requiredTerm(term, of, terms)),
    ...excludes.map((term) => excludedTerm(term, of, terms)),
    ...(program.capacity.status === 'closed' ? [verdictOn({ code: 'capacity' }, 'not-met')] : []),
  ];
}

function sumUp(rules: readonly RuleVerdict[]): Eligible {
  if (rules.some((rule) => rule.verdict === 'not-met')) return 'not-eligible';
  return rules.some((rule) => rule.verdict === 'unknown') ? 'unknown' : 'eligible';
}

/** A rule with the fact that it was held against, in words. */
export const verdictOn = (held: RuleHeld, verdict: Verdict, fact: Fact<unknown> | null = null): RuleVerdict => ({
  rule: held.code,
  asks: say(asksInEnglish, held),
  fact: say(factsInEnglish, held),
  verdict,
  ...(fact?.evidence ? { evidence: fact.evidence } : {}),
  held,
});

/** What cannot be known is unknown, and not no. */
const holds = <Value>(fact: Fact<Value> | null, meets: (value: Value) => boolean): Verdict =>
  fact === null ? 'unknown' : meets(fact.value) ? 'met' : 'not-met';

const minimumAgeRule = (years: number, of: ToldOf): RuleVerdict => {
  const age = ageOf(of);
  const verdict = holdsOfAll(age, (told) => told >= years);
  return verdictOn({ code: 'minimum-age', years, ...saidOf(age) }, verdict, age);
};

const maximumAgeRule = (years: number, of: ToldOf): RuleVerdict => {
  const age = ageOf(of);
  const verdict = holdsOfAll(age, (told) => told <= years);
  return verdictOn({ code: 'maximum-age', years, ...saidOf(age) }, verdict, age);
};

type Between = readonly [number, number];

/** An age is a span of one; "in her seventies" is one of ten years, and may be enough for a rule. */
const ageOf = ({ age, ageBetween }: ToldOf): Fact<Between> | null =>
  age ? { value: [age.value, age.value], evidence: age.evidence } : (ageBetween ?? null);

const holdsOfAll = (age: Fact<Between> | null, meets: (years: number) => boolean): Verdict => {
  if (age === null) return 'unknown';
  const [youngest, oldest] = age.value.map(meets);
  return youngest === oldest ? (youngest ? 'met' : 'not-met') : 'unknown';
};

const saidOf = (age: Fact<Between> | null): { readonly age: number | null; readonly between?: Between } => {
  if (age === null) return { age: null };
  const [youngest, oldest] = age.value;
  return youngest === oldest ? { age: youngest } : { age: null, between: age.value };
};

const countyRule = (counties: readonly string[], { county }: ToldOf): RuleVerdict =>
  verdictOn(
    { code: 'county', counties, county: county?.value ?? null },
    holds(county, (told) => counties.some((name) => plain(name) === plain(told))),
    county,
  );

const coverageRule = (accepted: readonly string[], of: ToldOf): RuleVerdict => {
  const { coverage, withoutCoverage = null, maybeCoverage = null } = of;
  const among = (told: readonly string[]) => (name: string) => told.some((one) => plain(one) === plain(name));
  const has = holds(coverage, (told) => accepted.some(among(told)));
  const held = coverage?.value ?? [];
  if (has !== 'met' && maybeCoverage && accepted.some(among(maybeCoverage.value)))
    return verdictOn({ code: 'coverage', accepted, held, maybe: maybeCoverage.value }, 'unknown', maybeCoverage);
  if (has === 'unknown' && withoutCoverage && accepted.every(among(withoutCoverage.value)))
    return verdictOn({ code: 'coverage', accepted, held, without: withoutCoverage.value }, 'not-met', withoutCoverage);
  return verdictOn({ code: 'coverage', accepted, held }, has, coverage);
};

const requiredTerm = (term: string, { terms: truths }: ToldOf, terms: EligibilityTerms): RuleVerdict => {
  const truth = truths[term] ?? null;
  return verdictOn(
    { code: 'requires', term, meaning: terms[term] ?? term, truth: truth?.value ?? null },
    holds(truth, (told) => told),
    truth,
  );
};

/** An exclusion that nothing points to does not hold: what is not told does not shut a person out. */
const excludedTerm = (term: string, { terms: truths }: ToldOf, terms: EligibilityTerms): RuleVerdict => {
  const truth = truths[term] ?? null;
  return verdictOn(
    { code: 'excludes', term, meaning: terms[term] ?? term, truth: truth?.value ?? null },
    truth?.value === true ? 'not-met' : 'met',
    truth,
  );
};

const plain = (text: string): string =>
  text
    .trim()
    .toLowerCase()
    .replace(/\s+county$/, '');
