import { join } from 'node:path';
import type { Sql } from 'postgres';
import { uuidv7 } from 'uuidv7';
import { z } from 'zod';
import { wallClock } from '../config/clock';
import { IntakeRequest } from '../contracts/intake';
import { keepIntake } from '../db/inbox-store';
import { migrate } from '../db/migrate';
import { savePolicy } from '../db/policy-store';
import { saveDirectory } from '../db/program-store';
import { provisionRoles } from '../db/roles';
import { saveStaffing, saveSystem, saveToken } from '../db/staffing-store';
import type { ReferralId } from '../domain/ids';
import { endWith, readOwner } from './owner';
import { readSample } from './sample/read-sample';

const Credentials = z.object({ apiKey: z.string().min(1), people: z.record(z.string(), z.string()) });
type Credentials = z.infer<typeof Credentials>;

/**
 * Makes a database ready: roles, schema, and, for a development house, sample data. Doing it again adds nothing. The last
 * line of output says, as JSON, who may sign in.
 */
async function main(): Promise<void> {
  const { mode, roles, credentials, asAdmin, asOwner } = await readOwner(process.env);
  await asAdmin((admin) => provisionRoles(admin, roles));
  const signIns = await asOwner(async (owner) => {
    await migrate(owner);
    const sample = await readSample(join(__dirname, 'sample'));
    await savePolicy(owner, sample.policy); // The default policy is needed everywhere; the rest is for trying things out.
    return mode === 'development' ? seed(owner, sample, Credentials.parse(credentials)) : NOBODY;
  });
  process.stdout.write(`${JSON.stringify(signIns)}\n`);
}

type Sample = Awaited<ReturnType<typeof readSample>>;

async function seed(sql: Sql, { staffing, directory, referrals }: Sample, credentials: Credentials) {
  const people = staffing.people.map(({ id, name, role }) => ({ id, name, role, token: tokenOf(id, credentials) }));
  await sql.begin(async (tx) => {
    await saveStaffing(tx, staffing);
    await saveDirectory(tx, directory, wallClock.now().toISOString());
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
    key: { kind: 'sender', system: SAMPLE_SYSTEM.id, organization, identifier },
    raw: Buffer.from(JSON.stringify(referral)),
    intake,
    submittedBy: SAMPLE_SYSTEM.id,
    receivedAt: wallClock.now().toISOString(),
  });
}

main().catch(endWith);
