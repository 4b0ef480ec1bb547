import { type ChildProcess, spawn } from 'node:child_process';
import { chmod, mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { z } from 'zod';
import { settled } from './lane';

const PROJECT = join(__dirname, '..');
/** What somebody set for a house of their own must not reach ours, nor ours theirs. */
const OF_A_HOUSE = /^(FOLLOWTHROUGH_|TEMPORAL_|DATABASE_URL$|PAYLOAD_KEYS$|OPENAI_)/;

const Run = z.object({
  desk: z.string(),
  api: z.string(),
  temporal: z.string(),
  postgres: z.string(),
  apiKey: z.string(),
  people: z.array(z.object({ id: z.string(), role: z.string(), token: z.string() })),
});
export type Run = z.infer<typeof Run>;

/** A house of the bench's own, started as `npm start` starts one, in a folder that is thrown away at the end. */
export async function openHouse(env: NodeJS.ProcessEnv, interrupted: Promise<never>) {
  const dataFolder = await mkdtemp(join(tmpdir(), 'followthrough-bench-'));
  await chmod(dataFolder, 0o711); // As root, PostgreSQL runs as somebody else, who must be able to pass through.
  const starter = spawn(process.execPath, ['scripts/start.mjs', '--no-open'], {
    cwd: PROJECT,
    env: { ...withoutHouse(env), FOLLOWTHROUGH_DATA: dataFolder },
    stdio: ['ignore', 'ignore', 'inherit'],
    detached: process.platform !== 'win32', // A Ctrl-C reaches us, and we stop it in order.
  });
  const close = async (): Promise<void> => {
    await ended(starter);
    await rm(dataFolder, { recursive: true, force: true, maxRetries: 5 });
  };
  try {
    const running = untilRunning(starter, join(dataFolder, 'run.json'));
    return { run: await Promise.race([running, interrupted]), close };
  } catch (failure) {
    await close();
    throw failure;
  }
}

const withoutHouse = (env: NodeJS.ProcessEnv): NodeJS.ProcessEnv =>
  Object.fromEntries(Object.entries(env).filter(([name]) => !OF_A_HOUSE.test(name)));

async function untilRunning(starter: ChildProcess, file: string): Promise<Run> {
  let text: string | undefined;
  await settled(async () => {
    if (starter.exitCode !== null) throw new Error('The house did not start. `npm start` says why.');
    text = await readFile(file, 'utf8').catch(() => undefined);
    return text !== undefined;
  });
  return Run.parse(JSON.parse(text ?? ''));
}

function ended(starter: ChildProcess): Promise<void> {
  if (starter.exitCode !== null || starter.signalCode !== null) return Promise.resolve();
  return new Promise((resolve) => {
    starter.once('exit', () => resolve());
    starter.kill('SIGINT');
  });
}
