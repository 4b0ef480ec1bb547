import { chownSync, existsSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { run } from '../machine/commands.mjs';
import { Trouble } from '../machine/say.mjs';
import { program } from './postgres-binaries.mjs';

/** Who owns the cluster; the house's own roles are made when it is prepared. */
export const ADMIN = 'followthrough_admin';

/** The one database that is made with the cluster. */
export const DATABASE = 'followthrough';

const SET_UP_LIMIT_MS = 120_000;

/** Sorting and letters by Unicode rather than by the machine, so that every machine sorts alike; passwords from the start. */
const INITDB_FLAGS = [
  ...['--username', ADMIN, '--auth', 'scram-sha-256', '--encoding', 'UTF8', '--no-instructions'],
  ...['--locale', 'C', '--locale-provider', 'builtin', '--builtin-locale', 'C.UTF-8'],
];

/**
 * Makes the cluster once: `{ data }`, the folder that postgres runs on. It is made beside and renamed when whole, so a
 * first start that was killed half-way leaves nothing that a second would trip over.
 */
export async function ensureCluster({ place, password, env, signal, throwaway = false }) {
  const data = join(place.folder, 'cluster');
  if (existsSync(join(data, 'PG_VERSION'))) return { data };
  const beside = join(place.folder, 'cluster.new');
  rmSync(beside, { recursive: true, force: true });
  const step = (name, args, input) => setUp(name, args, { place, env, signal, input });
  const create = ['--single', '-D', beside, ...(throwaway ? ['-F'] : []), 'postgres'];
  await withSecretFile(password, place, (file) =>
    step('initdb', [...INITDB_FLAGS, '--pgdata', beside, '--pwfile', file, ...(throwaway ? ['--no-sync'] : [])]),
  );
  await step('postgres', create, `create database ${DATABASE};\n`);
  renameSync(beside, data);
  return { data };
}

/** initdb takes the password from a file only, and reads it as the user that the cluster belongs to. */
async function withSecretFile(password, { folder, uid, gid }, deed) {
  const secret = mkdtempSync(join(folder, 'secret-'));
  const file = join(secret, 'password');
  try {
    writeFileSync(file, password, { mode: 0o600 });
    if (uid !== undefined) for (const path of [secret, file]) chownSync(path, uid, gid);
    await deed(file);
  } finally {
    rmSync(secret, { recursive: true, force: true });
  }
}

/** A step before there is a server that a client could ask. */
async function setUp(name, args, { place: { home, folder, uid, gid }, env, signal, input }) {
  const as = uid === undefined ? {} : { uid, gid };
  const options = { ...as, cwd: folder, env: { ...env, LC_ALL: 'C' }, signal, input, limitMs: SET_UP_LIMIT_MS };
  const { code, output } = await run(program(home, name), args, options);
  signal?.throwIfAborted();
  if (code !== 0) throw new Trouble(`PostgreSQL's first set-up failed (${name}): ${output.trim()}`);
}
