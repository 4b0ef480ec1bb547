import { createHash, randomUUID } from 'node:crypto';
import type { Sql } from 'postgres';
import { connect, urlAs } from '../../db/connect';
import { migrate, readMigrations } from '../../db/migrate';
import { type DatabaseRole, provisionRoles, ROLE_NAMES } from '../../db/roles';

/** Awkward on purpose: whatever a password holds must get through. The same for everybody: roles belong to the server. */
const PASSWORD = `it's "only" \\ %s $1 for:tests@%`;
export const TEST_PASSWORDS = { owner: PASSWORD, worker: PASSWORD, api: PASSWORD, reader: PASSWORD };

/**
 * A database of its own on the server that the test run started, with the whole schema and a connection for each role.
 * `close` drops it, and fails where a test left a connection open.
 */
export async function openDatabase() {
  const name = `ft_test_${randomUUID().replaceAll('-', '')}`;
  await onServer(async (server) => {
    const template = await ensureTemplate(server);
    await server`create database ${server(name)} template ${server(template)}`;
  });
  const as = (role: DatabaseRole): Sql => asRole(name, role);
  const roles = { owner: as('owner'), worker: as('worker'), api: as('api'), reader: as('reader') };
  return {
    ...roles,
    url: (role: DatabaseRole) => urlAs(urlOf(name), ROLE_NAMES[role], PASSWORD),
    cut,
    cutWaiting: () => cutWaiting(name),
    close: async () => {
      await Promise.all(Object.values(roles).map((sql) => sql.end({ timeout: 5 })));
      await onServer((server) => server`drop database ${server(name)}`);
    },
  };
}

export type Database = Awaited<ReturnType<typeof openDatabase>>;

/** An empty database: roles, and no table yet. */
export async function openEmptyDatabase() {
  const name = `ft_test_${randomUUID().replaceAll('-', '')}`;
  await onServer((server) => prepareEmpty(server, name));
  const owner = asRole(name, 'owner');
  return {
    owner,
    url: urlOf(name),
    close: async () => {
      await owner.end({ timeout: 5 });
      await onServer((server) => server`drop database ${server(name)}`);
    },
  };
}

/** Ends a connection, as a server that is stopped or fails over does. */
async function cut(pid: number): Promise<void> {
  await onServer(async (server) => {
    await server`select pg_terminate_backend(${pid}, 5000)`;
  });
}

/** Ends the connections of a database that wait for a lock, as if whoever waits had died there, and says how many. */
async function cutWaiting(name: string): Promise<number> {
  let cut = 0;
  await onServer(async (server) => {
    const { count } = await server`
      select pg_terminate_backend(pid) from pg_stat_activity where datname = ${name} and wait_event_type = 'Lock'`;
    cut = count;
  });
  return cut;
}

/** The schema is built once for each set of migrations; every database is a copy of it. */
async function ensureTemplate(server: Sql): Promise<string> {
  const texts = (await readMigrations()).map(({ name, text }) => `${name}\n${text}`);
  const name = `ft_template_${createHash('sha256').update(texts.join('\n')).digest('hex').slice(0, 16)}`;
  const [known] = await server`select from pg_database where datname = ${name}`;
  if (known) return name;
  const building = `${name}_building`;
  await server`drop database if exists ${server(building)} with (force)`;
  await prepareEmpty(server, building);
  const owner = asRole(building, 'owner');
  await migrate(owner).finally(() => owner.end());
  await server`alter database ${server(building)} rename to ${server(name)}`;
  return name;
}

async function prepareEmpty(server: Sql, name: string): Promise<void> {
  await server`create database ${server(name)}`;
  const admin = connect(urlOf(name), { applicationName: 'tests', max: 1 });
  await provisionRoles(admin, TEST_PASSWORDS).finally(() => admin.end());
}

/** One test file at a time: roles belong to the whole server. */
async function onServer<T>(deed: (server: Sql) => Promise<T>): Promise<void> {
  const server = connect(urlOf('postgres'), { applicationName: 'tests', max: 1 });
  try {
    await server`select pg_advisory_lock(hashtext('followthrough/tests'))`;
    await deed(server);
  } finally {
    await server.end();
  }
}

const asRole = (database: string, role: DatabaseRole): Sql =>
  connect(urlAs(urlOf(database), ROLE_NAMES[role], PASSWORD), { applicationName: 'tests', max: 6 });

function urlOf(database: string): string {
  const server = process.env['TEST_POSTGRES_URL'];
  if (!server) throw new Error('No PostgreSQL was started for this test. Run it with `npm test`.');
  const url = new URL(server);
  url.pathname = `/${database}`;
  return url.href;
}
