import { bindSayings } from '../../advice/likeness/sayings';
import { meaningOf, nearness } from '../../advice/likeness/word-meaning';
import { createOfflineAdvisor } from '../../advice/offline/offline-advisor';
import { rootsOf } from '../../advice/text/words';
import { advised, aProgram, aQuestion } from './a-question';

const near = (one: string, other: string): number => nearness(meaningOf(rootsOf(one)), meaningOf(rootsOf(other)));
const likeness = (texts: readonly string[]) =>
  bindSayings(
    texts.map((text, of) => ({ roots: rootsOf(text), of, weight: 1 })),
    texts.length,
  );

describe('The meaning of words', () => {
  it.each([
    ['insulin', 'medication', 'landlord'],
    ['landlord', 'eviction', 'insulin'],
    ['toddler', 'daycare', 'mortgage'],
    ['hungry', 'groceries', 'lawyer'],
    ['delirium', 'dementia', 'mortgage'],
    ['lotion', 'shampoo', 'lawyer'],
  ])('of “%s” lies nearer to “%s” than to “%s”', (word, alike, other) => {
    expect(near(word, alike)).toBeGreaterThan(near(word, other));
  });

  it('of a text is the same whoever it is told of', () => {
    expect(near('Her mother needs a ride.', 'His father needs a ride.')).toBeCloseTo(1, 5);
  });

  it('is none where no word is known', () => {
    expect(near('xqzv', 'groceries')).toBe(0);
    expect(near('', '')).toBe(0);
  });
});

describe('Likeness to sayings', () => {
  const like = likeness(['the fridge has been empty since Monday', 'the bus does not go to the clinic']);

  it('shares one among the classes', () => {
    expect(like(rootsOf('anything at all')).reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 10);
  });

  it('goes to the saying with the same words', () => {
    expect(like(rootsOf('nothing in the fridge'))[0]).toBeGreaterThan(0.9);
  });

  it('goes by meaning where no word is the same', () => {
    const [food = 0, ride = 0] = like(rootsOf('no transportation to the hospital'));
    expect(ride).toBeGreaterThan(food);
  });
});

describe('What a narrative is about', () => {
  const programs = [
    aProgram('walks', {
      name: 'Silver Steps',
      serviceTypes: ['companionship'],
      description: 'Volunteers visit older people who see nobody.',
    }),
    aProgram('beds', {
      name: 'Warm Nights',
      serviceTypes: ['shelter'],
      description: 'Beds for people without a roof.',
    }),
  ];
  const advise = (narrative: string) => createOfflineAdvisor().route(aQuestion(narrative, { programs }));

  it('is heard where no phrase of the lexicon is said', async () => {
    const advice = await advise(
      'I sit by the window all day and the phone does not ring. The last visitor was the meter reader, in March.',
    );
    expect(advised(advice)[0]).toBe('walks');
    expect(advice.recommendations[0]?.evidence[0].quote).toContain('the phone does not ring');
  });

  it('says of two that stand near why one comes first', async () => {
    const twins = [
      aProgram('open', { name: 'Open Pantry', serviceTypes: ['food pantry'], description: 'Groceries for anybody.' }),
      aProgram('waits', {
        ...{ name: 'Late Pantry', serviceTypes: ['food pantry'], description: 'Groceries for anybody.' },
        capacity: { status: 'waitlist', waitDays: 30 },
      }),
    ];
    const advice = await createOfflineAdvisor().route(aQuestion('No groceries left.', { programs: twins }));
    expect(advice.recommendations[0]?.because).toContain('It comes before Late Pantry because');
  });
});
