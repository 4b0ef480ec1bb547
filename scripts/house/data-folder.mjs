import { mkdirSync, realpathSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { makePrivateFolder, readJson } from '../machine/files.mjs';
import { takeLock } from '../machine/lock.mjs';
import { Trouble } from '../machine/say.mjs';

/**
 * The folder that holds all that outlives a stop, taken for this process alone: `{ dataFolder, release }`. A house of
 * root's lets others pass through (not look), for PostgreSQL must run as somebody else.
 */
export function takeDataFolder({ project, env }) {
  const asked = resolve(project, env.FOLLOWTHROUGH_DATA || '.followthrough');
  mkdirSync(asked, { recursive: true, mode: process.getuid?.() === 0 ? 0o711 : 0o700 });
  const dataFolder = realpathSync(asked);
  const lock = takeLock(join(dataFolder, 'house.lock'));
  if (lock.release) {
    for (const name of ['logs', 'outbox', 'temporal']) makePrivateFolder(join(dataFolder, name));
    return { dataFolder, release: lock.release };
  }
  const desk = readJson(join(dataFolder, 'run.json'))?.desk;
  throw new Trouble(
    `A house is already ${desk ? `running on ${dataFolder}: its desk is at ${desk}` : `starting on ${dataFolder}`} ` +
      `(process ${lock.heldBy}). Use that one, stop it first, or set FOLLOWTHROUGH_DATA to another folder.`,
  );
}
