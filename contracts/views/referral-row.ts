import { z } from 'zod';
import { Named } from './named';
import { readAsUrgent, standing } from './standing';

export const ReferralRow = z.strictObject({
  ...standing,
  readAsUrgent,
  personName: z.string(),
  need: z.string().describe('The need in a few words.'),
  source: z.string(),
  coordinator: Named.nullable(),
  outcome: z.string().nullable(),
});
export type ReferralRow = z.infer<typeof ReferralRow>;
