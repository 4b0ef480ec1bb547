import type { ISql } from 'postgres';
import { z } from 'zod';
import {
  ANSWER_LEADS,
  DUPLICATE_ANSWERS,
  DUPLICATE_STANDINGS,
  type DuplicateAnswer,
  type DuplicateNow,
} from '../domain/duplicate';
import type { CaseId, DuplicateId, PersonId, TeamId } from '../domain/ids';
import type { RecordChange } from '../domain/record-change';
import { branded, instant } from './columns';

/** An answer as the inbox keeps it. */
export const DuplicateAnswerBody = z.object({
  caseId: branded<CaseId>(),
  otherCaseId: branded<CaseId>(),
  duplicateId: branded<DuplicateId>(),
  revision: z.int(),
  answer: z.enum(DUPLICATE_ANSWERS),
  note: z.string(),
}) satisfies z.ZodType<DuplicateAnswer>;

const Now = z.object({
  standing: z.enum(DUPLICATE_STANDINGS),
  revision: z.int(),
  lastBy: z.string().nullable(),
  lastAt: instant.nullable(),
});

/** How two who may be one stand, and who answered last. */
export async function duplicateNow(sql: ISql, id: DuplicateId): Promise<DuplicateNow> {
  const [row] = await sql`
    select standing, revision, last.name as last_by, last.answered_at as last_at
      from possible_duplicates
      left join lateral (
             select staff.name, answered_at
               from duplicate_answers
               join staff on staff.id = answered_by
              where duplicate_id = possible_duplicates.id
              order by seq desc
              limit 1) last on true
     where id = ${id}`;
  const { lastBy, lastAt, ...now } = Now.parse(row);
  return { ...now, last: lastBy !== null && lastAt !== null ? { by: lastBy, at: lastAt } : null };
}

/** The same, and nobody answers or compares anew until the transaction ends. */
export async function lockDuplicate(tx: ISql, id: DuplicateId): Promise<DuplicateNow> {
  await tx`select from possible_duplicates where id = ${id} for update`;
  return duplicateNow(tx, id);
}

/** Writes an answer down, and what it leads to. Whoever calls has looked whether it may be given. */
export async function saveAnswer(
  tx: ISql,
  { id, by, at, body: { duplicateId, answer, note } }: RecordChange<DuplicateAnswer>,
): Promise<void> {
  await tx`insert into duplicate_answers ${tx({ id, duplicateId, answer, note, answeredBy: by, answeredAt: at })}`;
  await tx`
    update possible_duplicates
       set standing = ${ANSWER_LEADS[answer].to}, revision = revision + 1
     where id = ${duplicateId}`;
}

const Whose = z.object({
  personId: branded<PersonId>(),
  cases: z.array(z.object({ caseId: branded<CaseId>(), teamId: branded<TeamId>() })),
});
/** One of two who may be one, with their cases, an open one first. */
export type Whose = z.infer<typeof Whose>;

/** Whose matter a pair is, for permissions: both persons with their cases; undefined where there is no such pair. */
export async function findWhose(sql: ISql, id: DuplicateId): Promise<readonly [Whose, Whose] | undefined> {
  const rows = await sql`
    select person.id as person_id,
           (select coalesce(json_agg(json_build_object('caseId', cases.id, 'teamId', cases.team_id)
                                     order by cases.closed_at is null desc, cases.opened_at desc, cases.id), '[]')
              from cases
             where cases.person_id = person.id) as cases
      from possible_duplicates, unnest(array[person_a, person_b]) with ordinality as person (id, place)
     where possible_duplicates.id = ${id}
     order by person.place`;
  const [one, other] = z.array(Whose).parse(rows);
  return one && other ? [one, other] : undefined;
}
