import { join } from 'node:path';
import { run } from './commands.mjs';
import { readJson } from './files.mjs';
import { say, sayingProgress, secondsSince, Trouble } from './say.mjs';

/** Installs what package-lock.json names, unless it is there already. */
export async function installPackages({ project, env, signal }) {
  if (areInstalled(project)) return;
  say('Installing the packages that package-lock.json names (npm ci) …');
  const begunAt = performance.now();
  const [command, ...args] = npm(env);
  const { code, output } = await sayingProgress('installing packages', () =>
    run(command, [...args, 'ci', '--include=dev', '--include=optional'], {
      cwd: project,
      env,
      signal,
      shell: args.length === 0,
    }),
  );
  signal?.throwIfAborted();
  if (code !== 0)
    throw new Trouble(
      `The packages could not be installed:\n${output.trim().split('\n').slice(-12).join('\n')}\n` +
        'Check that this machine reaches the npm registry, then run the same command again.',
    );
  say(`Installed the packages in ${secondsSince(begunAt)} s.`);
}

/** Compares what npm noted in node_modules with the lock; packages for other platforms may be missing. */
function areInstalled(project) {
  const installed = readJson(join(project, 'node_modules', '.package-lock.json'))?.packages;
  if (!installed) return false;
  const { packages } = readJson(join(project, 'package-lock.json'));
  return Object.entries(packages).every(([path, { version, optional, devOptional }]) => {
    if (path === '') return true;
    return installed[path] ? installed[path].version === version : Boolean(optional || devOptional);
  });
}

/** The npm that runs us, if one does: it needs no shell, nor a look at the PATH. */
const npm = (env) => (env.npm_execpath?.endsWith('.js') ? [process.execPath, env.npm_execpath] : ['npm']);
