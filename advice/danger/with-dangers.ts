import type { AdvisorAnswer } from '../../domain/advice';
import { type Danger, together } from '../../domain/danger';

/**
 * Adds what the rules found to what an advisor says, one danger per kind: the graver of the two, or else the advisor's,
 * which says more. A danger that is now decides outcome and urgency, whoever found it.
 */
export function withDangers(advice: AdvisorAnswer, found: readonly Danger[]): AdvisorAnswer {
  const dangers = together(advice.dangers, found);
  if (!dangers.some(({ tier }) => tier === 'now')) return { ...advice, dangers };
  return { ...advice, dangers, outcome: 'urgent-safety', urgency: 'emergency' };
}
