import type { Choice } from './decision';
import type { AdviceId, InquiryId, OperationId, QuestionId } from './ids';
import { type AnswerQuestions, QUESTIONS_IN_ALL_MAX, type WithdrawQuestions } from './inquiry';
import { whyNotOpen, whyStale } from './open-to-change';
import { openQuestions, type ReferralState } from './referral-state';
import { type Refusal, refuse } from './refusal';

type Ask = Extract<Choice, { readonly kind: 'ask' }>;

/** Why these questions cannot be asked now, or undefined when they can. */
export const whyNotAsk = ({ stage, questions }: ReferralState, asked: Ask): Refusal | undefined =>
  refuse('questions-open', stage.at === 'awaiting-information' ? { code: 'questions-open' } : undefined) ??
  refuse(
    'questions-limit',
    questions.length + asked.questions.length > QUESTIONS_IN_ALL_MAX
      ? { code: 'questions-limit', limit: QUESTIONS_IN_ALL_MAX }
      : undefined,
  );

/** The stage and the questions once these were asked. */
export function withQuestions(
  { questions }: ReferralState,
  { operationId, asked }: { readonly operationId: OperationId; readonly asked: Ask },
): Pick<ReferralState, 'stage' | 'questions'> {
  const open = asked.questions.map(({ questionId }) => questionId);
  return {
    stage: { at: 'awaiting-information', inquiryId: operationId as string as InquiryId, open },
    questions: [...questions, ...open.map((questionId) => ({ questionId, answered: false }))],
  };
}

/** Why these answers cannot be taken, or undefined when they can: also after the questions were withdrawn, or decided without. */
export function whyNotAnswer(state: ReferralState, { answers }: AnswerQuestions): Refusal | undefined {
  const asked = answers.map(({ questionId }) => state.questions.find((one) => one.questionId === questionId));
  return (
    whyNotOpen(state) ??
    refuse('question-unknown', asked.includes(undefined) ? { code: 'question-unknown' } : undefined) ??
    refuse('question-answered', asked.some((one) => one?.answered) ? { code: 'question-answered' } : undefined)
  );
}

/** The state with these answers. What they say is advised on anew, unless a person has decided already. */
export function answered(state: ReferralState, { operationId, answers }: AnswerQuestions): ReferralState {
  const now = new Set<QuestionId>(answers.map(({ questionId }) => questionId));
  const saysSomething = answers.some(({ result }) => result === 'answered');
  const toAdvise = saysSomething && state.decided === null ? (operationId as string as AdviceId) : state.toAdvise;
  const questions = state.questions.map((one) => (now.has(one.questionId) ? { ...one, answered: true } : one));
  return goneOn({ ...state, revision: state.revision + 1, questions, toAdvise }, (open) => !now.has(open));
}

/** Why the questions cannot be withdrawn now, or undefined when they can. */
export const whyNotWithdraw = (state: ReferralState, { revision }: WithdrawQuestions): Refusal | undefined =>
  whyNotOpen(state) ??
  refuse('no-question-open', openQuestions(state).length === 0 ? { code: 'no-question-open' } : undefined) ??
  whyStale(state, revision);

/** The state once a coordinator goes on without the answers that did not come. */
export const withdrawn = (state: ReferralState): ReferralState =>
  goneOn({ ...state, revision: state.revision + 1 }, () => false);

/** Waits for what is still open. Once nothing is, it is advised on what was said, or decided where nothing was. */
function goneOn(state: ReferralState, isOpen: (question: QuestionId) => boolean): ReferralState {
  if (state.stage.at !== 'awaiting-information') return state;
  const open = state.stage.open.filter(isOpen);
  const stage = { ...state.stage, open };
  if (open.length > 0) return { ...state, stage };
  return { ...state, stage: state.toAdvise ? stage : { at: 'awaiting-decision' }, waitingFor: null };
}
