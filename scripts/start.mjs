import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { readArguments, USAGE } from './house/arguments.mjs';
import { openBrowser } from './house/browser.mjs';
import { takeDataFolder } from './house/data-folder.mjs';
import { createHouse } from './house/house.mjs';
import { fired, stopSignal } from './house/stop-signals.mjs';
import { requireNode } from './machine/node-version.mjs';
import { installPackages } from './machine/packages.mjs';
import { endBadly, say } from './machine/say.mjs';

const PROJECT = dirname(dirname(fileURLToPath(import.meta.url)));
const FORCED = 130;

/** `npm start`: the whole house on this machine, until somebody stops it. */
async function main(words, env) {
  const asked = readArguments(words);
  if (asked.whyNot) {
    process.stderr.write(`${asked.whyNot}\n`);
    process.exitCode = 2;
  } else if (asked.help) {
    say(USAGE);
  } else {
    requireNode();
    await withDataFolder(env, (dataFolder) => keepHouse({ ...asked, dataFolder, env }));
  }
}

async function withDataFolder(env, deed) {
  const { dataFolder, release } = takeDataFolder({ project: PROJECT, env });
  try {
    await deed(dataFolder);
  } finally {
    release();
  }
}

async function keepHouse({ port, open, dataFolder, env }) {
  const trouble = new AbortController();
  const house = createHouse({ project: PROJECT, dataFolder, env, port, givenUp: (failure) => trouble.abort(failure) });
  const asked = stopSignal({ insist: () => house.kill().finally(() => process.exit(FORCED)) });
  const over = AbortSignal.any([asked, trouble.signal]);
  try {
    await Promise.race([openHouse({ house, open, dataFolder, env, signal: over }), fired(over)]);
    await fired(over);
    trouble.signal.throwIfAborted();
  } catch (failure) {
    if (!asked.aborted) throw failure;
  } finally {
    await house.close();
  }
  say('Stopped. Everything is kept; `npm start` goes on from here.');
}

async function openHouse({ house, open, dataFolder, env, signal }) {
  const begunAt = performance.now();
  await installPackages({ project: PROJECT, env, signal });
  signal.throwIfAborted();
  const { desk, temporalUi } = await house.open();
  say(
    [
      `\nThe desk is at ${desk} (ready after ${((performance.now() - begunAt) / 1000).toFixed(1)} s).`,
      ...(temporalUi ? [`Temporal's own pages are at ${temporalUi}.`] : []),
      `Addresses, tokens and process ids for scripts are in ${join(dataFolder, 'run.json')}.`,
      'Next: sign in as one of the sample people, or run `npm run demo` in another terminal. Ctrl-C stops everything.',
    ].join('\n'),
  );
  if (open) openBrowser(desk, env);
}

/** A terminal that is gone must not end us before the house is closed. */
process.stdout.on('error', () => undefined);
process.stderr.on('error', () => undefined);

await main(process.argv.slice(2), process.env).catch(endBadly);
process.exit();
