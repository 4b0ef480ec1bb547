import type { ISql } from 'postgres';
import { z } from 'zod';
import type { OperationId, ReferralId, SystemId } from '../domain/ids';
import type { AnswerQuestions } from '../domain/inquiry';
import { QuestionAnswerRow } from './answer-store';
import { branded } from './columns';

/** Answers of the sender's own system, as the door keeps them. */
export type SentAnswers = Omit<AnswerQuestions, 'operationId' | 'by' | 'byKind' | 'toldBy'> & {
  readonly referralId: ReferralId;
  /** Null where the system does not say who: then it is the system itself, by the name that it has when it is heard. */
  readonly toldBy: string | null;
};

const Body = z.object({
  referralId: branded<ReferralId>(),
  fingerprint: z.string(),
  toldBy: z.string().nullable(),
  answers: z.array(QuestionAnswerRow),
}) satisfies z.ZodType<SentAnswers>;

const Sent = z.object({ by: branded<SystemId>(), byName: z.string(), body: Body });

/** What was sent under this id, as the running referral takes it, and for which referral. */
export async function readSentAnswers(
  sql: ISql,
  operationId: OperationId,
): Promise<{ readonly referralId: ReferralId; readonly command: AnswerQuestions }> {
  const [row] = await sql`
    select submitted_by as by, systems.name as by_name, body
      from inbox
      join systems on systems.id = submitted_by
     where inbox.id = ${operationId} and kind = 'sent-answers'`;
  const { by, byName, body } = Sent.parse(row);
  const { referralId, toldBy, ...told } = body;
  return { referralId, command: { operationId, by, byKind: 'system', toldBy: toldBy ?? byName, ...told } };
}
