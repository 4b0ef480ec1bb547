import { existsSync } from 'node:fs';
import { homedir } from 'node:os';
import { delimiter, join } from 'node:path';
import { run } from '../machine/commands.mjs';
import { say, Trouble } from '../machine/say.mjs';
import { buildCli, builtCli } from './temporal-build.mjs';
import { downloadCli, downloadedClis } from './temporal-download.mjs';

/** Virtual time, which the tests and rehearsals stand on, came with this server. */
const LEAST_SERVER = [1, 32];
const ASK_LIMIT_MS = 20_000;
const EXE = process.platform === 'win32' ? 'temporal.exe' : 'temporal';

/**
 * The path of a Temporal CLI with Server 1.32 or later: one on the machine, else the one the SDK's testing package
 * would download, else one built with Go. What was downloaded or built before is asked before anything is fetched.
 */
export async function findTemporalCli({ env, signal }) {
  const passedOver = [];
  const here = [...clisOnMachine(env), ...downloadedClis(env), builtCli(env)].filter((path) => existsSync(path));
  const found =
    (await firstThatCounts(asFound(here), passedOver)) ??
    (await firstThatCounts(downloadCli({ env, signal }), passedOver)) ??
    (await firstThatCounts(buildCli({ env, signal }), passedOver));
  if (found) return found;
  throw new Trouble(missing(passedOver));
}

const asFound = (paths) => [...new Set(paths)].map((path) => ({ path }));

/** Sources give one CLI after the other, or why they have none; the next is only asked for if this one does not count. */
async function firstThatCounts(source, passedOver) {
  for await (const { path, whyNot } of source) {
    const reason = whyNot ?? (await whyNotUsable(path));
    if (!reason) return path;
    if (path) say(`Passing over ${path}: ${reason}.`);
    passedOver.push(path ? `${path}: ${reason}.` : reason);
  }
  return undefined;
}

function clisOnMachine(env) {
  const folders = (env.PATH ?? env.Path ?? '').split(delimiter).filter(Boolean);
  return [...folders, join(homedir(), '.temporalio', 'bin')].map((folder) => join(folder, EXE));
}

async function whyNotUsable(path) {
  const { code, output } = await run(path, ['--version'], { limitMs: ASK_LIMIT_MS });
  if (code !== 0) return `it does not say its version (${output.trim().split('\n')[0] || `code ${code}`})`;
  const [, major, minor] = /Server (\d+)\.(\d+)\./.exec(output) ?? [];
  if (major === undefined) return `it does not say which server it holds ("${output.trim()}")`;
  const [leastMajor, leastMinor] = LEAST_SERVER;
  const enough = Number(major) > leastMajor || (Number(major) === leastMajor && Number(minor) >= leastMinor);
  return enough ? undefined : `it holds Server ${major}.${minor}, and ${LEAST_SERVER.join('.')} or later is needed`;
}

function missing(passedOver) {
  return [
    `No Temporal CLI with Server ${LEAST_SERVER.join('.')} or later could be had:`,
    ...passedOver.map((line) => `  - ${line}`),
    'Any one of these is a way out:',
    '  - put such a CLI on the PATH (https://docs.temporal.io/cli, version 1.9.1 or later);',
    '  - connect this machine to the internet, so that it can be downloaded;',
    '  - install Go 1.26.8 or later (https://go.dev/dl), so that it can be built here;',
    '  - for `npm start`, name a running Temporal in TEMPORAL_ADDRESS.',
  ].join('\n');
}
