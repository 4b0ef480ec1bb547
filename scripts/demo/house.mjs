import { spawn } from 'node:child_process';
import { join, resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { readJson } from '../machine/files.mjs';
import { say, sayingProgress, Trouble } from '../machine/say.mjs';

const LOOK_EVERY_MS = 200;
/** Room for a first start, in which the Temporal CLI may have to be built. */
const START_LIMIT_MS = 20 * 60_000;

/** The running house of this data folder, or one that is started now and stopped again by `close`. */
export async function houseFor({ env, project }) {
  const runFile = join(resolve(project, env.FOLLOWTHROUGH_DATA || '.followthrough'), 'run.json');
  const running = readJson(runFile);
  if (running && (await isAnswering(running))) {
    say(`Using the house that is running at ${running.desk}.`);
    return { run: running, ours: false, close: async () => undefined };
  }
  return startHouse({ env, project, runFile });
}

async function startHouse({ env, project, runFile }) {
  say('No house is running here, so one is started for the demo, and stopped after it.');
  const house = spawn(process.execPath, [join(project, 'scripts', 'start.mjs'), '--no-open'], {
    cwd: project,
    env,
    stdio: ['ignore', 'ignore', 'inherit'],
    detached: process.platform !== 'win32',
  });
  const ended = new Promise((done) => house.once('exit', done));
  const close = async () => {
    house.kill('SIGINT');
    await ended;
  };
  process.once('SIGINT', () => house.kill('SIGINT'));
  try {
    return { run: await sayingProgress('starting the house', () => untilAnswering(runFile, house)), ours: true, close };
  } catch (failure) {
    await close();
    throw failure;
  }
}

async function untilAnswering(runFile, house) {
  for (const until = performance.now() + START_LIMIT_MS; performance.now() < until; await sleep(LOOK_EVERY_MS)) {
    if (house.exitCode !== null) throw new Trouble('The house did not start. Run `npm start` to see why.');
    const run = readJson(runFile);
    if (run && (await isAnswering(run))) return run;
  }
  throw new Trouble('The house did not start within 20 minutes. Run `npm start` to see why.');
}

async function isAnswering({ desk }) {
  try {
    return (await fetch(`${desk}/health`, { signal: AbortSignal.timeout(2_000) })).ok;
  } catch {
    return false;
  }
}
