import fc from 'fast-check';
import { LESSON_MAX } from '../../advice/learning/weigh-lessons';
import { placedByLessons } from '../../advice/offline/by-lessons';
import type { Weighed } from '../../advice/offline/weighing';

interface Listed {
  readonly need: string;
  readonly points: number;
  readonly lift: number;
}

const listed = fc.array(
  fc.record({
    need: fc.constantFrom('food', 'rent'),
    points: fc.double({ min: -1, max: 4, noNaN: true }),
    lift: fc.double({ min: -LESSON_MAX, max: LESSON_MAX, noNaN: true }),
  }),
  { minLength: 2, maxLength: 5 },
);

/** The places that programs of this order get by lessons. */
function placesOf(all: readonly Listed[]): readonly number[] {
  const weighed = all.map(({ need, points }, at) => ({
    points,
    match: { need, offer: { id: String(at), name: `P${at}` } },
  }));
  const lessonOf = (_need: string, program: string) => ({
    lift: all[Number(program)]?.lift ?? 0,
    chosen: 'it was chosen',
    passedOver: null,
  });
  const placed = placedByLessons(weighed as unknown as readonly Weighed[], [], lessonOf);
  return placed.map((one) => Number(one.weighed.match.offer.id));
}

/** Programs for one need of which the one now stands before the other, and did not. */
const turnedIn = (all: readonly Listed[], places: readonly number[]) =>
  places.flatMap((program, place) =>
    places
      .slice(place + 1)
      .filter((behind) => behind < program)
      .map((behind) => ({ one: all[program] ?? NOBODY, other: all[behind] ?? NOBODY }))
      .filter(({ one, other }) => one.need === other.need),
  );

const NOBODY: Listed = { need: '', points: 0, lift: 0 };

describe('Lessons change the order of what is listed', () => {
  it('only between programs for the same need, and never where one is clearly ahead', () => {
    fc.assert(
      fc.property(listed, (all) => {
        const places = placesOf(all);
        expect([...places].sort()).toEqual(all.map((_one, at) => at));
        expect(places.map((program) => all[program]?.need)).toEqual(all.map(({ need }) => need));
        for (const { one, other } of turnedIn(all, places)) {
          expect(other.points - one.points).toBeLessThan(LESSON_MAX);
          expect(one.lift).toBeGreaterThan(other.lift);
        }
      }),
    );
  });

  it('where what was learnt makes up for what another is ahead by', () => {
    const food = (points: number, lift: number): Listed => ({ need: 'food', points, lift });
    expect(placesOf([food(2, 0), food(1.7, 0.4)])).toEqual([1, 0]);
    expect(placesOf([food(2, 0), food(1.5, 0.4)])).toEqual([0, 1]);
    expect(placesOf([food(2, -0.7), food(1.1, 0.7)])).toEqual([0, 1]);
    expect(placesOf([food(2, 0), { need: 'rent', points: 1.9, lift: 0 }, food(1.8, 0.4)])).toEqual([2, 1, 0]);
  });

  it('not at all where there are none', () => {
    fc.assert(
      fc.property(listed, (all) => expect(placesOf(all.map((one) => ({ ...one, lift: 0 })))).toEqual([...all.keys()])),
    );
  });
});
