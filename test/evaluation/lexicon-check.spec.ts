import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runLexiconCheck } from '../../evaluation/lexicon/command';
import { aGold, aProgram, aReferral, DIRECTORY, jsonl } from './a-file';

const PROJECT = join(__dirname, '..', '..');
const folder = mkdtempSync(join(tmpdir(), 'lexicon-check-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const file = (name: string, content: unknown): string => {
  const text = content instanceof Uint8Array ? content : JSON.stringify(content);
  writeFileSync(join(folder, name), text);
  return join(folder, name);
};

const WELLS = { id: 'well-water', label: 'clean water', service: ['well program'], signals: ['well went dry'] };
const ours = file('ours.json', {
  add: [WELLS],
  change: { food: { service: { add: ['senior meals'] } } },
  off: ['smoking'],
});
const wells = aProgram({ id: 'wells', name: 'Wells', description: 'Help.', service_types: ['well_program'] });
const directory = file('directory.json', { ...DIRECTORY, programs: [...DIRECTORY.programs, wells] });

async function check(...words: readonly string[]) {
  const said = { out: '', err: '' };
  const terminal = (name: keyof typeof said) => ({ write: (text: string) => (said[name] += text) });
  const { signal } = new AbortController();
  const code = await runLexiconCheck(words, { out: terminal('out'), err: terminal('err'), signal });
  return { code, ...said };
}

describe('npm run lexicon:check', () => {
  it('says of a file that can be used what it changes, and what of it is never looked for', async () => {
    const { code, out } = await check(ours);
    expect(code).toBe(0);
    expect(out).toContain('added: well-water');
    expect(out).toContain('changed: food');
    expect(out).toContain('switched off: smoking');
    expect(out).toContain('food, service: “senior meals”');
  });

  it('says which programs each need leads to that is new or leads elsewhere', async () => {
    const { code, out } = await check(ours, '--directory', directory);
    expect(code).toBe(0);
    expect(out).toContain('well-water: wells 1.00');
    expect(out).not.toContain('food: heron_pantry');
  });

  it('sets the figures without the file beside those with it, and names what is answered otherwise', async () => {
    const gold = aGold({ primary: ['wells'], forbidden: [] });
    const told = aReferral({ id: 'A', narrative: 'The well went dry in July.', gold });
    const referrals = file('referrals.jsonl', jsonl(told, aReferral({ id: 'B', gold: aGold() })));
    const { code, out } = await check(ours, '--directory', directory, '--referrals', referrals);
    expect(code).toBe(0);
    expect(out).toMatch(/first choice right +1\/2 .* 2\/2 /);
    expect(out).toMatch(/A: route \[wells\]; before: /);
    expect(out).not.toMatch(/B: route/);
  });

  it('ends with 1 where an answer moves with who somebody is', async () => {
    const pair = (variant: string) => ({
      ...{ pair_id: 'P', attribute: 'anything', base: aReferral() },
      variant: aReferral({ narrative: variant }),
    });
    const still = file('still.jsonl', jsonl(pair('He has no food at home and asks for groceries.')));
    expect(await check(ours, '--directory', directory, '--pairs', still)).toMatchObject({ code: 0 });
    const moving = file('moving.jsonl', jsonl(pair('The well went dry in July.')));
    const { code, err } = await check(ours, '--directory', directory, '--pairs', moving);
    expect(code).toBe(1);
    expect(err).toContain('Do not advise by this file');
  });

  it('ends with 1 where the file cannot be used, and says which entry and why', async () => {
    const { code, err } = await check(file('bad.json', { off: ['foood'] }));
    expect(code).toBe(1);
    expect(err).toContain('off “foood”: no need that comes with the product has this id');
    expect(await check(file('torn.json', new TextEncoder().encode('{')))).toMatchObject({ code: 1 });
    expect(await check(join(folder, 'nowhere.json'))).toMatchObject({ code: 1 });
  });

  it('ends with 2 where the command cannot be meant', async () => {
    for (const words of [[], [ours, ours], [ours, '--pairs', ours], [ours, '--wings'], [ours, '--directory', '']])
      expect(await check(...words)).toMatchObject({ code: 2, err: expect.stringContaining('--help') });
    expect(await check('--help')).toMatchObject({ code: 0, out: expect.stringContaining('lexicon:check -- FILE') });
  });
});

describe('A worker whose lexicon cannot be used', () => {
  it('does not start, and says what to do', () => {
    const { status, stderr } = spawnSync('npx', ['tsx', 'workers/main.ts'], {
      ...{ cwd: PROJECT, encoding: 'utf8' },
      env: {
        ...{ PATH: process.env['PATH'], FOLLOWTHROUGH_MODE: 'development', OUTBOX_DIR: folder },
        DATABASE_URL: 'postgresql://nobody@127.0.0.1:1/nothing',
        PAYLOAD_KEYS: `k1:${Buffer.alloc(32).toString('base64')}`,
        ADVICE_LEXICON_FILE: file('worker.json', { change: { foood: { gravity: 2 } } }),
      },
    });
    expect(status).toBe(1);
    expect(stderr).toContain('The organization’s own lexicon cannot be used');
    expect(stderr).toContain('change “foood”: no need that comes with the product has this id');
  });
});
