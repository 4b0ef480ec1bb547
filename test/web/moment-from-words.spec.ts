import { en } from '../../web/text/en';
import { es } from '../../web/text/es';
import { momentFromWords } from '../../web/time/moment-from-words';

/** Monday, 2 March 2026, 09:00 in Chicago. */
const NOW = Date.parse('2026-03-02T15:00:00Z');
const read = (typed: string, words = en.caseFile.timeWords) =>
  momentFromWords(typed, { now: NOW, zone: 'America/Chicago', words });

describe('A due time in words', () => {
  it.each([
    ['tomorrow 9:00', '2026-03-03T15:00:00.000Z'],
    ['tomorrow', '2026-03-03T15:00:00.000Z'],
    ['today 15:30', '2026-03-02T21:30:00.000Z'],
    ['3pm', '2026-03-02T21:00:00.000Z'],
    ['Fri 14', '2026-03-06T20:00:00.000Z'],
    ['monday', '2026-03-09T14:00:00.000Z'], // Clocks have gone forward by then.
    ['in 2 hours', '2026-03-02T17:00:00.000Z'],
    ['in 3 days', '2026-03-05T15:00:00.000Z'],
    ['2026-03-10 9:15', '2026-03-10T14:15:00.000Z'],
  ])('%s is %s', (typed, at) => {
    expect(read(typed)).toBe(at);
  });

  it('is understood in Spanish too', () => {
    expect(read('mañana 9:00', es.caseFile.timeWords)).toBe('2026-03-03T15:00:00.000Z');
    expect(read('en 2 días', es.caseFile.timeWords)).toBe('2026-03-04T15:00:00.000Z');
    expect(read('viernes 14:00', es.caseFile.timeWords)).toBe('2026-03-06T20:00:00.000Z');
  });

  it.each(['', 'soon', 'today 8:00', 'tomorrow 25:00', '2026-02-31', '2020-01-01 9:00'])(
    '"%s" is none, and is not guessed at',
    (typed) => {
      expect(read(typed)).toBeUndefined();
    },
  );
});
