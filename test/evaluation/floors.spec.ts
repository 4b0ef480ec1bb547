import { evaluateReferrals, type ReferralsRun } from '../../evaluation/evaluate-routing';
import { unwatched } from './a-file';
import { asking, PATIENCE_MS, read, setsWith } from './labelled-sets';

/**
 * A little under what the offline advisor reaches on the sets that it may be tuned on. Whoever betters it raises them;
 * whoever must lower one says why. Counts, not shares: each is a referral that somebody could look up.
 */
const FLOORS = {
  badlands: { firstChoice: 41, firstThree: 51, dangersFound: 16, forbiddenAtMost: 21 },
  bayou: { firstChoice: 38, firstThree: 39, dangersFound: 9, forbiddenAtMost: 4 },
  bluegrass: { firstChoice: 52, firstThree: 53, dangersFound: 16, forbiddenAtMost: 14 },
  borderlands: { firstChoice: 54, firstThree: 59, dangersFound: 16, forbiddenAtMost: 12 },
  canal: { firstChoice: 52, firstThree: 56, dangersFound: 15, forbiddenAtMost: 14 },
  coastal: { firstChoice: 26, firstThree: 29, dangersFound: 7, forbiddenAtMost: 8 },
  crossroads: { firstChoice: 53, firstThree: 55, dangersFound: 16, forbiddenAtMost: 18 },
  delta: { firstChoice: 46, firstThree: 49, dangersFound: 12, forbiddenAtMost: 8 },
  dockside: { firstChoice: 51, firstThree: 55, dangersFound: 16, forbiddenAtMost: 15 },
  fairview: { firstChoice: 62, firstThree: 62, dangersFound: 15, forbiddenAtMost: 10 },
  foundry: { firstChoice: 47, firstThree: 50, dangersFound: 14, forbiddenAtMost: 8 },
  glacier: { firstChoice: 46, firstThree: 53, dangersFound: 16, forbiddenAtMost: 26 },
  granite: { firstChoice: 47, firstThree: 48, dangersFound: 12, forbiddenAtMost: 4 },
  harbor: { firstChoice: 23, firstThree: 23, dangersFound: 6, forbiddenAtMost: 2 },
  harborview: { firstChoice: 56, firstThree: 58, dangersFound: 15, forbiddenAtMost: 8 },
  heartland: { firstChoice: 57, firstThree: 58, dangersFound: 16, forbiddenAtMost: 13 },
  ironworks: { firstChoice: 26, firstThree: 27, dangersFound: 7, forbiddenAtMost: 4 },
  lagoon: { firstChoice: 56, firstThree: 58, dangersFound: 16, forbiddenAtMost: 14 },
  lakeside: { firstChoice: 54, firstThree: 56, dangersFound: 15, forbiddenAtMost: 9 },
  mesa: { firstChoice: 37, firstThree: 38, dangersFound: 9, forbiddenAtMost: 3 },
  millrace: { firstChoice: 59, firstThree: 63, dangersFound: 16, forbiddenAtMost: 10 },
  northwoods: { firstChoice: 59, firstThree: 61, dangersFound: 16, forbiddenAtMost: 10 },
  orchard: { firstChoice: 27, firstThree: 29, dangersFound: 7, forbiddenAtMost: 4 },
  palisade: { firstChoice: 50, firstThree: 52, dangersFound: 16, forbiddenAtMost: 9 },
  panhandle: { firstChoice: 55, firstThree: 57, dangersFound: 16, forbiddenAtMost: 12 },
  pinewood: { firstChoice: 53, firstThree: 55, dangersFound: 15, forbiddenAtMost: 14 },
  plateau: { firstChoice: 47, firstThree: 53, dangersFound: 14, forbiddenAtMost: 10 },
  prairie: { firstChoice: 24, firstThree: 24, dangersFound: 6, forbiddenAtMost: 2 },
  quarry: { firstChoice: 52, firstThree: 57, dangersFound: 15, forbiddenAtMost: 8 },
  ridge: { firstChoice: 50, firstThree: 52, dangersFound: 15, forbiddenAtMost: 11 },
  saltmarsh: { firstChoice: 52, firstThree: 54, dangersFound: 13, forbiddenAtMost: 9 },
  sandhills: { firstChoice: 50, firstThree: 51, dangersFound: 16, forbiddenAtMost: 16 },
  sequoia: { firstChoice: 51, firstThree: 56, dangersFound: 16, forbiddenAtMost: 14 },
  steelyard: { firstChoice: 41, firstThree: 46, dangersFound: 16, forbiddenAtMost: 21 },
  tidewater: { firstChoice: 59, firstThree: 61, dangersFound: 17, forbiddenAtMost: 9 },
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
