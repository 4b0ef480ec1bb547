import type { RouteAdvice } from '../../domain/advice';
import { type Danger, gravestFirst, isGraver } from '../../domain/danger';

/**
 * Adds what the rules found to what an advisor says, one danger per kind: the graver of the two, or else the advisor's,
 * which says more. A danger that is now decides outcome and urgency, whoever found it.
 */
export function withDangers(advice: RouteAdvice, found: readonly Danger[]): RouteAdvice {
  const dangers = gravestFirst(oncePerKind([...advice.dangers, ...found]));
  if (!dangers.some(({ tier }) => tier === 'now')) return { ...advice, dangers };
  return { ...advice, dangers, outcome: 'urgent-safety', urgency: 'emergency' };
}

/** Of two dangers of one kind the graver stays; of two as grave, the first. */
function oncePerKind(dangers: readonly Danger[]): readonly Danger[] {
  const kept = new Map<Danger['kind'], Danger>();
  for (const danger of dangers) {
    const known = kept.get(danger.kind);
    if (!known || isGraver(danger.tier, known.tier)) kept.set(danger.kind, danger);
  }
  return [...kept.values()];
}
