import { dayAfter, startOfDay } from '../../web/time/start-of-day';

describe('A day of the calendar', () => {
  it.each([
    ['2026-01-15', 'America/Chicago', '2026-01-15T06:00:00.000Z'],
    ['2026-07-15', 'America/Chicago', '2026-07-15T05:00:00.000Z'],
    ['2026-03-08', 'America/New_York', '2026-03-08T05:00:00.000Z'], // The clocks go forward two hours later.
    ['2026-03-09', 'America/New_York', '2026-03-09T04:00:00.000Z'],
    ['2026-11-01', 'America/New_York', '2026-11-01T04:00:00.000Z'], // The clocks go back two hours later.
    ['2026-11-02', 'America/New_York', '2026-11-02T05:00:00.000Z'],
    ['2026-05-01', 'UTC', '2026-05-01T00:00:00.000Z'],
  ])('%s begins in %s at %s', (day, zone, at) => {
    expect(startOfDay(day, zone)).toBe(at);
  });

  it('is followed by the next one, also over the end of a year', () => {
    expect([dayAfter('2026-12-31'), dayAfter('2028-02-28')]).toEqual(['2027-01-01', '2028-02-29']);
  });
});
