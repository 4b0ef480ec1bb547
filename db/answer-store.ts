import type { ISql } from 'postgres';
import { z } from 'zod';
import type { Instant } from '../domain/clock';
import type { OperationId, QuestionId, ReferralId } from '../domain/ids';
import {
  ANSWER_FAULTS,
  ANSWER_RESULTS,
  type FactTold,
  type QuestionAnswer,
  type TakeAnswerBack,
} from '../domain/inquiry';
import type { AuditActor } from './audit-store';
import { branded, instant, named, whole } from './columns';
import { asJson } from './json';

const FactRow = z.discriminatedUnion('fact', [
  z.object({ fact: z.literal('birth-date'), value: z.string() }),
  z.object({ fact: z.literal('age'), value: z.int() }),
  z.object({ fact: z.literal('county'), value: z.string() }),
  z.object({ fact: z.literal('coverage'), value: z.array(z.string()) }),
  z.object({ fact: z.literal('term'), term: z.string(), value: z.boolean() }),
]) satisfies z.ZodType<FactTold>;

export const QuestionAnswerRow = z.object({
  questionId: branded<QuestionId>(),
  result: z.enum(ANSWER_RESULTS),
  text: z.string().nullable(),
  fact: FactRow.nullable(),
});

const AnswerRow = QuestionAnswerRow.extend({
  seq: whole,
  answerId: branded<OperationId>(),
  toldBy: z.string(),
  by: named,
  bySystem: z.boolean(),
  at: instant,
  takenBack: z
    .object({
      by: named,
      at: z.string().transform((text) => new Date(text).toISOString()),
      reason: z.enum(ANSWER_FAULTS),
      note: z.string(),
    })
    .nullable(),
});
/** What was answered, who told whom, and whether it was taken back. */
export type AnswerRow = z.infer<typeof AnswerRow>;

interface Answered {
  readonly operationId: string;
  readonly answers: readonly QuestionAnswer[];
  readonly toldBy: string;
  readonly by: AuditActor;
}

/** In their order, which is that in which they are read. Each says in whose place it stands: the database knows one that stands. */
export async function saveAnswers(
  tx: ISql,
  referralId: ReferralId,
  { operationId, answers, toldBy, by }: Answered,
  at: Instant,
): Promise<void> {
  const takenBack = await tx<{ questionId: string; id: string }[]>`
    select distinct on (question_id) question_id, id
      from answers_taken_back
     where referral_id = ${referralId}
     order by question_id, seq desc`;
  const before = new Map(takenBack.map(({ questionId, id }) => [questionId, id]));
  const rows = answers.map(({ questionId, result, text, fact }) => ({
    questionId,
    referralId,
    operationId,
    insteadOf: before.get(questionId) ?? null,
    result,
    text,
    fact: fact && asJson(tx, fact),
    toldBy,
    byKind: by.kind,
    byId: by.id,
    at,
  }));
  await tx`insert into answers ${tx(rows)}`;
}

/** Says beside an answer that it was wrong, under the operation's id. */
export async function saveTakingBack(
  tx: ISql,
  referralId: ReferralId,
  { operationId: id, questionId, answerId, by: takenBackBy, reason, note }: TakeAnswerBack,
  takenBackAt: Instant,
): Promise<void> {
  const row = { id, referralId, questionId, answerId, reason, note, takenBackBy, takenBackAt };
  await tx`insert into answers_taken_back ${tx(row)}`;
}

/** All answers, in the order in which they came; those that were taken back among them, for they keep their place. */
export async function answersOf(sql: ISql, referralId: ReferralId): Promise<readonly AnswerRow[]> {
  const rows = await sql`
    select answers.seq, answers.question_id, operation_id as answer_id, result, text, fact, told_by, at, by_kind = 'system' as by_system,
           json_build_object('id', by_id, 'name', coalesce(writers.name, systems.name, by_id)) as by,
           case when back.id is not null then
             json_build_object('by', json_build_object('id', takers.id, 'name', takers.name), 'at', back.taken_back_at,
                               'reason', back.reason, 'note', back.note) end as taken_back
      from answers
      left join staff writers on by_kind = 'staff' and writers.id = by_id
      left join systems on by_kind = 'system' and systems.id = by_id
      left join answers_taken_back back on back.question_id = answers.question_id and back.answer_id = operation_id
      left join staff takers on takers.id = back.taken_back_by
     where answers.referral_id = ${referralId}
     order by answers.seq`;
  return z.array(AnswerRow).parse(rows);
}

/** Those that stand: one for each question at most. */
export const standing = (answers: readonly AnswerRow[]): readonly AnswerRow[] =>
  answers.filter(({ takenBack }) => takenBack === null);
