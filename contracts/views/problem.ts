import { z } from 'zod';
import { Reason } from '../reasons';

/** Every error, after RFC 9457. */
export const Problem = z.object({
  type: z.string(),
  title: z.string(),
  status: z.int(),
  code: z.string(),
  detail: z.string(),
  instance: z
    .string()
    .optional()
    .describe('Names this one request; the same id is in the header `X-Request-Id` and in the log.'),
  /** With a stale or repeated decision: what stands now. */
  current: z.record(z.string(), z.unknown()).optional(),
  why: Reason.optional().describe(
    'Why, as a code and what goes with it, where that says more than the code of the problem.',
  ),
  errors: z.array(z.strictObject({ path: z.string(), message: z.string() })).optional(),
});
export type Problem = z.infer<typeof Problem>;
