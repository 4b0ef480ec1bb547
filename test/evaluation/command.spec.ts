import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { offlineSettingsOf } from '../../advice/offline/offline-settings';
import { createOpenAiAdvisor } from '../../advice/openai/openai-advisor';
import type { OpenAiSettings } from '../../advice/openai/settings';
import { readEvaluateArguments } from '../../evaluation/arguments';
import { runEvaluate } from '../../evaluation/command';
import { anAnswer, answers, fails, openModelServer } from '../support/model-server';
import { aGold, aReferral, DIRECTORY, jsonl } from './a-file';

const PROJECT = join(__dirname, '..', '..');

const folder = mkdtempSync(join(tmpdir(), 'evaluate-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const at = (name: string): string => join(folder, name);
const file = (name: string, content: string | Uint8Array): string => {
  writeFileSync(at(name), content);
  return at(name);
};
const directory = file('directory.json', JSON.stringify(DIRECTORY));

interface Ended {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

/** The model that is set up; none, unless a test sets one up. */
let model: OpenAiSettings | undefined;
/** The organization's own files; none, likewise. */
const files: Parameters<typeof offlineSettingsOf>[0] = {};

async function evaluate(...words: readonly string[]): Promise<Ended> {
  const said = { out: '', err: '' };
  const terminal = (name: keyof typeof said) => ({ write: (text: string) => (said[name] += text) });
  const { signal } = new AbortController();
  const clock = { now: () => new Date('2026-03-03T10:00:00.000Z') };
  const openModel = () => model && createOpenAiAdvisor(model, clock);
  const offline = () => offlineSettingsOf(files);
  const reports = at('evaluations');
  const around = { out: terminal('out'), err: terminal('err'), signal, clock, openModel, offline, reports };
  const code = await runEvaluate(words, around);
  return { code, ...said };
}

const routing = (referrals: string, ...words: readonly string[]): Promise<Ended> =>
  evaluate('routing', '--directory', directory, '--referrals', referrals, ...words);

describe('npm run evaluate -- routing', () => {
  it('answers every row, writes the predictions, prints figures, and ends with 0', async () => {
    const referrals = file('good.jsonl', jsonl(aReferral({ id: 'A', gold: aGold() }), aReferral({ id: 'B' })));
    const { code, out, err } = await routing(referrals, '--out', at('good-out.jsonl'));
    expect(code).toBe(0);
    expect(out).toContain('2 of 2 answered');
    expect(out).toMatch(/first choice right \(gold route\) +1\/1 +100\.0 %/);
    expect(out).toContain('Every answer agrees with its label.');
    expect(err).toBe('Referrals: 2 of 2\n');
    const lines = readFileSync(at('good-out.jsonl'), 'utf8').trimEnd().split('\n');
    expect(lines.map((line) => JSON.parse(line).id)).toEqual(['A', 'B']);
  });

  it('measures the model that is set up, alone: what it does not answer is not answered, and the line says why', async () => {
    const referrals = file('model.jsonl', jsonl(aReferral({ id: 'A' }), aReferral({ id: 'B' })));
    const ask = () => routing(referrals, '--advisor', 'openai', '--out', at('model-out.jsonl'));
    expect(await ask()).toMatchObject({ code: 1, err: expect.stringContaining('No model is set up') });
    const server = await openModelServer();
    model = server.settings();
    server.world.behaves = answers(anAnswer({ outcome: 'no-match', not_advised: [], recommendations: [] }));
    expect(await ask()).toMatchObject({ code: 0, out: expect.stringContaining('2 of 2 answered') });
    server.world.behaves = fails(429);
    expect(await ask()).toMatchObject({ code: 1, err: expect.stringContaining('rate-limited') });
    model = undefined;
    await server.close();
  });

  it('writes the good rows though one is bad, names its line, and ends with 1', async () => {
    const referrals = file('mixed.jsonl', jsonl(aReferral({ source_type: 'clinic' }), aReferral({ id: 'B' })));
    const { code, err } = await routing(referrals, '--out', at('mixed-out.jsonl'));
    expect(code).toBe(1);
    expect(err).toContain(`${referrals}, line 1: source_type must be one of`);
    expect(JSON.parse(readFileSync(at('mixed-out.jsonl'), 'utf8'))).toMatchObject({ id: 'B' });
    expect(readdirSync(folder).filter((name) => name.endsWith('.part'))).toEqual([]);
  });

  it('keeps standard output to predictions where they are asked for there, and works on pairs alone', async () => {
    const pairs = file(
      'pairs.jsonl',
      jsonl({ pair_id: 'P', attribute: 'name', base: aReferral(), variant: aReferral() }),
    );
    const { code, out, err } = await evaluate('routing', '--directory', directory, '--pairs', pairs, '--out', '-');
    expect(code).toBe(0);
    expect(
      out
        .trimEnd()
        .split('\n')
        .map((line) => JSON.parse(line).id),
    ).toEqual(['R-1', 'R-1']);
    expect(err).toMatch(/all +1\/1 +100\.0 %/);
  });

  it('ends with 1 and one sentence where a file cannot be used, before anything is asked', async () => {
    const referrals = file('some.jsonl', jsonl(aReferral()));
    mkdirSync(at('a-folder'));
    const ends: [Promise<Ended>, string][] = [
      [
        routing(at('nowhere.jsonl'), '--out', at('x')),
        'nowhere.jsonl cannot be read (ENOENT). Check the name of the file, and who may read it.\n',
      ],
      [routing(referrals, '--out', at('nowhere/x')), 'nowhere) is not there. Make it first.\n'],
      [routing(referrals, '--out', at('a-folder')), 'a-folder). Name a file in it.\n'],
      [
        evaluate('routing', '--directory', referrals, '--referrals', referrals, '--out', at('x')),
        'some.jsonl cannot be used as a directory: programs must be a list of programs. Mend it, and run again.\n',
      ],
    ];
    for (const [run, sentence] of ends) {
      const { code, err } = await run;
      expect([code, err.slice(-sentence.length)]).toEqual([1, sentence]);
      expect(err).not.toContain(' of 1\n');
    }
  });

  it('ends with 1 where a file holds no row', async () => {
    const { code, err } = await routing(file('empty.jsonl', '\n'), '--out', at('empty-out.jsonl'));
    expect([code, err.trim()]).toEqual([1, `${at('empty.jsonl')} holds no referral.`]);
  });

  it('runs in a process of its own, which ends as the command says', async () => {
    const words = ['--import', 'tsx', 'scripts/evaluate.ts', 'routing', '--directory', directory];
    const { status, stderr } = spawnSync(process.execPath, [...words, '--referrals', at('no'), '--out', at('x')], {
      cwd: PROJECT,
      encoding: 'utf8',
    });
    expect([status, stderr]).toEqual([
      1,
      `${at('no')} cannot be read (ENOENT). Check the name of the file, and who may read it.\n`,
    ]);
  });

  it('ends with 2 where the command cannot be meant', async () => {
    const { code, err } = await evaluate('followup');
    expect(code).toBe(2);
    expect(err).toMatch(/See `npm run evaluate -- --help`\.\n$/);
  });
});

describe('The command line of an evaluation', () => {
  const whyNot = (...words: readonly string[]): string => {
    const read = readEvaluateArguments(words);
    return 'whyNot' in read ? read.whyNot : '';
  };
  const FILES = ['routing', '--directory', 'D', '--referrals', 'R', '--out', 'P'];

  it('is read into what is asked for', () => {
    expect(readEvaluateArguments([...FILES, '--pairs', 'X'])).toEqual({
      help: false,
      advisor: 'offline',
      directory: 'D',
      referrals: 'R',
      pairs: 'X',
      out: 'P',
    });
    expect(readEvaluateArguments(['routing', '--help'])).toEqual({ help: true });
  });

  it('is refused with a sentence where it cannot be meant', () => {
    expect(whyNot()).toBe('Say what is to be evaluated: routing.');
    expect(whyNot('summary')).toBe('summary comes with a later version; this one evaluates routing.');
    expect(whyNot('rooting')).toContain('What is to be evaluated is routing');
    expect(whyNot('routing', '--directory', 'D')).toContain('--referrals R.jsonl, --pairs X.jsonl, or both');
    expect(whyNot('routing', '--referrals', 'R', '--out', 'P')).toBe('Name the programs: --directory D.json.');
    expect(whyNot('routing', '--directory', 'D', '--referrals', 'R')).toContain('--out P.jsonl');
    expect(whyNot(...FILES, '--advisor', 'oracle')).toBe('--advisor takes offline or openai.');
    expect(whyNot(...FILES, '--out', 'R')).toBe('--out would overwrite what is read.');
    expect(whyNot(...FILES, '--pairs', '')).toBe('An option names no file.');
    expect(whyNot(...FILES, 'further')).toContain('After routing come options only');
    expect(whyNot(...FILES, '--prompt', 'x')).toContain("Unknown option '--prompt'");
  });
});
