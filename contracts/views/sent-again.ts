import { z } from 'zod';
import { SENT_FACTS } from '../../domain/said-anew';
import { Named } from './named';

/** What the sender of a referral said of it later under its own number. */
export const SentAgainView = z.strictObject({
  id: z.uuid(),
  by: Named.describe('The system that sent it, or the person who wrote it down.'),
  receivedAt: z.iso.datetime(),
  words: z
    .string()
    .nullable()
    .describe('The part of its narrative that was not told before; null where there is none.'),
  start: z
    .int()
    .nullable()
    .describe(
      'Where these words stand in what rules and advisors read, after the narrative; null where there are none.',
    ),
  narrative: z.string().describe('All of its narrative, as it came.'),
  changes: z
    .array(z.strictObject({ fact: z.enum(SENT_FACTS), was: z.string().nullable(), now: z.string() }))
    .describe(
      'Facts that it tells otherwise than it was told before. What was not known is filled in; people settle the rest.',
    ),
});
export type SentAgainView = z.infer<typeof SentAgainView>;
