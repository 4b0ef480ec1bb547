import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { readText } from '../machine/files.mjs';
import { commandLineOf, launch, startTimeOf, stop, untilReady } from '../machine/processes.mjs';
import { say } from '../machine/say.mjs';
import { program } from './postgres-binaries.mjs';
import { ADMIN } from './postgres-cluster.mjs';

const START_LIMIT_MS = 60_000;
const LEFTOVER_LIMIT_MS = 5_000;
const LOOK_EVERY_MS = 25;
const MEMORY_LIMIT_MS = 15_000;
const MEMORY_PAUSE_MS = 250;
const MEMORY_HELD = 'pre-existing shared memory block';
const HOST = '127.0.0.1';

/** On this machine only; and a failing statement's words stay out of the log, for they may be about a person. */
const SETTINGS = {
  listen_addresses: HOST,
  unix_socket_directories: '',
  timezone: 'UTC',
  log_error_verbosity: 'terse',
  log_min_error_statement: 'panic',
};

/** For tests: a cluster that nobody keeps need not survive a power cut. */
const THROWAWAY = { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off', max_connections: '200' };

/**
 * Starts PostgreSQL itself (no pg_ctl: the pid is the server's own) and comes back when it accepts connections.
 * A server that an earlier, killed start left on the same data is stopped first.
 */
export async function startPostgres({ place, data, port, log, env, throwaway = false, noted }) {
  await clearLeftover(data);
  const settings = { ...SETTINGS, ...(throwaway ? THROWAWAY : {}), port };
  const args = ['-D', data, ...Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`])];
  const as = place.uid === undefined ? {} : { uid: place.uid, gid: place.gid };
  const options = { ...as, cwd: place.folder, env: { ...env, LC_ALL: 'C' } };
  return patiently(async () => {
    const postgres = launch({ command: program(place.home, 'postgres'), args, log, ...options });
    noted?.(postgres);
    return untilReady(postgres, 'PostgreSQL', untilAccepting(data, postgres.pid));
  });
}

/** After a kill -9 the server's children hold its memory a little longer, and it will not start before they are gone. */
async function patiently(tryToStart) {
  const until = performance.now() + MEMORY_LIMIT_MS;
  for (;;) {
    try {
      return await tryToStart();
    } catch (failure) {
      if (!failure.message.includes(MEMORY_HELD) || performance.now() > until) throw failure;
      await sleep(MEMORY_PAUSE_MS);
    }
  }
}

/** Fast shutdown: open transactions are rolled back and everything committed is on disk. */
export const stopPostgres = (postgres, { limitMs }) => stop(postgres, { signal: 'SIGINT', limitMs });

/** The address of one of its databases, for the cluster's owner. */
export const postgresUrl = ({ port, password, database }) =>
  `postgres://${ADMIN}:${encodeURIComponent(password)}@${HOST}:${port}/${database}`;

async function untilAccepting(data, pid) {
  const until = performance.now() + START_LIMIT_MS;
  while (performance.now() < until) {
    const lines = pidFile(data);
    if (Number(lines[0]) === pid && lines[7]?.trim() === 'ready') return undefined;
    await sleep(LOOK_EVERY_MS);
  }
  return `it does not accept connections within ${START_LIMIT_MS / 1000} s`;
}

/** Its own note: pid, data folder, start (epoch seconds), port, socket, address, shared memory, status. */
const pidFile = (data) => (readText(join(data, 'postmaster.pid')) ?? '').split('\n');

/**
 * Only a live process that was started on this very folder is our leftover. A note whose pid is a stranger's by now, or
 * that of a dead process nobody has buried, would keep the server from starting for ever; its memory guards the data.
 */
async function clearLeftover(data) {
  const [text, folder] = pidFile(data);
  if (!text) return;
  const pid = Number(text);
  const startedAt = startTimeOf(pid);
  if (startedAt && folder === data && commandLineOf(pid).includes(data)) {
    say(`Stopping the PostgreSQL that an earlier start left running (process ${pid}) …`);
    await stop({ pid, startedAt }, { signal: 'SIGINT', limitMs: LEFTOVER_LIMIT_MS });
  }
  if (process.platform !== 'win32') rmSync(join(data, 'postmaster.pid'), { force: true });
}
