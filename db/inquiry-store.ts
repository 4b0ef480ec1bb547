import type { ISql } from 'postgres';
import { z } from 'zod';
import type { Instant } from '../domain/clock';
import type { Decide } from '../domain/decision';
import type { InquiryId, QuestionId, ReferralId } from '../domain/ids';
import {
  ANSWER_RESULTS,
  type FactTold,
  QUESTION_ORIGINS,
  type QuestionAbout,
  type QuestionAnswer,
  WITHDRAWAL_REASONS,
  type WithdrawQuestions,
} from '../domain/inquiry';
import type { AuditActor } from './audit-store';
import { branded, instant, named } from './columns';
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
  toldBy: z.string(),
  by: named,
  bySystem: z.boolean(),
  at: instant,
});
/** What was answered, and who told whom. */
export type AnswerRow = z.infer<typeof AnswerRow>;

const QuestionRow = z.object({
  questionId: branded<QuestionId>(),
  inquiryId: branded<InquiryId>(),
  text: z.string(),
  about: z.custom<QuestionAbout>().nullable(),
  from: z.array(z.enum(QUESTION_ORIGINS)),
});

const InquiryRow = z.object({
  inquiryId: branded<InquiryId>(),
  by: named,
  at: instant,
  note: z.string().nullable(),
  withdrawn: z
    .object({
      by: named,
      at: z.string().transform((text) => new Date(text).toISOString()),
      reason: z.enum(WITHDRAWAL_REASONS),
      note: z.string(),
    })
    .nullable(),
});
/** Questions that were asked at one time, and whether a coordinator went on without the answers. */
export interface InquiryRow extends z.infer<typeof InquiryRow> {
  readonly questions: readonly Omit<z.infer<typeof QuestionRow>, 'inquiryId'>[];
}

type Asking = Decide & { readonly choice: Extract<Decide['choice'], { readonly kind: 'ask' }> };

/** Written once, with its questions in their order. */
export async function saveInquiry(
  tx: ISql,
  referralId: ReferralId,
  { operationId: id, by, adviceId, revision, choice }: Asking,
  askedAt: Instant,
): Promise<void> {
  const row = { id, referralId, adviceId, revision, note: choice.note, askedBy: by, askedAt };
  await tx`insert into inquiries ${tx(row)}`;
  const questions = choice.questions.map(({ questionId, text, about, from }, place) => ({
    id: questionId,
    inquiryId: id,
    place,
    text,
    about,
    origins: [...from],
  }));
  await tx`insert into questions ${tx(questions)}`;
}

interface Answered {
  readonly operationId: string;
  readonly answers: readonly QuestionAnswer[];
  readonly toldBy: string;
  readonly by: AuditActor;
}

/** In their order, which is that in which they are read. */
export async function saveAnswers(
  tx: ISql,
  referralId: ReferralId,
  { operationId, answers, toldBy, by }: Answered,
  at: Instant,
): Promise<void> {
  const rows = answers.map(({ questionId, result, text, fact }) => ({
    questionId,
    referralId,
    operationId,
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

/** That a coordinator went on without the answers to what was asked last. */
export async function saveWithdrawal(
  tx: ISql,
  referralId: ReferralId,
  { operationId, by, reason, note }: WithdrawQuestions,
  at: Instant,
): Promise<void> {
  await tx`
    insert into withdrawals (inquiry_id, operation_id, reason, note, withdrawn_by, withdrawn_at)
    select id, ${operationId}, ${reason}, ${note}, ${by}, ${at}
      from inquiries
     where referral_id = ${referralId}
     order by seq desc
     limit 1`;
}

/** What was asked about a referral, the oldest first. */
export async function inquiriesOf(sql: ISql, referralId: ReferralId): Promise<readonly InquiryRow[]> {
  const inquiries = await sql`
    select inquiries.id as inquiry_id, asked_at as at, inquiries.note,
           json_build_object('id', askers.id, 'name', askers.name) as by,
           case when withdrawals.inquiry_id is not null then
             json_build_object('by', json_build_object('id', withdrawers.id, 'name', withdrawers.name),
                               'at', withdrawn_at, 'reason', reason, 'note', withdrawals.note) end as withdrawn
      from inquiries
      join staff askers on askers.id = asked_by
      left join withdrawals on withdrawals.inquiry_id = inquiries.id
      left join staff withdrawers on withdrawers.id = withdrawn_by
     where referral_id = ${referralId}
     order by inquiries.seq`;
  if (inquiries.length === 0) return [];
  const questions = z.array(QuestionRow).parse(
    await sql`
      select questions.id as question_id, inquiry_id, text, about, origins as from
        from questions
        join inquiries on inquiries.id = inquiry_id
       where referral_id = ${referralId}
       order by inquiries.seq, place`,
  );
  return z
    .array(InquiryRow)
    .parse(inquiries)
    .map((inquiry) => ({
      ...inquiry,
      questions: questions.flatMap(({ inquiryId, ...question }) => (inquiryId === inquiry.inquiryId ? question : [])),
    }));
}

/** The answers to all of it, in the order in which they came. */
export async function answersOf(sql: ISql, referralId: ReferralId): Promise<readonly AnswerRow[]> {
  const rows = await sql`
    select question_id, result, text, fact, told_by, at, by_kind = 'system' as by_system,
           json_build_object('id', by_id, 'name', coalesce(staff.name, systems.name, by_id)) as by
      from answers
      left join staff on by_kind = 'staff' and staff.id = by_id
      left join systems on by_kind = 'system' and systems.id = by_id
     where referral_id = ${referralId}
     order by seq`;
  return z.array(AnswerRow).parse(rows);
}

/** The referral that these questions are about; undefined where there is no such inquiry. */
export async function referralOfInquiry(sql: ISql, inquiryId: string): Promise<ReferralId | undefined> {
  const [row] = await sql`select referral_id from inquiries where id = ${inquiryId}`;
  return row && z.object({ referralId: branded<ReferralId>() }).parse(row).referralId;
}
