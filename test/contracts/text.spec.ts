import fc from 'fast-check';
import { civilDate, instant, operationId, optionalText, text } from '../../contracts/text';

describe('Text at the door', () => {
  it('comes in trimmed and within its limit of characters, or not at all', () =>
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 30 }), (given) => {
        const parsed = text(10).safeParse(given);
        const kept = given.trim();
        const fits = kept.length > 0 && [...kept].length <= 10 && !kept.includes('\u0000');
        expect(parsed.success ? parsed.data : undefined).toBe(fits ? kept : undefined);
      }),
    ));

  it('that may be left out is null when it is empty', () => {
    expect(['', '   ', null, undefined].map((given) => optionalText(5).parse(given))).toEqual([null, null, null, null]);
  });
});

describe('A moment at the door', () => {
  it('comes in as UTC with milliseconds, whatever its zone', () => {
    expect(instant.parse('2026-03-02T10:00:00+01:00')).toBe('2026-03-02T09:00:00.000Z');
  });

  it('stays the same moment', () =>
    fc.assert(
      fc.property(
        fc.date({ min: new Date('1901-01-01'), max: new Date('2199-01-01'), noInvalidDate: true }),
        (moment) => {
          expect(Date.parse(instant.parse(moment.toISOString()))).toBe(moment.getTime());
        },
      ),
    ));

  it.each([
    '2026-03-02',
    '2026-03-02T09:00:00',
    '2026-02-30T09:00:00Z',
    '0000-01-01T00:00:00Z',
    '9999-12-31T23:59:59-23:59',
  ])('is refused when no calendar and database keep it: %s', (given) => {
    expect(instant.safeParse(given).success).toBe(false);
  });
});

describe('A day at the door', () => {
  it.each(['2001-02-29', '1899-12-31', '2200-01-01', '01/02/2003', '2003-1-2'])('is refused: %s', (given) => {
    expect(civilDate.safeParse(given).success).toBe(false);
  });
});

describe('An id at the door', () => {
  it('comes in as the database would give it back', () => {
    const id = '0192F1C4-7A10-7C3E-9F60-5B1F6A2D9E01';
    expect(operationId.parse(id)).toBe(id.toLowerCase());
  });
});
