import { z } from 'zod';
import { ADVICE_OUTCOMES, ADVISED_URGENCIES, ADVISORS } from '../../domain/advice';
import { STOOD_IN_BECAUSE } from '../../domain/asking-a-model';
import { GUARDS } from '../../domain/guards';
import { CAPACITIES } from '../../domain/program';
import { QuoteView } from './quote';

const at = z.iso.datetime();

const RecommendationView = z.strictObject({
  programId: z.string(),
  programName: z.string(),
  capacity: z.enum(CAPACITIES),
  waitDays: z.int().nullable(),
  need: z.string(),
  because: z.string(),
  evidence: z.array(QuoteView),
  toAsk: z.array(z.string()),
});
export type RecommendationView = z.infer<typeof RecommendationView>;

export const AdviceView = z.strictObject({
  id: z.uuid(),
  advisor: z.enum(ADVISORS),
  model: z.string(),
  promptVersion: z.string(),
  at,
  outcome: z.enum(ADVICE_OUTCOMES),
  urgency: z
    .enum(ADVISED_URGENCIES)
    .describe('How soon something has to happen: `urgent` within about three working days, `emergency` now.'),
  urgencyEvidence: z
    .array(QuoteView)
    .describe(
      'The words that this rests on, where the advisor knows them; it may read it from the wording as a whole.',
    ),
  recommendations: z.array(RecommendationView),
  waiting: z
    .array(RecommendationView)
    .describe(
      'What else was asked for and waits until a danger is seen to: it is not put forward, and confirming it takes a reason.',
    ),
  notAdvised: z.array(z.strictObject({ programId: z.string(), programName: z.string(), because: z.string() })),
  missingFacts: z.array(z.string()),
  checked: z
    .array(z.enum(GUARDS))
    .describe('What our guards did to what the advisor said, by code, each once, in the order in which it happened.'),
  stoodInFor: z
    .enum(ADVISORS)
    .nullable()
    .describe('Who was to be asked and did not advise; null when whoever advised was the one asked.'),
  stoodInBecause: z.enum(STOOD_IN_BECAUSE).nullable().describe('Why not, by code; null with the field before it.'),
});
export type AdviceView = z.infer<typeof AdviceView>;
