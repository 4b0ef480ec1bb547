import { readTold } from '../../advice/reading/read-told';

/** What a narrative tells of one term of a directory, told by its meaning alone. */
const truth = (meaning: string, narrative: string): boolean | null => {
  const told = readTold({
    narrative,
    source: 'hospital',
    receivedOn: '2026-11-20',
    facts: { ageYears: 40, county: null, coverage: [], pregnant: null, veteran: null, household: [] },
    terms: { asked: meaning },
    programs: [],
  });
  return told.people[0].terms['asked']?.value ?? null;
};

const PAID_RENT = 'Was paid rent assistance by any agency or church fund within the past 12 months.';
const PAID_ENERGY = 'This household already got an energy payment in the last twelve months.';

describe('Help that somebody had already', () => {
  it.each<[string, string, boolean | null]>([
    [PAID_RENT, 'She is two months behind and asks for help with rent.', null],
    [PAID_RENT, 'Our fund covered her July rent.', true],
    [PAID_RENT, 'The county paid two months for me in April 2023.', false],
    [PAID_RENT, 'He has never asked anybody for rent.', false],
    [PAID_RENT, 'The Salvation Army paid my rent.', null],
    [PAID_ENERGY, 'You all paid $300 on the same account this past March.', true],
    [PAID_ENERGY, 'The lights get cut on Friday.', null],
    [PAID_ENERGY, 'I never had help with my light bill.', false],
  ])('%s — %s', (meaning, narrative, expected) => {
    expect(truth(meaning, narrative)).toBe(expected);
  });
});

describe('A time that a meaning sets', () => {
  const RELEASED = 'Was released from jail or prison within the past 24 months.';
  it.each<[string, boolean | null]>([
    ['Client released from state complex in June.', true],
    ['He got out of prison three years ago.', false],
    ['He did his time and came home in 2016.', false],
    ['He has a record.', null],
  ])('%s', (narrative, expected) => {
    expect(truth(RELEASED, narrative)).toBe(expected);
  });
});

describe('A meaning with several parts', () => {
  it('is not settled by the reason that it gives', () => {
    const meaning = 'Cannot leave home without help, because of illness, frailty or disability.';
    expect(truth(meaning, 'She is legally blind.')).toBeNull();
  });
  it('is not made false by one part, where another that nobody can read would do', () => {
    expect(truth('Is pregnant, or is about to adopt.', 'She is not pregnant.')).toBeNull();
  });
  it('is turned round by a "no" before it, and by "without pay" is not', () => {
    expect(truth('There is no paid aide in the home.', 'No aide.')).toBe(true);
    expect(truth('Without pay, looks after a relative.', 'He is the unpaid caregiver for his wife.')).toBe(true);
  });
  it('is not told by two words of a part of it', () => {
    const meaning = 'Holds a stall permit, or has paid the landlord of the market.';
    expect(truth(meaning, 'Can you pay my landlord?')).toBeNull();
  });
});

describe('A term is read by the fact that its meaning asks for', () => {
  const NO_BIRTH = 'Has had a live birth before this one.';
  const EARLY = 'Not more than 27 completed weeks pregnant.';
  const TENANT = 'Rents from a private landlord. Owners and shelters do not count.';
  const DETOX = 'Would need medical care to stop: alcohol every day, with shakes when stopping.';
  const SEIZURES = 'Has ever had a withdrawal seizure or delirium tremens.';
  const LYING = 'Must travel lying down.';
  const FOSTER = 'Is a licensed foster parent of the child.';
  const WAIVER = 'Is already on a Medicaid home-care waiver.';
  const ACTIVE = 'Somebody at home is on active duty now.';
  const CONSENT = 'Owns the home, or the landlord has agreed in writing.';
  const SURVIVOR = 'Served in the U.S. armed forces, or is the widow of one who did.';
  const ENDED = 'Is pregnant, or a pregnancy ended within the past 12 months.';
  const CARES = 'Cares without pay for somebody aged 60 or older, or with dementia.';
  const DARK = 'Holds a written notice that the power or the heat will be cut off.';
  it.each<[string, string, boolean | null]>([
    [NO_BIRTH, 'She is pregnant.', null],
    [EARLY, 'She is 16w2d pregnant.', true],
    [EARLY, 'She is 30 weeks pregnant.', false],
    [EARLY, 'She is pregnant.', null],
    [TENANT, 'My landlord will not fix the heat.', true],
    [DETOX, 'He drinks every weekend, alcohol only.', null],
    [DETOX, 'He has the shakes in the morning.', true],
    [SEIZURES, 'CIWA 9 on arrival.', null],
    [SEIZURES, 'Withdrawal seizure last spring.', true],
    [SEIZURES, 'Been through the DTs? No, never.', false],
    [LYING, 'He rides in the chair and needs a ramp van.', null],
    [LYING, 'He goes by stretcher.', true],
    [FOSTER, 'She looked at foster care and said no.', null],
    [FOSTER, 'They are not foster parents.', false],
    [WAIVER, 'He has full Medicaid.', null],
    [WAIVER, 'He is on the waiver.', true],
    [ACTIVE, 'He is a veteran of the Army.', null],
    [CONSENT, 'He rents from a friend.', null],
    [SURVIVOR, 'She never served.', null],
    [ENDED, 'Not pregnant now.', null],
    [ENDED, 'She miscarried in September.', true],
    [CARES, 'He wants a ride.', null],
    [DARK, 'Eviction notice on the door.', null],
  ])('%s — %s', (meaning, narrative, expected) => {
    expect(truth(meaning, narrative)).toBe(expected);
  });
});

describe('What strangers say of a fact', () => {
  const HELD = 'Has a written eviction notice or a court summons about the home.';
  const DIAGNOSIS = 'One of: cancer under treatment, HIV, heart failure, diabetes.';
  const AIDS = 'Uses a wheelchair or a walker.';
  const WORRY = 'A parent or doctor worries about how the child talks or moves.';
  const STAY = 'Left a hospital within the past 30 days.';
  const VOICES = 'The first symptoms of psychosis began within the past two years.';
  const ALLOWED = 'Owns the home, or the landlord has agreed in writing.';
  const ORDER = 'A physician has signed an order for it.';
  const POOR = 'Household income under 200 percent of poverty; anybody on SNAP counts.';
  const LEAVING = 'Has no place to sleep tonight, or must be out within seven days.';
  const FUEL = 'The power is off, or the tank is under 20 percent.';
  const BORN = 'Gave birth within the last 12 months.';
  it.each<[string, string, boolean | null]>([
    [HELD, 'She was served the summons.', true],
    [HELD, 'Ten day notice on the door.', true],
    [HELD, 'She asks about a shutoff notice.', null],
    [DIAGNOSIS, 'CHF, on a fluid limit.', true],
    [AIDS, 'Gets about with a rollator.', true],
    [WORRY, 'M-CHAT 9 at the well visit.', true],
    [WORRY, 'No words for how kind you were.', null],
    [STAY, 'Inpt 11/2-11/9, heart.', true],
    [STAY, 'Inpt 8/2-8/9, heart.', false],
    [VOICES, 'Hears voices since July.', true],
    [VOICES, 'Hearing voices since 2009.', false],
    [ALLOWED, 'Brought the landlord’s signed letter.', true],
    [ALLOWED, 'The landlord agreed to wait.', null],
    [ORDER, 'Order attached.', true],
    [POOR, 'She gets food stamps.', true],
    [POOR, 'She works two jobs.', null],
    [LEAVING, 'They must be out by Friday.', true],
    [LEAVING, 'The lease is out by April.', null],
    [FUEL, 'We ran out of oil on Sunday.', true],
    [FUEL, 'We ran out of patience.', null],
    [BORN, 'Four months out from her second delivery.', true],
  ])('%s — %s', (meaning, narrative, expected) => {
    expect(truth(meaning, narrative)).toBe(expected);
  });
});

describe('What does not deny a fact', () => {
  it.each<[string, string, boolean | null]>([
    ['Is allowed to work here.', 'Work permit in hand since May.', true],
    ['Is pregnant.', 'Pregnancy going well.', true],
    ['Has Alzheimer’s or another dementia.', 'Dementia: no concerns.', false],
    ['Has diabetes.', 'Asks about the diabetes class.', null],
    ['Served in the armed forces.', 'The box says veteran.', null],
    ['Served in the armed forces.', 'Six years in the Guard, never called up.', null],
    ['Uses heroin, fentanyl or pain pills.', 'Not shooting up.', null],
    ['Is pregnant.', 'The pregnancy field was left as it is.', null],
    ['Left a hospital within the past 30 days.', 'Home from the hospital 12/4.', true],
  ])('%s — %s', (meaning, narrative, expected) => {
    expect(truth(meaning, narrative)).toBe(expected);
  });
});

describe('What people say for a fact', () => {
  const NO_BED = 'Has no safe place to sleep tonight.';
  const HANDS = "Needs another person's hands for bathing, dressing or toileting.";
  const HOMEBOUND = "Cannot leave the home without another person's help.";
  const HURT = 'Was hurt, threatened or controlled by a partner, now or earlier.';
  const OWNS = 'Owns the home and lives in it.';
  const LAID_OFF = 'Lost a job within the last 24 months through layoff or plant closing.';
  const MAY_WORK = 'Is legally allowed to work in the country.';
  it.each<[string, string, boolean | null]>([
    [NO_BED, 'He has been sleeping in the cab of his truck since May.', true],
    [NO_BED, 'The unit is locked; they have slept in the car since.', true],
    [NO_BED, 'They can stay with her mother as long as she likes.', false],
    [HANDS, 'Total A bathing/dressing/bowel.', true],
    [HANDS, 'One-person assist for bath, dressing.', true],
    [HANDS, 'Indep w/ crutches, toilets and transfers self.', false],
    [HANDS, 'He bathes on his own.', false],
    [HOMEBOUND, 'Gets as far as the bathroom and no farther.', true],
    [HOMEBOUND, 'Cannot exit apt w/o 2-person assist.', true],
    [HURT, 'My marriage was violent.', true],
    [OWNS, 'House is mine, deed and all.', true],
    [OWNS, 'He never owned the place.', false],
    [LAID_OFF, 'The mill closed in January and they handed us a folder.', true],
    [LAID_OFF, 'He wants a job.', null],
    [MAY_WORK, 'Her work permit is good through 2027.', true],
    [MAY_WORK, 'She works at the laundry.', null],
  ])('%s — %s', (meaning, narrative, expected) => {
    expect(truth(meaning, narrative)).toBe(expected);
  });
});

describe('A service', () => {
  const VISITS = 'Receives skilled nursing or therapy visits at home from an agency.';
  const STAMPS = 'Is receiving SNAP now.';
  it.each<[string, string, boolean | null]>([
    [VISITS, 'PT recommends home health visits.', null],
    [VISITS, 'Visiting nurse comes twice a week.', true],
    [STAMPS, 'She applied for food stamps in May.', null],
    [STAMPS, 'She gets food stamps.', true],
    [STAMPS, 'Her food stamps stopped.', false],
  ])('%s — %s', (meaning, narrative, expected) => {
    expect(truth(meaning, narrative)).toBe(expected);
  });
});

/** Words that eligibility is told by stand in ordinary sentences too. */
describe('An ordinary sentence tells no fact by a word that it shares', () => {
  const TERMS: Readonly<Record<string, string>> = {
    veteran: 'Served in the armed forces.',
    notice: 'Has a written eviction notice from the landlord.',
    released: 'Was released from jail or prison.',
    felony: 'Has a felony conviction.',
    stay: 'Has left a hospital in the last 30 days.',
    harm: 'Was hurt or threatened by a partner.',
    lawyer: 'Already has a lawyer.',
    carer: 'Looks after a relative without pay.',
    pregnant: 'Is pregnant.',
    fall: 'Has fallen in the last six months.',
    behind: 'Is behind on rent by a month or more.',
    child: 'A child under 18 would come along into shelter.',
    aide: 'Has a paid aide at home already.',
    visits: 'Is already visited by a nurse home visiting program.',
    facility: 'Lives in a nursing home.',
  };
  it.each<[string, string]>([
    ['veteran', 'He volunteers at the VA hospital.'],
    ['veteran', 'She served lunch at the school for years.'],
    ['notice', 'The notice said the office moved.'],
    ['released', 'The doctor released him to go back to work.'],
    ['felony', 'He has a record collection.'],
    ['stay', 'He was discharged from physical therapy.'],
    ['stay', 'She works in the hospital laundry.'],
    ['harm', 'He pushes his wheelchair himself.'],
    ['lawyer', 'Her lawyer friend told her about us.'],
    ['lawyer', 'Do you have the immigration lawyer still?'],
    ['carer', 'He is the caretaker of the building.'],
    ['carer', 'Looking for all day daycare for her.'],
    ['pregnant', 'Stroke in November, home with her son since.'],
    ['fall', 'We were turned down in the fall.'],
    ['behind', 'We just want to get caught up on sleep.'],
    ['child', "I write with her mother's signed permission."],
    ['child', 'I have known this family for five years.'],
    ['aide', 'He confided that he has AIDS.'],
    ['visits', 'Wants a nurse who comes to the house.'],
    ['facility', 'Would like nurse home visits for first moms.'],
  ])('%s: %s', (term, narrative) => {
    expect(truth(TERMS[term] ?? '', narrative)).toBeNull();
  });
});
