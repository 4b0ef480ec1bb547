import type { ISql } from 'postgres';
import { latestAdvice } from '../db/advice-store';
import { answersOf, standing } from '../db/answer-store';
import { findChecks } from '../db/check-store';
import { inquiriesOf } from '../db/inquiry-store';
import { personOf } from '../db/person-store';
import type { ReferralPage } from '../db/referral-page';
import type { ReferralId } from '../domain/ids';
import { type ListedQuestion, questionsToAsk } from '../domain/questions-to-ask';

type OnRecord = Pick<ReferralPage, 'checks' | 'advice' | 'inquiries' | 'answers'> & {
  readonly person: Pick<ReferralPage['person'], 'contact'>;
};

/** What is missing for a decision, by what is on record. Nothing is known to be missing before our rules have spoken. */
export function listQuestions({
  checks,
  advice,
  inquiries,
  answers,
  person: { contact },
}: OnRecord): readonly ListedQuestion[] {
  if (!checks) return [];
  const asked = inquiries
    .flatMap(({ questions }) => questions)
    .map(({ questionId, text, about }) => ({
      text,
      about,
      result: standing(answers).find((answer) => answer.questionId === questionId)?.result ?? null,
    }));
  return questionsToAsk({ checks, advice: advice ?? null, contact, asked });
}

/** The same, looked up for one referral. */
export async function questionsListed(sql: ISql, id: ReferralId): Promise<readonly ListedQuestion[]> {
  const [checks, advice, inquiries, answers, person] = await Promise.all([
    findChecks(sql, id),
    latestAdvice(sql, id),
    inquiriesOf(sql, id),
    answersOf(sql, id),
    personOf(sql, id),
  ]);
  return listQuestions({ checks, advice, inquiries, answers, person });
}
