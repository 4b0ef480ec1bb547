import { readTold, type ToRead } from '../../advice/reading/read-told';
import type { FieldFacts, Told, ToldOf } from '../../domain/told';

/** A directory of another author: its own counties, coverage and terms. */
const TERMS = {
  expecting: 'Is pregnant now',
  firstborn: 'Is pregnant now and has never given birth before',
  wore_uniform: 'Has served in the armed forces and was not discharged dishonorably',
  landlord_paper: 'Holds an eviction notice, a notice to quit or a court summons for the home they rent',
  cutoff: 'Has a disconnection notice, or is already disconnected',
  nowhere_tonight: 'Has no safe indoor place to sleep tonight; car and tent count.',
  homebound: 'Cannot leave the house without help',
  medicaid_on: 'Has Medicaid that is active now',
  toddler: 'Has a child under 5 living at home',
  many: 'Has three or more children at home',
  memory_loss: 'Has dementia or another lasting memory loss',
  kids_along: 'Has at least one child under 18 with them who also needs the bed',
  weeks28: 'Pregnancy has reached 28 completed weeks',
  pottery: 'Sells handmade pottery',
};
const PROGRAMS: ToRead['programs'] = [
  {
    eligibility: {
      minimumAge: null,
      maximumAge: null,
      counties: ['Tarrow', 'Quillan'],
      coverage: ['Medicaid', 'Medicare', 'Uninsured'],
      requires: [],
      excludes: [],
    },
  },
];
const NOTHING: FieldFacts = {
  ageYears: null,
  county: null,
  coverage: [],
  pregnant: null,
  veteran: null,
  household: [],
};

const read = (narrative: string, facts: Partial<FieldFacts> = {}, source: ToRead['source'] = 'hospital'): Told =>
  readTold({
    narrative,
    source,
    receivedOn: '2026-03-10',
    facts: { ...NOTHING, ...facts },
    terms: TERMS,
    programs: PROGRAMS,
  });
const person = (narrative: string, facts: Partial<FieldFacts> = {}, source: ToRead['source'] = 'hospital'): ToldOf =>
  read(narrative, facts, source).people[0];
const ageOf = ({ age, ageBetween }: ToldOf) => age?.value ?? ageBetween?.value ?? null;
const household = (told: Told) => told.people.slice(1).map((one) => [one.relation, ageOf(one)]);
const truth = (term: keyof typeof TERMS, narrative: string, facts: Partial<FieldFacts> = {}) =>
  person(narrative, facts).terms[term]?.value ?? null;

describe('An age that only the narrative tells', () => {
  it.each<[string, unknown]>([
    ['72 y/o F, lives alone.', 72],
    ['67F s/p hip repair.', 67],
    ['Pt is a 34yo woman.', 34],
    ['The client is 41 and works nights.', 41],
    ['She turned 60 last week.', 60],
    ['Age 17, turns 18 in May.', 17],
    ['He turns 18 in May.', 17],
    ['Client, born 03/11/1960, needs rides.', 65],
    ['Client was born in 1966.', [59, 60]],
    ['She is in her seventies.', [70, 79]],
    ['He is in his late 50s.', [57, 59]],
    ['Thirty-four year old man.', 34],
    ['Temp 101F, cough for 3 weeks, needs 2 rides.', null],
    ['Rent is 900 and she owes 60 dollars.', null],
    ['Scored 24 on the PHQ-9, waits 30 days.', null],
  ])('%s', (narrative, age) => {
    expect(ageOf(person(narrative))).toEqual(age);
  });

  it('is quoted', () => {
    expect(person('She turned 60 last week.').age?.evidence).toEqual({ quote: 'turned 60', start: 4 });
  });

  it('is of whoever it is told of', () => {
    expect(household(read('Lives with her son (9) and an 8-month-old daughter. She is 30.'))).toEqual([
      ['child', 9],
      ['child', 0],
    ]);
    expect(household(read('My kids are 3 and 5.', {}, 'self'))).toEqual([
      ['child', 3],
      ['child', 5],
    ]);
    expect(household(read('A grandmother raising her grandson, 15 months.', { ageYears: 58 }))).toEqual([
      ['grandchild', 1],
    ]);
  });

  it('belongs to the member of the household that a field names', () => {
    const told = read('Her 8-year-old is on the waiting list.', { household: [{ relation: 'son', age: 8 }] });
    expect(household(told)).toEqual([['son', 8]]);
    const filled = read('Her son, 8, is well.', { household: [{ relation: 'son', age: null }] });
    expect(household(filled)).toEqual([['son', 8]]);
  });

  it('of a child is not the age of the parent who writes', () => {
    expect(ageOf(person('My son is 5.', { ageYears: 28 }, 'self'))).toBe(28);
  });

  it('names the person, where the narrative calls an aged person somebody’s mother', () => {
    const told = read('Daughter called about her mom, 83. Mom is pregnant.', { ageYears: 83 });
    expect(told.people).toHaveLength(1);
    expect(told.people[0].terms['expecting']?.value).toBe(true);
  });
});

describe('A county that only the narrative tells', () => {
  it.each<[string, string | null]>([
    ['She lives in Quillan.', 'Quillan'],
    ['I’m in Quillan behind the store in my car.', 'Quillan'],
    ['She moved to Quillan County last month.', 'Quillan'],
    ['Staying with her sister in Tarrow until May.', 'Tarrow'],
    ['They moved from Tarrow to Quillan.', 'Quillan'],
    ['She lives in Brixby County now.', 'Brixby'],
    ['She works in Quillan.', null],
    ['Seen at Quillan General Hospital.', null],
    ['The Tarrow County courthouse called.', null],
    ['She used to live in Tarrow.', null],
    ['Her appointment is at the clinic in Quillan.', null],
    ['She lives in the blue house by the bridge.', null],
    ['She is not sure whether they live in Tarrow.', null],
  ])('%s', (narrative, county) => {
    expect(person(narrative, {}, 'self').county?.value ?? null).toBe(county);
  });

  it('is shared by the household', () => {
    const told = read('Moved to Quillan last month.', { household: [{ relation: 'son', age: 8 }] });
    expect(told.people.map(({ county }) => county?.value)).toEqual(['Quillan', 'Quillan']);
  });
});

describe('Coverage that only the narrative tells', () => {
  it.each<[string, readonly string[] | null]>([
    ['Has MCD.', ['Medicaid']],
    ['Medicare A/B, gets by.', ['Medicare']],
    ['She has no insurance of any kind.', ['Uninsured']],
    ['Dual eligible.', ['Dual', 'Medicaid', 'Medicare']],
    ['Applied for Medicaid, pending.', null],
    ['He thinks he has Medicaid.', null],
    ['Needs help with a Medicaid application.', null],
  ])('%s', (narrative, coverage) => {
    expect(person(narrative).coverage?.value ?? null).toEqual(coverage);
  });

  it('is of whoever has it', () => {
    const told = read('The boy is on Medicaid. She is uninsured.', {
      ageYears: 58,
      household: [{ relation: 'grandson', age: 1 }],
    });
    expect(told.people.map(({ coverage }) => coverage?.value)).toEqual([['Uninsured'], ['Medicaid']]);
  });

  it('that she does not have is known not to be hers, and nothing else is', () => {
    const { coverage, withoutCoverage } = person('No MCD.');
    expect([coverage, withoutCoverage?.value]).toEqual([null, ['Medicaid']]);
  });

  it('is spelled as the directory spells it', () => {
    expect(person('Needs food.', { coverage: ['mcd'] }).coverage?.value).toEqual(['Medicaid']);
  });
});

describe('A term of another author’s directory', () => {
  it.each<[keyof typeof TERMS, string, boolean | null]>([
    ['expecting', 'She is 20 weeks along.', true],
    ['expecting', 'She is not pregnant.', false],
    ['expecting', 'She may be pregnant.', null],
    ['expecting', 'Needs groceries.', null],
    ['expecting', 'Her sister is pregnant.', null],
    ['firstborn', 'Pregnant with her first baby.', true],
    ['firstborn', 'Pregnant, G3P2.', false],
    ['firstborn', 'Pregnant.', null],
    ['wore_uniform', 'He drove trucks for the Army from 1988 to 1992.', true],
    ['wore_uniform', 'He was in the Navy, dishonorably discharged.', false],
    ['wore_uniform', 'He never served.', false],
    ['wore_uniform', 'Her brother is a veteran.', null],
    ['landlord_paper', 'Landlord taped a pay or quit on the door.', true],
    ['landlord_paper', 'The landlord has not given any notice.', false],
    ['cutoff', 'The pink letter says service stops Friday.', true],
    ['nowhere_tonight', 'She has been sleeping in her car since Sunday.', true],
    ['homebound', 'Never leaves the house, cannot manage the stairs.', true],
    ['homebound', 'She still drives to church.', false],
    ['medicaid_on', 'Has MCD.', true],
    ['medicaid_on', 'No MCD.', false],
    ['toddler', 'Lives with her kids, 3 and 7.', true],
    ['many', 'Her children are 3, 5 and 9.', true],
    ['memory_loss', 'Memory is sharp as ever.', false],
    ['kids_along', 'In the car with her kids.', true],
    ['kids_along', 'I dont know if its just me or both of us.', null],
    ['weeks28', 'She is 30 weeks pregnant.', true],
    ['weeks28', 'IUP at 16w2d.', false],
    ['weeks28', 'Pregnant, somewhere between 24 and 31 wks by dates.', null],
    ['pottery', 'She sells handmade pottery.', true],
    ['pottery', 'Needs food.', null],
  ])('%s: “%s”', (term, narrative, told) => {
    expect(truth(term, narrative)).toBe(told);
  });

  it('is true of the member of the household of whom it is told', () => {
    const told = read(
      'I work days and my mother, who is 80 and has Alzheimer’s, lives with me.',
      { ageYears: 52, household: [{ relation: 'mother', age: 80 }] },
      'self',
    );
    expect(told.people.map(({ terms }) => terms['memory_loss']?.value ?? null)).toEqual([null, true]);
  });
});

describe('Where a field and the narrative differ', () => {
  it('a later and more specific word of the narrative stands', () => {
    const told = read('She turned 60 last week.', { ageYears: 59 });
    expect(told.people[0].age?.value).toBe(60);
    expect(told.contradictions).toMatchObject([{ fact: 'age', field: '59', narrative: '60', settled: true }]);
    const moved = read('They moved to Quillan last month.', { county: 'Tarrow' });
    expect(moved.people[0].county?.value).toBe('Quillan');
    const lost = read('Her Medicaid stopped February 28.', { coverage: ['Medicaid'] });
    expect(lost.people[0].coverage?.value).toEqual(['Uninsured']);
    expect(lost.contradictions).toMatchObject([{ fact: 'coverage', settled: true }]);
  });

  it('and neither is the later word, nothing is known', () => {
    const told = read('38 y/o, lives in Quillan.', { ageYears: 34, county: 'Tarrow' });
    expect([told.people[0].age, told.people[0].county]).toEqual([null, null]);
    expect(told.contradictions.map(({ fact, settled }) => [fact, settled])).toEqual([
      ['age', false],
      ['county', false],
    ]);
    expect(truth('expecting', 'She is pregnant.', { pregnant: false })).toBeNull();
  });

  it('a plan to move, an old home and a hospital elsewhere contradict nothing', () => {
    for (const narrative of [
      'She plans to move to Quillan.',
      'She used to live in Quillan.',
      'Admitted to Quillan General Hospital.',
    ])
      expect(read(narrative, { county: 'Tarrow' }).contradictions).toEqual([]);
  });
});
