import { createHash } from 'node:crypto';
import type { ISql } from 'postgres';
import { z } from 'zod';
import type { Instant } from '../domain/clock';
import type { DuplicateId, PersonId } from '../domain/ids';
import { type ComparedFacts, keyOf, type Likeness } from '../domain/likeness/likeness';
import { branded } from './columns';
import { asJson } from './json';

/** So many who share one key are looked at. A key that more of them share says little. */
const OF_A_KEY_MAX = 100;
/** So many persons are compared with one, those first who share the most keys. */
const CANDIDATES_MAX = 50;

const ComparedRow = z.object({
  id: branded<PersonId>(),
  givenName: z.string(),
  familyName: z.string(),
  birthDate: z.string().nullable(),
  phone: z.string().nullable(),
  email: z.string().nullable(),
  address: z.string().nullable(),
});
type ComparedPerson = ComparedFacts & { readonly id: PersonId };

const comparedColumns = (sql: ISql) => sql`
  persons.id, given_name, family_name, to_char(birth_date, 'YYYY-MM-DD') as birth_date, phone, email, address`;

/** The facts of a person by which they are compared. */
export async function comparedFacts(sql: ISql, personId: PersonId): Promise<ComparedPerson> {
  const [row] = await sql`select ${comparedColumns(sql)} from persons where id = ${personId}`;
  return ComparedRow.parse(row);
}

const CandidateRow = ComparedRow.extend({ isKnown: z.boolean() });

/**
 * Who shares a key with a person, and who was found to be alike before (`isKnown`); nobody who has been joined into
 * another. What it costs does not grow with the records.
 */
export async function candidatesFor(sql: ISql, personId: PersonId): Promise<readonly z.infer<typeof CandidateRow>[]> {
  const rows = await sql`
    with sharing as (
      select others.person_id, count(*) as keys
        from person_keys own
        cross join lateral (
               select person_id from person_keys
                where key = own.key and person_id <> own.person_id
                limit ${OF_A_KEY_MAX}) others
       where own.person_id = ${personId}
       group by others.person_id
       order by keys desc, others.person_id
       limit ${CANDIDATES_MAX}),
    known as (
      select person_b as person_id from possible_duplicates where person_a = ${personId}
       union select person_a from possible_duplicates where person_b = ${personId})
    select ${comparedColumns(sql)}, id in (select person_id from known) as is_known
      from persons
     where id in (select person_id from sharing union select person_id from known) and joined_into is null
     order by id`;
  return z.array(CandidateRow).parse(rows);
}

interface Compared {
  readonly id: DuplicateId;
  readonly one: ComparedPerson;
  readonly other: ComparedPerson;
  readonly likeness: Likeness;
}

/**
 * Keeps what came of comparing a person with others. Two who were compared on the same facts before stay as they stand,
 * kept apart or not;
 * two who no longer seem to be one are no longer shown. Written in one order, so that two who do it at once wait in a row.
 */
export async function keepComparisons(tx: ISql, compared: readonly Compared[], at: Instant): Promise<void> {
  const rows = compared.map(pairOf).sort((one, other) => (keyOfPair(one) < keyOfPair(other) ? -1 : 1));
  const alike = rows.flatMap(({ level, parts, ...row }) =>
    level === null ? [] : [{ ...row, level, parts: asJson(tx, parts), standing: 'open', foundAt: at }],
  );
  for (const { personA, personB, factsHash, level } of rows)
    if (level === null)
      await tx`
        update possible_duplicates
           set standing = 'unlike', facts_hash = ${factsHash}, revision = revision + 1
         where person_a = ${personA} and person_b = ${personB} and standing <> 'unlike'`;
  if (alike.length > 0)
    await tx`
      insert into possible_duplicates ${tx(alike)}
      on conflict (person_a, person_b) do update
         set standing = excluded.standing, level = excluded.level, points = excluded.points, parts = excluded.parts,
             facts_hash = excluded.facts_hash, found_at = excluded.found_at,
             revision = possible_duplicates.revision + 1
       where possible_duplicates.facts_hash <> excluded.facts_hash`;
}

/** A pair is kept once, whoever of the two was looked at. */
function pairOf({ id, one, other, likeness: { level, points, parts } }: Compared) {
  const [a, b] = one.id < other.id ? [one, other] : [other, one];
  const factsHash = createHash('sha256')
    .update(`${keyOf(a)}${keyOf(b)}`)
    .digest('hex');
  return { id, personA: a.id, personB: b.id, factsHash, level, points, parts };
}
const keyOfPair = ({ personA, personB }: ReturnType<typeof pairOf>): string => personA + personB;
