import { z } from 'zod';
import { STATUSES } from '../domain/referral-state';
import { answersGiven } from './inquiries';
import { CONTACT_NAME_MAX } from './limits';
import { operationId, optionalText } from './text';
import { about } from './views/inquiries';

/** `GET /referrals/{id}/questions`: what is asked of whoever sent it, for the system that did. */
export const SentQuestionsView = z.strictObject({
  referralId: z.uuid(),
  status: z.enum(STATUSES),
  unanswered: z.int().describe('How many questions have no answer, also where their words are not told here.'),
  notTold: z
    .string()
    .nullable()
    .describe('Why the words of the questions are not told here; null where they are, or where nothing is asked.'),
  questions: z.array(
    z.strictObject({
      id: z.uuid(),
      question: z.string(),
      about,
      meaning: z.string().nullable().describe('What the directory says that the term means, where it is about one.'),
      askedAt: z.iso.datetime(),
      awaited: z
        .boolean()
        .describe(
          'Whether the referral waits for it. An answer to a question that was withdrawn, or that comes after the decision, is read all the same.',
        ),
    }),
  ),
});
export type SentQuestionsView = z.infer<typeof SentQuestionsView>;

/** `POST /referrals/{id}/sent-answers`: what the sender's own system answers; not all need be answered at once. */
export const SentAnswersRequest = z.strictObject({
  operationId: operationId.describe('Made by your system. The same one again is the same answers, and counts once.'),
  toldBy: optionalText(CONTACT_NAME_MAX).describe(
    'Who at your organization answered, such as "Ruth Abel, RN"; left out, it is your system.',
  ),
  answers: answersGiven,
});
export type SentAnswersRequest = z.infer<typeof SentAnswersRequest>;

export const SENT_ANSWERS_EXAMPLE = {
  operationId: '0192f1c4-7a10-7c3e-9f60-5b1f6a2d9e02',
  toldBy: 'Ruth Abel, RN',
  answers: [
    {
      questionId: '0192f1c4-7b31-7d20-8f10-1a2b3c4d5e6f',
      result: 'answered',
      fact: { fact: 'birth-date', value: '1954-03-11' },
    },
    {
      questionId: '0192f1c4-7b31-7d20-8f10-1a2b3c4d5e70',
      result: 'cannot-be-known',
      text: 'She did not want to say who lives with her.',
    },
  ],
} satisfies z.input<typeof SentAnswersRequest>;
