import type { CivilDate } from './clock';
import type { OperationId, QuestionId } from './ids';
import type { Operation, StaffOperation } from './operation';

/**
 * Where a question comes from: every decision needs the fact, a rule cannot be held without it, a field and the
 * narrative differ on it, an advisor asks, or the coordinator does.
 */
export const QUESTION_ORIGINS = ['needed', 'rule', 'contradiction', 'advisor', 'coordinator'] as const;
export type QuestionOrigin = (typeof QUESTION_ORIGINS)[number];

/** What a question is about: a fact that decisions or rules need, or `term:` and a term of the directory. */
export type QuestionAbout = (typeof ASKED_ABOUT)[number] | `term:${string}`;
const ASKED_ABOUT = [
  'age',
  'county',
  'coverage',
  'household',
  'safe-to-contact',
  'contact-channel',
  'consent-to-share',
  'may-tell-referrer',
] as const;

/** A question as it is asked of the referrer. */
export interface Question {
  readonly questionId: QuestionId;
  readonly text: string;
  readonly about: QuestionAbout | null;
  readonly from: readonly QuestionOrigin[];
}

/** A fact that an answer tells beside its words, for our rules to go by. */
export type FactTold =
  | { readonly fact: 'birth-date'; readonly value: CivilDate }
  | { readonly fact: 'age'; readonly value: number }
  | { readonly fact: 'county'; readonly value: string }
  | { readonly fact: 'coverage'; readonly value: readonly string[] }
  | { readonly fact: 'term'; readonly term: string; readonly value: boolean };

export const ANSWER_RESULTS = ['answered', 'cannot-be-known'] as const;

/** An answer: in words, as a fact, or both; or that the referrer cannot know, and why. */
export interface QuestionAnswer {
  readonly questionId: QuestionId;
  readonly result: (typeof ANSWER_RESULTS)[number];
  readonly text: string | null;
  readonly fact: FactTold | null;
}

/** Answers as somebody writes them down, or as the sender's own system sends them, and who told them. */
export interface AnswerQuestions extends Operation {
  /** Absent where a person of the staff wrote them down. */
  readonly byKind?: 'system';
  readonly answers: readonly QuestionAnswer[];
  readonly toldBy: string;
}

/** Why a coordinator goes on without the answers. */
export const WITHDRAWAL_REASONS = [
  'referrer-does-not-answer',
  'found-out-otherwise',
  'not-needed-any-more',
  'asked-by-mistake',
  'other',
] as const;
export type WithdrawalReason = (typeof WITHDRAWAL_REASONS)[number];

export interface WithdrawQuestions extends StaffOperation {
  readonly revision: number;
  readonly reason: WithdrawalReason;
  readonly note: string;
}

/** Why an answer is taken back: what was wrong with it. */
export const ANSWER_FAULTS = ['written-down-wrong', 'told-wrong', 'other-person', 'other-question', 'other'] as const;
export type AnswerFault = (typeof ANSWER_FAULTS)[number];

/** Takes one answer back. A later answer to the same question is another one. */
export interface TakeAnswerBack extends StaffOperation {
  readonly questionId: QuestionId;
  /** The operation by which the answer came. */
  readonly answerId: OperationId;
  readonly reason: AnswerFault;
  readonly note: string;
}

/** So many questions at once: more would not be answered. */
export const QUESTIONS_MAX = 12;
/** So many for one referral, in however many inquiries. */
export const QUESTIONS_IN_ALL_MAX = 48;
/** So many answers of one referral are taken back: past it, whoever answers is not the one to ask. */
export const ANSWERS_TAKEN_BACK_MAX = 48;
export const QUESTION_LENGTH_MAX = 500;
export const ANSWER_LENGTH_MAX = 1_000;
