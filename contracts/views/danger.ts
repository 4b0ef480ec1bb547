import { z } from 'zod';
import { DANGER_TIERS, DANGERS } from '../../domain/danger';
import { QuoteView } from './quote';

/** What of danger the narrative suggests, and the words that suggest it. */
export const DangerView = z.strictObject({
  kind: z.enum(DANGERS),
  tier: z.enum(DANGER_TIERS),
  quotes: z.array(QuoteView),
});
