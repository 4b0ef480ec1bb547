import type { RouteAdvice } from '../../domain/advice';
import { outcomeWord, urgencyWord } from './literals';
import type { LabelledReferral } from './referral';

/** An advice as one line of the predictions: exactly the fields of the format, then what the row brought along. */
export function predictionLine({ id, further }: LabelledReferral, advice: RouteAdvice): string {
  const { outcome, urgency, recommendations, missingFacts } = advice;
  const evidence = recommendations.flatMap(({ programId, evidence: quotes }) =>
    [...new Set(quotes.map(({ quote }) => quote))].map((quote) => ({ program: programId, quote })),
  );
  const prediction = {
    id,
    outcome: outcomeWord(outcome),
    urgency: urgencyWord(urgency),
    ranked: recommendations.map(({ programId }) => programId),
    missing_facts: missingFacts,
    evidence,
  };
  return JSON.stringify({ ...prediction, ...withoutOurs(further, prediction) });
}

const withoutOurs = (further: LabelledReferral['further'], prediction: object): Record<string, unknown> =>
  Object.fromEntries(Object.entries(further).filter(([name]) => !Object.hasOwn(prediction, name)));
