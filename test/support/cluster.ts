import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { Connection } from '@temporalio/client';
import { msToTs } from '@temporalio/common/lib/time';
import { urlAs } from '../../db/connect';
import { ROLE_NAMES } from '../../db/roles';
import { filledIn, readCompose } from './cluster-files';
import { openEmptyDatabase, TEST_PASSWORDS } from './database';
import { withoutHouse } from './without-house';

const PROJECT = join(__dirname, '..', '..');
const READY_LIMIT_MS = 60_000;
const run = promisify(execFile);

/**
 * What docker-compose.yml runs, without Docker: the same commands on what `npm run build` made, with the same
 * environment, but for where the engines, the secrets and the ports are.
 */
export async function openCluster() {
  await run(process.execPath, ['scripts/build.mjs'], { cwd: PROJECT });
  const folder = mkdtempSync(join(tmpdir(), 'followthrough-cluster-'));
  const [database, temporal] = await Promise.all([openEmptyDatabase(), openNamespace()]);
  await run(process.execPath, ['scripts/make-secrets.mjs', folder], { cwd: PROJECT });
  putInPlace(folder, database.url);
  const told = (name: string) => environmentOf(name, { folder, temporal });
  const running: ChildProcess[] = [];

  const once = async (name: string, command: readonly string[] = commandOf(name)): Promise<string> =>
    (await run(process.execPath, command, { cwd: PROJECT, env: told(name) })).stdout;
  const start = async (name: string, env: NodeJS.ProcessEnv = {}) => {
    const command = commandOf(name);
    const child = spawn(process.execPath, command, {
      cwd: PROJECT,
      env: { ...told(name), ...env },
      stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
    });
    running.push(child);
    return untilReady(child, command.join(' '));
  };
  return {
    database,
    temporal,
    folder,
    once,
    worker: async () => {
      const port = await freePort();
      const worker = await start('worker', { WATCH_PORT: String(port), WATCH_HOST: '127.0.0.1' });
      return { ...worker, url: `http://127.0.0.1:${port}` };
    },
    api: async () => {
      const port = await freePort();
      const api = await start('api', { PORT: String(port), HOST: '127.0.0.1' });
      return { ...api, url: `http://127.0.0.1:${port}` };
    },
    close: async () => {
      await Promise.all(running.map(ended));
      await temporal.connection.close();
      await database.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

export type Cluster = Awaited<ReturnType<typeof openCluster>>;
export type Program = Awaited<ReturnType<Cluster['worker']>>;

/** The roles belong to the whole test server, so their passwords are the tests'; the urls are for this database. */
function putInPlace(folder: string, url: string): void {
  const put = (name: string, text: string) => {
    rmSync(join(folder, name));
    writeFileSync(join(folder, name), text);
  };
  put('database-roles.json', JSON.stringify({ roles: TEST_PASSWORDS }));
  put('database-url-admin', url);
  for (const role of ['worker', 'api'] as const)
    put(`database-url-${role}`, urlAs(url, ROLE_NAMES[role], TEST_PASSWORDS[role]));
}

/** The program of a service, as its `command` names it. */
const commandOf = (name: string): readonly string[] => readCompose().services[name]?.command?.slice(1) ?? [];

interface Places {
  readonly folder: string;
  readonly temporal: { readonly address: string; readonly namespace: string };
}

function environmentOf(name: string, { folder, temporal: { address, namespace } }: Places): NodeJS.ProcessEnv {
  const env = { PUBLIC_URL: 'https://care.example', MESSENGER: 'outbox-folder', DRAIN_SECONDS: '1' };
  const engine = { TEMPORAL_ADDRESS: address, TEMPORAL_NAMESPACE: namespace };
  const given = Object.entries(readCompose().services[name]?.environment ?? {}).map(([variable, value]) => [
    variable,
    filledIn(value, { ...env, ...engine })
      .replace('/run/secrets', folder)
      .replace('/outbox', join(folder, 'outbox')),
  ]);
  const ofImage = { NODE_ENV: 'production', WORKFLOW_BUNDLE: join(PROJECT, 'dist', 'pathways.json') };
  return { ...withoutHouse(process.env), ...ofImage, ...Object.fromEntries(given) };
}

async function untilReady(child: ChildProcess, title: string) {
  let said = '';
  for (const stream of [child.stdout, child.stderr]) stream?.on('data', (chunk) => (said += String(chunk)));
  const exit = new Promise<number | null>((resolve) => child.once('close', (code) => resolve(code)));
  await new Promise<void>((ready, failed) => {
    const late = setTimeout(() => failed(new Error(`${title} is not ready:\n${said}`)), READY_LIMIT_MS);
    child.once('message', () => {
      clearTimeout(late);
      ready();
    });
    child.once('close', (code) => failed(new Error(`${title} ended with ${code}:\n${said}`)));
  });
  return {
    child,
    said: () => said,
    /** As `docker compose stop` asks. Comes back with the exit code. */
    stop: (): Promise<number | null> => {
      child.kill('SIGTERM');
      return exit;
    },
  };
}

async function ended(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const exit = new Promise((resolve) => child.once('exit', resolve));
  child.kill('SIGKILL');
  await exit;
}

async function openNamespace() {
  const address = process.env['TEST_TEMPORAL_ADDRESS'];
  if (!address) throw new Error('No Temporal server was started for this test. Run it with `npm test`.');
  const namespace = `cluster-${randomUUID()}`;
  const connection = await Connection.connect({ address });
  await connection.workflowService.registerNamespace({ namespace, workflowExecutionRetentionPeriod: msToTs('1 day') });
  return { address, namespace, connection };
}

function freePort(): Promise<number> {
  return new Promise((found) => {
    const probe = createServer().listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => found(typeof address === 'object' && address ? address.port : 0));
    });
  });
}
