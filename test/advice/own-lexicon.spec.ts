import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createOfflineAdvisor } from '../../advice/offline/offline-advisor';
import { offlineSettingsOf } from '../../advice/offline/offline-settings';
import { readOwnLexicon } from '../../advice/offline/own-lexicon';
import { SHIPPED_NEEDS } from '../../advice/offline/shipped-needs';
import { advised, aProgram, aQuestion } from './a-question';

const WELL = {
  id: 'well-water',
  label: 'clean water',
  service: ['well program'],
  signals: ['well went dry'],
  subjects: ['bottled water'],
};
const own = (json: unknown) => readOwnLexicon(json, SHIPPED_NEEDS);
const advisorBy = (json: unknown) => createOfflineAdvisor(offlineSettingsOf({ lexicon: { json } }));
const needOf = (json: unknown, id: string) => own(json).needs.find((need) => need.id === id);
const faultsOf = (json: unknown): string => {
  try {
    own(json);
  } catch (failure) {
    return (failure as Error).message;
  }
  return '';
};

describe('An organization’s own lexicon', () => {
  const programs = [
    aProgram('wells', { serviceTypes: ['well program'] }),
    aProgram('quitters', { serviceTypes: ['smoking cessation'] }),
    aProgram('pantry', { serviceTypes: ['food pantry'] }),
  ];
  const firstFor = async (json: unknown, narrative: string) =>
    advised(await advisorBy(json).route(aQuestion(narrative, { programs })))[0];

  it('adds a need, and everything that comes with the product is still heard', async () => {
    expect(await firstFor({ add: [WELL] }, 'Our well went dry in July.')).toBe('wells');
    expect(await firstFor({ add: [WELL] }, 'There is no food at home.')).toBe('pantry');
    expect(own({ add: [WELL] }).needs).toHaveLength(SHIPPED_NEEDS.length + 1);
  });

  it('adds words to a need and takes words away', async () => {
    const told = 'The larder echoes.';
    expect(await firstFor({ change: { food: { signals: { add: ['larder echoes'] } } } }, told)).toBe('pantry');
    const food = needOf(
      { change: { food: { signals: { remove: ['hungry'], add: ['hunger', 'larder echoes'] } } } },
      'food',
    );
    expect(food?.signals).not.toContain('hungry');
    expect(food?.signals.filter((signal) => signal === 'hunger')).toHaveLength(1);
    expect(food?.signals.at(-1)).toBe('larder echoes');
  });

  it('changes how much a need weighs, what it is called, whose it is, and what is near to it', () => {
    const change = {
      label: 'something to eat',
      gravity: 2,
      whose: 'person',
      near: { add: [{ id: 'meals', weight: 0.9 }] },
    };
    const food = needOf({ change: { food: change } }, 'food');
    expect(food).toMatchObject({ label: 'something to eat', gravity: 2, whose: 'person' });
    expect(food?.near.filter(({ id }) => id === 'meals')).toEqual([{ id: 'meals', weight: 0.9 }]);
  });

  it('switches a need off, and then no other is near to it', () => {
    const { needs } = own({ off: ['meals'] });
    expect(needs.map(({ id }) => id)).not.toContain('meals');
    expect(needs.flatMap(({ near, narrows }) => [...near.map(({ id }) => id), ...narrows])).not.toContain('meals');
  });

  it('is named by its version in whatever is advised by it, and another state of it has another', () => {
    const version = (json: unknown) => advisorBy(json).version;
    expect(version({ add: [WELL] }).model).toBe(`needs-lexicon-9, own lexicon ${own({ add: [WELL] }).version}`);
    expect(version({ add: [WELL] })).toEqual(version({ add: [WELL] }));
    expect(version({ add: [WELL] })).not.toEqual(version({ add: [{ ...WELL, gravity: 1.5 }] }));
    expect(createOfflineAdvisor().version.model).toBe('needs-lexicon-9');
  });

  it.each<[string, unknown, string]>([
    ['that is no object', [], 'the file: '],
    ['with a part that it does not know', { adds: [] }, 'the file: Unrecognized key: "adds"'],
    [
      'with a field of a need that it does not know',
      { add: [{ ...WELL, wings: 4 }] },
      'add “well-water”: Unrecognized key',
    ],
    ['with a number that is too great', { change: { food: { gravity: 9 } } }, 'change “food”, gravity: '],
    [
      'with a phrase that is too long',
      { add: [{ ...WELL, signals: ['x'.repeat(81)] }] },
      'add “well-water”, signals, 0: ',
    ],
    [
      'that adds a need of ours',
      { add: [{ ...WELL, id: 'food' }] },
      'add “food”: a need that comes with the product has this id',
    ],
    ['that adds a need twice', { add: [WELL, WELL] }, 'add “well-water”: it stands twice'],
    [
      'that changes a need that nobody has',
      { change: { foood: {} } },
      'change “foood”: no need that comes with the product',
    ],
    [
      'that changes a need and switches it off',
      { change: { food: {} }, off: ['food'] },
      'change “food”: it is switched off',
    ],
    ['that switches off what nobody has', { off: ['foood'] }, 'off “foood”: no need that comes with the product'],
    ['that switches everything off', { off: SHIPPED_NEEDS.map(({ id }) => id) }, 'off: no need is left to hear'],
    [
      'with a near need that is nowhere',
      { add: [{ ...WELL, narrows: ['wasps'] }] },
      'the need “wasps”, which is nowhere',
    ],
    [
      'that takes away what is not there',
      { change: { food: { signals: { remove: ['hungy'] } } } },
      'change “food”, signals: “hungy” is not there',
    ],
  ])('%s is refused in a sentence that names the entry', (_fault, json, sentence) => {
    expect(faultsOf(json)).toContain('The organization’s own lexicon cannot be used');
    expect(faultsOf(json)).toContain(sentence);
  });

  it.each([
    ['a faith', 'signals', 'Muslim family', 'holds “muslim”'],
    ['an origin', 'subjects', 'help for a Somali parent', 'holds “somali”'],
    ['an age', 'settled', 'the old neighbor helps', 'holds “old”'],
    ['a gender alone', 'subjects', 'a woman', 'says only who somebody is'],
    ['a congregation alone', 'signals', 'at the mosque', 'says only who somebody is'],
    ['a disability alone', 'signals', 'in a wheelchair', 'says only who somebody is'],
  ])('makes no need of %s', (_attribute, list, phrase, why) => {
    expect(faultsOf({ add: [{ ...WELL, [list]: [phrase] }] })).toContain(
      `add “well-water”, ${list}: “${phrase}” ${why}`,
    );
    expect(faultsOf({ change: { food: { [list]: { add: [phrase] } } } })).toContain(`“${phrase}” ${why}`);
  });

  it('may speak of what a disability asks for', () => {
    expect(faultsOf({ add: [{ ...WELL, subjects: ['wheelchair ramp', 'pregnant woman’s vitamins'] }] })).toBe('');
  });

  it('names ten faults, and how many there are besides', () => {
    const message = faultsOf({ off: Array.from({ length: 13 }, (_, at) => `none-${at}`) });
    expect(message.split('\n')).toHaveLength(12);
    expect(message).toContain('… and 3 more.');
  });

  it('has an example that can be used', () => {
    const example = join(__dirname, '..', '..', 'deploy', 'advice', 'example-lexicon.json');
    expect(own(JSON.parse(readFileSync(example, 'utf8')))).toMatchObject({ added: ['well-water'], off: ['smoking'] });
  });
});
