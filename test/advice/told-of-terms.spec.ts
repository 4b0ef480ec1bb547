import type { SourceKind } from '../../domain/referral';
import { truth } from './a-term-told';

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

describe('What further agencies ask', () => {
  const LEASE = 'Own name is on a current written lease for the unit. Being listed as an occupant does not count.';
  const CUSTODY = 'A custody or parenting-time case between parents is pending in family court.';
  const AUTISM = 'A written autism diagnosis by a physician or psychologist. A positive screening does not count.';
  const COLD = "The home's main heat does not work, or its fuel will be gone within 7 days.";
  const COMPLEX = 'A long-term condition that is followed now by two or more medical specialists.';
  const SEEN_HERE = 'Seen by a primary care clinician of Otter Health Center within the past 24 months.';
  const INCOME =
    'Household income under twice the poverty line: 1 person $2,600 a month, 2 $3,500, 3 $4,400. SNAP, WIC or SSI counts as proof. Medicaid alone does not.';
  const HOURS = "Works for pay 20 hours or more in a usual week, day labor included. A spouse's hours do not count.";
  const BOOKED = 'A visit, procedure or admission away from home that is already booked. A waitlist does not count.';
  const TRIP =
    'Has, or is trying to keep, a visit to a clinic, hospital, dialysis unit or dentist. Work does not count.';
  const STIMULANT = 'Methamphetamine or cocaine as a present problem. Medicine as directed does not count.';
  const VIDEO = 'Has a place with a door that shuts and a connection that carries video.';
  const FERRY =
    "Lives in a town reached only by ferry: Pell's Landing or Oxby (Otter County), Ash Point (Birch County). Living near a dock does not count.";
  it.each<[string, string, boolean | null]>([
    [BOOKED, 'My ear surgery is 18 Feb, confirmed.', true],
    [BOOKED, 'Wound clinic daily, all slots booked.', true],
    [BOOKED, 'No appointment yet.', false],
    [BOOKED, 'He wants his ears looked at.', null],
    [TRIP, 'Next visit 9/29 at 1015, his truck is dead.', true],
    [STIMULANT, 'Daily meth, wants out.', true],
    [STIMULANT, 'No meth, never.', false],
    [VIDEO, 'She has fiber at the cabin, video would be fine.', true],
    [VIDEO, 'She has no internet.', false],
    [FERRY, 'My friend lives at Ash Point.', true],
    [FERRY, 'I am in Oxby and the ferry is too dear.', true],
    [FERRY, 'Lives in Otterville.', null],
    [LEASE, 'Rent is late. The lease is in my name.', true],
    [LEASE, 'No lease, she pays cash.', false],
    [LEASE, 'We owe two months.', null],
    [CUSTODY, 'He filed for full custody and I must answer by the 19th.', true],
    [CUSTODY, 'Custody hearing set for April.', true],
    [CUSTODY, 'Custody was decided in 2022.', null],
    [CUSTODY, 'The man is in custody until Tuesday.', null],
    [AUTISM, '8M w/ autism (dx 2021), wants navigation.', true],
    [AUTISM, 'On the list for autism testing.', null],
    [COLD, 'The furnace quit on Saturday.', true],
    [COLD, 'Furnace is fine, the bill is high.', null],
    [COMPLEX, '3M, trach/vent, pulm + ENT + neurosurg all active.', true],
    [COMPLEX, 'Sees no specialist.', false],
    [SEEN_HERE, 'Est pt, last visit in October, low mood.', true],
    [SEEN_HERE, 'New patient to us.', false],
    [SEEN_HERE, 'Low mood since March.', null],
    [INCOME, 'I am single, no kids. I make 2,150 a month before taxes.', true],
    [INCOME, 'Me and my wife get 1,700 a month from social security.', true],
    [INCOME, '3 in the house, 3,100 a month before tax.', true],
    [INCOME, "I'm on WIC and the cupboards are bare.", true],
    [INCOME, 'Just me, and the rent is 900 a month.', null],
    [INCOME, 'I am single, no kids. I make 2,950 a month before taxes.', null],
    [HOURS, 'I clean houses, about 32 hours a week.', true],
    [HOURS, 'Framing crew, ~50h/wk.', true],
    [HOURS, 'My husband does 40 hours a week.', null],
  ])('%s — %s', (meaning, narrative, expected) => {
    expect(truth(meaning, narrative)).toBe(expected);
  });
});

describe('What a meaning asks, and what it only mentions', () => {
  const HOMELESS =
    "Tonight's bed is a car, street or tent; or a person leaving hospital who slept so before and has nowhere to go.";
  const CHILD =
    'A child under 18 for whom the person is parent or legal or kin caregiver sleeps in the same household. A pregnancy is not yet a child.';
  const MANAGES = "Gets to the toilet, eats, transfers and dresses without another person's hands.";
  const BOUND = 'Leaving the house takes great effort, and happens rarely apart from medical visits.';
  const SMI = 'Schizophrenia or bipolar I disorder, and two or more psychiatric admissions in the past 12 months.';
  const PUPIL = 'On the roll of a public or charter K-12 school now, suspended counts.';
  const RETURNING = 'Has a child under 18 with them now, or returning within 30 days under a court order.';
  it.each<[string, string, boolean | null]>([
    [HOMELESS, 'Leaves the hospital tomorrow, lives with his sister.', null],
    [HOMELESS, 'She sleeps in her car.', true],
    [CHILD, 'I have my two kids with me.', true],
    [MANAGES, 'Needs help with bathing and dressing.', false],
    [MANAGES, 'Independent with all ADLs.', true],
    [BOUND, 'She is homebound.', true],
    [SMI, 'Schizophrenia, stable for years.', null],
    [PUPIL, 'In eleventh grade.', true],
    [RETURNING, 'He was released from prison last week.', null],
  ])('%s — %s', (meaning, narrative, expected) => {
    expect(truth(meaning, narrative)).toBe(expected);
  });
});

describe('A fact as charts, clerks and families tell it', () => {
  const BORE = 'Gave birth within the last 12 months. Pregnant now does not count.';
  const SLEEPS = 'Sleeps tonight in a car, on the street, in a tent or in an emergency shelter.';
  const HURT = 'Was hurt or threatened by a spouse or partner within the past 12 months.';
  const HANDS = "Needs another person's hands for bathing, dressing or toileting.";
  const EXPECTING = 'Is pregnant now.';
  const NOTICE = 'Has a written eviction notice from the landlord.';
  it.each<[string, string, SourceKind, boolean | null]>([
    [BORE, 'Delivered 7 wks ago, EPDS 12.', 'primary-care', true],
    [BORE, 'Post partum day 3, discharge tomorrow.', 'hospital', true],
    [BORE, 'My son is ten months and I still cry in the shower.', 'self', true],
    [BORE, 'Bed was delivered 2 weeks ago.', 'hospital', null],
    [SLEEPS, 'They have been sleeping in the Tahoe behind the grocery.', 'school', true],
    [SLEEPS, 'Sleeps under the pier. Has a daughter who lives with her mother upstate.', 'community-partner', true],
    [SLEEPS, 'Slept in the minivan since Friday. They need somewhere to stay.', 'school', true],
    [HURT, 'My husband broke my wrist on the 12th.', 'self', true],
    [HURT, 'My boyfriend holds my phone and my bank card.', 'self', true],
    [HANDS, 'Spouse transfers him bed to chair, dresses him each morning.', 'primary-care', true],
    [EXPECTING, 'Today hCG pos, US 8w.', 'primary-care', true],
    [NOTICE, 'I got a letter taped to my door. No court paper.', 'self', true],
  ])('%s — %s', (meaning, narrative, source, expected) => {
    expect(truth(meaning, narrative, source)).toBe(expected);
  });
});

describe('Lasting illnesses that a meaning counts', () => {
  const TWO = 'Two or more lasting conditions that a clinician has diagnosed; mental illness and addiction count.';
  it.each<[string, boolean | null]>([
    ['T2DM (A1c 10.1), COPD, MDD. Misses appointments.', true],
    ['CHF and CKD 3b, lives alone.', true],
    ['Lupus and heart failure, four doctors.', true],
    ['Type 2 diabetes only.', null],
    ['No COPD, no CHF. High blood pressure.', null],
  ])('%s', (narrative, expected) => {
    expect(truth(TWO, narrative)).toBe(expected);
  });
});

describe('A carer in the same home', () => {
  const SAME_HOME = 'An unpaid family member or friend who gives daily care lives in the same home.';
  it.each<[string, boolean | null]>([
    ["Alzheimer's. Lives w/ wife, who does everything for him.", true],
    ['Lives alone. Daughter does all his care, she drives over each day.', false],
    ['Daughter does all her care.', null],
  ])('%s', (narrative, expected) => {
    expect(truth(SAME_HOME, narrative)).toBe(expected);
  });
});

describe('What a meaning words in its own way', () => {
  it.each<[string, string, boolean | null]>([
    ['Heat is part of the rent.', 'The propane is in my name.', false],
    ['Heat is part of the rent.', 'Utilities are included, she says.', true],
    ['Heat is part of the rent.', 'We are cold.', null],
    ['Mobile home, trailer, single- or doublewide built on a chassis.', 'The roof of our doublewide leaks.', true],
    ['Mobile home, trailer, single- or doublewide built on a chassis.', 'It is a log house.', false],
    ['Served on active duty and left with anything but a dishonorable discharge.', 'Navy, general discharge.', true],
    ['Has had no live birth before.', 'G1P0, 18 weeks.', true],
    ['Gave birth within the last 12 months, including a stillbirth.', '9 days s/p stillbirth at 31 weeks.', true],
    ['A diagnosis of diabetes (either type), heart failure or kidney disease.', 'New stage 3b CKD.', true],
    ['Pregnant now, or a parent who lives with a child under 12 months.', 'She is 15 weeks pregnant.', true],
    ['Enrolled in hospice.', 'Hospice was discussed, family declined for now.', false],
  ])('%s — %s', (meaning, narrative, expected) => {
    expect(truth(meaning, narrative)).toBe(expected);
  });
});

describe('A storm that a meaning names', () => {
  const STORM =
    'The home lived in was damaged by wind or water in storm Odette (12 September 2026). Older storms do not count.';
  it.each<[string, boolean | null]>([
    ['Odette put 14 inches in the kitchen, subfloor rotten since.', true],
    ['Water line 2 ft from Odette, mold on the walls.', true],
    ["Roof patched in 2021. Odette: no damage, the inspector's card says so.", false],
    ['Wants a ramp. Odette passed north of them.', false],
    ['Odette took the balcony of a condo that we let to vacationers.', null],
    ['Since Odette she sleeps badly.', null],
  ])('%s', (narrative, expected) => {
    expect(truth(STORM, narrative)).toBe(expected);
  });
});

describe('What keeps somebody from a program, as people tell it by the way', () => {
  const CHILD = 'At least one child under 18 will stay in the shelter too.';
  const HOMELESS = 'Sleeps outside, in a car, or in a shelter. Staying with friends or family does not count.';
  const REGISTRY = 'Is on the sex offender registry.';
  const WAIVER = 'Is enrolled in the Medicaid home-care waiver now.';
  const JUDGMENT = 'A judge has already ruled for the landlord, or a writ has been posted.';
  const NOTICE = 'A written disconnection notice for electricity or water, or the service is already off.';
  const STAY = 'Left an inpatient hospital stay within the last 30 days.';
  const HEAT_HELP = 'The household was paid an energy grant since October.';
  it.each<[string, string, boolean | null]>([
    [CHILD, 'Single man, no kids, slept under the bridge last night.', false],
    [CHILD, 'By himself, no children. Wants a bed indoors tonight.', false],
    [HOMELESS, 'At my aunts since feb, she says stay as long as u need.', false],
    [REGISTRY, 'Released Monday. On registry. Wants job and ID aid.', true],
    [REGISTRY, 'He is on the predatory registry till 2031, gave the card.', true],
    [REGISTRY, 'Outdoors. On the state registry for life.', true],
    [REGISTRY, 'Asked about the registry: not on registry.', false],
    [WAIVER, 'Elderly Waiver active since October; wife is exhausted.', true],
    [JUDGMENT, "Constable's 24-hr writ posted on the door this morning.", true],
    [JUDGMENT, 'Hearing is on the 27th.', null],
    [NOTICE, 'Bill was $412. Nobody is threatening to turn anything off.', false],
    [NOTICE, "Phone's cut off and so is the internet.", null],
    [STAY, 'Treated in ED, splinted, home same night, never admitted.', false],
    [HEAT_HELP, 'The Tank Fund sent him 100 gallons in November.', true],
  ])('%s — %s', (meaning, narrative, expected) => {
    expect(truth(meaning, narrative)).toBe(expected);
  });
});

describe('Whoever served calls themself a vet', () => {
  const SERVED = 'Served in the armed forces.';
  it.each<[string, boolean | null]>([
    ["I'm a vet and don't know where to start with the VA.", true],
    ["He's a vet. Needs a ride.", true],
    ["I'm a combat vet.", true],
    ['Navy vet, lives alone.', true],
    ['Ex-Army, sleeps in his truck.', true],
    ['He did two tours.', true],
    ['Wants to sit with other vets.', true],
    ['He is not a vet.', false],
    ["I'm a vet's widow.", null],
    ["I'm a vet tech, laid off in May.", null],
    ['She owes the vet for the dog.', null],
    ['My brother is a vet.', null],
  ])('%s', (narrative, expected) => {
    expect(truth(SERVED, narrative, 'self')).toBe(expected);
  });
});

describe('A fund for rent that helped already', () => {
  const HELPED = 'Was helped with rent in the last twelve months.';
  it.each<[string, boolean | null]>([
    ['Rent Relief Fund helped her in August, she needs rent help again.', true],
    ['Rent assistance paid for him last spring.', true],
    ['The rent fund has already helped us, in June.', true],
    ['Could the Rent Relief Fund help her?', null],
    ['The food bank helped her in August. She needs rent help.', null],
    ['Rent Relief Fund told her to call back in August.', null],
  ])('%s', (narrative, expected) => {
    expect(truth(HELPED, narrative)).toBe(expected);
  });
});
