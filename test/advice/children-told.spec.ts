import { createOfflineAdvisor } from '../../advice/offline/offline-advisor';
import { aQuestion } from './a-question';

/** What the narrative tells of a term of the sample directory, of somebody of 36. */
const truth = (term: string, narrative: string): boolean | null =>
  aQuestion(narrative, { ageYears: 36 }).told.people[0].terms[term]?.value ?? null;

describe('A young child "living with them" is told by an age', () => {
  it.each<[string, boolean | null]>([
    ['My 2 year old needs diapers.', true],
    ['Her baby is 2 months old and lives with her. She needs diapers.', true],
    ['Her son, 3, has no winter coat.', true],
    ['Her kids are 4 and 9.', true],
    ['Her kids are 6 and 9.', false],
    ['Her kids need coats.', null],
    ['Her son, 3, lives with his father.', null],
  ])('%s', (narrative, expected) => {
    expect(truth('child-under-5-in-household', narrative)).toBe(expected);
  });

  it('while any child at all is also told without one', () => {
    expect(truth('child-in-household', 'She and her kids sleep in the car.')).toBe(true);
  });
});

describe('That there is no place for them denies no children', () => {
  it.each<[string, boolean | null]>([
    ['No tengo a donde ir con mis hijos. Necesito un refugio.', true],
    ['No tiene a donde ir con sus hijos.', true],
    ['No tenemos donde dormir con los niños.', true],
    ['Madre soltera sin lugar donde dormir con sus tres hijos.', true],
    ['No place to sleep with her three kids.', true],
    ['She has nowhere to go with her kids.', true],
    ['Without anywhere to stay with the baby.', true],
    ['She has no place for her and her kids tonight.', true],
    ['There is no bed for me and my kids.', true],
    ["I don't have food for me and my kids.", true],
    ['Not safe at home with her kids.', true],
    ['No kids with her, and nowhere to sleep.', false],
    ['She does not live with her kids.', false],
    ['No contact with her kids.', false],
    ['No home visits with her kids.', false],
    ['She is not with her kids.', false],
  ])('%s', (narrative, expected) => {
    expect(truth('child-in-household', narrative)).toBe(expected);
  });
});

describe('A relative who needs something is not as old as whoever is referred', () => {
  const advisor = createOfflineAdvisor();

  it.each([
    ['My son needs counseling, he does not sleep since his grandmother died.', 'child'],
    ['Counseling for my daughter please, she cries every night.', 'child'],
    ['My husband needs a ride to dialysis.', 'partner'],
    ['Her mother could use a ride to the clinic.', 'parent'],
  ])('so that nobody knows how old they are: %s', (narrative, relation) => {
    const [person, other] = aQuestion(narrative, { ageYears: 36 }).told.people;
    expect([person.age?.value, other?.relation, other?.age]).toEqual([36, relation, null]);
  });

  it.each(['I need counseling. My son is fine.', 'My son and I need counseling.', 'I need help since my son died.'])(
    'and nobody is added who needs nothing: %s',
    (narrative) => {
      expect(aQuestion(narrative, { ageYears: 36 }).told.people.map(({ relation }) => relation)).toEqual([null]);
    },
  );

  it('and their age is asked, where it decides', async () => {
    const narrative = 'My son needs counseling, he does not sleep since his grandmother died.';
    const advice = await advisor.route(aQuestion(narrative, { ageYears: 36 }));
    expect(advice.notAdvised.map(({ programId }) => programId)).not.toContain('youth-counseling');
    expect(advice.recommendations.map(({ programId }) => programId)).toContain('youth-counseling');
    expect(advice.missingFacts.join(' ')).toMatch(/old|age/i);
  });
});

describe('Whoever has a child is not as old as the child', () => {
  it.each<[string, readonly (number | undefined)[]]>([
    ['She has a 3 year old. They need formula and food.', [36, 3]],
    ['Mother with a 2 year old needs diapers.', [36, 2]],
    ['Family with a 4 yo and a 6 yo needs food.', [36, 4, 6]],
    ['She is raising a 5-year-old and needs food.', [36, 5]],
    ['I have a 70 year old roof.', [36]],
  ])('%s', (narrative, ages) => {
    const { people, contradictions } = aQuestion(narrative, { ageYears: 36 }).told;
    expect(people.map(({ age }) => age?.value)).toEqual(ages);
    expect(contradictions).toEqual([]);
  });

  it('but a child whom a school has is the one who is referred', () => {
    const { people } = aQuestion('We have a 9 year old who cries.', { ageYears: 9, source: 'school' }).told;
    expect(people).toHaveLength(1);
  });
});
