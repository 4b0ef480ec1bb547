import type { AdviceOutcome, AdvisedUrgency, Recommendation, RouteAdvice, RouteQuestion } from '../../domain/advice';
import type { PersonVerdict, RuleVerdict } from '../../domain/eligibility';
import { questionOf } from '../../domain/questions-to-ask';
import { type ToAsk, toAskFor } from './asking';
import type { Directory } from './directory';
import type { Matched } from './matching';
import type { Offer } from './offer';
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
  readonly urgency: AdvisedUrgency;
  /** Rules that decide, and of whose fact the narrative is not sure. */
  readonly doubted: readonly RuleVerdict[];
}

const WHAT_IS_NEEDED = 'What does the person need help with?';

/** Says the findings to a coordinator: each program with one sentence of why, its quotes, and what to ask. */
export function explain(question: RouteQuestion, findings: Findings): RouteAdvice {
  const asked = findings.ranked.map((ranked) => ({ ranked, toAsk: toAskFor(ranked, question, findings.terms) }));
  const recommendations = asked.flatMap(({ ranked, toAsk }) => recommend(question, ranked, toAsk));
  const advised = new Set<string>(recommendations.map(({ programId }) => programId));
  const { doubted } = findings;
  const outcome = doubted.length > 0 ? 'needs-information' : outcomeOf(asked, findings.matched);
  const missing = [...doubted.map((rule) => questionOf(rule)), ...asked.flatMap(({ toAsk }) => toAsk.open)];
  return {
    outcome,
    urgency: findings.urgency,
    dangers: [],
    recommendations,
    notAdvised: explainRuledOut(question, findings, advised),
    missingFacts: [...new Set(findings.matched.length === 0 ? [WHAT_IS_NEEDED] : missing)],
  };
}

function recommend({ narrative }: RouteQuestion, ranked: Ranked, { questions }: ToAsk): readonly Recommendation[] {
  const { offer, need, grounds } = ranked;
  const [first, ...further] = quotesOf(narrative, grounds);
  if (!first) return [];
  return [{ programId: offer.id, need, because: becauseOf(ranked), evidence: [first, ...further], toAsk: questions }];
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

function becauseOf({ offer, need, verdict }: Ranked): string {
  const [initial = '', ...rest] = offer.serviceTypes[0] ?? 'help';
  return `${initial.toUpperCase()}${rest.join('')} for the need “${need}”: ${rulesOf(verdict)}, and ${roomOf(offer)}.`;
}

const rulesOf = ({ eligible }: PersonVerdict): string =>
  eligible === 'eligible' ? 'every rule that we can check is met' : 'whether its rules are met is not known yet';

function roomOf({ capacity }: Offer): string {
  if (capacity.status === 'open') return 'it takes new people now';
  return capacity.waitDays === null ? 'it has a waiting list' : `its waiting list is about ${capacity.waitDays} days`;
}
