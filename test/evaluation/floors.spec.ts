import { evaluateReferrals, type ReferralsRun } from '../../evaluation/evaluate-routing';
import { unwatched } from './a-file';
import { asking, PATIENCE_MS, read, setsWith } from './labelled-sets';

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

it('Every labelled set that may be tuned on has a floor', () => {
  expect(NAMES).toEqual(setsWith('tuning.jsonl'));
});

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

const fail = (why: string): never => {
  throw new Error(why);
};
