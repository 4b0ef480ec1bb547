import { setTimeout as sleep } from 'node:timers/promises';
import { portClaims } from '../machine/port-claims.mjs';
import { say } from '../machine/say.mjs';
import { credentialsOf } from './credentials.mjs';
import { buildDesk } from './desk-build.mjs';
import { environments } from './environment.mjs';
import { createKeepers } from './keepers.mjs';
import { stopLeftovers } from './leftovers.mjs';
import { logsIn } from './logs.mjs';
import { postgresPart, programPart, temporalPart } from './parts.mjs';
import { makePlan } from './plan.mjs';
import { prepareDatabase } from './prepare.mjs';
import { runFile } from './run-file.mjs';

const OPENING_ENDS_WITHIN_MS = 1_000;

/**
 * The house on one data folder. `open` comes back with what run.json then holds; `close` stops in order whatever runs,
 * also while `open` is still at it; `givenUp` hears of a part that cannot be kept running.
 */
export function createHouse({ project, dataFolder, env, port, givenUp }) {
  const closing = new AbortController();
  const file = runFile(dataFolder);
  const changed = (pids) => file.change({ pids });
  const keepers = createKeepers({ dataFolder, changed, givenUp });
  const { signal } = closing;
  const ports = portClaims();
  let opening;
  file.remove();
  return {
    async open() {
      opening = openParts({ project, dataFolder, env, port, ports, keepers, signal });
      return file.write(await opening);
    },
    async close() {
      closing.abort();
      await keepers.close();
      await Promise.race([opening?.catch(() => undefined), sleep(OPENING_ENDS_WITHIN_MS)]);
      file.remove();
      ports.release();
    },
    kill: () => keepers.kill(),
  };
}

/** Everything that does not wait for another starts at once: the desk should answer within 20 s. */
async function openParts({ port, ports, ...house }) {
  const { project, dataFolder, env, signal } = house;
  await stopLeftovers(dataFolder);
  const credentials = credentialsOf({ dataFolder, project });
  const plan = await makePlan({ env, credentials, port, ports });
  const told = environments({ env, plan, credentials, dataFolder });
  const needs = { ...house, plan, credentials, logs: logsIn(dataFolder) };
  const [prepared] = await Promise.all([
    openPostgres(needs).then(() => prepareDatabase({ project, env: told.prepare, signal })),
    openTemporal(needs),
    buildDesk({ project, env, signal }),
  ]);
  say('Starting the worker and the api …');
  await Promise.all([
    openProgram('The worker', 'worker', { ...needs, file: 'workers/main.ts', env: told.worker }),
    openProgram('The api', 'api', { ...needs, file: 'api/main.ts', env: told.api }),
  ]);
  return describe(plan, prepared);
}

async function openPostgres(needs) {
  if (!needs.plan.own.postgres) return;
  say('Starting PostgreSQL …');
  await keep('postgres', await postgresPart(needs), needs);
}

async function openTemporal(needs) {
  if (!needs.plan.own.temporal) return;
  say('Starting Temporal …');
  await keep('temporal', await temporalPart(needs), needs);
}

const openProgram = (title, name, { file, env, project, logs, ...needs }) =>
  keep(name, programPart({ title, file, env, project, log: logs.of(name) }), needs);

function keep(name, part, { keepers, signal }) {
  signal.throwIfAborted();
  return keepers.keep(name, part);
}

/** Under each address of `watch` there is `/health`, `/ready` and `/metrics`. */
const describe = ({ desk, workerWatch, temporal, temporalUi, postgres }, { people, apiKey }) => ({
  desk,
  api: `${desk}/api/v1`,
  fhir: `${desk}/fhir`,
  temporal,
  temporalUi,
  postgres,
  watch: { api: desk, worker: `http://127.0.0.1:${workerWatch}` },
  apiKey,
  people,
});
