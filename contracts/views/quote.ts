import { z } from 'zod';

/** Words of the narrative, with their place in it. */
export const QuoteView = z.strictObject({
  quote: z.string(),
  start: z.int(),
  coded: z.boolean().describe('True where nobody wrote these words: the sender gave a code.'),
  answered: z.boolean().describe('True where an answer to a question says these words, and not the narrative.'),
  sentAgain: z.boolean().describe('True where its sender said these words later, when it sent the referral again.'),
});
