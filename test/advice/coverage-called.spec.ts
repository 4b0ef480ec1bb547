import { readTold, type ToRead } from '../../advice/reading/read-told';
import type { ToldOf } from '../../domain/told';

const GLOSSARY = {
  carewell: 'Full CareWell, which is the state’s Medicaid. For emergencies only it does not count.',
  uninsured: 'No coverage at all, or emergency-only CareWell.',
};
const person = (
  coverage: readonly string[],
  field: readonly string[],
  narrative: string,
  terms: ToRead['terms'] = {},
): ToldOf =>
  readTold({
    narrative,
    source: 'primary-care',
    receivedOn: '2026-03-10',
    terms,
    facts: { ageYears: 45, county: null, coverage: field, pregnant: null, veteran: null, household: [] },
    programs: [
      { eligibility: { minimumAge: null, maximumAge: null, counties: [], coverage, requires: [], excludes: [] } },
    ],
  }).people[0];

const NOTHING_SAID = 'Asks for help with the rent.';
const PLANS = ['Meadow Medicaid', 'Lighthouse Medicaid', 'Medicaid (open card)', 'Medicare', 'Basin Card', 'Uninsured'];

describe('Coverage is held in the names of the directory', () => {
  it.each<readonly [names: readonly string[], field: readonly string[], held: readonly string[]]>([
    [['employer', 'marketplace'], ['employer (mother’s)'], ['employer']],
    [['employer', 'marketplace'], ['Marketplace bronze'], ['marketplace']],
    [['Medicare', 'Uninsured'], ['Medicare (disability)'], ['Medicare']],
    [['Medicare', 'Uninsured'], ['none since the divorce'], ['Uninsured']],
    [['Medicare', 'VA'], ['VA and Medicare'], ['VA', 'Medicare']],
    [['Medicare', 'Medicare Advantage'], ['Medicare Advantage'], ['Medicare Advantage', 'Medicare']],
    [['Medicare', 'Medicare Advantage'], ['Medicare'], ['Medicare']],
    [PLANS, ['Meadow Medicaid'], ['Meadow Medicaid']],
  ])('of %j a field with %j is %j', (names, field, called) => {
    expect(person(names, field, NOTHING_SAID).coverage?.value).toEqual(called);
  });

  it('a name that only the glossary explains is of the kind that it says', () => {
    const told = person(['carewell', 'uninsured'], [], 'She is on Medicaid.', GLOSSARY);
    expect(told.coverage?.value).toEqual(['carewell']);
  });

  it('coverage for emergencies is what the glossary counts it as', () => {
    const told = person(['carewell', 'uninsured'], ['Emergency CareWell'], NOTHING_SAID, GLOSSARY);
    expect(told.coverage?.value).toContain('uninsured');
    expect(told.coverage?.value).not.toContain('carewell');
  });
});

describe('Of several plans of one kind each is held by its own name', () => {
  it.each<readonly [field: readonly string[], narrative: string, held: readonly string[]]>([
    [['Lighthouse Medicaid'], 'Changed plans; Meadow is active as of March 1, card scanned.', ['Meadow Medicaid']],
    [[], 'He has Lighthouse through the state.', ['Lighthouse Medicaid']],
    [[], 'He is on the open card.', ['Medicaid (open card)']],
    [['Medicare', 'Lighthouse Medicaid'], 'Now enrolled with Meadow.', ['Medicare', 'Meadow Medicaid']],
    [['Meadow Medicaid'], 'Lost Lighthouse years ago.', ['Meadow Medicaid']],
    [['Commercial'], 'She showed the new Basin Card today, active.', ['Basin Card']],
  ])('field %j: %s', (field, narrative, called) => {
    expect(person(PLANS, field, narrative).coverage?.value).toEqual(called);
  });

  it('Medicaid that is granted comes beside Medicare, whatever the form lists', () => {
    const told = person(
      ['Medicaid', 'Medicare'],
      ['Medicare'],
      'Face sheet lists Medicare only. Medicaid approved 3/1.',
    );
    expect(told.coverage?.value).toEqual(['Medicare', 'Medicaid']);
  });
});
