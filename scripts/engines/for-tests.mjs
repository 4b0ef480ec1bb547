import { randomBytes } from 'node:crypto';
import { chmodSync, mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readJson, writeJson } from '../machine/files.mjs';
import { anyFreePort } from '../machine/ports.mjs';
import { isAlive, send, startTimeOf } from '../machine/processes.mjs';
import { postgresUrl, startPostgres } from './postgres.mjs';
import { findPostgres } from './postgres-binaries.mjs';
import { DATABASE, ensureCluster } from './postgres-cluster.mjs';
import { placeFor } from './postgres-place.mjs';
import { startTemporal } from './temporal.mjs';
import { findTemporalCli } from './temporal-cli.mjs';

const ALL = join(tmpdir(), `followthrough-tests-${process.getuid?.() ?? 'user'}`);

/**
 * Engines for one run of tests, in a folder that goes with them. Whatever ends the run, they end: by `close`, by the
 * exit of this process, or, after a kill -9 of it, by the next run.
 */
export function openTestEngines(env) {
  clearAbandoned();
  const folder = mkdtempSync(join(ALL, 'run-'));
  chmodSync(folder, 0o711);
  const engines = [];
  const note = () => writeJson(join(folder, 'run.json'), { owner: self(), engines });
  const noted = ({ pid, startedAt }) => {
    engines.push({ pid, startedAt });
    note();
  };
  const close = () => {
    clear(folder, engines);
    process.off('exit', close);
  };
  note();
  process.once('exit', close);
  return {
    postgres: () => openPostgres({ folder, env, noted }),
    temporal: () => openTemporal({ folder, env, noted }),
    close,
  };
}

async function openPostgres({ folder, env, noted }) {
  const place = await placeFor({ dataFolder: folder, ...findPostgres() });
  const password = randomBytes(16).toString('hex');
  const port = await anyFreePort();
  const { data } = await ensureCluster({ place, password, env, throwaway: true });
  await startPostgres({ place, data, port, log: join(folder, 'postgres.log'), env, throwaway: true, noted });
  return postgresUrl({ port, password, database: DATABASE });
}

async function openTemporal({ folder, env, noted }) {
  const cli = await findTemporalCli({ env });
  const port = await anyFreePort();
  const log = join(folder, 'temporal.log');
  return (await startTemporal({ cli, port, log, env, virtualTime: true, noted })).address;
}

const self = () => ({ pid: process.pid, startedAt: startTimeOf(process.pid) });

function clearAbandoned() {
  mkdirSync(ALL, { recursive: true });
  chmodSync(ALL, 0o711);
  for (const name of readdirSync(ALL)) {
    const folder = join(ALL, name);
    const run = readJson(join(folder, 'run.json'));
    if (run && !isAlive(run.owner)) clear(folder, run.engines);
  }
}

/** At once and without asking: nothing in there is worth an orderly end. */
function clear(folder, engines) {
  for (const engine of engines.filter(isAlive)) send(engine.pid, 'SIGKILL');
  const place = readJson(join(folder, 'postgres.json'))?.folder;
  for (const path of [place, folder].filter(Boolean)) rmSync(path, { recursive: true, force: true, maxRetries: 5 });
}
