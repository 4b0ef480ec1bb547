import { type ChildProcess, spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { join } from 'node:path';

const PROJECT = join(__dirname, '..', '..');
const NOWHERE = {
  FOLLOWTHROUGH_MODE: 'development',
  DATABASE_URL: 'postgresql://nobody@127.0.0.1:1/none',
  TEMPORAL_ADDRESS: '127.0.0.1:1',
  PAYLOAD_KEYS: `k1:${randomBytes(32).toString('base64')}`,
};

/** The api as the starter starts it, and all that it says. */
function startApi(env: Record<string, string>): { readonly child: ChildProcess; readonly said: () => string } {
  const { PATH = '' } = process.env;
  const child = spawn(process.execPath, ['--import', 'tsx', 'api/main.ts'], {
    cwd: PROJECT,
    env: { PATH, ...env },
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
  });
  let said = '';
  for (const stream of [child.stdout, child.stderr]) stream?.on('data', (chunk) => (said += String(chunk)));
  return { child, said: () => said };
}

async function freePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const address = probe.address();
  probe.close();
  return typeof address === 'object' && address ? address.port : 0;
}

describe('The api', () => {
  it('starts and says so while its engines are away, and stops in order when it is asked to', async () => {
    const port = await freePort();
    const { child, said } = startApi({ ...NOWHERE, PORT: String(port) });
    try {
      expect(await once(child, 'message')).toEqual([{ kind: 'ready' }, undefined]);
      const health = await fetch(`http://127.0.0.1:${port}/health`);
      expect(await health.json()).toEqual({ status: 'impaired', postgres: 'away', temporal: 'away' });
      const asked = performance.now();
      child.kill('SIGTERM');
      expect(await once(child, 'exit')).toEqual([0, null]);
      expect(performance.now() - asked).toBeLessThan(5_000);
    } finally {
      child.kill('SIGKILL');
    }
    const lines = said()
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(lines).toMatchObject([
      { message: 'The api is ready', port },
      { message: 'request', route: '/health', status: 200 },
      { message: 'The api is leaving' },
    ]);
    expect(Date.parse(lines[1].at)).toBeGreaterThan(0);
  });

  it('does not start on half an environment, and says all that is wrong with it', async () => {
    const { child, said } = startApi({ PORT: 'high' });
    expect(await once(child, 'exit')).toEqual([1, null]);
    expect(said()).toContain('DATABASE_URL is missing');
    expect(said()).toContain('PAYLOAD_KEYS is missing');
    expect(said()).toContain('PORT must be a port number');
  });
});
