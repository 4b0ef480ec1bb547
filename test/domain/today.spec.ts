import { dayBegins, daysAfter } from '../../domain/local-time';
import { dayOf } from '../../domain/today';

const CHICAGO = 'America/Chicago';

describe('A calendar day begins', () => {
  it.each([
    ['2026-03-02', CHICAGO, '2026-03-02T06:00:00.000Z'],
    ['2026-03-08', CHICAGO, '2026-03-08T06:00:00.000Z'], // The clocks go forward at 02:00 on this day …
    ['2026-03-09', CHICAGO, '2026-03-09T05:00:00.000Z'], // … so it has 23 hours,
    ['2026-11-01', CHICAGO, '2026-11-01T05:00:00.000Z'],
    ['2026-11-02', CHICAGO, '2026-11-02T06:00:00.000Z'], // and this one before had 25.
    ['2026-03-02', 'UTC', '2026-03-02T00:00:00.000Z'],
    ['2026-03-02', 'Asia/Kathmandu', '2026-03-01T18:15:00.000Z'],
    ['2026-03-02', 'Pacific/Kiritimati', '2026-03-01T10:00:00.000Z'],
    ['2026-03-02', 'Pacific/Pago_Pago', '2026-03-02T11:00:00.000Z'],
    ['2026-04-24', 'Africa/Cairo', '2026-04-23T22:00:00.000Z'], // No 00:00 on this day: at midnight it is 01:00.
  ])('on %s in %s at %s', (day, zone, at) => {
    expect(dayBegins(day, zone)).toBe(at);
  });

  it('after the one before, also at the end of a month and a year', () => {
    expect(daysAfter('2026-12-31', 1)).toBe('2027-01-01');
    expect(daysAfter('2028-02-28', 1)).toBe('2028-02-29');
    expect(daysAfter('2026-03-08', -1)).toBe('2026-03-07');
  });
});

describe('The list of a day', () => {
  const lateInTheEvening = '2026-11-01T05:30:00.000Z'; // 00:30 in Chicago, a day of 25 hours.

  it('is of the day on the calendar of the team, judged as of now', () => {
    expect(dayOf(undefined, CHICAGO, lateInTheEvening)).toEqual({
      on: '2026-11-01',
      zone: CHICAGO,
      at: lateInTheEvening,
      ends: '2026-11-02T06:00:00.000Z',
    });
    expect(dayOf(undefined, 'America/Los_Angeles', lateInTheEvening)?.on).toBe('2026-10-31');
  });

  it('can be made ahead, judged as of when that day begins', () => {
    expect(dayOf('2026-11-02', CHICAGO, lateInTheEvening)).toEqual({
      on: '2026-11-02',
      zone: CHICAGO,
      at: '2026-11-02T06:00:00.000Z',
      ends: '2026-11-03T06:00:00.000Z',
    });
    expect(dayOf('2026-11-15', CHICAGO, lateInTheEvening)).toBeDefined();
  });

  it('is not made again for a day gone by, nor so far ahead that it would be a guess', () => {
    expect(dayOf('2026-10-31', CHICAGO, lateInTheEvening)).toBeUndefined();
    expect(dayOf('2026-11-16', CHICAGO, lateInTheEvening)).toBeUndefined();
  });
});
