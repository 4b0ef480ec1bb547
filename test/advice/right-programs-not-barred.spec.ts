import { readTold, type ToRead } from '../../advice/reading/read-told';
import type { Told } from '../../domain/told';

type ToTell = Pick<ToRead, 'narrative'> &
  Partial<Pick<ToRead, 'source' | 'terms'>> & { readonly facts?: Partial<ToRead['facts']> };
const FACTS: ToRead['facts'] = {
  ageYears: 40,
  county: null,
  coverage: [],
  pregnant: null,
  veteran: null,
  household: [],
};
const COUNTIES = ['Alder', 'Brook', 'Lyle'];

const told = ({ narrative, source = 'community-partner', terms = {}, facts = {} }: ToTell): Told =>
  readTold({
    narrative,
    source,
    receivedOn: '2026-11-20',
    facts: { ...FACTS, ...facts },
    terms,
    programs: [
      {
        eligibility: {
          minimumAge: null,
          maximumAge: null,
          counties: COUNTIES,
          coverage: [],
          requires: [],
          excludes: [],
        },
      },
    ],
  });

const truth = (meaning: string, narrative: string, source?: ToRead['source']) =>
  told({ narrative, terms: { asked: meaning }, ...(source ? { source } : {}) }).people[0].terms['asked']?.value ?? null;

describe('A child who lives with somebody else does not come along', () => {
  const ALONG = 'A child under 18 would come along into shelter.';
  it.each<[string, boolean | null]>([
    ["Has a 6yo daughter who lives w/ ex's parents in Brook.", false],
    ['Form: shelter bed / CHILDREN: 2, with their grandmother, NOT with me.', false],
    ['He has a daughter, 14, who lives w her mother upstate.', false],
    ["His kids (3, 6) sleep at their mother's; he sees them Sundays.", false],
    ['Intake lists a son but he has been in foster care since 2024.', false],
    ["Registration: 'child lives with paternal grandmother'. She says he is here.", null],
    ['Her son, 4, stays with his grandmother while she works.', true],
    ['She and her son, 4, are staying with her mother.', true],
    ["Her son, 4, sleeps with my sister's scarf.", true],
  ])('%s', (narrative, expected) => {
    expect(truth(ALONG, narrative)).toBe(expected);
  });

  it('is none at home either, whatever their age', () => {
    const HOME = 'A child under 18 lives at least half the nights with the person.';
    expect(truth(HOME, 'Kids (8, 11) live with ex and visit every second Saturday.')).toBeNull();
    expect(truth(HOME, 'Lives with her kids (8, 11).')).toBe(true);
  });
});

describe('What is over, or is of somebody else, is nobody’s now', () => {
  const METHADONE = 'Takes methadone at a clinic now.';
  const DIABETES = 'Type 1 or type 2 diabetes, diagnosed.';
  const CHAIR = 'Must stay in a wheelchair while being driven.';
  it.each<[string, string, boolean | null]>([
    [METHADONE, 'was on methadone till last yr got kicked out.', null],
    [METHADONE, 'Was on methadone in 2019, stopped 2020.', false],
    [METHADONE, 'On methadone since 2019.', true],
    [DIABETES, 'Mother had diabetes w/ amputation, pt is scared.', null],
    [DIABETES, 'Mother with diabetes, newly diagnosed.', true],
  ])('%s — %s', (meaning, narrative, expected) => {
    expect(truth(meaning, narrative)).toBe(expected);
  });

  it('is a neighbour’s only where whoever writes speaks of themself', () => {
    expect(truth(CHAIR, 'My neighbour has a wheelchair and gets a van.', 'self')).toBeNull();
  });
});

describe('An age told in passing', () => {
  it.each<readonly [narrative: string, age: number]>([
    ['Young man, 21, sleeps in the bus shelter.', 21],
    ['He is a widower, sixty-nine, in good health.', 69],
    ['A regular of ours, 58, has been sleeping under the trestle.', 58],
    ['Neighbor lady 77 got a stack of forms.', 77],
    ['A man, he says 44, has been sleeping in our stairwell.', 44],
    ['He is 2 yrs 1 month.', 2],
    ['The old man at Rural Box 40, Ash Mill, is 90, bent over double.', 90],
  ])('%s → %i', (narrative, age) => {
    expect(told({ narrative, facts: { ageYears: null } }).people[0].age?.value).toBe(age);
  });

  it('leaves what the form and the narrative say between the two, where neither is surer', () => {
    const [person] = told({ narrative: 'Sister writes. He is twenty-nine.', facts: { ageYears: 39 } }).people;
    expect(person.age).toBeNull();
    expect(person.ageBetween?.value).toEqual([29, 39]);
  });

  it('is none of beers', () => {
    expect(told({ narrative: 'three or four beers became ten.', source: 'self' }).people[0].age?.value).toBe(40);
  });
});

describe('The county of whoever has moved', () => {
  it.each<readonly [field: string | null, narrative: string, county: string]>([
    [
      'Alder',
      'Face sheet address is the old Alder flat. Since 1 Sept pt lives permanently w/ niece in Brook.',
      'Brook',
    ],
    ['Alder', "Our county field defaulted; tenant's flat is on Mill St, Ash Gap, in Brook.", 'Brook'],
    ['Alder', "Lives Alder per chart -> moved 9/1 to sister's flat, Rope St, Brook, staying there for good.", 'Brook'],
    ['Brook', 'Lives Ash Forks since Jan; chart address (Alder) is the old farm.', 'Brook'],
    ['Alder', 'He sleeps in a machine shed outside Ash Flat in Brook County and has since February.', 'Brook'],
    [null, '26F 11 wks pregnant. Brook, Mcaid. Safe at home.', 'Brook'],
    [null, 'Young man with a court summons. Lyle County. Speaks English ok.', 'Lyle'],
    [null, 'He was born in Lyle and never left.', 'Lyle'],
    ['Alder', 'The four-year-old is with his grandmother in Brook for the school year, and stays there.', 'Alder'],
  ])('%s: “%s” → %s', (field, narrative, county) => {
    expect(told({ narrative, facts: { county: field } }).people[0].county?.value).toBe(county);
  });
});

it('The county is where whoever writes says that they stay now', () => {
  const narrative = 'no insurance i stay in brook county now, not alder';
  expect(told({ narrative, source: 'self', facts: { county: 'Alder' } }).people[0].county?.value).toBe('Brook');
});

describe('Whom a referral is for', () => {
  it('is a parent whom a school says that it writes for', () => {
    const { people } = told({
      narrative:
        "It's not the student (16, doing OK). It is her mother, 44, who asked where she might get counselling.",
      source: 'school',
      facts: { ageYears: 16 },
    });
    expect(people.map(({ relation, age }) => [relation, age?.value])).toEqual([
      [null, 16],
      ['parent', 44],
    ]);
  });

  it('is he of whom his mother writes', () => {
    const [person] = told({
      narrative: 'this is his mother. He is 21 now.',
      source: 'self',
      facts: { ageYears: 20 },
    }).people;
    expect(person.age?.value).toBe(21);
  });
});
