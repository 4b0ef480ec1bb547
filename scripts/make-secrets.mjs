import { randomBytes } from 'node:crypto';
import { chmodSync, existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { endBadly, say } from './machine/say.mjs';

const PROJECT = dirname(dirname(fileURLToPath(import.meta.url)));
const FOLDER = resolve(PROJECT, process.argv[2] ?? 'secrets');
const ROLES = ['owner', 'worker', 'api', 'reader'];

/**
 * `npm run secrets`: what docker-compose.yml hands to its containers, each in a file of `secrets` (or of the folder that is
 * named). What is there already stays as it is, for databases and payloads rely on it. Only their owner can enter the folder; inside, a container's
 * own user must be able to read them.
 */
function main() {
  mkdirSync(FOLDER, { recursive: true, mode: 0o700 });
  chmodSync(FOLDER, 0o700);
  const made = Object.entries(secrets()).filter(([name, text]) => write(name, text));
  say(
    made.length > 0
      ? `Made ${made.map(([name]) => name).join(', ')} in ${FOLDER}.`
      : `Everything was in ${FOLDER} already.`,
  );
  say('Keep a copy of payload-keys where the database is not: without it nobody reads what Temporal keeps.');
}

/** The passwords belong together, so all of them are made at once or none is. */
function secrets() {
  const day = new Date().toISOString().slice(0, 10);
  const keys = {
    'payload-keys': `${day}-${randomBytes(3).toString('hex')}:${randomBytes(32).toString('base64')}`,
    'metrics-token': secret(),
    'openai-api-key': '', // To be filled in by whoever wants a model to advise.
  };
  if (existsSync(join(FOLDER, 'database-roles.json'))) return keys;
  const admin = secret();
  const roles = Object.fromEntries(ROLES.map((role) => [role, secret()]));
  return {
    ...keys,
    'postgres-password': admin,
    'temporal-database-password': secret(),
    'database-roles.json': JSON.stringify({ roles }),
    'database-url-admin': urlOf('postgres', admin),
    'database-url-worker': urlOf('followthrough_worker', roles.worker),
    'database-url-api': urlOf('followthrough_api', roles.api),
  };
}

function write(name, text) {
  const path = join(FOLDER, name);
  if (existsSync(path)) return false;
  writeFileSync(path, `${text}\n`, { mode: 0o444 });
  return true;
}

const urlOf = (user, password) => `postgresql://${user}:${password}@postgres:5432/followthrough`;

const secret = () => randomBytes(24).toString('hex');

try {
  main();
} catch (failure) {
  endBadly(failure);
}
