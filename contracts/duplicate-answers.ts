import { z } from 'zod';
import { PLAIN_ANSWERS } from '../domain/duplicate';
import { CHOSEN_FACTS } from '../domain/joining';
import { operationId, personId, revision, text } from './text';

/** As the page that compares the two gives it; a hash, in hexadecimal. */
const FACTS_SEEN = /^[0-9a-f]{64}$/;

const said = {
  operationId: operationId.describe('Made by the caller, a UUID.'),
  revision: revision.describe(
    'Of the comparison that was on the screen: if it is another by now, the answer is refused.',
  ),
  note: text(2_000).describe('How you know.'),
};

/** `POST /possible-duplicates/{duplicateId}/answers`: whether two persons are one, and why. */
export const DuplicateAnswerRequest = z.discriminatedUnion('answer', [
  z.strictObject({
    ...said,
    answer: z
      .enum(PLAIN_ANSWERS)
      .describe(
        '`keep-apart`: they are two, and are not shown again until a fact changes. `take-back`: perhaps not, after all. `undo-join`: they were joined by mistake.',
      ),
  }),
  z.strictObject({
    ...said,
    answer: z.literal('join').describe('They are one person.'),
    survivorId: personId.describe('Who of the two goes on. The cases of the other point to them from then on.'),
    fromJoined: z
      .array(z.enum(CHOSEN_FACTS))
      .max(CHOSEN_FACTS.length)
      .describe('Of the facts in which they differ, those that stand as the other has them.'),
    factsSeen: z
      .string()
      .regex(FACTS_SEEN)
      .describe('As the comparison gave it: if a fact of either has changed since, the join is refused.'),
  }),
]);
export type DuplicateAnswerRequest = z.infer<typeof DuplicateAnswerRequest>;

export const DUPLICATE_ANSWER_EXAMPLE = {
  operationId: '0192f1c4-7a10-7c3e-9f60-5b1f6a2d9e11',
  revision: 1,
  answer: 'keep-apart',
  note: 'Cousins of one name; she told me when I called.',
} satisfies z.input<typeof DuplicateAnswerRequest>;
