import { mkdirSync, readdirSync, renameSync, rmSync, statSync, utimesSync } from 'node:fs';
import { join } from 'node:path';
import { run } from '../machine/commands.mjs';
import { say, secondsSince, Trouble } from '../machine/say.mjs';

const SOURCES = ['web', 'contracts', 'domain', 'package-lock.json'];

/**
 * Builds the desk's pages, unless they are newer than everything they are made of. They are built beside and put in
 * place when whole, so that two starts at once do not mix theirs and a start that is killed leaves the old ones.
 */
export async function buildDesk({ project, env, signal }) {
  const built = join(project, 'web', 'dist');
  if (changedAt(join(built, 'index.html')) > newestIn(project, SOURCES)) return;
  say('Building the desk …');
  const begunAt = performance.now();
  const readAt = new Date();
  const beside = join(project, 'node_modules', '.cache', 'followthrough', `desk-${process.pid}`);
  const vite = join(project, 'node_modules', 'vite', 'bin', 'vite.js');
  const args = [vite, 'build', 'web', '--outDir', beside, '--emptyOutDir', '--logLevel', 'warn'];
  const { code, output } = await run(process.execPath, args, { cwd: project, env, signal });
  signal.throwIfAborted();
  if (code !== 0) throw new Trouble(`The desk could not be built (npm run build:desk):\n${output.trim()}`);
  utimesSync(join(beside, 'index.html'), readAt, readAt);
  putInPlace(beside, built);
  say(`Built the desk in ${secondsSince(begunAt)} s.`);
}

const changedAt = (path) => statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? 0;

const newestIn = (folder, names) => Math.max(0, ...names.map((name) => newest(join(folder, name))));

/** Of files only: putting the pages in place changes their folder. */
function newest(path) {
  const state = statSync(path, { throwIfNoEntry: false });
  if (!state?.isDirectory()) return state?.mtimeMs ?? 0;
  return newestIn(
    path,
    readdirSync(path).filter((name) => name !== 'dist' && name !== 'node_modules'),
  );
}

function putInPlace(beside, built) {
  const old = `${beside}.old`;
  mkdirSync(old, { recursive: true });
  try {
    renameSync(built, join(old, 'dist'));
  } catch (failure) {
    if (failure.code !== 'ENOENT') throw failure;
  }
  renameSync(beside, built);
  rmSync(old, { recursive: true, force: true });
}
