import { mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { delimiter, dirname, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { run } from '../machine/commands.mjs';
import { takeLock } from '../machine/lock.mjs';
import { say, sayingProgress, secondsSince } from '../machine/say.mjs';
import { cacheFolder } from './user-cache.mjs';

const MODULE = fileURLToPath(new URL('./temporal-cli', import.meta.url));
const LEAST_GO = [1, 26, 8];
const BUILD_LIMIT_MS = 60 * 60_000;
const LOOK_EVERY_MS = 1_000;
const EXE = process.platform === 'win32' ? 'temporal.exe' : 'temporal';

/** The CLI that an earlier start built from the same versions. */
export const builtCli = (env) => join(cacheFolder(env, 'temporal-cli', version()), EXE);

/** Builds it once per user and version, as `{ path }` or `{ whyNot }`; of two starts at once the second waits for the first. */
export async function* buildCli({ env, signal }) {
  const whyNot = await whyNoGo(env);
  if (whyNot) {
    yield { whyNot };
    return;
  }
  const path = builtCli(env);
  mkdirSync(dirname(path), { recursive: true });
  const lock = await waitForTurn(`${path}.lock`, signal);
  try {
    if ((await run(path, ['--version'])).code === 0) yield { path };
    else yield await build(path, env, signal);
  } finally {
    lock.release();
  }
}

function version() {
  const module = readFileSync(join(MODULE, 'go.mod'), 'utf8');
  const of = (name) => new RegExp(`\\s${name} v(\\S+)`).exec(module)?.[1];
  return `${of('github.com/temporalio/cli')}-server-${of('go.temporal.io/server')}`;
}

async function whyNoGo(env) {
  const { code, output } = await run('go', ['env', 'GOVERSION'], { cwd: MODULE, env: buildEnvironment(env) });
  if (code !== 0) return 'Go is not on the PATH, so no CLI could be built here.';
  const have = /go(\d+)\.(\d+)(?:\.(\d+))?/
    .exec(output)
    ?.slice(1)
    .map((part) => Number(part ?? 0)) ?? [0, 0, 0];
  const differs = have.findIndex((part, index) => part !== LEAST_GO[index]);
  if (differs === -1 || have[differs] > LEAST_GO[differs]) return undefined;
  return `Go ${have.join('.')} is on the PATH, and building the CLI takes ${LEAST_GO.join('.')} or later.`;
}

async function waitForTurn(path, signal) {
  const lock = takeLock(path);
  if (lock.release) return lock;
  say(`Another start (process ${lock.heldBy}) is building the Temporal CLI; waiting for it …`);
  return sayingProgress('waiting for the Temporal CLI', async () => {
    for (;;) {
      await sleep(LOOK_EVERY_MS, undefined, { signal });
      const again = takeLock(path);
      if (again.release) return again;
    }
  });
}

async function build(path, env, signal) {
  say('Building the Temporal CLI with Go: about 5 minutes on two cores, once per user and version …');
  const begunAt = performance.now();
  const folder = mkdtempSync(`${path}-`);
  const out = join(folder, EXE);
  const args = ['build', '-trimpath', '-ldflags', '-s -w', '-o', out, 'github.com/temporalio/cli/cmd/temporal'];
  const options = { cwd: MODULE, env: buildEnvironment(env), signal, limitMs: BUILD_LIMIT_MS };
  try {
    const { code, output } = await sayingProgress('building the Temporal CLI', () => run('go', args, options));
    signal?.throwIfAborted();
    if (code !== 0)
      return { whyNot: `building it with Go failed: ${output.trim().split('\n').slice(-5).join('\n    ')}` };
    renameSync(out, path);
    say(`Built the Temporal CLI in ${secondsSince(begunAt)} s.`);
    return { path };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Go's installer leaves it to the person to put its folder on the PATH. */
const buildEnvironment = (env) => ({
  ...env,
  PATH: [env.PATH, '/usr/local/go/bin'].filter(Boolean).join(delimiter),
  CGO_ENABLED: '0',
  GOTOOLCHAIN: 'local',
  GOWORK: 'off',
});
