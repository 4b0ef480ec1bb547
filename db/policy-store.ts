import type { ISql } from 'postgres';
import { z } from 'zod';
import type { Deadline, Policy } from '../domain/policy';
import { asJson } from './json';

const hours = z.number().positive();
const Step = z.object({ afterHours: hours, tell: z.enum(['coordinator', 'supervisor', 'program-manager']) });
const DeadlineBody = z.object({
  dueHours: hours,
  chain: z.tuple([Step], Step),
  repeatHours: hours,
}) satisfies z.ZodType<Deadline>;
const byUrgency = z.object({ routine: DeadlineBody, urgent: DeadlineBody });
const count = z.int().min(0);

const PolicyBody = z.object({
  name: z.string(),
  version: z.int().positive(),
  officeHours: z.object({ zone: z.string(), openHour: count.max(24), closeHour: count.max(24) }),
  decision: byUrgency,
  firstContact: byUrgency,
  nextAttempt: DeadlineBody,
  serviceStart: DeadlineBody,
  contactRule: z.object({ attempts: count, days: count, channels: count, outsideOfficeHours: count }),
}) satisfies z.ZodType<Policy>;

/** The version that a referral began with. */
export async function readPolicy(
  sql: ISql,
  { name, version }: { readonly name: string; readonly version: number },
): Promise<Policy> {
  const [row] = await sql`select body from policies where name = ${name} and version = ${version}`;
  if (!row) throw new Error(`There is no version ${version} of the policy ${name}.`);
  return PolicyBody.parse(row['body']);
}

/** A version that is on record stays as it is: referrals that began with it keep it. */
export async function savePolicy(sql: ISql, policy: unknown): Promise<void> {
  const body = PolicyBody.parse(policy);
  await sql`
    insert into policies (name, version, body)
    values (${body.name}, ${body.version}, ${asJson(sql, body)})
    on conflict (name, version) do nothing`;
}
