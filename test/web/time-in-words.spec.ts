import { en } from '../../web/text/en';
import { es } from '../../web/text/es';
import { agoInWords, exactInWords, momentInWords, spanInWords } from '../../web/time/in-words';
import { dueInWords, escalationInWords, thenInWords, toneOf } from '../../web/time/read-clock';

const NOW = '2026-03-03T15:00:00.000Z';
const now = Date.parse(NOW);
const zone = 'America/Chicago';
const reading = { now, zone, words: en.clock };
const inMinutes = (minutes: number) => new Date(now + minutes * 60_000).toISOString();

describe('A span of time', () => {
  it.each([
    ['less than a minute', 0.5],
    ['1 min', 1],
    ['89 min', 89],
    ['2 h', 91],
    ['47 h', 47 * 60],
    ['2 days', 48 * 60],
    ['10 days', 10 * 24 * 60],
  ])('is said as "%s"', (words, minutes) => {
    expect(spanInWords(minutes * 60_000, en.clock)).toBe(words);
  });

  it('that has just begun is said to be now', () => {
    expect(agoInWords(inMinutes(-0.2), now, en.clock)).toBe('just now');
    expect(agoInWords(inMinutes(-180), now, en.clock)).toBe('3 h ago');
  });
});

describe('A moment', () => {
  const withoutZone = (at: string) => momentInWords(at, reading).replace(/ C[SD]T$/, '');

  it.each([
    ['the time, today', '2026-03-03T20:05:00.000Z', '14:05'],
    ['tomorrow', '2026-03-04T20:05:00.000Z', 'tomorrow 14:05'],
    ['yesterday, by the calendar of the team and not of Greenwich', '2026-03-03T05:30:00.000Z', 'yesterday 23:30'],
    ['the day of the week within six days', '2026-03-06T20:05:00.000Z', 'Fri 14:05'],
    ['the date, further away', '2026-03-20T19:05:00.000Z', '20 Mar 14:05'],
    ['the year too, when it is another', '2027-03-20T19:05:00.000Z', '20 Mar 2027 14:05'],
  ])('is written as %s', (_sentence, at, words) => {
    expect(withoutZone(at)).toBe(words);
  });

  it.each([
    ['hoy, la hora', '2026-03-03T20:05:00.000Z', '14:05'],
    ['mañana', '2026-03-04T20:05:00.000Z', 'mañana 14:05'],
    ['ayer', '2026-03-03T05:30:00.000Z', 'ayer 23:30'],
    ['el día de la semana', '2026-03-06T20:05:00.000Z', 'vie 14:05'],
    ['la fecha, más lejos', '2027-03-20T19:05:00.000Z', '20 mar 2027 14:05'],
  ])('in Spanish is written as %s', (_sentence, at, words) => {
    expect(momentInWords(at, { ...reading, words: es.clock }).replace(/ C[SD]T$/, '')).toBe(words);
  });

  it('yesterday stays yesterday, and names the hour that clocks showed, after the night in which they changed', () => {
    const morning = { ...reading, now: Date.parse('2026-11-01T17:00:00.000Z') };
    expect(momentInWords('2026-10-31T21:20:00.000Z', morning)).toMatch(/^yesterday 16:20/);
    expect(momentInWords('2026-10-31T21:20:00.000Z', { ...morning, words: es.clock })).toMatch(/^ayer 16:20/);
  });

  it('names the zone where the reader is in another, as it is called on that day', () => {
    const far = { ...reading, zone: 'Pacific/Honolulu' };
    expect(momentInWords('2026-03-03T20:05:00.000Z', far)).toBe('10:05 HST');
    expect(
      momentInWords('2026-07-03T20:05:00.000Z', {
        ...reading,
        zone: 'America/Denver',
        now: Date.parse('2026-07-03T18:00:00.000Z'),
      }),
    ).toBe('14:05 MDT');
  });

  it('is there in full, with its zone, for whoever points at it', () => {
    expect(exactInWords('2026-03-03T20:05:00.000Z', reading)).toMatch(/^Tuesday,? 3 March 2026 (at )?14:05 /);
    expect(exactInWords('2026-03-03T20:05:00.000Z', { zone, words: es.clock })).toMatch(
      /^martes, 3 de marzo de 2026.*14:05/,
    );
  });

  it('tomorrow stays tomorrow over the night in which clocks change', () => {
    const eve = { ...reading, now: Date.parse('2026-03-07T20:00:00.000Z') };
    expect(momentInWords('2026-03-08T19:00:00.000Z', eve)).toMatch(/^tomorrow 14:00/);
  });
});

describe('A clock', () => {
  const wait = (dueInMinutes: number) => ({ since: inMinutes(-600), dueAt: inMinutes(dueInMinutes) });

  it.each([
    ['on-time', 400],
    ['soon', 60],
    ['late', -1],
  ] as const)('is %s', (tone, dueIn) => {
    expect(toneOf(wait(dueIn), now)).toBe(tone);
  });

  it('says when it is due, and how late it is', () => {
    expect(dueInWords(inMinutes(180), now, en.clock)).toBe('due in 3 h');
    expect(dueInWords(inMinutes(0.5), now, en.clock)).toBe('due now');
    expect(dueInWords(inMinutes(-20), now, en.clock)).toBe('late by 20 min');
  });

  const waiting = (tell: 'coordinator' | 'supervisor' | 'program-manager', name: string | null, level = 0) => ({
    what: 'decision' as const,
    ...wait(60),
    next: { at: inMinutes(60), tell, name },
    level,
  });

  it('says who is told next, by name and duty', () => {
    expect(thenInWords(waiting('supervisor', 'Dana Ruiz'), false, en.told, reading)).toMatch(
      /^then Dana Ruiz \(the supervisor\) is told \(10:00/,
    );
    expect(thenInWords(waiting('coordinator', 'Ana Flores'), true, en.told, reading)).toMatch(/^then you are reminded/);
  });

  it('says that the whole team is told where nobody holds the duty', () => {
    expect(thenInWords(waiting('program-manager', null), false, en.told, reading)).toMatch(
      /^then the whole team, because nobody is the program manager, is told/,
    );
  });

  it('says who has been told because it took too long', () => {
    expect(escalationInWords(waiting('supervisor', null, 1), en.clock)).toBe('the supervisor was told');
    expect(escalationInWords(waiting('supervisor', null, 2), en.clock)).toBe('the program manager was told');
    expect(escalationInWords(waiting('supervisor', null), en.clock)).toBeUndefined();
  });
});
