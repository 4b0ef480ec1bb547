import { readWith, withAnswers } from '../../domain/answered-intake';
import type { OperationId } from '../../domain/ids';
import { toldLater } from '../../domain/told-later';
import { anIntake, MORNING, minutesLater } from '../support/records';

const id = (name: string) => name as OperationId;
const answer = (seq: number, text: string, more = {}) =>
  ({
    answerId: id(`answer ${seq}`),
    seq,
    at: minutesLater(seq),
    result: 'answered',
    text,
    fact: null,
    ...more,
  }) as const;
const sending = (seq: number, words: string | null) => ({
  operationId: id(`sent ${seq}`),
  seq,
  at: minutesLater(seq),
  words,
});
const correction = (at: number, county: string | null) =>
  ({
    entryId: id(`entry ${at}`),
    at: minutesLater(at),
    told: { fact: 'county', value: county },
  }) as const;

describe('What was told after a referral came', () => {
  it('is read in the order in which it was written down, answers and sendings alike', () => {
    const told = toldLater({
      answers: [answer(1, 'One.'), answer(3, 'Three.')],
      sentAgain: [sending(2, 'Two.'), sending(4, null)],
    });
    expect(readWith('She needs food.', told)).toEqual({
      text: 'She needs food.\n\nOne.\n\fTwo.\n\nThree.',
      starts: [17, 23, 29, null],
    });
  });

  it('holds a fact that was corrected by hand against our rules, until something is answered later', () => {
    const intake = { ...anIntake(), referralId: id('r') as string as never, submittedBy: 's', receivedAt: MORNING };
    const moved = answer(30, 'She has moved.', { fact: { fact: 'county', value: 'Essex' } });
    const read = (...corrections: readonly ReturnType<typeof correction>[]) =>
      withAnswers(intake, toldLater({ answers: [moved], sentAgain: [], corrections }));
    expect(read(correction(10, 'Warren')).person.county).toBe('Essex');
    const corrected = read(correction(10, 'Saratoga'), correction(40, 'Warren'));
    expect(corrected).toMatchObject({ person: { county: 'Warren' }, answered: { fields: ['county'] } });
    expect(corrected.narrative).toBe(`${intake.narrative}\n\nShe has moved.`);
  });

  it('leaves a county open that somebody struck out', () => {
    const intake = { ...anIntake(), referralId: id('r') as string as never, submittedBy: 's', receivedAt: MORNING };
    const read = withAnswers(intake, toldLater({ answers: [], sentAgain: [], corrections: [correction(10, null)] }));
    expect(read).toMatchObject({ person: { county: null }, answered: { fields: [] } });
  });
});
