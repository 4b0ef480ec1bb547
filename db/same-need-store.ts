import type { ISql, Sql } from 'postgres';
import { z } from 'zod';
import { OWERS } from '../domain/entry';
import type { PersonId, ProgramId, ReferralId, TeamId } from '../domain/ids';
import { URGENCIES } from '../domain/referral';
import { STATUSES } from '../domain/referral-state';
import { branded, instant, named } from './columns';

const OtherReferral = z.object({
  id: branded<ReferralId>(),
  caseId: z.string(),
  need: z.string(),
  source: z.string(),
  receivedAt: instant,
  status: z.enum(STATUSES),
  urgency: z.enum(URGENCIES),
  readAsUrgent: z.boolean(),
  team: named.extend({ id: branded<TeamId>() }),
  programId: branded<ProgramId>().nullable(),
  programName: z.string().nullable(),
  goesOn: branded<ReferralId>().nullable(),
  advised: z.array(z.object({ programId: branded<ProgramId>(), need: z.string() })),
  owed: z.array(
    z.object({
      what: z.string(),
      owedBy: z.enum(OWERS),
      dueAt: z.string().transform((text) => new Date(text).toISOString()),
    }),
  ),
});
/** Another referral of the same person, with what it asks for, and what was promised for it and is still owed. */
export type OtherReferral = z.infer<typeof OtherReferral>;

/** More than anybody reads through; whoever has more is asked about on the page of the case. */
const OTHERS_MAX = 20;

/** How a referral stands towards others of the same person: those that are open, and those that ended as its duplicate. */
export async function otherReferralsOf(
  sql: ISql,
  { personId, id }: { readonly personId: PersonId; readonly id: ReferralId },
): Promise<readonly OtherReferral[]> {
  const rows = await sql`
    select ${otherColumns(sql)}
     where cases.person_id = ${personId}
       and referrals.id <> ${id}
       and (referrals.status <> 'closed'
            or referrals.outcome ->> 'kind' = 'duplicate' and (referrals.outcome ->> 'goesOn')::uuid = ${id})
     order by referrals.received_at desc, referrals.id
     limit ${OTHERS_MAX}`;
  return z.array(OtherReferral).parse(rows);
}

/** One referral as the others see it; undefined where there is none, or nobody has taken it up. */
export async function otherReferral(sql: ISql, id: ReferralId): Promise<OtherReferral | undefined> {
  const [row] = await sql`select ${otherColumns(sql)} where referrals.id = ${id}`;
  return row && OtherReferral.parse(row);
}

/** Needs nothing before it but `select`, and a condition behind it. */
const otherColumns = (sql: ISql) => sql`
  referrals.id, referrals.case_id, referrals.need, referrals.source_organization as source, referrals.received_at,
  referrals.status, referrals.urgency, referrals.read_as_urgent, referrals.program_id, programs.name as program_name,
  json_build_object('id', teams.id, 'name', teams.name) as team,
  referrals.outcome ->> 'goesOn' as goes_on,
  coalesce((select recommendations || waiting from advice where referral_id = referrals.id order by seq desc limit 1), '[]') as advised,
  (select coalesce(json_agg(json_build_object('what', promises.what, 'owedBy', promises.owed_by, 'dueAt', promises.due_at)
                                    order by promises.due_at, promises.entry_id), '[]')
     from promises
     join entries on entries.id = promises.entry_id
    where promises.case_id = referrals.case_id and promises.ended_at is null
      and entries.referral_id = referrals.id) as owed
  from referrals
  join cases on cases.id = referrals.case_id
  join teams on teams.id = cases.team_id
  left join programs on programs.id = referrals.program_id`;

/** Whether two referrals are about one person, as the records know it now. */
export async function areOfOnePerson(sql: ISql, one: ReferralId, other: ReferralId): Promise<boolean> {
  const rows = await sql`
    select distinct cases.person_id
      from referrals
      join cases on cases.id = referrals.case_id
     where referrals.id in (${one}, ${other})`;
  const [counted] = await sql`select count(*)::int from referrals where id in (${one}, ${other})`;
  return rows.length === 1 && counted?.['count'] === 2;
}

/**
 * Does one thing after the other for one person, whichever process does it: of two who each end one of two referrals in
 * favour of the other, the second sees what the first did.
 */
export const oneAtATimeFor = <Result>(sql: Sql, referralId: ReferralId, work: () => Promise<Result>): Promise<Result> =>
  sql.begin(async (tx) => {
    await tx`
      select pg_advisory_xact_lock(hashtextextended(cases.person_id::text, 36))
        from referrals
        join cases on cases.id = referrals.case_id
       where referrals.id = ${referralId}`;
    return work();
  }) as Promise<Result>;
