import { readTold } from '../../advice/reading/read-told';
import type { SourceKind } from '../../domain/referral';

/** What a narrative tells of one term of a directory, told by its meaning alone. */
const truth = (meaning: string, narrative: string, source: SourceKind = 'hospital'): boolean | null => {
  const told = readTold({
    narrative,
    source,
    receivedOn: '2026-11-20',
    facts: { ageYears: 30, county: null, coverage: [], pregnant: null, veteran: null, household: [] },
    terms: { asked: meaning },
    programs: [],
  });
  return told.people[0].terms['asked']?.value ?? null;
};

describe('Schools that a meaning names', () => {
  const NAMED = 'Is a pupil at Alder Middle, Alder High, Mill Street Elementary or Otter Union. No other schools.';
  const DISTRICTS =
    "Is a pupil of Port Otter City Schools or of Green Valley School District. Charter, parochial and other districts' pupils are not.";
  const TOWNS = 'Attends a public district school in Alder, Otter-Birch or Cedar. Charter schools do not count.';
  const UPPER = 'Enrolled now in a middle or high school of the Corbel School District.';
  const COUNTY = 'Enrolled in a public school of Alder or Otter County.';
  it.each<[string, string, boolean | null]>([
    [NAMED, 'Alder Middle, guidance. He cries before math.', true],
    [NAMED, 'Otter Union senior, quarrels at home.', true],
    [NAMED, 'First grade at the Mill Hill charter school.', false],
    [NAMED, 'Ninth grader at Cobble High, wants to talk.', false],
    [NAMED, 'Fourth grader, counts the stairs.', null],
    [DISTRICTS, 'PORT: GVSD 8th grade, absent a lot.', true],
    [DISTRICTS, '4th gr, Port Otter City Schools.', true],
    [DISTRICTS, 'Green Valley SD. He sleeps in class.', true],
    [DISTRICTS, '11th grader, our charter school (Ironwood Charter).', false],
    [DISTRICTS, 'The eighth grader lives in Port Otter.', null],
    [TOWNS, '7th grader, Birch. Quiet since August.', true],
    [TOWNS, 'Cedar (district) high school, a senior.', true],
    [TOWNS, 'Charter high school in Cedar.', false],
    [TOWNS, 'Exeter high school, a junior.', null],
    [UPPER, 'Junior at Corbel High.', true],
    [UPPER, 'Preschool playgroup of Corbel Elementary.', null],
    [COUNTY, '7th grader, wants to talk.', true],
  ])('%s — %s', (meaning, narrative, expected) => {
    expect(truth(meaning, narrative, 'school')).toBe(expected);
  });
  it('is not ruled out where somebody else than a school names another', () => {
    expect(truth(NAMED, 'He went to Cobble High as a boy.', 'self')).toBeNull();
  });
});

describe('Stays that a meaning counts', () => {
  const TWO = 'Two or more psychiatric inpatient admissions in the last 12 months.';
  it.each<[string, boolean | null]>([
    ['Bipolar I. Second inpatient stay here since January.', true],
    ['Psychiatric unit, third admission since last April, schizophrenia.', true],
    ['Schizoaffective. Admitted 7/26, 10/26 and now.', true],
    ['Inpatient psychiatry, home on Monday.', null],
    ['Psychiatric unit, second admission.', null],
    ['Bipolar. This is his first and only psychiatric admission ever.', false],
    ['She has never been in a psych ward.', false],
    ['COPD, third admission since April.', null],
  ])('%s', (narrative, expected) => {
    expect(truth(TWO, narrative)).toBe(expected);
  });
});

describe('What is plainly told of what agencies ask', () => {
  const SKILLED = 'Needs something that only a nurse or therapist may do: wound care, injections, catheter.';
  const TRIP = 'A ride to or from a medical, dental, dialysis or treatment visit; not court or work';
  const SEAT = 'Gets in and out of an ordinary car without hands-on help; a cane is fine';
  const CHAIR = 'Travels in a wheelchair and cannot step into an ordinary car';
  const FIRST = 'Has never given birth to a living child. Miscarriages do not count.';
  const NO_HOME = 'Without a home, or likely to lose it within 30 days.';
  const OUTSIDE = 'Sleeps outdoors, in a vehicle or in a place not meant for living.';
  const BOUND = 'Leaves home rarely, and only with much effort or the help of another.';
  const NO_COOK = 'Cannot shop for or cook a meal, and nobody at home does it.';
  const STOVE = 'The home has a working stove or hot plate and somebody in it is able to cook';
  const OWN_USE = 'Wants help with own use of alcohol or any drug';
  const CUT = 'A written denial, cut or termination of a public benefit (SNAP, Medicaid, SSI) in the last 90 days';
  const BORN = 'Is pregnant, or gave birth within the last twelve months.';
  const RENTS = 'Pays, or is supposed to pay, rent for the home: house, apartment or room.';
  const FACILITY = 'Lives in a nursing home or assisted living, or is being discharged to one.';
  it.each<[string, string, boolean | null]>([
    [SKILLED, 'Compression wrap changed by a nurse three times weekly.', true],
    [SKILLED, 'Shots of enoxaparin daily and a new suprapubic catheter.', true],
    [SKILLED, 'No nursing or therapy need.', false],
    [SKILLED, 'She asks for meals.', null],
    [TRIP, 'Needs a lift van to get to infusion every month.', true],
    [TRIP, 'He has dialysis on Tuesdays.', true],
    [TRIP, 'Needs a ride to housing court on Thursday.', false],
    [SEAT, 'Gets in and out of cars unaided.', true],
    [SEAT, 'He cannot get into a car even with help.', false],
    [SEAT, 'She would not come out to my car.', null],
    [CHAIR, 'Power wheelchair, cannot transfer to a car seat.', true],
    [FIRST, 'She is 22 weeks, her first.', true],
    [FIRST, '12 weeks, G2 P0 after a miscarriage.', true],
    [FIRST, 'Second baby, due in May.', false],
    [FIRST, 'She is pregnant; her first visit is on Monday.', null],
    [NO_HOME, 'I am on a cot in the back of the union hall.', true],
    [NO_HOME, 'The lease simply ends and he has nowhere to go.', true],
    [NO_HOME, 'She was admitted on Monday, out today.', null],
    [NO_HOME, 'The agency pulls out after Thursday.', null],
    [OUTSIDE, 'Sleeps behind the depot.', true],
    [OUTSIDE, 'In his truck at the fairgrounds since the 1st.', true],
    [OUTSIDE, 'The van has been fetching her since Tuesday.', null],
    [BOUND, 'It takes his two nephews to get him down the steps.', true],
    [BOUND, 'Cannot do the stairs to the street without two people.', true],
    [BOUND, 'She is up and about in the yard.', false],
    [NO_COOK, 'His wife died; she did all the kitchen.', true],
    [NO_COOK, 'He does not see well enough for the stove.', true],
    [NO_COOK, 'He cooks when let.', false],
    [STOVE, 'I cook everything at home.', true],
    [STOVE, 'Has a microwave, stove condemned.', false],
    [STOVE, 'He cannot stand long enough to cook.', null],
    [OWN_USE, 'He vapes from waking to sleep and cannot stop.', true],
    [OWN_USE, 'Wine from the afternoon on, since the summer.', true],
    [OWN_USE, 'Uses heroin, declines all SUD treatment.', false],
    [OWN_USE, 'She asks for food.', null],
    [CUT, 'Last week they sent me a letter that says SNAP is stopping.', true],
    [CUT, 'She has SNAP and Medicaid.', null],
    [BORN, 'Her baby is ten months.', true],
    [BORN, 'Her baby is two years old.', null],
    [RENTS, 'She rents a room in town.', true],
    [RENTS, 'Works half time again.', null],
    [FACILITY, 'Admitted with pneumonia, home tomorrow.', null],
    [FACILITY, 'Goes to Birch nursing home tomorrow.', true],
  ])('%s — %s', (meaning, narrative, expected) => {
    expect(truth(meaning, narrative)).toBe(expected);
  });
});

describe('Figures that a meaning sets', () => {
  const SUGAR = 'Latest A1c, not older than six months, is 8.0 or more.';
  const BEFORE = 'A clinician has said prediabetes, or an A1c of 5.7 to 6.4 within the last year.';
  const INCOME =
    'Household income at or below: per month about $1,960 for one, $2,640 for two, $3,330 for three. Own word is enough.';
  it.each<[string, string, boolean | null]>([
    [SUGAR, 'Type 2, A1c 10.4% on October 12.', true],
    [SUGAR, 'Last A1c 7.4.', false],
    [SUGAR, 'A1c 9.1 in February.', null],
    [SUGAR, 'She has diabetes.', null],
    [BEFORE, 'The printout says A1c 5.9.', true],
    [BEFORE, 'A1c 7.2 in October.', null],
    [INCOME, 'Social security $1,310, just me.', true],
    [INCOME, 'Two of them on $2,500.', true],
    [INCOME, 'Two of them on $2,900.', null],
    [INCOME, 'Three of us; rent is $900.', null],
    [INCOME, 'Social security $1,310.', null],
  ])('%s — %s', (meaning, narrative, expected) => {
    expect(truth(meaning, narrative)).toBe(expected);
  });
});

describe('Towns that a meaning lists', () => {
  const TOWNS = 'Lives in Three Oaks, Lemon Creek, Birch Hot Springs or Pine.';
  it.each<[string, boolean | null]>([
    ['MS, lives in Lemon Creek, no longer drives.', true],
    ['He lives near Otter and shops in Pine.', null],
  ])('%s', (narrative, expected) => {
    expect(truth(TOWNS, narrative)).toBe(expected);
  });
});
