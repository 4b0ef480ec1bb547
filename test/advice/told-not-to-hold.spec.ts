import type { SourceKind } from '../../domain/referral';
import { truth } from './a-term-told';

describe('No children', () => {
  const ALONG = 'At least one child under 18 lives with the person now and would move along.';
  const EXPECTING = 'Pregnant, or has a child under 18 living with them at least half of the time.';
  const BORN = 'Pregnant now, or gave birth within 12 months.';
  it.each<[string, string, boolean | null]>([
    [ALONG, 'Lives in his truck. No kids.', false],
    [ALONG, '22M. No children, no partner.', false],
    [ALONG, 'She lives by herself.', false],
    [ALONG, 'Kids: none. Pets: one dog.', false],
    [ALONG, 'Single, no dependents.', false],
    [ALONG, 'No kids in school yet, the girls are 2 and 3.', true],
    [ALONG, 'There is no childcare for my kids.', null],
    [ALONG, 'No child support from their father.', null],
    [ALONG, 'I called a shelter, they said no kids.', null],
    [ALONG, 'Sleeps behind the depot. Alone. Wants a bed.', false],
    [ALONG, 'Eats alone, sad.', null],
    [ALONG, 'Father is raising them alone, the boys are 4 and 6.', true],
    [ALONG, 'My kids live with their dad, it is just me.', false],
    ['Own, step-, grand- or foster child under 18 who lives with the person now.', 'No kids.', false],
    ['No other adult sleeps there. A child under 18 does not count.', 'She lives with her grandson, 14.', null],
    [EXPECTING, 'Man in a truck behind the mill. No kids.', false],
    [EXPECTING, '19, no kids yet, first baby due in spring.', null],
    [BORN, 'Wants the medicine. Not pregnant (hcg neg).', false],
    [BORN, 'Not pregnant, her baby is 4 months.', true],
    [BORN, 'Not pregnant now.', null],
    [BORN, 'Not pregnant any more, miscarried in October.', null],
  ])('%s — %s', (meaning, narrative, expected) => {
    expect(truth(meaning, narrative)).toBe(expected);
  });
});

describe('No drugs', () => {
  const OPIOIDS = 'Uses heroin, fentanyl or pills not as prescribed, or is on treatment for it within 12 months.';
  const EITHER =
    'Used heroin, fentanyl or opioid pills in the last 12 months, or takes buprenorphine or methadone for that.';
  it.each<[string, string, boolean | null]>([
    [OPIOIDS, 'Drinking daily. No opioids, no meth.', false],
    [OPIOIDS, 'Drinking daily. No drugs.', false],
    [OPIOIDS, 'On heroin, so she will not be sick, no pills.', true],
    [EITHER, 'I drink too much. No pills, no needles ever.', false],
    [EITHER, 'Vodka nightly. Never opioids.', false],
    [EITHER, 'Stable on methadone 3 years, no opioids since.', true],
    [EITHER, 'Told the nurse, not the doctor: snorting roxies again.', null],
  ])('%s — %s', (meaning, narrative, expected) => {
    expect(truth(meaning, narrative)).toBe(expected);
  });
});

describe('A stay in a hospital that was not, or was long ago', () => {
  const STAY = 'Left an inpatient hospital stay in the last 30 days, or will leave one within the coming week.';
  it.each<[string, boolean | null]>([
    ['No hospital, always at home.', false],
    ['ED visit only for high sugars, treated and released.', false],
    ['Hosp past 30 d: none.', false],
    ['It was January she was in hospital so it is a long time.', false],
    ['Never hospitalized.', false],
    ['Home from the hospital on Tuesday.', true],
    ['Never hospitalized before this. Home from the hospital on Tuesday.', true],
  ])('%s', (narrative, expected) => {
    expect(truth(STAY, narrative)).toBe(expected);
  });
});

describe('A ride in the wheelchair, of whoever walks', () => {
  const CHAIR = 'Must ride seated in the wheelchair. Someone who can step into a car seat does not count.';
  it.each<[string, SourceKind, boolean | null]>([
    ['Ride to dialysis. Walks by self.', 'hospital', false],
    ['Mobility: ambulatory.', 'hospital', false],
    ['I walk with a stick.', 'self', false],
    ['I can walk to the curb.', 'self', false],
    ['Walks on crutches.', 'hospital', false],
    ['Non-ambulatory.', 'hospital', null],
    ['She cannot walk.', 'hospital', null],
    ['He has not walked since the stroke.', 'hospital', null],
    ['Ambulatory surgery on Friday.', 'hospital', null],
    ['Until spring he walked with a rollator, now travels in a power chair.', 'hospital', true],
  ])('%s', (narrative, source, expected) => {
    expect(truth(CHAIR, narrative, source)).toBe(expected);
  });
});

describe('When somebody arrived', () => {
  const FIRST_YEAR = 'Fewer than 12 months since arrival in the country with the status.';
  const LATER = 'At least 12 months and less than 5 years since arrival with the status.';
  it.each<[string, string, boolean | null]>([
    [FIRST_YEAR, 'We came with refugee status in March 2022.', false],
    [FIRST_YEAR, 'They came as refugees in August 2026.', true],
    [LATER, 'They came as refugees in August 2026.', false],
    [LATER, 'They came as refugees in June 2023.', true],
    [LATER, 'They came as refugees in June 2019.', false],
  ])('%s — %s', (meaning, narrative, expected) => {
    expect(truth(meaning, narrative)).toBe(expected);
  });
});

describe('A meaning that puts one thing in several ways', () => {
  const HARM = 'Is or was hurt, threatened or controlled by a partner or ex-partner.';
  const LISTED = 'Tonight: shelter, car, street. Not: staying with friends, about to be evicted.';
  const TO_PAY = 'A written notice from the landlord to pay rent or leave.';
  const TO_QUIT = 'A written notice to leave the rented home.';
  it.each<[string, string, boolean | null]>([
    [HARM, 'Denies DV.', false],
    [HARM, 'Her husband hit her in May.', true],
    [LISTED, 'Eviction notice on the door.', null],
    [TO_PAY, 'Water got cut. Rent is current.', false],
    [TO_QUIT, 'Water got cut. Rent is current.', null],
  ])('%s — %s', (meaning, narrative, expected) => {
    expect(truth(meaning, narrative)).toBe(expected);
  });
});
