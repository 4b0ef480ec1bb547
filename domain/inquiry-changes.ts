import type { Choice } from './decision';
import type { AdviceId, InquiryId, OperationId, QuestionId } from './ids';
import {
  ANSWERS_TAKEN_BACK_MAX,
  type AnswerQuestions,
  QUESTIONS_IN_ALL_MAX,
  type TakeAnswerBack,
  type WithdrawQuestions,
} from './inquiry';
import { whyNotOpen, whyStale } from './open-to-change';
import { isUndecided, openQuestions, type ReferralState } from './referral-state';
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
  const inquiryId = operationId as string as InquiryId;
  return {
    stage: { at: 'awaiting-information', inquiryId, open },
    questions: [...questions, ...open.map((questionId) => ({ questionId, inquiryId, answerId: null }))],
  };
}

/** Why these answers cannot be taken, or undefined when they can: also after the questions were withdrawn, or decided without. */
export function whyNotAnswer(state: ReferralState, { answers }: AnswerQuestions): Refusal | undefined {
  const asked = answers.map(({ questionId }) => state.questions.find((one) => one.questionId === questionId));
  return (
    whyNotOpen(state) ??
    refuse('question-unknown', asked.includes(undefined) ? { code: 'question-unknown' } : undefined) ??
    refuse('question-answered', asked.some((one) => one?.answerId) ? { code: 'question-answered' } : undefined)
  );
}

/** The state with these answers. What they say is advised on anew, unless a person has decided already. */
export function answered(state: ReferralState, { operationId, answers }: AnswerQuestions): ReferralState {
  const now = new Set<QuestionId>(answers.map(({ questionId }) => questionId));
  const saysSomething = answers.some(({ result }) => result === 'answered');
  const toAdvise = saysSomething && state.decided === null ? (operationId as string as AdviceId) : state.toAdvise;
  const questions = state.questions.map((one) => (now.has(one.questionId) ? { ...one, answerId: operationId } : one));
  return goneOn({ ...state, revision: state.revision + 1, questions, toAdvise }, (open) => !now.has(open));
}

/** Why this answer cannot be taken back, or undefined when it can. Of two people, the second hears that it stands no longer. */
export function whyNotTakeAnswerBack(
  state: ReferralState,
  { questionId, answerId }: TakeAnswerBack,
): Refusal | undefined {
  const asked = state.questions.find((one) => one.questionId === questionId);
  const limit = ANSWERS_TAKEN_BACK_MAX;
  return (
    whyNotOpen(state) ??
    refuse('question-unknown', asked ? undefined : { code: 'question-unknown' }) ??
    refuse('answer-not-standing', asked?.answerId === answerId ? undefined : { code: 'answer-not-standing' }) ??
    refuse('taken-back-limit', state.answersTakenBack < limit ? undefined : { code: 'taken-back-limit', limit })
  );
}

/**
 * The state as if this had not been answered: while nobody has decided, the question is open again, and what rests on the
 * answer is to be advised on without it. Danger that was told stays told.
 */
export function answerTakenBack(state: ReferralState, { operationId, questionId }: TakeAnswerBack): ReferralState {
  const next = {
    ...state,
    revision: state.revision + 1,
    questions: state.questions.map((one) => (one.questionId === questionId ? { ...one, answerId: null } : one)),
    answersTakenBack: state.answersTakenBack + 1,
  };
  const asked = state.questions.find((one) => one.questionId === questionId);
  if (!isUndecided(state) || !asked) return next;
  const { inquiryId } = state.stage.at === 'awaiting-information' ? state.stage : asked;
  return {
    ...next,
    stage: { at: 'awaiting-information', inquiryId, open: [...openQuestions(state), questionId] },
    toAdvise: operationId as string as AdviceId,
    waitingFor: openQuestions(state).length > 0 ? state.waitingFor : null,
  };
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
