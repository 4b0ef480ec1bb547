import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Sql } from 'postgres';

const FOLDER = join(__dirname, 'migrations');

/** Brings the schema to the newest version, or leaves it as it was. Safe to start from many processes at once. */
export async function migrate(sql: Sql): Promise<readonly string[]> {
  const migrations = await readMigrations();
  return sql.begin(async (tx) => {
    await tx`set local statement_timeout = 0`; // Waiting for another process's migration is not a fault.
    await tx`select pg_advisory_xact_lock(hashtext('followthrough/migrations'))`; // First: even the next line may race.
    await tx`create table if not exists migrations (name text primary key, recorded_at timestamptz not null default now())`;
    await tx`comment on table migrations is 'Which migrations this database has been through.'`;
    const applied = new Set((await tx<{ name: string }[]>`select name from migrations`).map(({ name }) => name));
    const missing = migrations.filter(({ name }) => !applied.has(name));
    for (const { name, text } of missing) {
      await tx.unsafe(text);
      await tx`insert into migrations ${tx({ name })}`;
    }
    return missing.map(({ name }) => name);
  });
}

/** The migrations of this version, in the order in which they are applied. */
export async function readMigrations(): Promise<readonly { readonly name: string; readonly text: string }[]> {
  const names = (await readdir(FOLDER)).filter((file) => file.endsWith('.sql')).sort();
  return Promise.all(names.map(async (name) => ({ name, text: await readFile(join(FOLDER, name), 'utf8') })));
}
