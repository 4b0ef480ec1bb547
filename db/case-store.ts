import type { ISql } from 'postgres';
import { z } from 'zod';
import type { Instant } from '../domain/clock';
import type { CaseId, PersonId, ReferralId, StaffId, TeamId } from '../domain/ids';
import type { Told } from '../domain/staff';
import { branded, named } from './columns';
import { toldId } from './standing-columns';

const ServingTeam = z.object({ teamId: branded<TeamId>(), zone: z.string() });

/** The team that serves a county. Where none does, or none is told, the first team: nobody is left without one. */
export async function teamServing(sql: ISql, county: string | null): Promise<z.infer<typeof ServingTeam>> {
  const [row] = await sql`
    select id as team_id, zone
      from teams
     order by exists (
                select from unnest(counties) as served
                 where lower(served) = regexp_replace(lower(trim(${county ?? ''})), '\\s+county$', '')) desc,
              id
     limit 1`;
  if (!row) throw new Error('There is no team yet that could take a referral.');
  return ServingTeam.parse(row);
}

/** The coordinator of a team who has the fewest open cases; null when the team has none, then the whole team sees it. */
export async function leastBusyCoordinator(sql: ISql, teamId: TeamId): Promise<StaffId | null> {
  const [row] = await sql`
    select staff.id
      from staff
      join team_members on team_members.staff_id = staff.id
      left join cases on cases.coordinator_id = staff.id and cases.closed_at is null
     where team_members.team_id = ${teamId}
       and staff.role = 'coordinator'
     group by staff.id
     order by count(cases.id), staff.id
     limit 1`;
  return row ? branded<StaffId>().parse(row['id']) : null;
}

export async function openCase(
  tx: ISql,
  opened: {
    readonly id: CaseId;
    readonly personId: PersonId;
    /** Whom a referral named; another than the person only where that one has been joined. */
    readonly openedFor: PersonId;
    readonly teamId: TeamId;
    readonly coordinatorId: StaffId | null;
    readonly openedAt: Instant;
  },
): Promise<void> {
  await tx`insert into cases ${tx(opened)}`;
}

const OpenCase = z.object({
  id: branded<CaseId>(),
  openedFor: branded<PersonId>(),
  teamId: branded<TeamId>(),
  coordinatorId: branded<StaffId>().nullable(),
});

/**
 * The open case of a person, which nobody closes or moves until the transaction ends; undefined when none is open. Of
 * several, which only joined persons have, the one that was opened for whoever is named.
 */
export async function lockOpenCase(
  tx: ISql,
  personId: PersonId,
  named: PersonId,
): Promise<z.infer<typeof OpenCase> | undefined> {
  const [row] = await tx`
    select id, opened_for, team_id, coordinator_id
      from cases
     where person_id = ${personId} and closed_at is null
     order by opened_for = ${named} desc, opened_at, id
     limit 1
       for update`;
  return row && OpenCase.parse(row);
}

/**
 * Holds cases until the transaction ends. Whatever may close a case holds it before it writes anything there: what is
 * written holds the case a little by its foreign key, and two that both do cannot wait for each other. Several cases are
 * held in one order, for the same reason.
 */
export async function lockCases(tx: ISql, caseIds: readonly CaseId[]): Promise<void> {
  await tx`select from cases where id = any(${caseIds}::uuid[]) order by id for update`;
}

/**
 * Closes a case in which nothing is owed any more, and says if it did. Owed is every referral until it is closed and the
 * word to whoever referred has left, or is held back; every promise until it has ended; and every danger alert until its
 * answer stands. The case is held already, so
 * a referral or a promise that was on its way into it is seen, and none can come before it is closed.
 */
export async function closeCaseIfNothingOwed(tx: ISql, caseId: CaseId, at: Instant): Promise<boolean> {
  const closed = await tx`
    update cases
       set closed_at = ${at}
     where id = ${caseId}
       and closed_at is null
       and not exists (select from promises where promises.case_id = cases.id and promises.ended_at is null)
       and not exists (select from danger_alerts where danger_alerts.case_id = cases.id and danger_alerts.settled_at is null)
       and not exists (
             select from referrals
              where referrals.case_id = cases.id
                and (referrals.status <> 'closed' or not exists (
                      select from notices
                       where notices.referral_id = referrals.id
                         and notices.purpose = 'closing'
                         and notices.delivery <> 'kept')))`;
  return closed.count === 1;
}

const CaseMatter = z.object({ teamId: branded<TeamId>() });

/** Whose matter a case is, for permissions. */
export async function findCaseMatter(sql: ISql, id: CaseId): Promise<z.infer<typeof CaseMatter> | undefined> {
  const [row] = await sql`select team_id from cases where id = ${id}`;
  return row && CaseMatter.parse(row);
}

/** More cases than one person has in a life. */
const CASES_MAX = 50;

/** Every case of a person, open and closed, the newest first; also of one who has been joined, those opened for them. */
export async function casesOfPerson(sql: ISql, personId: PersonId): Promise<readonly CaseId[]> {
  const rows = await sql`
    select id
      from cases
     where person_id = ${personId} or opened_for = ${personId}
     order by opened_at desc, id
     limit ${CASES_MAX}`;
  return rows.map((row) => branded<CaseId>().parse(row['id']));
}

/** Whether a referral hangs on this case. */
export async function isOfCase(sql: ISql, caseId: CaseId, referralId: ReferralId): Promise<boolean> {
  const [row] = await sql`select from referrals where id = ${referralId} and case_id = ${caseId}`;
  return row !== undefined;
}

const Member = named.extend({ id: branded<StaffId>() });
/** Somebody of the staff, by name. */
export type Member = z.infer<typeof Member>;

const CaseRow = z.object({
  caseId: branded<CaseId>(),
  team: named.extend({ id: branded<TeamId>(), zone: z.string() }),
  coordinator: Member.nullable(),
});
export type CaseRow = z.infer<typeof CaseRow>;

/** The case of a referral: its team and its coordinator. */
export async function caseOf(sql: ISql, referralId: ReferralId): Promise<CaseRow> {
  const [row] = await sql`
    select cases.id as case_id, json_build_object('id', teams.id, 'name', teams.name, 'zone', teams.zone) as team,
           case when staff.id is not null then json_build_object('id', staff.id, 'name', staff.name) end as coordinator
      from referrals
      join cases on cases.id = referrals.case_id
      join teams on teams.id = cases.team_id
      left join staff on staff.id = cases.coordinator_id
     where referrals.id = ${referralId}`;
  if (!row) throw new Error(`There is no referral ${referralId} in the records.`);
  return CaseRow.parse(row);
}

/** Who hears of an alarm at this moment; undefined when nobody holds the duty. */
export async function whoIsTold(sql: ISql, referralId: ReferralId, tell: Told): Promise<Member | undefined> {
  const [row] = await sql`
    select staff.id, staff.name
      from referrals
      join cases on cases.id = referrals.case_id
      join staff on staff.id = ${toldId(sql, sql`${tell}::text`)}
     where referrals.id = ${referralId}`;
  return row && Member.parse(row);
}
