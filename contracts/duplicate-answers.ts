import { z } from 'zod';
import { DUPLICATE_ANSWERS } from '../domain/duplicate';
import { operationId, revision, text } from './text';

/** `POST /possible-duplicates/{duplicateId}/answers`: whether two persons are one, and why. */
export const DuplicateAnswerRequest = z.strictObject({
  operationId: operationId.describe('Made by the caller, a UUID.'),
  revision: revision.describe(
    'Of the comparison that was on the screen: if it is another by now, the answer is refused.',
  ),
  answer: z
    .enum(DUPLICATE_ANSWERS)
    .describe(
      '`keep-apart`: they are two, and are not shown again until a fact changes. `take-back`: perhaps not, after all.',
    ),
  note: text(2_000).describe('How you know.'),
});
export type DuplicateAnswerRequest = z.infer<typeof DuplicateAnswerRequest>;

export const DUPLICATE_ANSWER_EXAMPLE = {
  operationId: '0192f1c4-7a10-7c3e-9f60-5b1f6a2d9e11',
  revision: 1,
  answer: 'keep-apart',
  note: 'Cousins of one name; she told me when I called.',
} satisfies z.input<typeof DuplicateAnswerRequest>;
