import fc from 'fast-check';
import { bestOf, judgePeople, verdictOver } from '../../domain/eligibility';
import type { ProgramId } from '../../domain/ids';
import { completedYears } from '../../domain/local-time';
import type { EligibilityRules, Program } from '../../domain/program';
import { type FieldFacts, toldByFields } from '../../domain/told';

const TERMS = {
  pregnant: 'is pregnant',
  veteran: 'served in the armed forces',
  'at-risk-of-eviction': 'may lose the home',
};
const nobodyExcluded: EligibilityRules = {
  minimumAge: null,
  maximumAge: null,
  counties: [],
  coverage: [],
  requires: [],
  excludes: [],
};
const program = (rules: Partial<EligibilityRules>, status: Program['capacity']['status'] = 'open'): Program => ({
  id: 'a-program' as ProgramId,
  name: 'A program',
  organization: 'An organization',
  description: '',
  serviceTypes: [],
  eligibility: { ...nobodyExcluded, ...rules },
  languages: [],
  capacity: { status, waitDays: null },
  authorizationRequired: false,
  phone: null,
});
const nothingTold: FieldFacts = {
  ageYears: null,
  county: null,
  coverage: [],
  pregnant: null,
  veteran: null,
  household: [],
};

const judge = (of: Program, facts: FieldFacts) =>
  verdictOver(of.id, bestOf(judgePeople(of, toldByFields(facts), TERMS)));

describe('A program takes a person', () => {
  it.each<[string, Partial<EligibilityRules>, Partial<FieldFacts>, string]>([
    ['on the very birthday', { minimumAge: 60 }, { ageYears: 60 }, 'eligible'],
    ['until the last day of the highest age', { maximumAge: 17 }, { ageYears: 17 }, 'eligible'],
    ['not a year too early', { minimumAge: 60 }, { ageYears: 59 }, 'not-eligible'],
    ['not a year too late', { maximumAge: 17 }, { ageYears: 18 }, 'not-eligible'],
    ['perhaps, when the age is not told', { minimumAge: 18 }, {}, 'unknown'],
    ['of its county, however that is written', { counties: ['Brandt'] }, { county: 'brandt county' }, 'eligible'],
    ['not of the next county', { counties: ['Brandt'] }, { county: 'Lowell' }, 'not-eligible'],
    ['with one of several coverages', { coverage: ['Medicaid'] }, { coverage: ['Medicare', 'medicaid'] }, 'eligible'],
    ['of whom a term is true', { requires: ['pregnant'] }, { pregnant: true }, 'eligible'],
    ['not when the term is known to be false', { requires: ['veteran'] }, { veteran: false }, 'not-eligible'],
    ['perhaps, when only a narrative could tell', { requires: ['at-risk-of-eviction'] }, {}, 'unknown'],
    ['whom an exclusion does not touch as far as anybody knows', { excludes: ['veteran'] }, {}, 'eligible'],
    ['not whom an exclusion names', { excludes: ['veteran'] }, { veteran: true }, 'not-eligible'],
    [
      'with a small child at home',
      { requires: ['child-under-5-in-household'] },
      { household: [{ relation: 'child', age: 4 }] },
      'eligible',
    ],
    [
      'not without one',
      { requires: ['child-under-5-in-household'] },
      { household: [{ relation: 'child', age: 5 }] },
      'not-eligible',
    ],
  ])('%s', (_sentence, rules, facts, eligible) => {
    expect(judge(program(rules), { ...nothingTold, ...facts }).eligible).toBe(eligible);
  });

  it('never while it is closed, and says so', () => {
    const { eligible, rules } = judge(program({}, 'closed'), nothingTold);
    expect(eligible).toBe('not-eligible');
    expect(rules).toEqual([expect.objectContaining({ rule: 'capacity', verdict: 'not-met' })]);
  });

  it('with every rule and the fact that it was held against', () => {
    expect(judge(program({ minimumAge: 60 }), { ...nothingTold, ageYears: 34 }).rules).toEqual([
      {
        ...{ rule: 'minimum-age', asks: '60 or older', fact: 'age 34', verdict: 'not-met' },
        held: { code: 'minimum-age', years: 60, age: 34 },
      },
    ]);
  });
});

describe('Somebody else of the household', () => {
  const mother = { ...nothingTold, ageYears: 34, coverage: ['Medicaid'] };

  it('is judged where the person referred does not fit', () => {
    const { eligible, forWhom } = judge(program({ maximumAge: 17 }), {
      ...mother,
      household: [{ relation: 'son', age: 8 }],
    });
    expect([eligible, forWhom]).toEqual(['eligible', 'son']);
  });

  it('is not judged where the person fits', () => {
    expect(judge(program({}), { ...mother, household: [{ relation: 'son', age: 8 }] }).forWhom).toBeNull();
  });

  it('does not share the coverage of the person referred', () => {
    const forChildren = program({ maximumAge: 17, coverage: ['Medicaid'] });
    expect(judge(forChildren, { ...mother, household: [{ relation: 'son', age: 8 }] }).eligible).toBe('unknown');
  });
});

describe('Ages', () => {
  it.each([
    ['the day before a birthday', '1992-04-17', '2026-04-16', 33],
    ['on the birthday', '1992-04-17', '2026-04-17', 34],
    ['of people born on 29 February, on 1 March of a common year', '2004-02-29', '2026-03-01', 22],
  ])('are completed years: %s', (_when, born, on, years) => {
    expect(completedYears(born, on)).toBe(years);
  });

  it('never fall between one day and the next', () => {
    const days = fc.date({ min: new Date('1930-01-01'), max: new Date('2026-01-01'), noInvalidDate: true });
    fc.assert(
      fc.property(days, fc.nat(20_000), (born, later) => {
        const on = (plus: number) => new Date(born.getTime() + plus * 86_400_000).toISOString().slice(0, 10);
        expect(completedYears(on(0), on(later + 1))).toBeGreaterThanOrEqual(completedYears(on(0), on(later)));
      }),
    );
  });
});
