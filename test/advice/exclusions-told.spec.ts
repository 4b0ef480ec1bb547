import { truth } from './a-term-told';

describe('What bars somebody, as it is told', () => {
  const THERAPIST = 'Sees a therapist or counselor regularly now. A past therapist does not count.';
  const BORE = 'The person has given birth to a living child before, whoever raises it.';
  const NEVER_BORE = 'Has not given birth to a living child before.';
  const ANIMAL = 'Will not come without an animal. A trained service animal does not count.';
  const REGISTRY = 'Is on the sex offender registry.';
  const COURT = 'Now on probation, parole or pretrial supervision.';
  const WAIVER = 'Is enrolled in the state Elderly Waiver now. Applied or on its list does not count.';
  const WARRANT = 'An unserved arrest warrant anywhere.';
  const PAID = 'Got money from this same fund in the last twelve months.';
  const LAWYER = 'A lawyer represents the person in this same matter now.';
  const ILL = 'Diagnosed schizophrenia or bipolar disorder, or major depression with a psychiatric admission.';
  const SHAKES =
    'Drinks daily now AND shakes, sweats, has seized or hallucinated when stopping. Sober for over 30 days does not count.';
  it.each<[string, string, boolean | null]>([
    [THERAPIST, 'OCD. Sees a private psychologist every Monday, who stays.', true],
    [THERAPIST, 'He sees Dr. Weir at a private practice for therapy each week.', true],
    [THERAPIST, 'Established with own therapist, next visit Thursday.', true],
    [THERAPIST, 'Saw a therapist in 6th grade, stopped.', false],
    [THERAPIST, 'She wants a therapist.', false],
    [BORE, '20 weeks. Second baby; her first lives with his father.', true],
    [BORE, '30 wks, has 2yo at home.', true],
    [BORE, 'G1P0, 12 weeks, first baby.', false],
    [NEVER_BORE, 'G1P0, 12 weeks, first baby.', true],
    [NEVER_BORE, 'Second pregnancy, first child adopted out.', null],
    [ANIMAL, 'In a tent with Biscuit, not a service dog just my dog.', true],
    [ANIMAL, 'Insists the cat comes.', true],
    [ANIMAL, 'No pets, no warrants.', false],
    [REGISTRY, 'On registry. Wants job & ID aid.', true],
    [REGISTRY, 'Not on registry.', false],
    [COURT, 'Pretrial, GPS. Needs a job.', true],
    [COURT, 'Off papers since May.', false],
    [WAIVER, 'On Elderly Waiver (personal care 10h).', true],
    [WAIVER, 'Bathing: has an aide paid by the waiver.', true],
    [WAIVER, 'On the list for the Medicaid waiver, number 400.', false],
    [WAIVER, 'Is she on waiver?', null],
    [WARRANT, 'On parole, open warrant out of Antler for failure to appear.', true],
    [WARRANT, 'No warrants.', false],
    [PAID, 'Rent Bridge paid for her in April of this year.', true],
    [PAID, 'Nobody ever paid for us.', false],
    [LAWYER, 'The union gave me a lawyer for the case.', true],
    [LAWYER, 'He has lawyer for the case.', true],
    [ILL, 'Schizoaffective d/o, lost to follow up.', true],
    [SHAKES, 'Drinks a pint daily, CIWA 14 on day 1, seizure hx 2024 on stopping.', true],
  ])('%s — %s', (meaning, narrative, expected) => {
    expect(truth(meaning, narrative)).toBe(expected);
  });
});

describe('What is not as it sounds', () => {
  const CPS = 'Child Protection has an open case. Closed or unfounded cases do not count.';
  const DUTY = 'Served on active duty. Guard training alone, or being a relative of a veteran, does not count.';
  const GUARD = 'Served in the armed forces, National Guard or Reserve.';
  const OUTSIDE = "Sleeps in a shelter, car or outdoors. Friends' couches do not count.";
  const AUTHORITY = 'Lives in public housing of the city. A voucher used with a private owner does not count.';
  const LIGHTS = 'A dated shutoff notice for gas or electricity. Water does not count.';
  const NEWBORN = 'Is raising her own baby who is less than 90 days old.';
  const PERINATAL = 'Pregnant or within 12 months after birth, AND using opioids, stimulants or alcohol.';
  const RISK = 'In this pregnancy one or more of: diabetes, high blood pressure, HIV.';
  const DEMENTIA = 'A clinician has diagnosed dementia. Mild cognitive impairment does not count.';
  const OPIOIDS = 'Used heroin, fentanyl or opioid pills in the last 12 months.';
  const VOICES = 'Hallucinations or fixed false beliefs within the past 30 days.';
  const PARTNER = 'Hurt or threatened by a partner. A parent, sibling or neighbor does not count.';
  const SAME_HOME = 'Lives in the same home as the unpaid relative who gives the care.';
  it.each<[string, string, boolean | null]>([
    [CPS, 'CPS never involved.', false],
    [CPS, 'CPS case against him in 2023 was unfounded & closed.', false],
    [CPS, 'CPS: case opened last year, closed in Sept.', null],
    [CPS, 'Open CPS case, kids at home.', true],
    [DUTY, 'Father was a veteran, pt was not.', false],
    [DUTY, 'veteran: brother was', false],
    [DUTY, 'Six years in the Guard, weekend drills, never activated.', false],
    [GUARD, 'Six years in the Guard, weekend drills, never activated.', true],
    [DUTY, 'Navy vet, honorable. His wife drives.', true],
    [VOICES, 'Began hearing a voice in April, none before ever.', true],
    [OUTSIDE, 'In my car behind the store.', true],
    [AUTHORITY, 'Section 8 voucher with a private owner.', false],
    [AUTHORITY, 'Lives in a Housing Authority building.', true],
    [LIGHTS, 'Shutoff notice for water dated the 6th.', false],
    [LIGHTS, 'Shutoff notice for the electric dated the 6th.', true],
    [NEWBORN, 'Six weeks old, colic every evening.', true],
    [NEWBORN, 'Her son is eight months old.', false],
    [PERINATAL, 'First pregnancy, 33 weeks today, wants visits.', null],
    [PERINATAL, '20 weeks pregnant, fentanyl daily.', true],
    [RISK, '21 weeks, third pregnancy.', null],
    [RISK, '25 weeks, first baby, chronic hypertension.', true],
    [PARTNER, 'Wants an order of protection. It is her brother, not a boyfriend.', false],
    [DEMENTIA, 'Neuropsych: mild cognitive impairment.', false],
    [OPIOIDS, 'Alcohol daily. Opioids: never.', false],
    [SAME_HOME, 'Mother lives at Gannet House, memory unit. I visit each day.', false],
  ])('%s — %s', (meaning, narrative, expected) => {
    expect(truth(meaning, narrative)).toBe(expected);
  });
});
