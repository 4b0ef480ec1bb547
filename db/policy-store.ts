import type { ISql } from 'postgres';
import { z } from 'zod';
import type { Instant } from '../domain/clock';
import type { StaffId } from '../domain/ids';
import { type AlertClock, DANGER_CLOCKS, type Deadline, type Policy, type PolicyVersion } from '../domain/policy';
import { instant, named, whole } from './columns';
import { asJson } from './json';

const hours = z.number().positive();
const Step = z.object({ afterHours: hours, tell: z.enum(['coordinator', 'supervisor', 'program-manager']) });
const DeadlineBody = z.object({
  dueHours: hours,
  chain: z.tuple([Step], Step),
  repeatHours: hours,
}) satisfies z.ZodType<Deadline>;
const byUrgency = z.object({ routine: DeadlineBody, urgent: DeadlineBody });
const answerWithin = (dueHours: number): z.input<typeof DeadlineBody> => ({
  dueHours,
  chain: [
    { afterHours: dueHours / 2, tell: 'coordinator' },
    { afterHours: dueHours, tell: 'supervisor' },
    { afterHours: dueHours * 2, tell: 'program-manager' },
  ],
  repeatHours: 168,
});
/** For versions that were made before questions had a clock of their own. */
const information = { routine: answerWithin(48), urgent: answerWithin(4) };
const count = z.int().min(0);
const minutes = z.number().positive();
const MinutesStep = z.object({ afterMinutes: minutes, tell: Step.shape.tell });
const AlertClockBody = z.object({
  dueMinutes: minutes,
  chain: z.tuple([MinutesStep], MinutesStep),
  repeatMinutes: minutes,
  repeats: count,
}) satisfies z.ZodType<AlertClock>;
const DangerBody = z.object({
  now: AlertClockBody,
  soon: AlertClockBody,
  acknowledged: AlertClockBody,
  takeBackMinutes: minutes,
});

/** A policy as the database keeps it. */
export const PolicyBody = z.object({
  name: z.string(),
  version: z.int().positive(),
  officeHours: z.object({ zone: z.string(), openHour: count.max(24), closeHour: count.max(24) }),
  decision: byUrgency,
  information: byUrgency.default(() => structuredClone(information)),
  firstContact: byUrgency,
  nextAttempt: DeadlineBody,
  serviceStart: DeadlineBody,
  contactRule: z.object({ attempts: count, days: count, channels: count, outsideOfficeHours: count }),
  /** Versions that were made before there were alerts say nothing of them. */
  danger: DangerBody.default(() => DangerBody.parse(DANGER_CLOCKS)),
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

/** A new version as the inbox keeps it. */
export const PolicyVersionBody = z.object({
  policy: PolicyBody,
  note: z.string(),
}) satisfies z.ZodType<PolicyVersion>;

/** Adds a version. False when there is one of that number already; it stays as it is. */
export async function insertPolicy(
  tx: ISql,
  policy: Policy,
  { by, at, note }: { readonly by: StaffId; readonly at: Instant; readonly note: string },
): Promise<boolean> {
  const { name, version } = policy;
  const row = { name, version, body: asJson(tx, policy), madeBy: by, madeAt: at, note };
  return (await tx`insert into policies ${tx(row)} on conflict do nothing`).count === 1;
}

const PolicyRow = z.object({
  body: PolicyBody,
  note: z.string().nullable(),
  madeBy: named.nullable(),
  madeAt: instant,
  /** How many referrals that are not closed began with it. */
  openReferrals: whole,
});
/** A version of a policy, and who runs by it. */
export type PolicyRow = z.infer<typeof PolicyRow>;

/** Every version, the newest first. */
export async function listPolicies(sql: ISql): Promise<readonly PolicyRow[]> {
  const rows = await sql`
    select policies.body, policies.note, coalesce(policies.made_at, policies.recorded_at) as made_at,
           case when staff.id is not null then json_build_object('id', staff.id, 'name', staff.name) end as made_by,
           coalesce(begun.open_referrals, 0) as open_referrals
      from policies
      left join staff on staff.id = policies.made_by
      left join (select policy_name, policy_version, count(*) as open_referrals
                   from referrals where status <> 'closed' group by 1, 2) begun
             on begun.policy_name = policies.name and begun.policy_version = policies.version
     order by policies.name, policies.version desc`;
  return z.array(PolicyRow).parse(rows);
}

/** The number of the newest version; undefined for a policy that there is not. */
export async function newestVersion(sql: ISql, name: string): Promise<number | undefined> {
  const [row] = await sql`select max(version) as version from policies where name = ${name}`;
  return row?.['version'] === null ? undefined : z.int().parse(row?.['version']);
}
