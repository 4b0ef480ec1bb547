import { z } from 'zod';
import type { AdviceOutcome, AdvisedUrgency } from '../../domain/advice';
import { outcomeLiteral, urgencyLiteral } from './literals';
import { texts, untold } from './values';

/** What careful colleagues say is right. It is measured against, and no advisor is ever given it. */
export interface Gold {
  readonly outcome: AdviceOutcome;
  readonly urgency: AdvisedUrgency | null;
  readonly primary: readonly string[];
  readonly acceptable: readonly string[];
  readonly forbidden: readonly string[];
}

export const GoldPart = z.object(
  {
    outcome: outcomeLiteral,
    urgency: untold(urgencyLiteral),
    primary: texts,
    acceptable: texts,
    forbidden: texts,
  },
  'must be an object',
) satisfies z.ZodType<Gold>;
