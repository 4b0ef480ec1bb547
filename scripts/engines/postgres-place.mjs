import { randomBytes } from 'node:crypto';
import { chmodSync, chownSync, cpSync, existsSync, mkdirSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { run } from '../machine/commands.mjs';
import { makePrivateFolder, readJson, writeJson } from '../machine/files.mjs';
import { Trouble } from '../machine/say.mjs';

/** PostgreSQL refuses to run as root; these are asked in turn to lend their name. */
const USERS = ['postgres', 'nobody'];
const OUTSIDE = ['/var/lib/followthrough', '/var/tmp/followthrough'];

/**
 * Where PostgreSQL's data and programs are, and as whom it runs: `{ folder, home, uid, gid }`. As anyone but root that
 * is the data folder and npm's programs. As root it must run as somebody else, and what that user cannot reach is kept
 * outside; `postgres.json` in the data folder says where, and outlives every stop.
 */
export async function placeFor({ dataFolder, home, version }) {
  if (process.getuid?.() !== 0) return { folder: makePrivateFolder(join(dataFolder, 'postgres')), home };
  const user = await lender();
  const folder = notedFolder(dataFolder) ?? (await chooseFolder(dataFolder, user));
  return { folder, home: await homeWithinReach(home, version, user), ...user };
}

async function lender() {
  for (const name of USERS) {
    const [uid, gid] = await Promise.all([run('id', ['-u', name]), run('id', ['-g', name])]);
    if (uid.code === 0 && gid.code === 0) return { uid: Number(uid.stdout), gid: Number(gid.stdout) };
  }
  throw new Trouble(
    `PostgreSQL does not run as root, and there is none of these users to run it as: ${USERS.join(', ')}. ` +
      'Start as another user than root, or name a running PostgreSQL in DATABASE_URL.',
  );
}

/** An empty database in place of a lost one would look like lost referrals, so it is said instead. */
function notedFolder(dataFolder) {
  const note = join(dataFolder, 'postgres.json');
  const place = readJson(note);
  if (!place) return undefined;
  if (!existsSync(place.folder))
    throw new Trouble(
      `The database of ${dataFolder} was kept in ${place.folder}, and is gone. ` +
        `Put it back, or remove ${dataFolder} to begin anew.`,
    );
  if (place.dataFolder !== dataFolder && existsSync(join(place.dataFolder, 'postgres.json')))
    throw new Trouble(
      `${dataFolder} is a copy of ${place.dataFolder}, and both would use the database in ${place.folder}. ` +
        'Remove the copy, or the original.',
    );
  writeJson(note, { folder: place.folder, dataFolder });
  return place.folder;
}

async function chooseFolder(dataFolder, user) {
  const inside = join(dataFolder, 'postgres');
  const isNew = !existsSync(inside);
  if (await isWithinReach(ownedFolder(inside, user), user)) return inside;
  if (!isNew) throw new Trouble(`${outOfReach(dataFolder)} Its database is in there; move it to where they can.`);
  rmSync(inside, { recursive: true });
  for (const parent of OUTSIDE) {
    const folder = join(parent, `data-${randomBytes(6).toString('hex')}`);
    if (!canMake(parent) || !(await isWithinReach(ownedFolder(folder, user), user))) continue;
    writeJson(join(dataFolder, 'postgres.json'), { folder, dataFolder });
    return folder;
  }
  throw new Trouble(
    `${outOfReach(dataFolder)} Nor can they enter ${OUTSIDE.join(' or ')}. ` +
      'Set FOLLOWTHROUGH_DATA to a folder under one that everybody may enter.',
  );
}

const outOfReach = (dataFolder) =>
  `PostgreSQL does not run as root, and the users it could run as (${USERS.join(', ')}) cannot enter ${dataFolder}.`;

function canMake(parent) {
  try {
    mkdirSync(parent, { recursive: true });
    chmodSync(parent, 0o755);
    return true;
  } catch {
    return false;
  }
}

function ownedFolder(folder, { uid, gid }) {
  makePrivateFolder(folder);
  chownSync(folder, uid, gid);
  return folder;
}

async function homeWithinReach(home, version, user) {
  if (await isWithinReach(join(home, 'bin'), user)) return home;
  for (const parent of OUTSIDE) {
    const copy = join(parent, `postgresql-${version}`);
    if (existsSync(copy) || (canMake(parent) && copyWhole(home, copy))) return copy;
  }
  throw new Trouble(
    `PostgreSQL's programs in ${home} cannot be run by another user than root, nor copied where they can.`,
  );
}

/** Beside, then renamed: a copy that was cut short is never taken for one that is whole. */
function copyWhole(home, copy) {
  const beside = `${copy}.${process.pid}.new`;
  cpSync(home, beside, { recursive: true, verbatimSymlinks: true });
  try {
    renameSync(beside, copy);
  } catch (failure) {
    if (!existsSync(copy) || readdirSync(copy).length === 0) throw failure;
    rmSync(beside, { recursive: true, force: true });
  }
  return true;
}

async function isWithinReach(path, { uid, gid }) {
  return (await run('/bin/sh', ['-c', 'cd "$1" && test -r .', 'sh', path], { uid, gid, cwd: '/' })).code === 0;
}
