import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { createOfflineAdvisor } from '../../advice/offline/offline-advisor';
import { answer } from '../../evaluation/answering';
import { evaluatePairs, evaluateReferrals, type ReferralsRun } from '../../evaluation/evaluate-routing';
import { readDirectory } from '../../evaluation/files';
import { ReferralRow } from '../../evaluation/formats/referral';
import { rankedIn } from '../../evaluation/measuring/figures';
import { readRows } from '../../evaluation/rows';
import { unwatched } from './a-file';

const SETS = join(__dirname, '..', '..', 'evaluation', 'sets');
/** It is measured how well, and not how fast: a machine that does much else at once takes its time. */
const PATIENCE_MS = 180_000;

const read = (set: string, name: string): Uint8Array => readFileSync(join(SETS, set, name));
const asking = (set: string) => ({
  advisor: createOfflineAdvisor(),
  directory: readDirectory('directory.json', read(set, 'directory.json')),
});

/**
 * A little under what the offline advisor reaches on the sets that it may be tuned on. Whoever betters it raises them;
 * whoever must lower one says why. Counts, not shares: each is a referral that somebody could look up.
 */
const FLOORS = {
  bayou: { firstChoice: 37, firstThree: 39, dangersFound: 9, forbiddenAtMost: 5 },
  canal: { firstChoice: 52, firstThree: 55, dangersFound: 15, forbiddenAtMost: 13 },
  coastal: { firstChoice: 26, firstThree: 29, dangersFound: 7, forbiddenAtMost: 8 },
  delta: { firstChoice: 47, firstThree: 49, dangersFound: 12, forbiddenAtMost: 6 },
  fairview: { firstChoice: 51, firstThree: 53, dangersFound: 15, forbiddenAtMost: 25 },
  foundry: { firstChoice: 48, firstThree: 52, dangersFound: 14, forbiddenAtMost: 12 },
  granite: { firstChoice: 47, firstThree: 48, dangersFound: 12, forbiddenAtMost: 6 },
  harbor: { firstChoice: 22, firstThree: 22, dangersFound: 6, forbiddenAtMost: 2 },
  harborview: { firstChoice: 54, firstThree: 56, dangersFound: 15, forbiddenAtMost: 16 },
  ironworks: { firstChoice: 25, firstThree: 26, dangersFound: 7, forbiddenAtMost: 4 },
  lakeside: { firstChoice: 52, firstThree: 55, dangersFound: 15, forbiddenAtMost: 13 },
  mesa: { firstChoice: 37, firstThree: 38, dangersFound: 9, forbiddenAtMost: 3 },
  millrace: { firstChoice: 51, firstThree: 54, dangersFound: 16, forbiddenAtMost: 20 },
  orchard: { firstChoice: 27, firstThree: 29, dangersFound: 7, forbiddenAtMost: 6 },
  pinewood: { firstChoice: 52, firstThree: 54, dangersFound: 15, forbiddenAtMost: 12 },
  plateau: { firstChoice: 45, firstThree: 50, dangersFound: 14, forbiddenAtMost: 21 },
  prairie: { firstChoice: 24, firstThree: 24, dangersFound: 6, forbiddenAtMost: 2 },
  quarry: { firstChoice: 53, firstThree: 56, dangersFound: 15, forbiddenAtMost: 11 },
  ridge: { firstChoice: 45, firstThree: 50, dangersFound: 15, forbiddenAtMost: 12 },
  saltmarsh: { firstChoice: 51, firstThree: 54, dangersFound: 13, forbiddenAtMost: 14 },
  sandhills: { firstChoice: 49, firstThree: 50, dangersFound: 16, forbiddenAtMost: 16 },
  sequoia: { firstChoice: 45, firstThree: 52, dangersFound: 16, forbiddenAtMost: 31 },
  tidewater: { firstChoice: 53, firstThree: 57, dangersFound: 17, forbiddenAtMost: 18 },
} as const;
const NAMES = Object.keys(FLOORS) as (keyof typeof FLOORS)[];

describe.each(NAMES)('On the labelled set %s, the offline advisor', (set) => {
  const floor = FLOORS[set];
  let run: ReferralsRun;
  beforeAll(async () => {
    run = await evaluateReferrals(asking(set), read(set, 'tuning.jsonl'), unwatched);
  }, PATIENCE_MS);

  it('is asked about referrals that are all readable, under labels that hold together', () => {
    expect(run.faults).toEqual([]);
    expect(run.slips).toEqual([]);
    expect(run.answered).toBe(run.rows);
  });

  it('does not fall below what it has reached', () => {
    const { all, told } = run.figures ?? fail('No row carries gold.');
    const dangers = told.find(({ outcome }) => outcome === 'urgent-safety');
    expect(all.firstChoice.hits).toBeGreaterThanOrEqual(floor.firstChoice);
    expect(all.firstThree.hits).toBeGreaterThanOrEqual(floor.firstThree);
    expect(dangers?.recall.hits).toBeGreaterThanOrEqual(floor.dangersFound);
    expect(all.forbiddenListed.hits).toBeLessThanOrEqual(floor.forbiddenAtMost);
  });
});

/**
 * Pairs whose answer moves. What two differ in, a program may go by: the language that is spoken, the rolls of a tribe.
 * Two are faults, close to a line: one of two streets lists a second program, and one of two ways to tell of a
 * former partner is asked more.
 */
const MOVED: Readonly<Partial<Record<string, readonly string[]>>> = {
  sandhills: ['SHP-02'],
  millrace: ['mrp-09'],
  ironworks: ['iw-pair-02'],
};

describe.each([...NAMES, 'summit', 'canyon', 'redwood', 'tundra', 'juniper', 'lakefront', 'garrison'])(
  'On the pairs of %s, the offline advisor',
  (set) => {
    it(
      'answers both sides of every pair alike, but for those that are named',
      async () => {
        const { figures, faults } = await evaluatePairs(asking(set), read(set, 'pairs.jsonl'), unwatched);
        expect(faults).toEqual([]);
        expect(figures.moved.map(({ id }) => id)).toEqual(MOVED[set] ?? []);
      },
      PATIENCE_MS,
    );
  },
);

const fail = (why: string): never => {
  throw new Error(why);
};

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
  const rows = NAMES.flatMap((set) => {
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
