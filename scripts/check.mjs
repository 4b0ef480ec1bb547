import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { run } from './machine/commands.mjs';
import { requireNode } from './machine/node-version.mjs';
import { installPackages } from './machine/packages.mjs';
import { endBadly, say, Trouble } from './machine/say.mjs';

const PROJECT = dirname(dirname(fileURLToPath(import.meta.url)));
const ROOMS = [
  ...['domain', 'contracts', 'workflows', 'activities', 'advice', 'adapters', 'payloads', 'simulation', 'evaluation'],
  ...['db', 'workers', 'api', 'web', 'config', 'bench'],
];

/** Each with what it guards, its program in node_modules, and its arguments. */
const CHECKS = [
  { guards: 'format and lint (biome)', bin: '@biomejs/biome/bin/biome', args: ['check', '--error-on-warnings', '.'] },
  { guards: 'types (tsc)', bin: 'typescript/bin/tsc', args: ['--noEmit'] },
  {
    guards: 'types of the desk (tsc)',
    bin: 'typescript/bin/tsc',
    args: ['--noEmit', '-p', 'web'],
    needs: 'web/tsconfig.json',
  },
  {
    guards: 'walls (dependency-cruiser)',
    bin: 'dependency-cruiser/bin/dependency-cruise.mjs',
    args: ['--config', '.dependency-cruiser.cjs', ...rooms()],
  },
  { guards: 'dead code (knip)', bin: 'knip/bin/knip.js', args: [] },
];

/** `npm run check`: what machines can judge without running anything. All of it is judged, whatever fails. */
async function main(env) {
  requireNode();
  await installPackages({ project: PROJECT, env });
  const checks = CHECKS.filter(({ needs }) => !needs || existsSync(join(PROJECT, needs)));
  const failed = (await Promise.all(checks.map((check) => judge(check, env)))).filter((one) => one !== undefined);
  if (failed.length > 0)
    throw new Trouble(`Not well: ${failed.join(', ')}. The reasons are above; \`npm run format\` mends format.`);
  say('All is well. Next: `npm test`.');
}

async function judge({ guards, bin, args }, env) {
  const begunAt = performance.now();
  const { code, output } = await run(process.execPath, [join(PROJECT, 'node_modules', bin), ...args], {
    cwd: PROJECT,
    env,
  });
  const seconds = ((performance.now() - begunAt) / 1000).toFixed(1);
  say(`${code === 0 ? 'well    ' : 'NOT WELL'}  ${seconds.padStart(5)} s  ${guards}`);
  if (code === 0) return undefined;
  say(`${output.trimEnd()}\n`);
  return guards;
}

function rooms() {
  return ROOMS.filter((room) => existsSync(join(PROJECT, room)));
}

await main(process.env).catch(endBadly);
