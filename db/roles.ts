import type { Sql, TransactionSql } from 'postgres';

/** The four roles: the owner migrates, the worker writes care, the api keeps what is its own, the reader reads. */
export const ROLE_NAMES = {
  owner: 'followthrough_owner',
  worker: 'followthrough_worker',
  api: 'followthrough_api',
  reader: 'followthrough_reader',
} as const;
export type DatabaseRole = keyof typeof ROLE_NAMES;

/** A password for each role. */
export type RolePasswords = Readonly<Record<DatabaseRole, string>>;

/** Makes the roles, or gives them these passwords. Needs a connection that may create roles; doing it again is harmless. */
export async function provisionRoles(admin: Sql, passwords: RolePasswords): Promise<void> {
  for (let triesLeft = TRIES_MAX; ; triesLeft -= 1) {
    try {
      return await provisionAll(admin, passwords);
    } catch (failure) {
      if (triesLeft === 0 || !isRace(failure)) throw explained(admin, failure);
    }
  }
}

const TRIES_MAX = 10;

const provisionAll = (admin: Sql, passwords: RolePasswords): Promise<void> =>
  admin.begin(async (tx) => {
    await tx`select pg_advisory_xact_lock(hashtext('followthrough/roles'))`;
    for (const role of Object.keys(ROLE_NAMES) as DatabaseRole[])
      await provision(tx, ROLE_NAMES[role], passwords[role]);
    await tx`grant usage, create on schema public to ${tx(ROLE_NAMES.owner)}`;
  });

/** Roles belong to the whole server, and an advisory lock to one database: another one may be prepared at this moment. */
const isRace = (failure: unknown): boolean =>
  failure instanceof Error && 'code' in failure && RACES.includes(String(failure.code));

/** "tuple concurrently updated", and a role that somebody else was quicker to make. */
const RACES = ['XX000', '23505', '42710'];

/** `create role` takes no parameters, so PostgreSQL itself quotes the password. */
async function provision(tx: TransactionSql, name: string, password: string): Promise<void> {
  const [known] = await tx`select 1 from pg_roles where rolname = ${name}`;
  const [statement] = await tx<{ text: string }[]>`
    select format(${known ? 'alter role %I login password %L' : 'create role %I login password %L'}, ${name}::text,
                  ${password}::text) as text`;
  if (statement) await tx.unsafe(statement.text);
}

const NOT_ALLOWED = '42501';

function explained(admin: Sql, failure: unknown): unknown {
  if (!(failure instanceof Error && 'code' in failure && failure.code === NOT_ALLOWED)) return failure;
  return new Error(
    `The PostgreSQL user ${String(admin.options.user)} may not prepare the database (${failure.message}). ` +
      'Followthrough needs a user who may create roles and owns the database; ' +
      'give it CREATEROLE, or put the URL of one who may into the environment.',
    { cause: failure },
  );
}
