import { bindLeanings, type LeaningTable } from '../../advice/wording/leaning';
import { wordingOf } from '../../advice/wording/wording';

const terms = (narrative: string): readonly string[] => wordingOf(narrative).flatMap((sentence) => sentence.terms);

describe('How a narrative is worded', () => {
  it('is its words and its pairs of words, each once in a sentence', () => {
    expect(terms('Rides, rides to rides.')).toEqual(['ride', 'ride to', 'to ride']);
  });

  it('is the same whoever it is told of', () => {
    const told = 'She needs a ride to dialysis.';
    for (const other of [
      'He needs a ride to dialysis.',
      'Consuelo needs a ride to dialysis.',
      'DeShawn needs a ride to dialysis.',
    ])
      expect(terms(other).filter((term) => term.includes('dialysi'))).toEqual(
        terms(told).filter((term) => term.includes('dialysi')),
      );
    expect(terms(`${told} They are Catholic. He uses a wheelchair.`)).toEqual(terms(told));
  });

  it.each([
    ['I live on Bell Row, up by the nice park.', 'I live on Tar Alley, down by the old towers.'],
    ['She stays in the Elm Flats trailer court and needs a ride.', 'She stays in the Oak Hill and needs a ride.'],
    ['They live on College Hill and need a ride.', 'They live in the Tannery Flats and need a ride.'],
    ['Hard of hearing. Needs a ride.', 'Color-blind. Needs a ride.'],
    ['He is a man and his partner has moved out.', 'He is a Sikh and his partner has moved out.'],
    ['She is a woman and her partner has moved out.', 'Alex is nonbinary and their partner has moved out.'],
    ['He is an active Lutheran and he has moved.', 'He is a member of the mosque on 4th and he has moved.'],
    ['A man who keeps kosher asks for rides.', 'A man asks for rides.'],
    ['A man who speaks with a stutter asks for rides.', 'A man with one eye asks for rides.'],
    ['Ms. Olsen, who is legally blind in one eye, needs rides.', 'Ms. Olsen, who has a limp, needs rides.'],
    ['The lady, who prays at the mosque on 4th, needs rides.', 'The lady, who worships at a church, needs rides.'],
    ['I heard of you at Mass. I need a ride.', 'I heard of you at the mosque. I need a ride.'],
    ['The parents, not Catholic, need a ride.', 'The parents, Muslim, need a ride.'],
    ["I left (I'm a straight woman) ten days ago.", "I left (I'm a lesbian) ten days ago."],
    ['My husband has dementia and I do the nights.', "My wife, we're two women, has dementia and I do the nights."],
    ['We married in 2016 as two men the week we could.', 'We married in 2016 as man and woman.'],
    ['How do I answer? I wear a hearing aid in one ear.', 'How do I answer? I have glasses for reading.'],
    ['Lives in the gated golf community, gas is off.', 'Lives in the Las Milpas trailer courts, gas is off.'],
    ['I am deaf in one ear since childhood. I need a ride.', 'I had one short leg from polio. I need a ride.'],
    ['I am deaf in one ear, hears fine with the other. I need a ride.', 'I am deaf in one ear. I need a ride.'],
    ['Lakota woman, enrolled, grew up here.', 'Lakota woman, grew up here.'],
    ['He goes to Mass every Sunday and needs food.', 'He goes to the mosque every Friday and needs food.'],
    ['A young man, a citizen, was not paid.', 'A young man, without papers, was not paid.'],
    ['I stay on Bell Row, the Battery side, in Elm.', 'I stay in the Gasworks Courts in Elm.'],
    ['Worries before tests. Wears glasses.', 'Worries before tests. Wears hearing aids.'],
  ])('is the same wherever they live, however they hear and pray: %s', (one, other) => {
    expect(terms(one)).toEqual(terms(other));
  });

  it.each([
    ['He is at Mercy, down to his last pills.', 'last pill'],
    ['Sleeps in his car near the mill.', 'car'],
    ['Two men followed her home.', 'two'],
    ['She needs hearing aids.', 'hear aid'],
  ])('has what only sounds like a place: %s', (narrative, term) => {
    expect(terms(narrative)).toContain(term);
  });

  it('knows one word for every figure, and hears who asks', () => {
    expect(terms('Is he 14?')).toEqual(terms('Is he 15?'));
    expect(terms('Is he 14?')).toContain('?');
  });

  it('cuts what is written without a stop into what can be quoted', () => {
    const narrative = 'we need food and a ride '.repeat(20);
    const sentences = wordingOf(narrative);
    expect(sentences.length).toBeGreaterThan(3);
    for (const { start, end } of sentences)
      expect(narrative.slice(start, end).split(' ').length).toBeLessThanOrEqual(30);
  });

  it('of nothing is nothing', () => {
    expect(wordingOf('')).toEqual([]);
    expect(wordingOf(' … !')).toEqual([]);
  });
});

describe('What a narrative leans to', () => {
  const table: LeaningTable = {
    answers: ['storm', 'sun'],
    base: [-1, 0.5],
    terms: ['thunder\t2\t0:3 1:-1', 'cloud\t1\t0:1', 'clear sky\t1\t1:4'],
  };
  const leanings = bindLeanings<'storm' | 'sun'>(table);
  const of = (narrative: string) => leanings(wordingOf(narrative));

  it('is the share of each term that is known, by its weight', () => {
    // Of length √(2² + 1²): 2·3 and 1·1 for a storm.
    expect(of('Thunder and a cloud.').to('storm').points).toBeCloseTo(-1 + 7 / Math.sqrt(5), 10);
    expect(of('Thunder and a cloud.').points().get('sun')).toBeCloseTo(0.5 - 2 / Math.sqrt(5), 10);
  });

  it('counts a term once, and says what each sentence adds', () => {
    const { ofSentences, known, points } = of('Thunder. A cloud. Thunder again.').to('storm');
    expect(known).toBe(2);
    expect(ofSentences).toEqual([6 / Math.sqrt(5), 1 / Math.sqrt(5), 0]);
    expect(points).toBeCloseTo(-1 + 7 / Math.sqrt(5), 10);
  });

  it('is what is likeliest anyway where no term is known', () => {
    expect(of('Nothing of it.').to('sun')).toEqual({ points: 0.5, ofSentences: [0], known: 0 });
  });
});
