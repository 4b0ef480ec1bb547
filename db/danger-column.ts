import { z } from 'zod';
import { DANGER_TIERS, DANGERS, type Danger } from '../domain/danger';

export const evidence = z.object({ quote: z.string(), start: z.int() });

/** A danger as it is kept with whatever found it. */
export const danger = z.object({
  kind: z.enum(DANGERS),
  tier: z.enum(DANGER_TIERS),
  because: z.string(),
  evidence: z.tuple([evidence], evidence),
}) satisfies z.ZodType<Danger>;
