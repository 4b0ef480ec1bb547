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

const EXPLAINED = {
  Medicaid: 'State Medicaid, also the managed plans Brookwell and RedDoor Community',
  Commercial: 'Employer or marketplace plan, also RedDoor PPO and Alder Health',
  'Medicare Advantage': 'Any Advantage plan, such as GoldenDay',
  Uninsured: 'No coverage in force. Brookwell Dental does not count.',
};
const NAMES = ['Medicaid', 'Commercial', 'Medicare', 'Medicare Advantage', 'Uninsured'];

describe('A plan that the glossary explains is what it explains', () => {
  it.each<readonly [field: string, held: readonly string[]]>([
    ['Brookwell', ['Medicaid']],
    ['Brookwell (through mom)', ['Medicaid']],
    ['RedDoor Community', ['Medicaid']],
    ['RedDoor PPO', ['Commercial']],
    ['Alder Health', ['Commercial']],
    ['Alder', ['Commercial']],
    ['GoldenDay', ['Medicare Advantage']],
    ['Medicare and Brookwell', ['Medicare', 'Medicaid']],
  ])('the field %j is %j', (field, held) => {
    expect(person(NAMES, [field], NOTHING_SAID, EXPLAINED).coverage?.value).toEqual(held);
  });

  it.each([
    ['She is on Brookwell.', ['Medicaid']],
    ['Has an Alder card.', ['Commercial']],
    ['Shops at the Alder market.', undefined],
  ])('%s', (narrative, held) => {
    expect(person(NAMES, [], narrative, EXPLAINED).coverage?.value).toEqual(held);
  });

  it('of a name that two plans share nobody knows which', () => {
    const told = person(NAMES, ['RedDoor'], NOTHING_SAID, EXPLAINED);
    expect(told.maybeCoverage?.value).toEqual(['Medicaid', 'Commercial']);
  });
});

describe('A field is read as it was filled in', () => {
  it.each([
    'nothing',
    'no insurance',
    'self-pay',
    'none',
    'Medicaid (lapsed)',
    'none (Medicaid lapsed)',
    'private pay',
  ])('%j is no coverage', (field) => {
    expect(person(NAMES, [field], NOTHING_SAID).coverage?.value).toEqual(['Uninsured']);
  });

  it.each(['unknown', 'see face sheet', 'n/a', '?'])('%j tells nothing', (field) => {
    const { coverage, maybeCoverage } = person(NAMES, [field], NOTHING_SAID);
    expect([coverage, maybeCoverage]).toEqual([null, undefined]);
  });

  it('a plan that nobody explains may be any but none', () => {
    const { maybeCoverage } = person(NAMES, ['Evergreen Plus'], NOTHING_SAID);
    expect(maybeCoverage?.value).toEqual(expect.arrayContaining(['Medicaid', 'Commercial', 'Medicare']));
    expect(maybeCoverage?.value).not.toContain('Uninsured');
  });

  it('what is applied for is not had yet', () => {
    const { coverage, maybeCoverage } = person(NAMES, ['Medicaid pending'], NOTHING_SAID);
    expect([coverage, maybeCoverage?.value]).toEqual([null, ['Medicaid', 'Uninsured']]);
  });
});

describe('Of a kind with several plans', () => {
  const OF_PLANS = ['Carewell (any)', 'Carewell North plan', 'Carewell South plan', 'uninsured'];
  const MEANT = {
    'Carewell (any)': 'Full-scope Medicaid, through any plan.',
    'Carewell North plan': 'Medicaid with North Health Plan as the managed care plan.',
    'Carewell South plan': 'Medicaid with South Care as the managed care plan.',
    carewell_rides: 'Has full-scope Medicaid, whose plan must provide rides.',
  };

  it('whoever has one has what counts any, and not the other', () => {
    const told = person(OF_PLANS, ['Medicaid (North Health Plan)'], NOTHING_SAID, MEANT);
    expect(told.coverage?.value.toSorted()).toEqual(['Carewell (any)', 'Carewell North plan']);
    expect(told.maybeCoverage).toBeUndefined();
  });

  it('whoever has only the kind may have each', () => {
    const told = person(OF_PLANS, ['Medicaid'], NOTHING_SAID, MEANT);
    expect(told.coverage?.value).toEqual(['Carewell (any)']);
    expect(told.maybeCoverage?.value).toEqual(['Carewell North plan', 'Carewell South plan']);
  });

  it.each([
    ['Medicaid', true],
    ['none', false],
    ['restricted Medicaid', false],
  ])('a term that asks only for coverage: of %j it is %s', (field, holds) => {
    expect(person(OF_PLANS, [field], NOTHING_SAID, MEANT).terms['carewell_rides']?.value).toBe(holds);
  });
});

describe('Coverage is told of whom it is told', () => {
  const household = [
    { relation: 'grandson', age: 7 },
    { relation: 'wife', age: 63 },
  ];
  const heldBy = (narrative: string, field: readonly string[] = ['Commercial'], others = household) =>
    readTold({
      narrative,
      source: 'community-partner',
      receivedOn: '2026-03-10',
      terms: {},
      facts: { ageYears: 64, county: null, coverage: field, pregnant: null, veteran: null, household: others },
      programs: [
        {
          eligibility: {
            minimumAge: null,
            maximumAge: null,
            counties: [],
            coverage: NAMES,
            requires: [],
            excludes: [],
          },
        },
      ],
    }).people.map(({ coverage }) => coverage?.value ?? null);

  it.each([
    ['He (7, on Medicaid through the kinship program) breaks toys.', [['Commercial'], ['Medicaid'], null]],
    ['The referral is for the grandson, age 7, covered by Medicaid.', [['Commercial'], ['Medicaid'], null]],
    ["It's for his wife. She has had full Medicaid since the fall.", [['Commercial'], null, ['Medicaid']]],
    ['The wife has the same Medicaid as the boy.', [['Commercial'], null, ['Medicaid']]],
    ['No coverage for anybody in the house.', [['Uninsured'], ['Uninsured'], ['Uninsured']]],
  ])('%s', (narrative, held) => {
    const fields = narrative.startsWith('No') ? [] : ['Commercial'];
    expect(heldBy(narrative, fields)).toEqual(held);
  });

  it('both are two', () => {
    const boy = [{ relation: 'grandson', age: 7 }];
    expect(heldBy('Both are on Medicaid.', ['Medicaid'], boy)).toEqual([['Medicaid'], ['Medicaid']]);
  });
});
