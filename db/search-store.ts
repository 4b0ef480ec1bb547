import type { ISql } from 'postgres';
import { z } from 'zod';
import type { CaseId, ReferralId, TeamId } from '../domain/ids';
import { STATUSES } from '../domain/referral-state';
import { SEARCH_REASONS, type SearchReason, type Sought } from '../domain/search';
import { branded, instant, named } from './columns';
import { queriesFor, type SearchQueries } from './search-query';

/** So many are looked at closely, those that fit best and came last; who means an older one types more. */
const CANDIDATES_MAX = 200;

const FoundRow = z.object({
  referralId: branded<ReferralId>(),
  caseId: branded<CaseId>(),
  personName: z.string(),
  birthDate: z.string().nullable(),
  team: named,
  coordinator: named.nullable(),
  need: z.string(),
  source: z.string(),
  senderNumber: z.string().nullable(),
  status: z.enum(STATUSES),
  outcome: z.string().nullable(),
  receivedAt: instant,
  isWhole: z.boolean(),
  isPerson: z.boolean(),
  reasons: z.array(z.enum(SEARCH_REASONS)),
});
/** A referral that a search found. `isPerson` says that the person alone fits, `isWhole` that whole words do. */
export type FoundRow = z.infer<typeof FoundRow>;

/**
 * What fits everything that was typed, in the teams that may be seen (null: in all of them): what fits by whole words
 * first, then what is open, then what came last.
 */
export async function findByWords(
  sql: ISql,
  sought: Sought,
  teams: readonly TeamId[] | null,
): Promise<readonly FoundRow[]> {
  const words = await splitWords(sql, sought.rest);
  const queries = queriesFor(sought, words, teams);
  if (queries.all === null) return [];
  const rows = await sql`
    with found as materialized (
      select referral_id, words, ${fits(sql, queries.whole)} as is_whole
        from search_words
       where words @@ ${queries.all}::tsquery
       order by is_whole desc, referral_id desc
       limit ${CANDIDATES_MAX})
    select ${foundColumns(sql)}, found.is_whole, ${fits(sql, queries.person)} as is_person,
           ${reasonsColumn(sql, queries)} as reasons
      from found
      join referrals on referrals.id = found.referral_id
           ${aroundReferrals(sql)}
     order by found.is_whole desc, referrals.status = 'closed', referrals.received_at desc, referrals.id desc`;
  return z.array(FoundRow).parse(rows);
}

/** The referrals whose id begins like this, in hexadecimal digits; newest first. */
export async function findByIdBeginning(
  sql: ISql,
  digits: string,
  { teams, limit }: { readonly teams: readonly TeamId[] | null; readonly limit: number },
): Promise<readonly FoundRow[]> {
  const rows = await sql`
    select ${foundColumns(sql)}, true as is_whole, false as is_person, '{}'::text[] as reasons
      from referrals
           ${aroundReferrals(sql)}
     where referrals.id between ${digits.padEnd(ID_DIGITS, '0')}::uuid and ${digits.padEnd(ID_DIGITS, 'f')}::uuid
           ${teams ? sql`and referrals.team_id = any(${teams})` : sql``}
     order by referrals.id desc
     limit ${limit}`;
  return z.array(FoundRow).parse(rows);
}

const ProcessRow = z.object({ referralId: branded<ReferralId>(), status: z.enum(STATUSES), receivedAt: instant });

/** How far the processes are whose id begins like this, also before a workflow has taken them up; newest first. */
export async function findProcesses(
  sql: ISql,
  digits: string,
  limit: number,
): Promise<readonly z.infer<typeof ProcessRow>[]> {
  const rows = await sql`
    select inbox.id as referral_id, coalesce(referrals.status, 'received') as status, inbox.received_at
      from inbox
      left join referrals on referrals.id = inbox.id
     where inbox.id between ${digits.padEnd(ID_DIGITS, '0')}::uuid and ${digits.padEnd(ID_DIGITS, 'f')}::uuid
       and inbox.kind = 'referral'
     order by inbox.id desc
     limit ${limit}`;
  return z.array(ProcessRow).parse(rows);
}

const ID_DIGITS = 32;

/** Folded and split by the database, as the names were when they were kept. */
async function splitWords(sql: ISql, typed: string): Promise<readonly string[]> {
  const [row] = await sql`select split_words(plain_letters(${typed})) as words`;
  return z.object({ words: z.array(z.string()) }).parse(row).words;
}

const fits = (sql: ISql, query: string | null) => (query === null ? sql`false` : sql`words @@ ${query}::tsquery`);

const reasonsColumn = (sql: ISql, { by }: SearchQueries) => {
  const reason = (name: SearchReason) => sql`case when ${fits(sql, by[name])} then ${name}::text end`;
  return sql`
    array_remove(array[${reason('name')}, ${reason('related-person')}, ${reason('birth-date')}, ${reason('phone')},
                       ${reason('need')}, ${reason('source')}, ${reason('sender-number')}], null)`;
};

const foundColumns = (sql: ISql) => sql`
  referrals.id as referral_id, cases.id as case_id,
  persons.given_name || ' ' || persons.family_name as person_name, to_char(persons.birth_date, 'YYYY-MM-DD') as birth_date,
  json_build_object('id', teams.id, 'name', teams.name) as team,
  case when staff.id is not null then json_build_object('id', staff.id, 'name', staff.name) end as coordinator,
  referrals.need, referrals.source_organization as source, referrals.source_identifier as sender_number,
  referrals.status, referrals.outcome ->> 'kind' as outcome, referrals.received_at`;

const aroundReferrals = (sql: ISql) => sql`
  join cases on cases.id = referrals.case_id
  join persons on persons.id = cases.person_id
  join teams on teams.id = cases.team_id
  left join staff on staff.id = cases.coordinator_id`;
