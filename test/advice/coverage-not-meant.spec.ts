import { readTold, type ToRead } from '../../advice/reading/read-told';
import type { ToldOf } from '../../domain/told';

const COVERAGE = ['Medicaid', 'Medicare', 'Private', 'Uninsured'];
const person = (narrative: string, field: readonly string[], source: ToRead['source'] = 'primary-care'): ToldOf =>
  readTold({
    narrative,
    source,
    receivedOn: '2026-03-10',
    terms: {},
    facts: { ageYears: 45, county: null, coverage: field, pregnant: null, veteran: null, household: [] },
    programs: [
      {
        eligibility: {
          minimumAge: null,
          maximumAge: null,
          counties: [],
          coverage: COVERAGE,
          requires: [],
          excludes: [],
        },
      },
    ],
  }).people[0];

describe('What is not said of coverage changes none', () => {
  it.each<readonly [string, readonly string[]]>([
    ['Overdose in 2014, one admission, none since. Medicare through disability.', ['Medicare']],
    ['No thoughts of dying, no plan, no means. Wants to talk to somebody.', ['Private']],
    ['Records asked for, nothing received yet. Coverage runs to June.', ['Medicaid']],
    ['Has Medicaid. She lost her brother in the fall and has not slept.', ['Medicaid']],
    ['Has Medicare with no dental on it, and a tooth is broken.', ['Medicare']],
    ['Long-term care insurance: none. Needs hands-on help.', ['Private']],
    ['The gas is paid, he is on the budget plan.', ['Medicare']],
    ['Has Medicaid. The court case closed for us in May.', ['Medicaid']],
    ['Her Medicare Advantage plan denied rehab, and she went home.', ['Medicare']],
    ['Has Medicaid, and was told to try something else for the rent.', ['Medicaid']],
    ['Has Medicaid. The state sent a letter and she lost it.', ['Medicaid']],
    ['Knows of a clinic that takes no insurance.', ['Private']],
    ['Was turned down for the children’s plan because of income.', ['Private']],
  ])('%s', (narrative, field) => {
    expect(person(narrative, field).coverage?.value).toEqual(field);
  });

  it.each([
    ['She is over-income for Medicaid.'],
    ['I asked, and I’m over for Medicaid.'],
    ['Medicare plus a supplement, never Medicaid.'],
  ])('no Medicaid: %s', (narrative) => {
    const { coverage, withoutCoverage } = person(narrative, ['Private'], 'self');
    expect(coverage?.value).not.toContain('Medicaid');
    expect(withoutCoverage?.value).toEqual(['Medicaid']);
  });

  it('is lost where the next sentence says that it ended', () => {
    const told = person('Your form still says Medicaid. That ended January 31, and plain Medicare is left.', [
      'Medicaid',
    ]);
    expect(told.coverage?.value).toEqual(['Medicare']);
  });

  it('is not known to be gone where somebody only may have none', () => {
    const told = person('I was on my wife’s plan but she left that job, maybe we have nothing now.', [], 'self');
    expect(told.coverage).toBeNull();
  });
});
