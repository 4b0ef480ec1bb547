import type { ISql } from 'postgres';
import { z } from 'zod';
import type { ReferralId } from '../domain/ids';
import { branded, instant } from './columns';

type NamedType = 'Patient' | 'ServiceRequest';

const Known = z.object({ knownAs: z.string(), id: z.string() });

/** What a sender has named before, by its names for it or by ours. */
export async function findKnownByName(
  sql: ISql,
  {
    submittedBy,
    type,
    names,
  }: { readonly submittedBy: string; readonly type: NamedType; readonly names: readonly string[] },
): Promise<readonly z.infer<typeof Known>[]> {
  const rows = await sql`
    select known_as, id
      from fhir_ids
     where submitted_by = ${submittedBy}
       and resource_type = ${type}
       and known_as = any(${[...names]})`;
  return z.array(Known).parse(rows);
}

const Kept = z.object({
  id: z.string(),
  type: z.string(),
  submittedBy: z.string(),
  receivedAt: instant,
  body: z.looseObject({ resourceType: z.string() }),
  leadsTo: z.record(z.string(), z.string()),
});
/** A resource as it came, with what its references mean here. */
export type KeptResource = z.infer<typeof Kept>;

/** The newest of what became a person or a referral, as one sender sent it. */
export async function newestSent(sql: ISql, became: string, submittedBy: string): Promise<KeptResource | undefined> {
  const [row] = await sql`
    select ${keptColumns(sql)}
     where fhir_resources.became = ${became}
       and fhir_resources.submitted_by = ${submittedBy}
     order by fhir_resources.seq desc
     limit 1`;
  return row && Kept.parse(row);
}

/** Whom a request was about when it came, by the id that the door gave them. */
export async function personOfRequest(sql: ISql, referralId: ReferralId): Promise<string | null> {
  const [row] = await sql`select person_id from inbox where id = ${referralId} and kind = 'referral'`;
  return z.object({ personId: z.string().nullable() }).parse(row).personId;
}

/**
 * Which version of each of these is here: the revision of a referral; of a person, how many times they were sent again.
 * What is only kept never changes, and stays at 0.
 */
export async function versionsOf(sql: ISql, ids: readonly string[]): Promise<ReadonlyMap<string, number>> {
  const rows = await sql`
    select id, revision as version
      from referrals
     where id = any(${[...ids]}::uuid[])
     union all
    select became, count(*)::int - 1
      from fhir_resources
     where became = any(${[...ids]}::uuid[])
       and resource_type = 'Patient'
     group by became`;
  const versions = z.array(z.object({ id: z.string(), version: z.int() })).parse(rows);
  return new Map(versions.map(({ id, version }) => [id, version]));
}

/** One that is only kept, and the referrals with which it is shown. */
export async function findKept(
  sql: ISql,
  type: string,
  id: string,
): Promise<{ readonly kept: KeptResource; readonly referrals: readonly ReferralId[] } | undefined> {
  const [row] = await sql`
    select ${keptColumns(sql)}
     where fhir_resources.id = ${id}
       and fhir_resources.resource_type = ${type}
       and fhir_resources.became is null`;
  if (!row) return undefined;
  const shown = await sql`select referral_id as id from fhir_resource_referrals where resource_id = ${id}`;
  const referrals = z.array(z.object({ id: branded<ReferralId>() })).parse(shown);
  return { kept: Kept.parse(row), referrals: referrals.map((one) => one.id) };
}

/** What came with a referral, in the order in which it came; of what came twice without a change, the last. */
export async function cameWith(sql: ISql, referralId: string, limit: number): Promise<readonly KeptResource[]> {
  const rows = await sql`
    select *
      from (select distinct on (fhir_resources.resource_type, fhir_resources.body_sha256)
                   ${keptColumns(sql)}
              join fhir_resource_referrals on fhir_resource_referrals.resource_id = fhir_resources.id
             where fhir_resource_referrals.referral_id = ${referralId}
             order by fhir_resources.resource_type, fhir_resources.body_sha256, fhir_resources.seq desc) as came
     order by seq
     limit ${limit}`;
  return z.array(Kept).parse(rows);
}

export async function countCameWith(sql: ISql, referralId: string): Promise<number> {
  const [row] = await sql`
    select count(*)::int as came from fhir_resource_referrals where referral_id = ${referralId}`;
  return z.object({ came: z.int() }).parse(row).came;
}

const NotShown = z.object({ type: z.string(), count: z.int() });
/** How many resources of a type. */
export type NotShown = z.infer<typeof NotShown>;

/**
 * What came in the same Bundles as a request and is shown with no referral, for it may be somebody else's: how many of
 * which types, and nothing of what they tell. What came twice without a change is one.
 */
export async function notShownBeside(sql: ISql, referralId: string): Promise<NotShown[]> {
  const rows = await sql`
    select resource_type as type, count(distinct body_sha256)::int as count
      from fhir_resources
     where bundle_id in (select bundle_id from fhir_resources where became = ${referralId})
       and became is null
       and not exists (select from fhir_resource_referrals where resource_id = fhir_resources.id)
     group by resource_type
     order by resource_type`;
  return z.array(NotShown).parse(rows);
}

/** Needs nothing before it but `select`, and a condition behind it. */
const keptColumns = (sql: ISql) => sql`
  fhir_resources.id, fhir_resources.resource_type as type, fhir_resources.submitted_by, fhir_resources.received_at,
  fhir_resources.body, fhir_resources.seq, fhir_bundles.leads_to
  from fhir_resources
  join fhir_bundles on fhir_bundles.id = fhir_resources.bundle_id`;

/** What we call whoever sent something: an outside system, or somebody of the staff. */
export async function senderName(sql: ISql, id: string): Promise<string> {
  const [row] = await sql`
    select name from systems where id = ${id} union all select name from staff where id = ${id} limit 1`;
  return z.object({ name: z.string() }).optional().parse(row)?.name ?? id;
}
