import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { connect, urlAs } from '../../db/connect';
import { dumpSchema } from '../../db/dump-schema';
import { migrate, readMigrations } from '../../db/migrate';
import { provisionRoles, ROLE_NAMES } from '../../db/roles';
import { openEmptyDatabase, TEST_PASSWORDS } from '../support/database';

let empty: Awaited<ReturnType<typeof openEmptyDatabase>>;
beforeAll(async () => {
  empty = await openEmptyDatabase();
});
afterAll(() => empty.close());

describe('The migrations', () => {
  it('are applied once, even when four processes start together', async () => {
    const names = (await readMigrations()).map(({ name }) => name);
    const runs = await Promise.all([1, 2, 3, 4].map(() => migrate(empty.owner)));
    expect(runs.flat()).toEqual(names);
    expect(runs.filter((run) => run.length > 0)).toHaveLength(1);
  });

  it('change nothing the second time', async () => {
    await migrate(empty.owner);
    await expect(migrate(empty.owner)).resolves.toEqual([]);
  });

  it('make the schema that db/schema.sql shows to a reviewer', async () => {
    await migrate(empty.owner);
    const shown = await readFile(join(__dirname, '..', '..', 'db', 'schema.sql'), 'utf8');
    expect(await dumpSchema(empty.owner)).toBe(shown); // After a new migration: npm run dump-schema.
  });

  it('give every table a comment that says what it is for', async () => {
    await migrate(empty.owner);
    const silent = await empty.owner`
      select relname from pg_class
       where relnamespace = 'public'::regnamespace and relkind = 'r' and obj_description(oid, 'pg_class') is null`;
    expect([...silent]).toEqual([]);
  });
});

describe('The roles', () => {
  it('are who they say they are, whatever is in their passwords', async () => {
    const sql = connect(urlAs(empty.url, ROLE_NAMES.reader, TEST_PASSWORDS.reader), {
      applicationName: 'tests',
      max: 1,
    });
    await expect(sql`select current_user as who`).resolves.toEqual([{ who: ROLE_NAMES.reader }]);
    await sql.end();
  });

  it('can be prepared for several databases of one server at once', async () => {
    const others = await Promise.all([openEmptyDatabase(), openEmptyDatabase(), openEmptyDatabase()]);
    const admins = others.map(({ url }) => connect(url, { applicationName: 'tests', max: 1 }));
    const again = admins.flatMap((admin) => [1, 2, 3, 4].map(() => provisionRoles(admin, TEST_PASSWORDS)));
    await expect(Promise.all(again)).resolves.toHaveLength(12);
    await Promise.all(admins.map((admin) => admin.end()));
    for (const other of others) await other.close();
  });

  it('cannot be made by a user who may not, and the reason says the way out', async () => {
    await expect(provisionRoles(empty.owner, TEST_PASSWORDS)).rejects.toThrow(
      /followthrough_owner may not prepare the database .* give it CREATEROLE/,
    );
  });
});
