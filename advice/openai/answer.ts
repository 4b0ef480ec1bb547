import { z } from 'zod';
import { ADVICE_OUTCOMES, ADVISED_URGENCIES, type AdvisorAnswer } from '../../domain/advice';
import { DANGER_TIERS, DANGERS } from '../../domain/danger';
import type { Evidence } from '../../domain/evidence';
import type { ProgramId } from '../../domain/ids';
import type { Telling } from './what-a-model-is-told';

/**
 * The form in which a model must answer. Every field is asked for, as strict structured output wants it. It has no
 * limits, because endpoints differ in which of them they can keep: our guards have them.
 */
export const RouteAnswer = z.strictObject({
  outcome: z.enum(ADVICE_OUTCOMES),
  urgency: z.enum(ADVISED_URGENCIES),
  dangers: z.array(
    z.strictObject({
      kind: z.enum(DANGERS),
      tier: z.enum(DANGER_TIERS),
      because: z.string(),
      quotes: z.array(z.string()),
    }),
  ),
  recommendations: z.array(
    z.strictObject({
      program: z.string(),
      need: z.string(),
      because: z.string(),
      quotes: z.array(z.string()),
      to_ask: z.array(z.string()),
    }),
  ),
  not_advised: z.array(z.strictObject({ program: z.string(), because: z.string() })),
  missing_facts: z.array(z.string()),
});
export type RouteAnswer = z.infer<typeof RouteAnswer>;

/** Stands for a program that was not told; our guards know no such program, and drop it. */
const NO_PROGRAM = 'not-a-program' as ProgramId;

/** A model's answer as advice, still to be guarded: quotes have their places, or none, and programs their own ids. */
export function adviceIn(answer: RouteAnswer, { programOf, evidenceOf }: Telling): AdvisorAnswer {
  const evidence = (quotes: readonly string[]): readonly [Evidence, ...Evidence[]] => {
    const [first = '', ...further] = quotes;
    return [evidenceOf(first), ...further.map(evidenceOf)];
  };
  return {
    outcome: answer.outcome,
    urgency: answer.urgency,
    dangers: answer.dangers.map(({ quotes, ...danger }) => ({ ...danger, evidence: evidence(quotes) })),
    recommendations: answer.recommendations.map(({ program, quotes, to_ask, ...told }) => ({
      ...told,
      programId: programOf(program) ?? NO_PROGRAM,
      evidence: evidence(quotes),
      toAsk: to_ask,
    })),
    notAdvised: answer.not_advised.map(({ program, because }) => ({
      programId: programOf(program) ?? NO_PROGRAM,
      because,
    })),
    missingFacts: answer.missing_facts,
  };
}
