import { z } from 'zod';
import { CAPACITIES } from '../../domain/program';
import { CONTRADICTED } from '../../domain/told';
import { RuleHeld } from '../rules';
import { QuoteView } from './quote';

export const RuleView = z.strictObject({
  rule: z.string(),
  asks: z.string().describe('In English.'),
  fact: z.string().describe('In English.'),
  verdict: z.enum(['met', 'not-met', 'unknown']),
  held: RuleHeld.nullable().describe('The same as a code and what goes with it; null for what an older version held.'),
  evidence: QuoteView.nullable().describe(
    'The words of the narrative that tell the fact; null when a field does, or nothing.',
  ),
});

export const VerdictView = z.strictObject({
  programId: z.string(),
  programName: z.string(),
  capacity: z.enum(CAPACITIES),
  waitDays: z.int().nullable(),
  eligible: z.enum(['eligible', 'not-eligible', 'unknown']),
  forWhom: z
    .string()
    .nullable()
    .describe(
      'Null for the person referred; else who of the household the program could enrol, as they stand to them.',
    ),
  rules: z.array(RuleView),
});

/** Where a field of the referral and its narrative say different things of the person, or of their household. */
export const ContradictionView = z.strictObject({
  fact: z.enum(CONTRADICTED),
  field: z.string(),
  narrative: z.string(),
  evidence: QuoteView,
  settled: z.boolean().describe('True where the narrative is the later word, and the rules went by it; false: ask.'),
});
