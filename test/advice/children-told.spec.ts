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
