import type { FullView } from '../contracts/views/referral';
import type { ReferralPage } from '../db/referral-page';
import { readWith } from '../domain/answered-intake';
import type { EligibilityTerms } from '../domain/program';
import { listQuestions } from './questions-listed';

/** What could be asked of the referrer, and what was. */
export function inquiryViews(page: ReferralPage, terms: EligibilityTerms): Pick<FullView, 'toAsk' | 'inquiries'> {
  const { starts } = readWith(page.narrative, page.answers);
  const answers = new Map(
    page.answers.map(({ questionId, ...answer }, at) => [questionId, { ...answer, start: starts[at] ?? null }]),
  );
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
        answer: answers.get(questionId) ?? null,
      })),
    })),
  };
}

const TERM = 'term:';
