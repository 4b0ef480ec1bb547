import { readFile } from 'node:fs/promises';
import type { Sql } from 'postgres';
import { z } from 'zod';
import { whyPostgresInTheClear } from '../config/production';
import { withSecretFiles } from '../config/secret-files';
import { connect, urlAs } from '../db/connect';
import { ROLE_NAMES } from '../db/roles';

const Environment = z.object({
  DATABASE_URL: z.string('DATABASE_URL is missing; give the URL of a PostgreSQL user who may create roles.'),
  FOLLOWTHROUGH_CREDENTIALS: z.string('FOLLOWTHROUGH_CREDENTIALS is missing; name the file with the passwords.'),
  FOLLOWTHROUGH_MODE: z.enum(['development', 'production']).default('production'),
});

const password = z.string().min(1);
const Roles = z.object({
  roles: z.object({ owner: password, worker: password, api: password, reader: password }),
});

const APPLICATION = { applicationName: 'followthrough-owner', max: 1 };

/** What a script of the owner's is told from outside: where the database is, and the file with the roles' passwords. */
export async function readOwner(source: NodeJS.ProcessEnv) {
  const given = Object.entries(source).filter((pair): pair is [string, string] => Boolean(pair[1]));
  const { variables, faults } = withSecretFiles(Object.fromEntries(given));
  const { DATABASE_URL: url, FOLLOWTHROUGH_CREDENTIALS: path, FOLLOWTHROUGH_MODE: mode } = Environment.parse(variables);
  const unfit = mode === 'production' ? whyPostgresInTheClear(variables) : [];
  if (faults.length + unfit.length > 0) throw new Error(`${[...faults, ...unfit].join('.\n')}.`);
  const credentials: unknown = JSON.parse(await readFile(path, 'utf8'));
  const { roles } = Roles.parse(credentials);
  return {
    mode,
    roles,
    credentials,
    asAdmin: <T>(deed: (sql: Sql) => Promise<T>) => using(url, deed),
    asReader: <T>(deed: (sql: Sql) => Promise<T>) => using(urlAs(url, ROLE_NAMES.reader, roles.reader), deed),
    asOwner: <T>(deed: (sql: Sql) => Promise<T>) => using(urlAs(url, ROLE_NAMES.owner, roles.owner), deed),
  };
}

async function using<T>(url: string, deed: (sql: Sql) => Promise<T>): Promise<T> {
  const sql = connect(url, APPLICATION);
  try {
    return await deed(sql);
  } finally {
    await sql.end({ timeout: 2 });
  }
}

/** Ends a script of the owner's with the reason in words: whoever runs it is helped by no stack. */
export function endWith(failure: unknown): void {
  process.stderr.write(`${inWords(failure)}\n`);
  process.exitCode = 1;
}

function inWords(failure: unknown): string {
  if (failure instanceof z.ZodError) return z.prettifyError(failure);
  return failure instanceof Error ? failure.message : String(failure);
}
