import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Sql } from 'postgres';
import { uuidv7 } from 'uuidv7';
import { z } from 'zod';
import { wallClock } from '../config/clock';
import { IntakeRequest } from '../contracts/intake';
import { connect, urlAs } from '../db/connect';
import { keepIntake } from '../db/inbox-store';
import { migrate } from '../db/migrate';
import { savePolicy } from '../db/policy-store';
import { saveDirectory } from '../db/program-store';
import { provisionRoles, ROLE_NAMES } from '../db/roles';
import { saveStaffing, saveSystem, saveToken } from '../db/staffing-store';
import type { ReferralId } from '../domain/ids';
import { readSample } from './sample/read-sample';

const Environment = z.object({
  DATABASE_URL: z.string('DATABASE_URL is missing; give the URL of a PostgreSQL user who may create roles.'),
  FOLLOWTHROUGH_CREDENTIALS: z.string('FOLLOWTHROUGH_CREDENTIALS is missing; name the file with the passwords.'),
  FOLLOWTHROUGH_MODE: z.enum(['development', 'production']).default('production'),
});

const password = z.string().min(1);
const Credentials = z.object({
  roles: z.object({ owner: password, worker: password, api: password, reader: password }),
  apiKey: z.string().min(1),
  people: z.record(z.string(), z.string()),
});
type Credentials = z.infer<typeof Credentials>;

const APPLICATION = { applicationName: 'followthrough-prepare', max: 1 };

/**
 * Makes a database ready: roles, schema, and, for a development house, sample data. Doing it again adds nothing. The last
 * line of output says, as JSON, who may sign in.
 */
async function main(): Promise<void> {
  const {
    DATABASE_URL: url,
    FOLLOWTHROUGH_CREDENTIALS: path,
    FOLLOWTHROUGH_MODE: mode,
  } = Environment.parse(process.env);
  const credentials = Credentials.parse(JSON.parse(await readFile(path, 'utf8')));
  await using(url, (admin) => provisionRoles(admin, credentials.roles));
  const signIns = await using(urlAs(url, ROLE_NAMES.owner, credentials.roles.owner), async (owner) => {
    await migrate(owner);
    const sample = await readSample(join(__dirname, 'sample'));
    await savePolicy(owner, sample.policy); // The default policy is needed everywhere; the rest is for trying things out.
    return mode === 'development' ? seed(owner, sample, credentials) : NOBODY;
  });
  process.stdout.write(`${JSON.stringify(signIns)}\n`);
}

async function using<T>(url: string, deed: (sql: Sql) => Promise<T>): Promise<T> {
  const sql = connect(url, APPLICATION);
  try {
    return await deed(sql);
  } finally {
    await sql.end({ timeout: 2 });
  }
}

type Sample = Awaited<ReturnType<typeof readSample>>;

async function seed(sql: Sql, { staffing, directory, referrals }: Sample, credentials: Credentials) {
  const people = staffing.people.map(({ id, name, role }) => ({ id, name, role, token: tokenOf(id, credentials) }));
  await sql.begin(async (tx) => {
    await saveStaffing(tx, staffing);
    await saveDirectory(tx, directory);
    for (const { id, token } of people) await saveToken(tx, token, { kind: 'staff', id });
    await saveSystem(tx, SAMPLE_SYSTEM);
    await saveToken(tx, credentials.apiKey, { kind: 'system', id: SAMPLE_SYSTEM.id });
  });
  for (const referral of referrals) await handIn(sql, referral);
  return { people, apiKey: credentials.apiKey };
}

/** Sample people, their tokens and the sample key are for development alone; in production nobody may come in by them. */
const NOBODY = { people: [], apiKey: null };

const SAMPLE_SYSTEM = { id: 'sample-ehr', name: 'Sample hospital system' };

function tokenOf(id: string, { people }: Credentials): string {
  const token = people[id];
  if (token) return token;
  throw new Error(`The credentials hold no token for ${id}. Remove the file, and the next start makes a whole one.`);
}

/** By the same door as any other; the sender's own number lets each in once. */
async function handIn(sql: Sql, referral: unknown): Promise<void> {
  const intake = IntakeRequest.parse(referral);
  const { organization, identifier } = intake.source;
  if (identifier === null) throw new Error('A sample referral needs an identifier, so that it comes in only once.');
  await keepIntake(sql, {
    id: uuidv7() as ReferralId,
    key: { kind: 'sender', organization, identifier },
    raw: Buffer.from(JSON.stringify(referral)),
    intake,
    submittedBy: SAMPLE_SYSTEM.id,
    receivedAt: wallClock.now().toISOString(),
  });
}

main().catch((failure: unknown) => {
  process.stderr.write(`${inWords(failure)}\n`);
  process.exitCode = 1;
});

const inWords = (failure: unknown): string => {
  if (failure instanceof z.ZodError) return z.prettifyError(failure);
  return failure instanceof Error ? failure.message : String(failure);
};
