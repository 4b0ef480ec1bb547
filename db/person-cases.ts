import type { ISql } from 'postgres';
import { z } from 'zod';
import type { CaseId, DuplicateId, PersonId, ReferralId, TeamId } from '../domain/ids';
import { STATUSES } from '../domain/referral-state';
import { branded, instant, named } from './columns';

const OtherCase = z.object({
  caseId: branded<CaseId>(),
  team: named,
  coordinator: named.nullable(),
  openedAt: instant,
  closedAt: instant.nullable(),
  referrals: z.array(
    z.object({
      id: branded<ReferralId>(),
      need: z.string(),
      status: z.enum(STATUSES),
      outcome: z.string().nullable(),
    }),
  ),
});

interface Asked {
  readonly personId: PersonId;
  readonly except: CaseId;
  /** The teams whose matters are seen; null for all of them. */
  readonly teams: readonly TeamId[] | null;
}

/** The other cases of a person that the reader may see, open ones first, and how many more there are. */
export async function otherCasesOf(
  sql: ISql,
  { personId, except, teams }: Asked,
): Promise<{ readonly seen: readonly z.infer<typeof OtherCase>[]; readonly hidden: number }> {
  const rows = await sql`
    select cases.id as case_id, json_build_object('id', teams.id, 'name', teams.name) as team,
           case when staff.id is not null then json_build_object('id', staff.id, 'name', staff.name) end as coordinator,
           cases.opened_at, cases.closed_at,
           (select coalesce(json_agg(json_build_object(
                     'id', referrals.id, 'need', referrals.need, 'status', referrals.status,
                     'outcome', referrals.outcome ->> 'kind') order by referrals.received_at desc, referrals.id), '[]')
              from referrals
             where referrals.case_id = cases.id) as referrals
      from cases
      join teams on teams.id = cases.team_id
      left join staff on staff.id = cases.coordinator_id
     where cases.person_id = ${personId} and cases.id <> ${except}
     order by cases.closed_at is null desc, cases.opened_at desc, cases.id`;
  const all = z.array(OtherCase).parse(rows);
  const seen = all.filter(({ team }) => teams === null || teams.some((id) => id === team.id));
  return { seen, hidden: all.length - seen.length };
}

const JoinedHere = z.object({
  duplicateId: branded<DuplicateId>(),
  joinedId: branded<PersonId>(),
  name: z.string(),
  by: named,
  at: instant,
});

/** Who was joined into a person, the last first, while it stands. */
export async function joinedInto(sql: ISql, personId: PersonId): Promise<readonly z.infer<typeof JoinedHere>[]> {
  const rows = await sql`
    select person_joins.duplicate_id, joined_id, persons.given_name || ' ' || persons.family_name as name,
           json_build_object('id', staff.id, 'name', staff.name) as by, answered_at as at
      from person_joins
      join persons on persons.id = joined_id
      join duplicate_answers on duplicate_answers.id = person_joins.id
      join staff on staff.id = answered_by
     where survivor_id = ${personId} and undone_by is null
     order by person_joins.seq desc`;
  return z.array(JoinedHere).parse(rows);
}
