import type { QuestionView } from '../contracts/views/inquiries';
import type { FullView } from '../contracts/views/referral';
import type { AnswerRow } from '../db/answer-store';
import type { ReferralPage } from '../db/referral-page';
import { readWith } from '../domain/answered-intake';
import type { QuestionId } from '../domain/ids';
import type { EligibilityTerms } from '../domain/program';
import { listQuestions } from './questions-listed';

/** What could be asked of the referrer, and what was. */
export function inquiryViews(page: ReferralPage, terms: EligibilityTerms): Pick<FullView, 'toAsk' | 'inquiries'> {
  const { starts } = readWith(page.narrative, page.answers);
  const answers = page.answers.map((answer, at) => ({ ...answer, start: starts[at] ?? null }));
  return {
    toAsk: listQuestions(page).map(({ text, from, ...one }) => ({
      ...one,
      question: text,
      from: [...from],
      meaning: one.about?.startsWith(TERM) ? (terms[one.about.slice(TERM.length)] ?? null) : null,
    })),
    inquiries: page.inquiries.map(({ inquiryId, questions, ...inquiry }) => ({
      ...inquiry,
      id: inquiryId,
      questions: questions.map(({ questionId, text, ...question }) => ({
        ...question,
        id: questionId,
        question: text,
        ...answersTo(questionId, answers),
      })),
    })),
  };
}

type Placed = AnswerRow & { readonly start: number | null };

/** The answer that stands, and those that were taken back. */
function answersTo(id: QuestionId, all: readonly Placed[]): Pick<QuestionView, 'answer' | 'takenBack'> {
  const given = all
    .filter(({ questionId }) => questionId === id)
    .map(({ questionId: _id, answerId, ...answer }) => ({ ...answer, id: answerId }));
  const takenBack = given.flatMap(({ takenBack: back, ...answer }) => (back ? [{ ...answer, takenBack: back }] : []));
  const [answer = null] = given.flatMap(({ takenBack: back, ...one }) => (back ? [] : [one]));
  return { answer, takenBack };
}

const TERM = 'term:';
