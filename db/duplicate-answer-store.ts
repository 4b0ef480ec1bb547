import type { ISql } from 'postgres';
import { z } from 'zod';
import {
  ANSWER_LEADS,
  DUPLICATE_STANDINGS,
  type DuplicateAnswer,
  type DuplicateNow,
  PLAIN_ANSWERS,
} from '../domain/duplicate';
import type { CaseId, DuplicateId, PersonId, TeamId } from '../domain/ids';
import { CHOSEN_FACTS } from '../domain/joining';
import type { RecordChange } from '../domain/record-change';
import { branded } from './columns';

const answered = {
  caseId: branded<CaseId>(),
  otherCaseId: branded<CaseId>(),
  duplicateId: branded<DuplicateId>(),
  revision: z.int(),
  note: z.string(),
};

/** An answer as the inbox keeps it. */
export const DuplicateAnswerBody = z.discriminatedUnion('answer', [
  z.object({ ...answered, answer: z.enum(PLAIN_ANSWERS) }),
  z.object({
    ...answered,
    answer: z.literal('join'),
    survivorId: branded<PersonId>(),
    fromJoined: z.array(z.enum(CHOSEN_FACTS)),
    factsSeen: z.string(),
  }),
]) satisfies z.ZodType<DuplicateAnswer>;

const byWhom = z
  .object({ by: z.string(), at: z.string().transform((text) => new Date(text).toISOString()) })
  .nullable();

const Now = z.object({
  standing: z.enum(DUPLICATE_STANDINGS),
  revision: z.int(),
  last: byWhom,
  otherJoin: byWhom,
});

/** How two who may be one stand, who answered last, and which other join speaks against an answer. */
export async function duplicateNow(sql: ISql, id: DuplicateId): Promise<DuplicateNow> {
  const [row] = await sql`
    select standing, revision, last.said as last, other_join.said as other_join
      from possible_duplicates
      left join lateral (
             select ${saidBy(sql)} as said
               from duplicate_answers
               join staff on staff.id = answered_by
              where duplicate_id = possible_duplicates.id
              order by duplicate_answers.seq desc
              limit 1) last on true
      left join lateral (
             select ${saidBy(sql)} as said
               from person_joins
               join duplicate_answers on duplicate_answers.id = person_joins.id
               join staff on staff.id = answered_by
              where person_joins.undone_by is null
                and person_joins.duplicate_id <> possible_duplicates.id
                and (person_joins.joined_id in (person_a, person_b) or exists (
                       select from person_joins own
                        where own.duplicate_id = possible_duplicates.id and own.undone_by is null
                          and own.survivor_id = person_joins.survivor_id and own.seq < person_joins.seq))
              order by person_joins.seq desc
              limit 1) other_join on true
     where possible_duplicates.id = ${id}`;
  return Now.parse(row);
}

const saidBy = (sql: ISql) => sql`json_build_object('by', staff.name, 'at', answered_at)`;

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

/**
 * Whose matter a pair is, for permissions: both persons with the cases that were opened for them, also once they are
 * joined; undefined where there is no such pair.
 */
export async function findWhose(sql: ISql, id: DuplicateId): Promise<readonly [Whose, Whose] | undefined> {
  const rows = await sql`
    select person.id as person_id,
           (select coalesce(json_agg(json_build_object('caseId', cases.id, 'teamId', cases.team_id)
                                     order by cases.closed_at is null desc, cases.opened_at desc, cases.id), '[]')
              from cases
             where ${isCaseOf(sql, sql`person.id`, sql`person.other_id`)}) as cases
      from possible_duplicates,
           lateral (values (1, person_a, person_b), (2, person_b, person_a)) as person (place, id, other_id)
     where possible_duplicates.id = ${id}
     order by person.place`;
  const [one, other] = z.array(Whose).parse(rows);
  return one && other ? [one, other] : undefined;
}

type Fragment = ReturnType<ISql>;

/**
 * Of the two of a pair, whose a case is: theirs for whom it was opened, or who had been joined into them. Where the other
 * of the two has been joined into them, it is not that one's.
 */
export const isCaseOf = (sql: ISql, personId: Fragment, otherId: Fragment): Fragment => sql`
  (cases.opened_for = any(array(select persons_joined_into(${personId})))
   and not (${otherId} = any(array(select persons_joined_into(${personId})))
            and cases.opened_for = any(array(select persons_joined_into(${otherId})))))`;
