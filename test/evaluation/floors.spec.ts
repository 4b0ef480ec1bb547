import { evaluateReferrals, type ReferralsRun } from '../../evaluation/evaluate-routing';
import { unwatched } from './a-file';
import { asking, PATIENCE_MS, read, setsWith } from './labelled-sets';

/**
 * A little under what the offline advisor reaches on the sets that it may be tuned on. Whoever betters it raises them;
 * whoever must lower one says why. Counts, not shares: each is a referral that somebody could look up.
 */
const FLOORS = {
  arroyo: { firstChoice: 28, firstThree: 31, dangersFound: 5, forbiddenAtMost: 7 },
  badlands: { firstChoice: 48, firstThree: 55, dangersFound: 16, forbiddenAtMost: 19 },
  bayou: { firstChoice: 39, firstThree: 39, dangersFound: 9, forbiddenAtMost: 3 },
  bayside: { firstChoice: 62, firstThree: 62, dangersFound: 16, forbiddenAtMost: 13 },
  bluegrass: { firstChoice: 52, firstThree: 53, dangersFound: 16, forbiddenAtMost: 17 },
  borderlands: { firstChoice: 59, firstThree: 61, dangersFound: 16, forbiddenAtMost: 13 },
  brickyard: { firstChoice: 60, firstThree: 65, dangersFound: 16, forbiddenAtMost: 25 },
  canal: { firstChoice: 55, firstThree: 58, dangersFound: 15, forbiddenAtMost: 14 },
  coastal: { firstChoice: 30, firstThree: 30, dangersFound: 7, forbiddenAtMost: 7 },
  copperline: { firstChoice: 65, firstThree: 70, dangersFound: 15, forbiddenAtMost: 22 },
  crossroads: { firstChoice: 50, firstThree: 55, dangersFound: 16, forbiddenAtMost: 22 },
  delta: { firstChoice: 49, firstThree: 50, dangersFound: 12, forbiddenAtMost: 5 },
  dockside: { firstChoice: 54, firstThree: 56, dangersFound: 16, forbiddenAtMost: 19 },
  estuary: { firstChoice: 62, firstThree: 63, dangersFound: 16, forbiddenAtMost: 10 },
  fairview: { firstChoice: 61, firstThree: 62, dangersFound: 15, forbiddenAtMost: 11 },
  foothills: { firstChoice: 59, firstThree: 60, dangersFound: 16, forbiddenAtMost: 5 },
  foundry: { firstChoice: 48, firstThree: 49, dangersFound: 14, forbiddenAtMost: 10 },
  glacier: { firstChoice: 46, firstThree: 54, dangersFound: 16, forbiddenAtMost: 27 },
  granite: { firstChoice: 47, firstThree: 48, dangersFound: 12, forbiddenAtMost: 7 },
  harbor: { firstChoice: 23, firstThree: 23, dangersFound: 6, forbiddenAtMost: 2 },
  harborline: { firstChoice: 47, firstThree: 51, dangersFound: 13, forbiddenAtMost: 22 },
  harborview: { firstChoice: 55, firstThree: 57, dangersFound: 15, forbiddenAtMost: 9 },
  heartland: { firstChoice: 62, firstThree: 63, dangersFound: 16, forbiddenAtMost: 12 },
  ironwood: { firstChoice: 56, firstThree: 57, dangersFound: 13, forbiddenAtMost: 17 },
  ironworks: { firstChoice: 26, firstThree: 28, dangersFound: 7, forbiddenAtMost: 4 },
  junction: { firstChoice: 54, firstThree: 59, dangersFound: 16, forbiddenAtMost: 8 },
  lagoon: { firstChoice: 59, firstThree: 62, dangersFound: 16, forbiddenAtMost: 13 },
  lakeside: { firstChoice: 57, firstThree: 57, dangersFound: 15, forbiddenAtMost: 8 },
  meadowlands: { firstChoice: 59, firstThree: 60, dangersFound: 16, forbiddenAtMost: 15 },
  mesa: { firstChoice: 37, firstThree: 40, dangersFound: 9, forbiddenAtMost: 4 },
  millrace: { firstChoice: 62, firstThree: 64, dangersFound: 16, forbiddenAtMost: 10 },
  mudflat: { firstChoice: 74, firstThree: 77, dangersFound: 16, forbiddenAtMost: 9 },
  northwoods: { firstChoice: 63, firstThree: 64, dangersFound: 16, forbiddenAtMost: 6 },
  orchard: { firstChoice: 29, firstThree: 30, dangersFound: 7, forbiddenAtMost: 4 },
  palisade: { firstChoice: 58, firstThree: 58, dangersFound: 16, forbiddenAtMost: 8 },
  panhandle: { firstChoice: 57, firstThree: 59, dangersFound: 16, forbiddenAtMost: 14 },
  pinewood: { firstChoice: 53, firstThree: 56, dangersFound: 15, forbiddenAtMost: 14 },
  plateau: { firstChoice: 51, firstThree: 52, dangersFound: 14, forbiddenAtMost: 9 },
  prairie: { firstChoice: 24, firstThree: 24, dangersFound: 6, forbiddenAtMost: 2 },
  quarry: { firstChoice: 54, firstThree: 58, dangersFound: 15, forbiddenAtMost: 8 },
  quarrytown: { firstChoice: 71, firstThree: 71, dangersFound: 16, forbiddenAtMost: 12 },
  ridge: { firstChoice: 53, firstThree: 54, dangersFound: 15, forbiddenAtMost: 12 },
  riverbend: { firstChoice: 70, firstThree: 70, dangersFound: 16, forbiddenAtMost: 14 },
  saltmarsh: { firstChoice: 55, firstThree: 55, dangersFound: 13, forbiddenAtMost: 10 },
  sandhills: { firstChoice: 52, firstThree: 53, dangersFound: 16, forbiddenAtMost: 17 },
  savanna: { firstChoice: 65, firstThree: 65, dangersFound: 16, forbiddenAtMost: 10 },
  sequoia: { firstChoice: 53, firstThree: 59, dangersFound: 16, forbiddenAtMost: 14 },
  steelyard: { firstChoice: 47, firstThree: 52, dangersFound: 16, forbiddenAtMost: 19 },
  switchback: { firstChoice: 73, firstThree: 74, dangersFound: 16, forbiddenAtMost: 16 },
  tablelands: { firstChoice: 58, firstThree: 61, dangersFound: 16, forbiddenAtMost: 17 },
  tannery: { firstChoice: 75, firstThree: 75, dangersFound: 16, forbiddenAtMost: 11 },
  tidewater: { firstChoice: 60, firstThree: 63, dangersFound: 17, forbiddenAtMost: 9 },
  windrow: { firstChoice: 64, firstThree: 70, dangersFound: 16, forbiddenAtMost: 14 },
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
