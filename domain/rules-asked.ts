import type { EligibilityTerms, Program } from './program';
import type { RuleHeld } from './rule-held';

/** What a program asks of everybody, before anybody is held against it: so that it can be said in any language. */
export function rulesAsked(
  { eligibility }: Pick<Program, 'eligibility'>,
  terms: EligibilityTerms,
): readonly RuleHeld[] {
  const { minimumAge, maximumAge, counties, coverage, requires, excludes } = eligibility;
  const termed = (code: 'requires' | 'excludes', all: readonly string[]): readonly RuleHeld[] =>
    all.map((term) => ({ code, term, meaning: terms[term] ?? term, truth: null }));
  return [
    ...(minimumAge === null ? [] : [{ code: 'minimum-age', years: minimumAge, age: null } as const]),
    ...(maximumAge === null ? [] : [{ code: 'maximum-age', years: maximumAge, age: null } as const]),
    ...(counties.length === 0 ? [] : [{ code: 'county', counties, county: null } as const]),
    ...(coverage.length === 0 ? [] : [{ code: 'coverage', accepted: coverage, held: [] } as const]),
    ...termed('requires', requires),
    ...termed('excludes', excludes),
  ];
}
