import type { ISql } from 'postgres';
import { z } from 'zod';
import type { OperationId, ReferralId, SystemId } from '../domain/ids';
import type { AnswerQuestions } from '../domain/inquiry';
import { branded } from './columns';
import { QuestionAnswerRow } from './inquiry-store';

/** Answers of the sender's own system, as the door keeps them. */
export type SentAnswers = Omit<AnswerQuestions, 'operationId' | 'by' | 'byKind'> & { readonly referralId: ReferralId };

const Body = z.object({
  referralId: branded<ReferralId>(),
  fingerprint: z.string(),
  toldBy: z.string(),
  answers: z.array(QuestionAnswerRow),
}) satisfies z.ZodType<SentAnswers>;

const Sent = z.object({ by: branded<SystemId>(), body: Body });

/** What was sent under this id, as the running referral takes it, and for which referral. */
export async function readSentAnswers(
  sql: ISql,
  operationId: OperationId,
): Promise<{ readonly referralId: ReferralId; readonly command: AnswerQuestions }> {
  const [row] = await sql`
    select submitted_by as by, body from inbox where id = ${operationId} and kind = 'sent-answers'`;
  const { by, body } = Sent.parse(row);
  const { referralId, ...told } = body;
  return { referralId, command: { operationId, by, byKind: 'system', ...told } };
}
