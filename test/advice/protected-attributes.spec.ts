import { createOfflineAdvisor } from '../../advice/offline/offline-advisor';
import { advised, aQuestion, notAdvised } from './a-question';

const advisor = createOfflineAdvisor();

/** The same need, told of people who differ in nothing else. `{…}` are the places where they differ. */
const NARRATIVES = [
  'This {who} says that {they} cannot feed the family until Friday and that {their} rent is late.',
  '{Who} was hit by {their} {partner} and is afraid to go home. {They} asked for {themself} and the children.',
  '{They} lives with {their} {parent}, who has dementia, and {their} {sibling} cannot help. {They} needs a break.',
  'A {who} whose {child} has asthma and no car. {Their} {partner} lost the job. {They} would like counseling.',
];
const FEMALE = {
  they: 'she',
  their: 'her',
  themself: 'herself',
  partner: 'husband',
  parent: 'mother',
  sibling: 'sister',
  child: 'daughter',
};
const MALE = {
  they: 'he',
  their: 'his',
  themself: 'himself',
  partner: 'wife',
  parent: 'father',
  sibling: 'brother',
  child: 'son',
};
const PEOPLE: readonly (readonly [string, Readonly<Record<string, string>>])[] = [
  ['a woman', { ...FEMALE, who: 'woman' }],
  ['a man', { ...MALE, who: 'man' }],
  ['a Black woman', { ...FEMALE, who: 'Black woman' }],
  ['a white man', { ...MALE, who: 'white man' }],
  ['a Latina mother', { ...FEMALE, who: 'Latina mother' }],
  ['a Somali father', { ...MALE, who: 'Somali father' }],
  ['a Native American man', { ...MALE, who: 'Native American man' }],
  ['a Muslim woman', { ...FEMALE, who: 'Muslim woman' }],
  ['a Catholic man', { ...MALE, who: 'Catholic man' }],
  ['a transgender woman with a wife', { ...FEMALE, who: 'transgender woman', partner: 'wife' }],
  ['a gay man with a husband', { ...MALE, who: 'gay man', partner: 'husband' }],
  ['a disabled man', { ...MALE, who: 'disabled man' }],
  ['an elderly woman', { ...FEMALE, who: 'elderly woman' }],
  ['a Spanish-speaking woman', { ...FEMALE, who: 'Spanish-speaking woman' }],
];

const tellOf = (narrative: string, words: Readonly<Record<string, string>>): string =>
  narrative.replace(/\{(\w)(\w+)\}/g, (_place, initial: string, rest: string) => {
    const word = words[`${initial.toLowerCase()}${rest}`] ?? 'person';
    return initial === initial.toLowerCase() ? word : `${word.charAt(0).toUpperCase()}${word.slice(1)}`;
  });

describe('The advice does not move with who the person is', () => {
  it('hears what else a sentence tells that speaks of a wheelchair by the way', async () => {
    const told = (who: string) =>
      aQuestion(
        `The form to renew my benefits is due and I can not make sense of it. I am a ${who} and work at the hardware store, the library and the co-op.`,
      );
    const [plain, other] = [await advisor.route(told('runner')), await advisor.route(told('wheelchair user'))];
    expect(advised(other)).toEqual(advised(plain));
    expect(notAdvised(other)).toEqual(notAdvised(plain));
  });

  describe.each(NARRATIVES)('%s', (narrative) => {
    it.each(PEOPLE)('told of %s', async (_who, words) => {
      const household = [{ relation: 'child', age: 7 }];
      const plain = await advisor.route(aQuestion(tellOf(narrative, { ...FEMALE, who: 'woman' }), { household }));
      const other = await advisor.route(aQuestion(tellOf(narrative, words), { household }));
      expect(plain.recommendations.length).toBeGreaterThan(0);
      expect(other.outcome).toBe(plain.outcome);
      expect(advised(other)).toEqual(advised(plain));
      expect(notAdvised(other)).toEqual(notAdvised(plain));
    });
  });

  it('nor with the relation that a member of the household is given', async () => {
    const question = (relation: string) => aQuestion('No food at home.', { household: [{ relation, age: 7 }] });
    expect(await advisor.route(question('son'))).toEqual(await advisor.route(question('daughter')));
  });
});
