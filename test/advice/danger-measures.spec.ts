import { findDangers } from '../../advice/danger/find-dangers';

const gravest = (narrative: string): string => findDangers(narrative)[0]?.tier ?? 'none';

describe('A number of a chart past its line is a sign like a word', () => {
  it.each([
    ['one that alone says now', 'SpO2 82% on room air, wants a concentrator.'],
    ['the same as words say it', 'the oxygen reads 79 and he wants to know about the bill'],
    ['a sugar', 'Her sugar is 31. Needs a ride home.'],
    ['a potassium', 'K 6.9, asks for a new transport vendor.'],
    ['two that each say soon', 'PT visit: T 103.6, HR 128. Wants a raised seat.'],
    ['the questions of plan and intent', 'C-SSRS by phone: Q1 Y Q2 Y Q3 Y Q4 Y Q5 N. Eligible for meals.'],
  ])('%s', (_what, narrative) => {
    expect(gravest(narrative)).toBe('now');
  });

  it('and one alone, that may be mended within days, says soon', () => {
    expect(gravest('BP 196/104 at the health fair, no complaints. Wants a cuff.')).toBe('soon');
  });

  it.each([
    ['ordinary ones', 'BP 144/82, HR 88, T 98.6, SpO2 97% RA, glucose 140. Needs a walker.'],
    ['a screening answered no', 'C-SSRS: Q1 N Q2 N Q4 N Q5 N Q6 N. Wants counseling.'],
    ['numbers of something else', 'T 4 bus at 8, item 150, room 31, sugar packets 12. Needs a ride.'],
  ])('but %s say nothing', (_what, narrative) => {
    expect(gravest(narrative)).toBe('none');
  });
});
