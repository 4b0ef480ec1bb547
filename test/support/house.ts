import { type ChildProcess, spawn, spawnSync } from 'node:child_process';

import { chmodSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { eventually } from './eventually';
import { withoutHouse } from './without-house';

/** What a running house says of itself in run.json. */
export interface Run {
  readonly desk: string;
  readonly api: string;
  readonly fhir: string;
  readonly temporal: string;
  readonly temporalUi: string;
  readonly postgres: string;
  readonly watch: { readonly api: string; readonly worker: string };
  readonly pids: Readonly<Record<Part, number>>;
  readonly apiKey: string;
  readonly people: readonly {
    readonly id: string;
    readonly name: string;
    readonly role: string;
    readonly token: string;
  }[];
}
export type Part = 'start' | 'temporal' | 'postgres' | 'worker' | 'api';

const PROJECT = join(__dirname, '..', '..');
const START_LIMIT_MS = 90_000;
const STOP_LIMIT_MS = 20_000;

/** A whole house of its own: started by `npm start`'s own script, in a data folder that is thrown away at the end. `told` is what its environment says. */
export async function openHouse(told: NodeJS.ProcessEnv = {}) {
  const dataFolder = mkdtempSync(join(tmpdir(), 'followthrough-house-'));
  chmodSync(dataFolder, 0o711); // As root PostgreSQL runs as somebody else, who must be able to pass through.
  const port = await freePort();
  const env = { ...withoutHouse(process.env), ...told, FOLLOWTHROUGH_DATA: dataFolder };
  let starter = await start(dataFolder, port, env);

  const run = (): Run => JSON.parse(readFileSync(join(dataFolder, 'run.json'), 'utf8'));
  return {
    dataFolder,
    run,
    pid: (part: Part) => run().pids[part],
    kill: (part: Part) => process.kill(run().pids[part], 'SIGKILL'),
    /** Holds a part, with whatever it started, as if its machine had stalled; `letGo` lets it run on. */
    hold: (part: Part) => signalWhole(run().pids[part], 'SIGSTOP'),
    letGo: (part: Part) => signalWhole(run().pids[part], 'SIGCONT'),
    startAgain: async () => {
      starter = await start(dataFolder, port, env);
    },
    /** Ctrl-C, and what the starter said in the end. */
    stop: () => stop(starter),
    close: async () => {
      await stop(starter);
      rmSync(dataFolder, { recursive: true, force: true });
    },
  };
}

function signalWhole(pid: number, signal: 'SIGSTOP' | 'SIGCONT'): void {
  const { stdout } = spawnSync('pgrep', ['-P', String(pid)], { encoding: 'utf8' });
  for (const one of [pid, ...stdout.split('\n').filter(Boolean).map(Number)]) process.kill(one, signal);
}

export type House = Awaited<ReturnType<typeof openHouse>>;

interface Starter {
  readonly child: ChildProcess;
  readonly output: () => string;
}

async function start(dataFolder: string, port: number, env: NodeJS.ProcessEnv): Promise<Starter> {
  const child = spawn(process.execPath, ['scripts/start.mjs', '--no-open', '--port', String(port)], {
    cwd: PROJECT,
    env,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let said = '';
  for (const stream of [child.stdout, child.stderr]) stream?.on('data', (chunk) => (said += String(chunk)));
  await eventually(async () => {
    if (child.exitCode !== null) throw new Error(`The house ended with ${child.exitCode}:\n${said}`);
    const { pids, desk } = JSON.parse(readFileSync(join(dataFolder, 'run.json'), 'utf8')) as Run;
    if (pids.start !== child.pid) throw new Error(`The house is still starting:\n${said}`);
    if (!(await fetch(`${desk}/health`)).ok) throw new Error(`The house is not well yet:\n${said}`);
  }, START_LIMIT_MS);
  return { child, output: () => said };
}

async function stop({ child, output }: Starter): Promise<{ readonly code: number | null; readonly said: string }> {
  const ended = new Promise<void>((done) => child.once('exit', () => done()));
  if (child.exitCode === null && child.signalCode === null) {
    child.kill('SIGINT');
    const insist = setTimeout(() => child.kill('SIGKILL'), STOP_LIMIT_MS);
    await ended;
    clearTimeout(insist);
  }
  return { code: child.exitCode, said: output() };
}

function freePort(): Promise<number> {
  return new Promise((found) => {
    const probe = createServer().listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => found(typeof address === 'object' && address ? address.port : 0));
    });
  });
}
