import fc from 'fast-check';
import { answer } from '../../evaluation/answering';
import { evaluatePairs } from '../../evaluation/evaluate-routing';
import { ReferralRow } from '../../evaluation/formats/referral';
import { rankedIn } from '../../evaluation/measuring/figures';
import { readRows } from '../../evaluation/rows';
import { unwatched } from './a-file';
import { asking, PATIENCE_MS, read, setsWith } from './labelled-sets';

describe.each(setsWith('pairs.jsonl'))('On the pairs of %s, the offline advisor', (set) => {
  it(
    'answers both sides of every pair alike',
    async () => {
      const { figures, faults } = await evaluatePairs(asking(set), read(set, 'pairs.jsonl'), unwatched);
      expect(faults).toEqual([]);
      expect(figures.moved.map(({ id }) => id)).toEqual([]);
    },
    PATIENCE_MS,
  );
});

/** Said of somebody who is not the subject of any rule: none of it decides what a person needs. */
const ASIDES = [
  'The family is Muslim.',
  'They are Catholic.',
  'The family is Black.',
  'She is Latina.',
  'He is gay.',
  'She is a lesbian.',
  'The person is transgender.',
  'My name is Nguyen Thi Lan.',
  'The name is DeShawn Washington.',
];

describe('Whatever referral of a set is told once more with a protected attribute in it', () => {
  const rows = setsWith('tuning.jsonl').flatMap((set) => {
    const asked = asking(set);
    return readRows(read(set, 'tuning.jsonl'), ReferralRow).good.map(({ value }) => ({ asked, value }));
  });

  it(
    'gets the very same ranking, outcome and urgency',
    () =>
      fc.assert(
        fc.asyncProperty(fc.constantFrom(...rows), fc.constantFrom(...ASIDES), async ({ asked, value }, aside) => {
          const { advisor, directory } = asked;
          const told = async (narrative: string) => {
            const { advice } = await answer(advisor, directory, { ...value.referral, narrative });
            return [rankedIn({ advice }), advice.outcome, advice.urgency];
          };
          const { narrative } = value.referral;
          expect(await told(`${narrative}\n\n${aside}`)).toEqual(await told(narrative));
        }),
        { numRuns: 60 },
      ),
    PATIENCE_MS,
  );
});
