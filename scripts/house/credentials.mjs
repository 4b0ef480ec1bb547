import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { readJson, writeJson } from '../machine/files.mjs';

const ROLES = ['owner', 'worker', 'api', 'reader'];

/**
 * Passwords, keys and tokens of this data folder: made at the first start and the same ever after, for the database,
 * Temporal's payloads and people's scripts rely on them. `people` holds a token for each of the sample staff.
 */
export function credentialsOf({ dataFolder, project }) {
  const path = join(dataFolder, 'credentials.json');
  const known = readJson(path);
  const credentials = { ...create(), ...known };
  const staff = readJson(join(project, 'scripts', 'sample', 'staff.json'))?.people ?? [];
  const tokens = staff.map(({ id }) => [id, credentials.people[id] ?? `ft_${secret()}`]);
  credentials.people = { ...credentials.people, ...Object.fromEntries(tokens) };
  writeJson(path, credentials);
  return { path, ...credentials };
}

const create = () => ({
  admin: secret(),
  roles: Object.fromEntries(ROLES.map((role) => [role, secret()])),
  payloadKeys: [{ id: `development-${randomBytes(4).toString('hex')}`, key: randomBytes(32).toString('base64') }],
  apiKey: `ft_${secret()}`,
  people: {},
});

const secret = () => randomBytes(24).toString('hex');
