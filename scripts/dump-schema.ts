import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { connect, urlAs } from '../db/connect';
import { dumpSchema } from '../db/dump-schema';
import { migrate } from '../db/migrate';
import { provisionRoles, ROLE_NAMES } from '../db/roles';

const TARGET = join(__dirname, '..', 'db', 'schema.sql');
const PASSWORD = 'only-for-this-dump';
const APPLICATION = { applicationName: 'dump-schema', max: 4 };

/** The engines are plain JavaScript, for nothing may be installed yet when they start; so they come without types. */
interface Engines {
  readonly openTestEngines: (env: NodeJS.ProcessEnv) => {
    readonly postgres: () => Promise<string>;
    readonly close: () => void;
  };
}

/** Applies every migration to a PostgreSQL of its own, and writes down what came of it. */
async function main(): Promise<void> {
  const path = pathToFileURL(join(__dirname, 'engines', 'for-tests.mjs')).href;
  const { openTestEngines }: Engines = await import(path);
  const engines = openTestEngines(process.env);
  try {
    await writeFile(TARGET, await dumpOf(await engines.postgres()));
    process.stdout.write('db/schema.sql now says what the migrations make. Next: look at its diff, and commit both.\n');
  } finally {
    engines.close();
  }
}

async function dumpOf(url: string): Promise<string> {
  const admin = connect(url, APPLICATION);
  await provisionRoles(admin, { owner: PASSWORD, worker: PASSWORD, api: PASSWORD, reader: PASSWORD });
  const owner = connect(urlAs(url, ROLE_NAMES.owner, PASSWORD), APPLICATION);
  await migrate(owner);
  const dump = await dumpSchema(owner);
  await Promise.all([admin.end(), owner.end()]);
  return dump;
}

main().catch((failure: unknown) => {
  process.stderr.write(`${failure instanceof Error ? failure.message : String(failure)}\n`);
  process.exitCode = 1;
});
