import { readNeedEntries } from '../../advice/offline/need-entries';
import needEntries from '../../advice/offline/needs.json';
import { createOfflineAdvisor } from '../../advice/offline/offline-advisor';
import { advised, aProgram, aQuestion } from './a-question';

const BEES = {
  id: 'bees',
  label: 'bees',
  gravity: 1,
  whose: 'person',
  near: [],
  narrows: [],
  service: ['beekeeping'],
  signals: ['swarm in the wall'],
  subjects: ['a hive'],
  settled: [],
};

describe('A lexicon of an organisation', () => {
  it('is advised by', async () => {
    const advisor = createOfflineAdvisor({ own: { needs: readNeedEntries([BEES]), version: 'bees' } });
    const programs = [aProgram('keepers', { serviceTypes: ['beekeeping'] })];
    expect(advised(await advisor.route(aQuestion('There is a swarm in the wall.', { programs })))).toEqual(['keepers']);
  });

  it('has a version of its own', () => {
    const ours = createOfflineAdvisor().version.promptVersion;
    expect(
      createOfflineAdvisor({ own: { needs: readNeedEntries([BEES]), version: 'bees' } }).version.promptVersion,
    ).not.toBe(ours);
  });

  it.each([
    ['a need that stands twice', [BEES, BEES], /1\.id: “bees” stands twice/],
    [
      'a near need that it does not have',
      [{ ...BEES, near: [{ id: 'wasps', weight: 0.5 }] }],
      /“wasps”, which is not in the list/,
    ],
    ['a field that it does not know', [{ ...BEES, wings: 4 }], /wings/],
    ['no list', {}, /The lexicon of needs cannot be read/],
  ])('is refused with the place of the fault: %s', (_fault, json, sentence) => {
    expect(() => readNeedEntries(json)).toThrow(sentence);
  });
});

describe('The lexicon that comes with the product', () => {
  it('can be read, and has the breadth of a region', () => {
    expect(readNeedEntries(needEntries).length).toBeGreaterThanOrEqual(80);
  });
});
