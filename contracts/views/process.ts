import { z } from 'zod';
import { standing } from './standing';

/** What operations staff, and the system that referred, may see: where a referral stands, and nothing of the person. */
export const ProcessView = z.strictObject({
  view: z.literal('process'),
  ...standing,
  outcome: z.string().nullable().describe('How it ended; null while it runs, or when the reader may not be told.'),
  links: z.strictObject({ self: z.string(), workflow: z.string().nullable() }),
});
export type ProcessView = z.infer<typeof ProcessView>;
