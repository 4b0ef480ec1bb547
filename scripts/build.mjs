import { cpSync, renameSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { buildDesk } from './house/desk-build.mjs';
import { run } from './machine/commands.mjs';
import { requireNode } from './machine/node-version.mjs';
import { installPackages } from './machine/packages.mjs';
import { endBadly, say, secondsSince, Trouble } from './machine/say.mjs';

const PROJECT = dirname(dirname(fileURLToPath(import.meta.url)));
const BUILT = join(PROJECT, 'dist');
const BESIDE = join(PROJECT, 'dist.new');
const FOR_EVER = new AbortController().signal;

/** What the programs read beside their code. */
const FILES = ['db/migrations', 'advice/openai/prompts', 'scripts/sample', 'web/dist'];

/**
 * `npm run build`: everything that a cluster runs, in `dist`: the programs as JavaScript, the desk, the migrations, and
 * the pathways in one file. It is built beside and put in place when whole.
 */
async function main(env) {
  requireNode();
  await installPackages({ project: PROJECT, env });
  const begunAt = performance.now();
  rmSync(BESIDE, { recursive: true, force: true });
  await buildDesk({ project: PROJECT, env, signal: FOR_EVER });
  await step('compiled', ['node_modules/typescript/bin/tsc', '-p', 'tsconfig.build.json', '--outDir', BESIDE], env);
  for (const path of FILES)
    cpSync(join(PROJECT, path), join(BESIDE, path), { recursive: true, filter: (name) => !name.endsWith('.ts') });
  await step('bundled', [join(BESIDE, 'scripts', 'bundle-pathways.js'), join(BESIDE, 'pathways.json')], env);
  rmSync(BUILT, { recursive: true, force: true });
  renameSync(BESIDE, BUILT);
  say(`Built everything into dist in ${secondsSince(begunAt)} s.`);
}

async function step(done, args, env) {
  const { code, output } = await run(process.execPath, args, { cwd: PROJECT, env });
  if (code !== 0) throw new Trouble(`The programs could not be ${done}:\n${output.trim()}`);
}

await main(process.env).catch(endBadly);
