import type { AdviceOutcome, AdvisorAnswer } from '../../domain/advice';
import { type Danger, together } from '../../domain/danger';

/**
 * Adds what the rules found to what an advisor says, one danger per kind: the graver of the two, or else the advisor's,
 * which says more. A danger that is now decides outcome and urgency, whoever found it, until a person has seen to it.
 */
export function withDangers(
  advice: AdvisorAnswer,
  found: readonly Danger[],
  seenTo: readonly Danger['kind'][] = [],
): AdvisorAnswer {
  const dangers = together(advice.dangers, found);
  const decides = ({ kind, tier }: Danger): boolean => tier === 'now' && !seenTo.includes(kind);
  if (dangers.some(decides)) {
    const { urgencyEvidence: _ofLess, ...said } = advice;
    return { ...said, dangers, outcome: 'urgent-safety', urgency: 'emergency' };
  }
  if (advice.outcome !== 'urgent-safety') return { ...advice, dangers };
  return { ...advice, dangers, outcome: withoutDanger(advice), urgency: 'urgent' };
}

/** What is left of an advice that danger alone had decided. */
const withoutDanger = ({ recommendations, missingFacts }: AdvisorAnswer): AdviceOutcome =>
  recommendations.length > 0 ? 'route' : missingFacts.length > 0 ? 'needs-information' : 'no-match';
