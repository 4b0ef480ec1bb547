import { createOfflineAdvisor } from '../../advice/offline/offline-advisor';
import { workingDaysTo } from '../../advice/text/days-told';
import { aQuestion } from './a-question';

/** Received on a Monday. */
const MONDAY = '2026-03-02';
const advisor = createOfflineAdvisor();
const urgencyOf = async (narrative: string, urgencyStated: string | null = null) =>
  (await advisor.route({ ...aQuestion(narrative), receivedOn: MONDAY, urgencyStated })).urgency;

describe('Urgent is', () => {
  it.each([
    [
      'a shut-off within three working days',
      'The electric company shuts off the power on Thursday. Needs help with the bill.',
    ],
    ['a hearing by its date', 'The eviction hearing is 3/4 and she has no lawyer.'],
    ['a discharge tomorrow', 'D/c tmrw, needs a walker before she leaves.'],
    ['medicine for two days', 'Two days of insulin left and no way to pay.'],
    ['a night in the car', 'They have been sleeping in the car since the weekend and need a place to stay.'],
    ['an empty kitchen', 'There is nothing to eat in the house.'],
    ['heat that is off', 'The heat is off and the baby is cold.'],
  ])('%s', async (_what, narrative) => {
    expect(await urgencyOf(narrative)).toBe('urgent');
  });

  it('what a sender gives a day for, where the narrative tells what ends', async () => {
    expect(await urgencyOf('Needs help: the disconnect notice came.', 'by Wednesday')).toBe('urgent');
  });
});

describe('Urgent is not', () => {
  it.each([
    ['a word that nothing bears out', 'URGENT!!! She would like English classes.'],
    ['a hearing in weeks', 'The eviction hearing is on April 20. He needs a lawyer.'],
    ['a day that has been', 'Her hours were cut last Thursday. Needs help with a resume.'],
    ['a denied want', 'They are not hungry tonight; she asks about tax help for April.'],
  ])('%s', async (_what, narrative) => {
    expect(await urgencyOf(narrative)).toBe('routine');
  });

  it('a stated urgency alone', async () => {
    expect(await urgencyOf('Would like English classes.', 'URGENT, today')).toBe('routine');
  });
});

describe('Days are counted as working days from the day of receipt', () => {
  it.each([
    ['tomorrow', [1]],
    ['this Friday', [4]],
    ['in 48 hours', [2]],
    ['on the 5th', [3]],
    ['March 9', [5]],
    ['since Friday', []],
    ['on 2/27', []],
    ['BP 158/92', []],
  ])('%s', (text, days) => {
    expect(workingDaysTo(text, MONDAY)).toEqual(days);
  });

  it('over a weekend', () => {
    expect(workingDaysTo('Monday', '2026-03-06')).toEqual([1]);
  });

  it('into the next year', () => {
    expect(workingDaysTo('by January 4', '2026-12-31')).toEqual([2]);
  });
});
