import { wordsToRead } from '../../activities/words-to-read';
import { dangersWithTellers, findDangers } from '../../advice/danger/find-dangers';
import { passagesOf, readWith } from '../../domain/answered-intake';
import type { OperationId } from '../../domain/ids';
import { toldLater } from '../../domain/told-later';
import { MORNING } from '../support/records';

const FIRST = 'She needs rides to dialysis. Her son used to drive her. She lives alone.';
const AGAIN = 'sent' as OperationId;

/** What a sending tells of danger, read as a pathway reads it: after what came first. */
function toldBySending(before: string, now: string): readonly string[] {
  const words = wordsToRead(before, now);
  const later = toldLater({ answers: [], sentAgain: [{ operationId: AGAIN, seq: 1, at: MORNING, words }] });
  const { text } = readWith(before, later);
  const passages = passagesOf(before, later);
  return dangersWithTellers(text, { found: findDangers(text), passages })
    .filter(({ answerId, tier }) => answerId === AGAIN && tier !== 'mentioned')
    .map(({ kind }) => kind);
}

describe('What of a narrative that is sent again is read', () => {
  it.each([
    ['nothing, of the same', FIRST, FIRST, null],
    ['nothing, of the same in other spacing and capitals', FIRST, FIRST.replaceAll('. ', '.\n').toUpperCase(), null],
    [
      'an end that is new, with the sentence before it',
      FIRST,
      `${FIRST} No food since Friday.`,
      'She lives alone.\nNo food since Friday.',
    ],
    ['a beginning that is new', FIRST, `UPDATE: no food. ${FIRST}`, 'UPDATE: no food.'],
    ['other words altogether', FIRST, 'Please call. It cannot wait.', 'Please call.\nIt cannot wait.'],
    [
      'what stands beside a sentence that was left out',
      'He hits her. That was in 2010. She needs a ride. It is far.',
      'He hits her. She needs a ride. It is far.',
      'He hits her.\nShe needs a ride.',
    ],
  ])('is %s', (_what, before, now, words) => {
    expect(wordsToRead(before, now)).toBe(words);
  });

  it.each([
    [
      'Does she want to kill herself? No. She sleeps well.',
      'Does she want to kill herself? Yes. She sleeps well.',
      'suicide',
    ],
    [
      'Asked whether she would kill herself. She says no.',
      'Asked whether she would kill herself. She says yes.',
      'suicide',
    ],
    [
      'She needs food. She denies suicidal ideation.',
      'She needs food. She says that she will kill herself.',
      'suicide',
    ],
    ['She does not want to die.', 'She wants to kill herself tonight.', 'suicide'],
    ['He hits her. That was in 2010. She needs a ride.', 'He hits her. She needs a ride.', 'violence'],
    [FIRST, `${FIRST} Tonight she told me that she will kill herself.`, 'suicide'],
  ])('tells the danger that the whole tells and the one before did not: %s', (before, now, kind) => {
    expect(toldBySending(before, now)).toContain(kind);
  });

  it('tells no danger once more that was told before, where a dated head and a signature changed', () => {
    const said = (day: string, name: string): string =>
      `Note of 11/${day}. She says that she will kill herself tonight. She is with her sister. ${name}`;
    expect(toldBySending(said('26', 'Dr Abel'), said('27', 'Dr Brown'))).toEqual([]);
  });

  it('keeps the heading of a list with each line of it', () => {
    const list = (...lines: readonly string[]): string => ['Asks for food.', 'Denied:', ...lines].join('\n');
    const now = list('- Suicidal ideation', '- Hunger');
    expect(wordsToRead(list('- Hunger'), now)).toContain('Denied:');
    expect(toldBySending(list('- Hunger'), now)).toEqual([]);
  });
});
