import { weeksIn } from '../../advice/reading/weeks-pregnant';

const weeks = (narrative: string, pregnant: boolean | null = null) =>
  weeksIn(narrative, { pregnant, receivedOn: '2026-03-10' })?.weeks;

describe('How many weeks a pregnancy has lasted', () => {
  it.each<readonly [number, string]>([
    [16, "My midwife gave me your card. I'm 16 weeks, I lost one two years ago at 9 weeks."],
    [22, "Junior, 22 weeks by the clinic's letter, her first."],
    [12, '12 weeks, G2 P0 (miscarriage 2024).'],
    [17, 'G1P0, 17w by dates.'],
    [31, 'L&D screening visit, 31 weeks, second baby.'],
    [24, 'Hello, I am 24 weeks, it is my second.'],
    [16, 'Sixteen weeks along, second baby.'],
    [9, 'First prenatal. 9 wk US today. One earlier pregnancy, ended at 10 weeks in 2024.'],
    [22, '22 weeks tomorrow. My daughter was stillborn at thirty weeks. Pregnant again.'],
  ])('%i: %s', (told, narrative) => {
    expect(weeks(narrative)).toEqual([told, told]);
  });

  it.each([
    '8 weeks postpartum, second baby.',
    '6 weeks after birth. Edinburgh 14.',
    'Baby is 7 weeks, my second.',
    'Lost a daughter at 22 weeks on August 30, her first pregnancy.',
    'Five months old, born at 29 weeks.',
    'Needs 12 weeks of meals.',
    'Off work for 6 weeks, wants help with her first apartment.',
    'Pregnant. The rent is due July 9.',
  ])('tells none: %s', (narrative) => {
    expect(weeks(narrative)).toBeUndefined();
  });

  it('a day on which the baby is due tells them', () => {
    expect(weeks('Saw the doctor: due July 9. Wants a nurse past the birth.')).toEqual([21, 22]);
  });

  it('whom the form calls pregnant needs no word for it', () => {
    expect(weeks('24 weeks. Wants a nurse.', true)).toEqual([24, 24]);
    expect(weeks('24 weeks. Wants a nurse.')).toBeUndefined();
  });
});
