import type { QuestionView } from '../contracts/views/inquiries';
import type { FullView } from '../contracts/views/referral';
import type { AnswerRow } from '../db/answer-store';
import type { ReferralPage } from '../db/referral-page';
import { readWith } from '../domain/answered-intake';
import type { QuestionId } from '../domain/ids';
import type { EligibilityTerms } from '../domain/program';
import { toldLater } from '../domain/told-later';
import { listQuestions } from './questions-listed';

/** What could be asked of the referrer, what was, and what they said unasked. */
export function inquiryViews(
  page: ReferralPage,
  terms: EligibilityTerms,
): Pick<FullView, 'toAsk' | 'inquiries' | 'sentAgain'> {
  const startOf = startsIn(page);
  const answers = page.answers.map(({ seq, ...answer }) => ({ ...answer, start: startOf(seq) }));
  return {
    sentAgain: page.sentAgain.map(({ seq, operationId: id, told: _told, at: _at, changes, ...sent }) => ({
      ...sent,
      id,
      changes: [...changes],
      start: startOf(seq),
    })),
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

/** Where words that were told later stand in what is read, by their number. */
function startsIn({ narrative, answers, sentAgain }: ReferralPage): (seq: number) => number | null {
  const later = toldLater({ answers, sentAgain });
  const { starts } = readWith(narrative, later);
  const bySeq = new Map(later.map(({ seq }, place) => [seq, starts[place] ?? null]));
  return (seq) => bySeq.get(seq) ?? null;
}

type Placed = Omit<AnswerRow, 'seq'> & { readonly start: number | null };

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
