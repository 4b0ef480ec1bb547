import { dangersWithTellers, findDangers } from '../../advice/danger/find-dangers';
import { passagesOf, readWith } from '../../domain/answered-intake';
import type { OperationId } from '../../domain/ids';

const answerOf = (text: string, place: number) => ({
  ...({ result: 'answered', text, fact: null, takenBack: null } as const),
  answerId: `answer ${place}` as OperationId,
});

/** Who tells which danger, of a narrative and the answers behind it. */
const told = (narrative: string, ...answers: readonly string[]): readonly string[] => {
  const given = answers.map(answerOf);
  const { text } = readWith(narrative, given);
  const found = dangersWithTellers(text, { found: findDangers(text), passages: passagesOf(narrative, given) });
  return found.map(({ kind, tier, answerId }) => `${answerId ?? 'narrative'}: ${kind} ${tier}`).toSorted();
};

const SAID = 'She wants to kill herself tonight.';

describe('Danger is told by', () => {
  it('the narrative, where no answer says anything of it', () => {
    expect(told(SAID)).toEqual(['narrative: suicide now']);
    expect(told(SAID, 'She is 72.', 'Yes.')).toEqual(['narrative: suicide now']);
  });

  it.each([
    ['in the same words', SAID],
    ['in other words', 'He has a rope in the car and says goodbye tonight, he is going to end his life.'],
  ])('each answer that says so, also where it was told before, %s', (_how, again) => {
    expect(told(SAID, again)).toEqual(['answer 0: suicide now', 'narrative: suicide now']);
    expect(told('She needs food.', SAID, 'She is 72.', again)).toEqual([
      'answer 0: suicide now',
      'answer 2: suicide now',
    ]);
  });

  it('the answer with which ordinary things add up to one', () => {
    const [hint, other] = ['Her husband answers for her.', 'She has a bandage on her wrist.'];
    expect([...told(hint), ...told(other)]).toEqual([]);
    expect(told(hint, 'She is 72.', other)).toEqual(['answer 1: violence now']);
  });

  it('no answer that was taken back, but for what had been found in it before', () => {
    const narrative = 'She needs food.';
    const found = findDangers(readWith(narrative, [answerOf(SAID, 0)]).text);
    const given = [{ ...answerOf(SAID, 0), takenBack: {} }, answerOf('She is 72.', 1)];
    const { text } = readWith(narrative, given);
    const passages = passagesOf(narrative, given);
    expect(dangersWithTellers(text, { found: findDangers(text), passages })).toEqual([]);
    expect(dangersWithTellers(text, { found, passages })).toMatchObject([{ kind: 'suicide', answerId: 'answer 0' }]);
  });

  it('no answer that denies it', () => {
    expect(told(SAID, 'She denies suicidal thoughts now.').filter((one) => one.startsWith('answer'))).toEqual([]);
  });
});
