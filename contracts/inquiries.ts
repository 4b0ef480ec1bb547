import { z } from 'zod';
import {
  ANSWER_FAULTS,
  ANSWER_LENGTH_MAX,
  QUESTION_LENGTH_MAX,
  QUESTIONS_IN_ALL_MAX,
  QUESTIONS_MAX,
  WITHDRAWAL_REASONS,
} from '../domain/inquiry';
import { AGE_MAX, CONTACT_NAME_MAX, COUNTY_MAX, COVERAGE_MAX, COVERAGES_MAX } from './limits';
import { civilDate, operationId, optionalText, questionId, revision, slug, text } from './text';

/** One question, as somebody ticked, edited or wrote it. */
export const AskedQuestionRequest = z.strictObject({
  key: z
    .string()
    .max(QUESTION_LENGTH_MAX)
    .nullable()
    .default(null)
    .describe('Its key on the list `toAsk` of the referral; null for one of your own.'),
  question: text(QUESTION_LENGTH_MAX).describe('As it is to be asked.'),
});

/** The questions of one inquiry. */
export const questionsAsked = z.array(AskedQuestionRequest).min(1).max(QUESTIONS_MAX);

/** A fact that an answer tells, for the rules to go by. */
export const FactTold = z.discriminatedUnion('fact', [
  z.strictObject({ fact: z.literal('birth-date'), value: civilDate }),
  z.strictObject({ fact: z.literal('age'), value: z.int().min(0).max(AGE_MAX) }),
  z.strictObject({ fact: z.literal('county'), value: text(COUNTY_MAX) }),
  z.strictObject({ fact: z.literal('coverage'), value: z.array(text(COVERAGE_MAX)).min(1).max(COVERAGES_MAX) }),
  z.strictObject({ fact: z.literal('term'), term: slug, value: z.boolean().describe('Whether it is so.') }),
]);

const Answer = z.discriminatedUnion('result', [
  z
    .strictObject({
      questionId,
      result: z.literal('answered'),
      text: optionalText(ANSWER_LENGTH_MAX).describe(
        'In a whole sentence: rules and advisors read it after the narrative, without the question.',
      ),
      fact: FactTold.nullable().default(null),
    })
    .refine(({ text: words, fact }) => words !== null || fact !== null, 'needs words, a fact, or both'),
  z.strictObject({
    questionId,
    result: z.literal('cannot-be-known'),
    text: optionalText(ANSWER_LENGTH_MAX).describe('Why not, if anybody said.'),
  }),
]);

/** Answers as somebody gives them; not all questions need be answered at once. */
export const answersGiven = z
  .array(Answer)
  .min(1)
  .max(QUESTIONS_IN_ALL_MAX)
  .refine((all) => new Set(all.map((one) => one.questionId)).size === all.length, 'must answer a question once');

/** `POST /referrals/{id}/answers`: what the referrer said, question by question; not all need be answered at once. */
export const AnswersRequest = z.strictObject({
  operationId,
  toldBy: text(CONTACT_NAME_MAX).describe('Who told you, such as "Nurse Ruth, by phone".'),
  answers: answersGiven,
});
export type AnswersRequest = z.infer<typeof AnswersRequest>;

/** `POST /referrals/{id}/taken-back-answers`: an answer that was wrong; its question is open again. */
export const TakeAnswerBackRequest = z.strictObject({
  operationId,
  questionId,
  answerId: operationId.describe('The answer that was on the screen: the operation by which it came.'),
  reason: z.enum(ANSWER_FAULTS),
  note: text(2_000).describe('What was wrong, and what is right as far as you know.'),
});
export type TakeAnswerBackRequest = z.infer<typeof TakeAnswerBackRequest>;

/** `POST /referrals/{id}/withdrawn-questions`: go on without the answers that did not come. */
export const WithdrawRequest = z.strictObject({
  operationId,
  revision: revision.describe('The revision of the referral that was on the screen.'),
  reason: z.enum(WITHDRAWAL_REASONS),
  note: text(2_000),
});
export type WithdrawRequest = z.infer<typeof WithdrawRequest>;

const OPERATION_EXAMPLE = '0192f1c4-7a10-7c3e-9f60-5b1f6a2d9e01';

export const ANSWERS_EXAMPLE = {
  operationId: OPERATION_EXAMPLE,
  toldBy: 'Nurse Ruth, by phone',
  answers: [
    {
      questionId: '0192f1c4-7b31-7d20-8f10-1a2b3c4d5e6f',
      result: 'answered',
      text: 'She turned 72 in March.',
      fact: { fact: 'birth-date', value: '1954-03-11' },
    },
  ],
} satisfies z.input<typeof AnswersRequest>;

export const TAKE_ANSWER_BACK_EXAMPLE = {
  operationId: OPERATION_EXAMPLE,
  questionId: '0192f1c4-7b31-7d20-8f10-1a2b3c4d5e6f',
  answerId: '0192f1c4-7c10-7a3e-9f60-5b1f6a2d9e01',
  reason: 'other-person',
  note: 'Ruth looked at the roommate. She will call back about this one.',
} satisfies z.input<typeof TakeAnswerBackRequest>;

export const WITHDRAW_EXAMPLE = {
  operationId: OPERATION_EXAMPLE,
  revision: 3,
  reason: 'referrer-does-not-answer',
  note: 'Called three times; the ward says the nurse is on leave.',
} satisfies z.input<typeof WithdrawRequest>;
