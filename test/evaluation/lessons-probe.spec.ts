import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { LessonsFile } from '../../advice/learning/lessons';
import { createOfflineAdvisor } from '../../advice/offline/offline-advisor';
import { settingsFrom } from '../../advice/offline/set-up';
import { runLessonsProbe } from '../../evaluation/lessons/command';
import { aLesson, someLessons } from '../advice/lessons-files';
import { aGold, aProgram, aReferral, DIRECTORY, jsonl } from './a-file';

const folder = mkdtempSync(join(tmpdir(), 'lessons-probe-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const file = (name: string, content: unknown): string => {
  writeFileSync(join(folder, name), content instanceof Uint8Array ? content : JSON.stringify(content));
  return join(folder, name);
};
const json = (path: string) => JSON.parse(readFileSync(path, 'utf8'));

const pantry = (id: string) =>
  aProgram({ id, name: 'Gull Pantry', description: 'Food.', service_types: ['food_pantry'] });
const directory = file('directory.json', { ...DIRECTORY, programs: [pantry('apple'), pantry('birch')] });
const lessons = (): LessonsFile =>
  someLessons('food', aLesson('apple', { passedOver: 9 }), aLesson('birch', { chosen: 12, chosenThoughNotFirst: 9 }));
const referral = (id: string, first: string, language: string) =>
  aReferral({
    ...{ id, narrative: 'There is no food at home.', gold: aGold({ primary: [first], forbidden: [] }) },
    subject: { age: 40, county: 'Tarrow', insurance: [], language },
  });
const pair = (variant: string) => ({
  ...{ pair_id: 'P', attribute: 'gender', base: aReferral({ narrative: 'She has no food at home.' }) },
  variant: aReferral({ narrative: variant }),
});
const still = file('still.jsonl', jsonl(pair('He has no food at home.')));

async function probe(...words: readonly string[]) {
  const said = { out: '', err: '' };
  const terminal = (name: keyof typeof said) => ({ write: (text: string) => (said[name] += text) });
  const clock = { now: () => new Date('2026-03-03T10:00:00.000Z') };
  const { signal } = new AbortController();
  const code = await runLessonsProbe(words, {
    ...{ out: terminal('out'), err: terminal('err'), signal, clock, offline: () => ({}) },
  });
  return { code, ...said };
}
const on = (referrals: string, pairs = still) => ['--directory', directory, '--referrals', referrals, '--pairs', pairs];

describe('npm run lessons:probe', () => {
  it('writes into the file that the lessons may be used, on what they were probed, and what came of it', async () => {
    const path = file('good.json', lessons());
    const rows = file('good.jsonl', jsonl(referral('A', 'birch', 'English'), referral('B', 'birch', 'Spanish')));
    const { code, out } = await probe(path, ...on(rows));
    expect(out).toContain(`The lessons may be used: ADVICE_LESSONS_FILE=${path}`);
    expect(code).toBe(0);
    expect(json(path).probe).toMatchObject({
      probedAt: '2026-03-03T10:00:00.000Z',
      pairs: { asked: 1, moved: 0 },
      referrals: { name: 'good.jsonl', rows: 2, answeredOtherwise: 2 },
      against: [],
    });
    expect(json(path).probe.groups.map(({ group }: { group: string }) => group)).toEqual([
      'everybody',
      'source hospital',
      'language English',
      'language Spanish',
    ]);
    expect(json(path).probe.groups[0].firstChoice).toEqual({ without: 0, with: 2 });
    expect(statSync(path).mode & 0o777).toBe(0o600);
    expect(createOfflineAdvisor(settingsFrom({ lessons: { json: json(path) } })).version.model).toContain('lessons');
  });

  it('speaks against lessons by which one language is answered worse, though all together are answered better', async () => {
    const path = file('unfair.json', lessons());
    const better = ['A', 'B', 'C'].map((id) => referral(id, 'birch', 'English'));
    const { code, out } = await probe(
      path,
      ...on(file('unfair.jsonl', jsonl(...better, referral('D', 'apple', 'Spanish')))),
    );
    expect(code).toBe(1);
    expect(out).toContain('For language Spanish the first choice is right for 0, and without the lessons for 1.');
    expect(() => settingsFrom({ lessons: { json: json(path) } })).toThrow('For language Spanish');
  });

  it('speaks against lessons by which an answer moves with who somebody is', async () => {
    const path = file('moving.json', lessons());
    const rows = file('moving.jsonl', jsonl(referral('A', 'birch', 'English')));
    const { code, out } = await probe(path, ...on(rows, file('moving-pairs.jsonl', jsonl(pair('Nothing is needed.')))));
    expect(code).toBe(1);
    expect(out).toContain('1 of 1 answers move with who somebody is.');
  });

  it('writes nothing where it cannot be probed: no such program, no label, a row that cannot be read', async () => {
    const path = file('left.json', lessons());
    const other = file('other.json', someLessons('food', aLesson('nowhere', { chosen: 9 })));
    const rows = file('left.jsonl', jsonl(referral('A', 'birch', 'English')));
    const ends = [
      [await probe(other, ...on(rows)), 'The directory does not have nowhere'],
      [await probe(path, ...on(file('bare.jsonl', jsonl(aReferral())))), 'has no labelled referral'],
      [await probe(path, ...on(file('torn.jsonl', jsonl('{')))), 'line 1'],
      [await probe(file('no.json', {}), ...on(rows)), 'not in the form that npm run learn writes'],
    ] as const;
    for (const [{ code, err }, why] of ends) {
      expect(err).toContain(why);
      expect(code).toBe(1);
    }
    expect([json(path).probe, json(other).probe]).toEqual([null, null]);
  });

  it('ends with 2 where the command cannot be meant', async () => {
    const path = file('meant.json', lessons());
    for (const words of [[], [path], [path, path, ...on(path)], [path, '--directory', directory], [path, '--wings']])
      expect(await probe(...words)).toMatchObject({ code: 2, err: expect.stringContaining('--help') });
    expect(await probe('--help')).toMatchObject({ code: 0, out: expect.stringContaining('lessons:probe -- FILE') });
  });
});
