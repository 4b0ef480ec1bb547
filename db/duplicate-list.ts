import type { ISql } from 'postgres';
import { z } from 'zod';
import type { CaseId, DuplicateId, PersonId, TeamId } from '../domain/ids';
import { LIKENESS_CODES, LIKENESS_LEVELS } from '../domain/likeness/points';
import { branded, instant, named, whole } from './columns';

const Shown = z.object({
  personId: branded<PersonId>(),
  name: z.string(),
  birthDate: z.string().nullable(),
  caseId: branded<CaseId>(),
  team: named,
  isOpen: z.boolean(),
});

const DuplicateRow = z.object({
  id: branded<DuplicateId>(),
  level: z.enum(LIKENESS_LEVELS),
  points: z.int(),
  parts: z.array(z.object({ code: z.enum(LIKENESS_CODES), points: z.int() })),
  foundAt: instant,
  one: Shown,
  other: Shown,
});
/** Two persons who may be one, each with a case of theirs that the reader may see. */
export type DuplicateRow = z.infer<typeof DuplicateRow>;

/** The teams whose matters are seen; null for all of them. */
type Teams = readonly TeamId[] | null;

interface DuplicateList {
  readonly teams: Teams;
  readonly after: { readonly points: number; readonly id: DuplicateId } | undefined;
  readonly limit: number;
}

/** Who may be one, of those persons whom the reader may see both; the likeliest first. */
export async function listDuplicates(
  sql: ISql,
  { teams, after, limit }: DuplicateList,
): Promise<readonly DuplicateRow[]> {
  const rows = await sql`
    select ${duplicateColumns(sql)}
      from possible_duplicates
      cross join lateral (${shown(sql, sql`person_a`, teams)}) one
      cross join lateral (${shown(sql, sql`person_b`, teams)}) other
     where standing = 'open'
           ${after ? sql`and (points < ${after.points} or points = ${after.points} and possible_duplicates.id > ${after.id})` : sql``}
     order by points desc, possible_duplicates.id
     limit ${limit}`;
  return z.array(DuplicateRow).parse(rows);
}

/** So many are named beside a referral; the list of all of them has the others. */
const NAMED_MAX = 3;

/** As whom a person may be known already, how many more of them the reader may see, and how many only other teams may. */
interface PerhapsKnown {
  readonly seen: readonly DuplicateRow[];
  readonly more: number;
  readonly elsewhere: number;
}

/** The person is the one; whoever may be the same person is the other. */
export async function perhapsKnown(sql: ISql, personId: PersonId, teams: Teams): Promise<PerhapsKnown> {
  const rows = await sql`
    select ${duplicateColumns(sql)}, count(*) over () as all_seen
      from (select *, case when person_a = ${personId} then person_b else person_a end as other_id
              from possible_duplicates
             where standing = 'open' and (person_a = ${personId} or person_b = ${personId})) as possible_duplicates
      cross join lateral (${shown(sql, sql`${personId}::uuid`, teams)}) one
      cross join lateral (${shown(sql, sql`other_id`, teams)}) other
     order by points desc, possible_duplicates.id
     limit ${NAMED_MAX}`;
  const [counted] = await sql`
    select count(*) as all
      from possible_duplicates
      join persons other on other.id = case when person_a = ${personId} then person_b else person_a end
     where standing = 'open' and (person_a = ${personId} or person_b = ${personId}) and other.joined_into is null`;
  const allSeen = whole.parse(rows[0]?.['allSeen'] ?? 0);
  const seen = z.array(DuplicateRow).parse(rows);
  return { seen, more: allSeen - seen.length, elsewhere: whole.parse(counted?.['all']) - allSeen };
}

const duplicateColumns = (sql: ISql) => sql`
  possible_duplicates.id, level, points, parts, found_at, one.shown as one, other.shown as other`;

/** A person by the case in which the reader finds them: one that is open, before all others. */
const shown = (sql: ISql, personId: ReturnType<ISql>, teams: Teams) => sql`
  select json_build_object(
           'personId', persons.id, 'name', persons.given_name || ' ' || persons.family_name,
           'birthDate', to_char(persons.birth_date, 'YYYY-MM-DD'), 'caseId', cases.id,
           'team', json_build_object('id', teams.id, 'name', teams.name), 'isOpen', cases.closed_at is null) as shown
    from cases
    join persons on persons.id = cases.person_id
    join teams on teams.id = cases.team_id
   where cases.person_id = ${personId}
         ${teams ? sql`and cases.team_id = any(${teams})` : sql``}
   order by cases.closed_at is null desc, cases.opened_at desc, cases.id
   limit 1`;
