import type { ISql, PendingQuery, Row } from 'postgres';
import { z } from 'zod';
import type { Instant } from '../domain/clock';
import type { Decide } from '../domain/decision';
import type { InquiryId, QuestionId, ReferralId } from '../domain/ids';
import { QUESTION_ORIGINS, type QuestionAbout, WITHDRAWAL_REASONS, type WithdrawQuestions } from '../domain/inquiry';
import { branded, instant, named } from './columns';

const QuestionRow = z.object({
  questionId: branded<QuestionId>(),
  inquiryId: branded<InquiryId>(),
  text: z.string(),
  about: z.custom<QuestionAbout>().nullable(),
  from: z.array(z.enum(QUESTION_ORIGINS)),
  isOpen: z.boolean(),
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

/**
 * Of what was asked of a referral, that to which no answer stands, and without which nobody has gone on since it was asked
 * or its answer was taken back. Whether it is waited for, the referral's status says.
 */
export const openQuestionsOf = (sql: ISql, referral: PendingQuery<Row[]>) => sql`
  select questions.id, questions.inquiry_id, inquiries.seq
    from questions
    join inquiries on inquiries.id = questions.inquiry_id
   where inquiries.referral_id = ${referral}
     and not exists (
           select from answers
            where answers.question_id = questions.id
              and not exists (select from answers_taken_back back
                               where back.question_id = answers.question_id and back.answer_id = answers.operation_id))
     and not exists (
           select from withdrawals
            where withdrawals.inquiry_id = inquiries.id
              and not exists (select from answers_taken_back back
                               where back.question_id = questions.id and back.taken_back_at >= withdrawals.withdrawn_at))`;

/** That a coordinator went on without the answers that were open. */
export async function saveWithdrawal(
  tx: ISql,
  referralId: ReferralId,
  { operationId, by, reason, note }: WithdrawQuestions,
  at: Instant,
): Promise<void> {
  await tx`
    insert into withdrawals (inquiry_id, operation_id, reason, note, withdrawn_by, withdrawn_at)
    select distinct inquiry_id, ${operationId}::uuid, ${reason}, ${note}, ${by}, ${at}::timestamptz
      from (${openQuestionsOf(tx, tx`${referralId}`)}) open`;
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
      left join lateral (
        select * from withdrawals where withdrawals.inquiry_id = inquiries.id order by seq desc limit 1) withdrawals on true
      left join staff withdrawers on withdrawers.id = withdrawn_by
     where referral_id = ${referralId}
     order by inquiries.seq`;
  if (inquiries.length === 0) return [];
  const questions = z.array(QuestionRow).parse(
    await sql`
      select questions.id as question_id, inquiry_id, text, about, origins as from,
             questions.id in (select id from (${openQuestionsOf(sql, sql`${referralId}`)}) open) as is_open
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

/** The referral that these questions are about; undefined where there is no such inquiry. */
export async function referralOfInquiry(sql: ISql, inquiryId: string): Promise<ReferralId | undefined> {
  const [row] = await sql`select referral_id from inquiries where id = ${inquiryId}`;
  return row && z.object({ referralId: branded<ReferralId>() }).parse(row).referralId;
}
