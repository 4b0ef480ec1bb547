import { readTold, type ToRead } from '../../advice/reading/read-told';

type Asked = Pick<ToRead, 'narrative'> & { readonly facts?: Partial<ToRead['facts']>; readonly name?: string };

/** What is told of a term, of the person referred, by what the directory says that the term means. */
function truth(meaning: string, { narrative, facts = {}, name = 'asked' }: Asked): boolean | null {
  const told = readTold({
    narrative,
    source: 'hospital',
    receivedOn: '2026-11-20',
    facts: { ageYears: 40, county: null, coverage: [], pregnant: null, veteran: null, household: [], ...facts },
    terms: { [name]: meaning },
    programs: [],
  });
  return told.people[0].terms[name]?.value ?? null;
}

describe('A meaning asks for what it says, and not for what stands near', () => {
  const PAID = 'Is paid by any agency or program to give that care.';
  const HELD = 'Held by immigration authorities now.';
  const POWERED = 'What is needed is a power wheelchair or scooter.';
  const FACILITY = 'Lives in a nursing home or assisted living, or is being discharged to one.';
  const BELOW = 'Separated under other-than-honorable, bad-conduct or dishonorable conditions.';
  const NOT_BAD = 'Served in the armed forces and was not dishonorably discharged.';
  const SEIZURES = 'Is still drinking and has ever had a seizure or delirium when stopping.';
  const NO_SCHOOL = 'Is not enrolled in high school or college.';
  const PAPERS = 'Holds a written notice to quit, a summons or a court date.';
  const BENEFIT = 'A written denial or cut of a public benefit (SNAP, Medicaid, SSI) in the last 90 days.';
  const RULED = 'A judge has already ruled for the landlord.';
  const DENTURES = 'Has no insurance or benefit that pays for dentures.';
  const ALONE = 'Not safe alone at home during the day.';
  it.each<[string, string, boolean | null]>([
    [PAID, 'She looks after her brother. Nobody pays her.', false],
    [PAID, 'She looks after her brother.', null],
    [PAID, 'I am paid to care for my mother by the county.', true],
    [HELD, 'DACA expires in March.', null],
    [HELD, 'He is in ICE custody.', true],
    [POWERED, 'Needs a walker by tomorrow.', null],
    [POWERED, 'Wants a power chair.', true],
    [FACILITY, 'Admitted for pneumonia, home tomorrow to her daughter.', null],
    [FACILITY, 'She lives in a nursing home.', true],
    [BELOW, 'Other-than-honorable from the Marines, 2001.', true],
    [BELOW, 'Honorable discharge in 2012.', false],
    [NOT_BAD, 'Army, put out with an other-than-honorable in 2009.', true],
    [NOT_BAD, 'Navy, dishonorable discharge.', false],
    [SEIZURES, 'Had a withdrawal seizure in 2022. Sober since.', null],
    [NO_SCHOOL, 'Finished high school in June.', null],
    [NO_SCHOOL, 'She is a high school student.', false],
    [PAPERS, 'Notice to quit for the rent, no court date yet.', true],
    [PAPERS, 'She was served an eviction summons.', true],
    [BENEFIT, 'She gets food stamps, no SSI.', null],
    [RULED, 'The hearing is next week.', false],
    [RULED, 'The judge ruled for the landlord.', true],
    [ALONE, 'Feeds and dresses himself once prompted.', null],
  ])('%s — %s', (meaning, narrative, expected) => {
    expect(truth(meaning, { narrative })).toBe(expected);
  });

  it('takes insurance for none that pays for dentures only where there is none at all', () => {
    expect(truth(DENTURES, { narrative: 'No teeth below.', facts: { coverage: ['medicare'] } })).toBeNull();
  });

  it('takes no fact for a term that is only called by its name', () => {
    const meaning = 'Pays, or is supposed to pay, rent for the home.';
    expect(truth(meaning, { narrative: 'Nobody ever helped me with rent before.', name: 'renter' })).toBeNull();
    expect(truth(meaning, { narrative: 'My landlord wants the rent.', name: 'renter' })).toBe(true);
  });
});

describe('Of whom a fact is', () => {
  const VETERANS_CARER = 'Gives a veteran (any discharge) unpaid help every day with bathing or supervision.';
  const CHILD_AT_HOME = 'Has a child under 5 at home.';
  const grandmother = { relation: 'grandmother', age: 63 };

  it('lets the field of whoever cares say nothing of whom they care for', () => {
    const narrative = 'She looks after her brother, sets out his pills and showers him.';
    expect(truth(VETERANS_CARER, { narrative, facts: { veteran: false } })).toBeNull();
  });

  it('denies no child where it is the child who is referred', () => {
    const narrative = 'Doing well.';
    expect(truth(CHILD_AT_HOME, { narrative, facts: { ageYears: 3, household: [grandmother] } })).toBeNull();
    expect(truth(CHILD_AT_HOME, { narrative, facts: { ageYears: 40, household: [grandmother] } })).toBe(false);
  });

  it('takes the owner of the building for no owner who asks', () => {
    const meaning = 'Rents the home.';
    expect(truth(meaning, { narrative: 'The man who owns the house ignores them.' })).toBeNull();
    expect(truth(meaning, { narrative: 'She owns the house.' })).toBe(false);
  });

  it('takes nobody who serves no more for somebody who never did', () => {
    const meaning = 'Served in the armed forces.';
    expect(truth(meaning, { narrative: 'Navy veteran. He is not serving now.' })).toBe(true);
    expect(truth(meaning, { narrative: 'She has never served.' })).toBe(false);
  });
});

describe('Who comes along', () => {
  const ALONG = 'A child under 18 would come along into shelter.';
  it.each<[string, boolean | null]>([
    ['Her two boys are with their grandmother and stay there.', false],
    ['Her two boys are with their grandmother tonight and join her at once.', true],
    ['She and her kids sleep in the car.', true],
    ['Weak since the surgery, and her son brought in the paper.', null],
  ])('%s', (narrative, expected) => {
    expect(truth(ALONG, { narrative })).toBe(expected);
  });
});

describe('What somebody does for themself is no help that they need', () => {
  const HANDS = "Needs another person's hands for bathing and dressing.";
  it.each<[string, boolean | null]>([
    ['He bathes, dresses, drives.', null],
    ['He needs to be bathed and dressed.', true],
    ['He needs a pair of hands for washing and dressing.', true],
    ['Independent with ADLs.', false],
  ])('%s', (narrative, expected) => {
    expect(truth(HANDS, { narrative })).toBe(expected);
  });
});

describe('A denial of something else denies no fact', () => {
  const RENTS = 'Rents the home.';
  const ALONG = 'A child under 18 would come along into shelter.';
  const DETOX = 'Needs medically supervised withdrawal.';
  const SERVED = 'Served in the armed forces.';
  const ASYLUM = 'Is a refugee or was granted asylum.';
  const PREGNANT = 'Is pregnant.';
  const DRINKS = 'Has a problem with drinking.';
  const DIABETES = 'Has diabetes.';
  const CARES = 'Looks after a relative without pay.';
  it.each<[string, string, boolean | null]>([
    [RENTS, 'No hot water in my apartment in three weeks.', null],
    [RENTS, 'I was never on the lease.', false],
    [ALONG, 'No family who can take three.', null],
    [ALONG, 'No kids with them.', false],
    [DETOX, "I don't want a lecture or a detox.", null],
    [DETOX, 'No shakes or sweats, not in withdrawal.', false],
    [SERVED, 'VA denied my hearing claim.', null],
    [SERVED, 'Never in the service.', false],
    [SERVED, 'Neither of them was ever in the service.', false],
    [ASYLUM, 'We could not tell whether they have won asylum.', null],
    [PREGNANT, 'The main worry is not the pregnancy.', null],
    [PREGNANT, 'She is not pregnant.', false],
    [DRINKS, 'Denies alcohol misuse.', false],
    [DIABETES, 'No insulin since Sunday.', true],
    [DIABETES, 'No diabetes.', false],
    [CARES, 'She is not paid for looking after him.', true],
  ])('%s — %s', (meaning, narrative, expected) => {
    expect(truth(meaning, { narrative })).toBe(expected);
  });
});
