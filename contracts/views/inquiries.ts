import { z } from 'zod';
import { ANSWER_FAULTS, ANSWER_RESULTS, QUESTION_ORIGINS, WITHDRAWAL_REASONS } from '../../domain/inquiry';
import { FactTold } from '../inquiries';
import { Named } from './named';

const at = z.iso.datetime();
const by = Named;

export const about = z
  .string()
  .nullable()
  .describe('The fact that is asked for, such as `age` or `term:veteran`; null where it is in the words alone.');
const from = z
  .array(z.enum(QUESTION_ORIGINS))
  .describe(
    'Why: every decision needs it, a rule does, field and narrative differ, the advisor or a coordinator asks.',
  );

/** What could be asked of the referrer. */
export const ListedQuestionView = z.strictObject({
  key: z.string().describe('Names it when it is asked.'),
  question: z.string(),
  about,
  meaning: z.string().nullable().describe('What the directory says that the term means, where it is about one.'),
  from,
  cannotBeKnown: z.boolean().describe('True where the referrer was asked before, and cannot know.'),
});
export type ListedQuestionView = z.infer<typeof ListedQuestionView>;

const AnswerView = z.strictObject({
  id: z.uuid().describe('The operation by which it came. With the question it names the answer.'),
  result: z.enum(ANSWER_RESULTS),
  text: z.string().nullable(),
  fact: FactTold.nullable(),
  toldBy: z.string(),
  by,
  bySystem: z.boolean().describe("Whether the sender's own system answered; else somebody wrote it down."),
  at,
  start: z
    .int()
    .nullable()
    .describe('Where its words stand in what rules and advisors read, after the narrative; null where it has none.'),
});
export type AnswerView = z.infer<typeof AnswerView>;

const QuestionView = z.strictObject({
  id: z.uuid(),
  question: z.string(),
  about,
  from,
  answer: AnswerView.nullable().describe('The one that stands.'),
  takenBack: z
    .array(
      AnswerView.extend({
        takenBack: z.strictObject({ by, at, reason: z.enum(ANSWER_FAULTS), note: z.string() }),
      }),
    )
    .describe('Answers that were wrong, in the order in which they came. Nothing rests on them any more.'),
  isOpen: z.boolean().describe('Whether no answer stands, and nobody has gone on without.'),
});
export type QuestionView = z.infer<typeof QuestionView>;

/** Questions that were asked of the referrer at one time, with their answers as far as they came. */
export const InquiryView = z.strictObject({
  id: z.uuid(),
  by,
  at,
  note: z.string().nullable(),
  questions: z.array(QuestionView),
  withdrawn: z
    .strictObject({ by, at, reason: z.enum(WITHDRAWAL_REASONS), note: z.string() })
    .nullable()
    .describe('That a coordinator went on without the answers which had not come; null where nobody did.'),
});
export type InquiryView = z.infer<typeof InquiryView>;
