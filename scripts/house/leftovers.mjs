import { join } from 'node:path';
import { readJson, writeJson } from '../machine/files.mjs';
import { isAlive, stop } from '../machine/processes.mjs';
import { say } from '../machine/say.mjs';

/** In the order of an orderly stop. */
const LIMITS_MS = { api: 3_000, worker: 5_000, temporal: 3_000, postgres: 5_000 };

/**
 * Writes down each process of the house as soon as there is one, so that after a kill -9 of the starter the next start
 * finds them. The note is of this data folder, and a process is known by its pid and the time it began.
 */
export function noteProcesses(dataFolder) {
  const path = join(dataFolder, 'processes.json');
  const noted = {};
  return (name, { pid, startedAt }) => {
    noted[name] = { pid, startedAt };
    writeJson(path, { dataFolder, processes: noted });
  };
}

/** Stops what an earlier start of this data folder left running. */
export async function stopLeftovers(dataFolder) {
  const note = readJson(join(dataFolder, 'processes.json'));
  if (note?.dataFolder !== dataFolder) return;
  for (const [name, limitMs] of Object.entries(LIMITS_MS)) {
    const left = note.processes[name];
    if (!left || !isAlive(left)) continue;
    say(`Stopping the ${name} that an earlier start left running (process ${left.pid}) …`);
    await stop(left, { signal: name === 'postgres' ? 'SIGINT' : 'SIGTERM', limitMs });
  }
}
