import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import {
  anAnswer,
  answers,
  aRecommendation,
  fails,
  idOf,
  type ModelServer,
  openModelServer,
} from '../support/model-server';

const PROJECT = join(__dirname, '..', '..');

let server: ModelServer;
beforeAll(async () => {
  server = await openModelServer();
});
beforeEach(() => server.beginAnew());
afterAll(() => server.close());

async function check(env: Readonly<Record<string, string>>) {
  const { PATH } = process.env;
  const child = spawn(process.execPath, [join(PROJECT, 'node_modules/tsx/dist/cli.mjs'), 'scripts/advisor-check.ts'], {
    cwd: PROJECT,
    env: { PATH, ...env },
  });
  let said = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (words) => (said += String(words)));
  const [code] = await once(child, 'close');
  return { code, said };
}

const setUp = () => ({ OPENAI_API_KEY: 'sk-hunter2', OPENAI_BASE_URL: server.settings().baseUrl });

describe('npm run advisor:check', () => {
  it('says that there is nothing to check without a key', async () => {
    const { code, said } = await check({});
    expect(code).toBe(2);
    expect(said).toContain('OPENAI_API_KEY is not set, so the offline advisor advises');
    expect(server.heard).toEqual([]);
  }, 60_000);

  it('says of a model that works what it is, how fast, what it cost and what it said, and never the key', async () => {
    server.world.behaves = answers((heard) =>
      anAnswer({
        recommendations: [
          aRecommendation(idOf(heard, 'Family Pantry'), { quotes: ['no money for groceries'] }),
          aRecommendation('p99'),
        ],
      }),
    );
    const { code, said } = await check(setUp());
    expect(code).toBe(0);
    expect(said).toMatch(/Asking gpt-5-mini at http:\/\/127\.0\.0\.1:\d+\/v1 by responses/);
    expect(said).toMatch(/answered in \d+ ms, in the form that was asked for/);
    expect(said).toContain('Model by its own word: a-model-2026-03-01. Tokens: 1200 in, 90 out.');
    expect(said).toContain('Outcome: route. Programs: family-pantry.');
    expect(said).toContain('Our guards (program-unknown)');
    expect(said).not.toContain('hunter2');
  }, 60_000);

  it('says of one that fails why, and what to do', async () => {
    server.world.behaves = fails(401, { message: 'Incorrect API key provided: sk-hunter2' });
    const { code, said } = await check({ ...setUp(), OPENAI_API_STYLE: 'chat' });
    expect(code).toBe(1);
    expect(said).toContain('key-refused (HTTP 401, request req_1)');
    expect(said).toContain('Look at OPENAI_API_KEY.');
    expect(said).not.toContain('hunter2');
  }, 60_000);
});
