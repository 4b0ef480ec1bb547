import type { AdviceOutcome, Recommendation, RouteAdvice, RouteQuestion } from '../../domain/advice';
import { type ToAsk, toAskFor } from './asking';
import type { Directory } from './directory';
import type { Matched, Offer } from './matching';
import { quotesOf } from './quoting';
import type { Ranked } from './ranking';
import { explainRuledOut } from './ruling-out';
import type { TermsTold } from './terms';
import type { RuledOut } from './wants';

/** What was found in a narrative and a directory, before it is said. */
export interface Findings {
  readonly ranked: readonly Ranked[];
  readonly matched: readonly Matched[];
  readonly ruledOut: readonly RuledOut[];
  readonly terms: TermsTold;
  readonly directory: Directory;
}

const WHAT_IS_NEEDED = 'What does the person need help with?';

/** Says the findings to a coordinator: each program with one sentence of why, its quotes, and what to ask. */
export function explain(question: RouteQuestion, findings: Findings): RouteAdvice {
  const asked = findings.ranked.map((ranked) => ({ ranked, toAsk: toAskFor(ranked.offer, question, findings.terms) }));
  const recommendations = asked.flatMap(({ ranked, toAsk }) => recommend(question, ranked, toAsk));
  const advised = new Set<string>(recommendations.map(({ programId }) => programId));
  const outcome = outcomeOf(asked, findings.matched);
  const missing = asked.flatMap(({ toAsk }) => toAsk.open);
  return {
    outcome,
    urgency: question.urgency,
    dangers: [],
    recommendations,
    notAdvised: explainRuledOut(question, findings, advised),
    missingFacts: [...new Set(findings.matched.length === 0 ? [WHAT_IS_NEEDED] : missing)],
  };
}

function recommend(
  { narrative }: RouteQuestion,
  { offer, need, grounds }: Ranked,
  { questions }: ToAsk,
): readonly Recommendation[] {
  const [first, ...further] = quotesOf(narrative, grounds);
  if (!first) return [];
  return [
    { programId: offer.id, need, because: becauseOf(offer, need), evidence: [first, ...further], toAsk: questions },
  ];
}

/** Without a want there is nothing to route; with one, a fact that decides between a program and none must be asked. */
function outcomeOf(
  asked: readonly { readonly ranked: Ranked; readonly toAsk: ToAsk }[],
  matched: readonly Matched[],
): AdviceOutcome {
  if (asked.some(({ toAsk }) => toAsk.open.length === 0)) return 'route';
  if (asked.length > 0 || matched.length === 0) return 'needs-information';
  return 'no-match';
}

function becauseOf(offer: Offer, need: string): string {
  const [initial = '', ...rest] = offer.serviceTypes[0] ?? 'help';
  return `${initial.toUpperCase()}${rest.join('')} for the need “${need}”: ${rulesOf(offer)}, and ${roomOf(offer)}.`;
}

const rulesOf = ({ eligible }: Offer): string =>
  eligible === 'eligible' ? 'every rule that we can check is met' : 'whether its rules are met is not known yet';

function roomOf({ capacity }: Offer): string {
  if (capacity.status === 'open') return 'it takes new people now';
  return capacity.waitDays === null ? 'it has a waiting list' : `its waiting list is about ${capacity.waitDays} days`;
}
