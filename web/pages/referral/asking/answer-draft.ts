import type { z } from 'zod';
import type { AnswersRequest, FactTold } from '../../../../contracts/inquiries';
import type { QuestionView } from '../../../../contracts/views/inquiries';
import type { FullView } from '../../../../contracts/views/referral';
import { ANSWER_LENGTH_MAX } from '../../../../domain/inquiry';
import { openDrafts } from '../../../drafts/drafts';

/** One answer as it is being written down; `fact` as it was typed. */
export interface AnswerDraft {
  readonly result: 'answered' | 'cannot-be-known' | 'open';
  readonly text: string;
  readonly fact: string;
}

/** The answers of one referral by question, and who told them. */
export interface AnswersDraft {
  readonly toldBy: string;
  readonly of: Readonly<Record<string, AnswerDraft>>;
}

const BLANK: AnswersDraft = { toldBy: '', of: {} };
const NOT_YET: AnswerDraft = { result: 'open', text: '', fact: '' };

/** Kept until handed over. */
export const answersDrafts = openDrafts(BLANK);

export const answerIn = ({ of }: AnswersDraft, questionId: string): AnswerDraft => of[questionId] ?? NOT_YET;

/** The questions that nobody has answered: also those that were withdrawn, for an answer may come all the same. */
export const unanswered = ({ inquiries }: FullView): readonly QuestionView[] =>
  inquiries.flatMap(({ questions }) => questions.filter(({ answer }) => answer === null));

export type Fault = 'answers' | 'answerEmpty' | 'answerAge' | 'answerLong' | 'toldBy';

/** What is still missing before this can be handed over. */
export function faultsOf(draft: AnswersDraft, questions: readonly QuestionView[]): readonly Fault[] {
  const given = questions
    .map((question) => ({ about: question.about, ...answerIn(draft, question.id) }))
    .filter(({ result }) => result !== 'open');
  const said = given.filter(({ result }) => result === 'answered');
  const faults: (Fault | false)[] = [
    given.length === 0 && 'answers',
    said.some(({ text, fact }) => text.trim() === '' && fact.trim() === '') && 'answerEmpty',
    said.some(({ about, fact }) => about === 'age' && fact.trim() !== '' && ageOf(fact) === null) && 'answerAge',
    given.some(({ text }) => text.length > ANSWER_LENGTH_MAX) && 'answerLong',
    draft.toldBy.trim() === '' && 'toldBy',
  ];
  return faults.filter((fault) => fault !== false);
}

/** Those that were given, as they are handed over. */
export const requestOf = (
  draft: AnswersDraft,
  questions: readonly QuestionView[],
  operationId: string,
): z.input<typeof AnswersRequest> => ({
  operationId,
  toldBy: draft.toldBy.trim(),
  answers: questions.flatMap((question) => {
    const { result, text, fact } = answerIn(draft, question.id);
    const words = { questionId: question.id, text: text.trim() || null };
    if (result === 'open') return [];
    return result === 'answered' ? { ...words, result, fact: factOf(question.about, fact) } : { ...words, result };
  }),
});

type Told = z.input<typeof FactTold>;

function factOf(about: string | null, typed: string): Told | null {
  const value = typed.trim();
  if (value === '' || about === null) return null;
  if (about === 'age') return ageOf(value);
  if (about === 'county') return { fact: 'county', value };
  if (about === 'coverage') {
    const held = value.split(',').flatMap((one) => one.trim() || []);
    return held.length > 0 ? { fact: 'coverage', value: held } : null;
  }
  return about.startsWith(TERM) ? { fact: 'term', term: about.slice(TERM.length), value: value === 'yes' } : null;
}

export const TERM = 'term:';

function ageOf(typed: string): Told | null {
  const value = typed.trim();
  if (/^\d{4}-\d{2}-\d{2}$/.test(value) && !Number.isNaN(Date.parse(value))) return { fact: 'birth-date', value };
  return /^\d{1,3}$/.test(value) && Number(value) <= OLDEST ? { fact: 'age', value: Number(value) } : null;
}

const OLDEST = 130;
