import { join } from 'node:path';
import { startPostgres, stopPostgres } from '../engines/postgres.mjs';
import { findPostgres } from '../engines/postgres-binaries.mjs';
import { ensureCluster } from '../engines/postgres-cluster.mjs';
import { placeFor } from '../engines/postgres-place.mjs';
import { startTemporal, stopTemporal } from '../engines/temporal.mjs';
import { findTemporalCli } from '../engines/temporal-cli.mjs';
import { launch, stop, untilReady } from '../machine/processes.mjs';

const READY_LIMIT_MS = 90_000;

/** PostgreSQL on the data folder, as a part to keep running. What it takes to find it is done once. */
export async function postgresPart({ dataFolder, env, plan, credentials, logs, signal }) {
  const place = await placeFor({ dataFolder, ...findPostgres() });
  const { data } = await ensureCluster({ place, password: credentials.admin, env, signal });
  const fixed = { place, data, port: plan.own.postgres, log: logs.of('postgres'), env };
  return { title: 'PostgreSQL', start: (noted) => startPostgres({ ...fixed, noted }), stop: stopPostgres };
}

/** Temporal on the data folder, as a part to keep running, with its UI wired to be served under the desk's address. */
export async function temporalPart({ dataFolder, env, plan, logs, signal }) {
  const fixed = {
    cli: await findTemporalCli({ env, signal }),
    port: plan.own.temporal,
    namespace: plan.namespace,
    databaseFile: join(dataFolder, 'temporal', 'temporal.db'),
    ui: { port: plan.uiPort, publicPath: '/temporal', codecEndpoint: '/codec' },
    log: logs.of('temporal'),
    env,
  };
  return { title: 'Temporal', start: (noted) => startTemporal({ ...fixed, noted }), stop: stopTemporal };
}

/** A program of the house that says over its channel when it is ready, as a part to keep running. */
export function programPart({ title, file, env, project, log }) {
  const fixed = { command: process.execPath, args: ['--import', 'tsx', file], cwd: project, env, log, ipc: true };
  return { title, start: (noted) => startProgram({ ...fixed, title, noted }), stop };
}

async function startProgram({ title, noted, ...launched }) {
  const program = launch(launched);
  noted(program);
  return untilReady(program, title, untilSaid(program.child));
}

function untilSaid(child) {
  return new Promise((resolve) => {
    const limit = `${READY_LIMIT_MS / 1000} s`;
    const late = setTimeout(() => resolve(`it does not say within ${limit} that it is ready`), READY_LIMIT_MS);
    late.unref();
    child.on('message', (message) => {
      if (message?.kind !== 'ready') return;
      clearTimeout(late);
      resolve(undefined);
    });
  });
}
