import type { AdvisedUrgency, AdvisorAnswer, Recommendation, RouteQuestion } from '../../domain/advice';
import type { PersonVerdict, RuleVerdict } from '../../domain/eligibility';
import type { Evidence } from '../../domain/evidence';
import { questionOf } from '../../domain/questions-to-ask';
import { toAskFor } from './asking';
import type { Placed } from './by-lessons';
import type { Directory } from './directory';
import type { Match, Matched } from './matching';
import type { Offer } from './offer';
import { type OutcomeKnown, outcomeOf, type Routed } from './outcome';
import { quotesOf } from './quoting';
import { explainRuledOut } from './ruling-out';
import type { RuledOut } from './wants';
import type { Weighed, Weighing } from './weighing';
import { whyBefore } from './why-before';

/** What was found in a narrative and a directory, before it is said. */
export interface Findings {
  readonly weighing: Weighing;
  /** What is listed, in its order. */
  readonly placed: readonly Placed[];
  readonly matched: readonly Matched[];
  readonly ruledOut: readonly RuledOut[];
  readonly directory: Directory;
  readonly urgency: AdvisedUrgency;
  readonly urgencyEvidence: readonly Evidence[];
  /** Rules that decide, and of whose fact the narrative is not sure. */
  readonly doubted: readonly RuleVerdict[];
  readonly fitsAnyway: boolean;
  readonly leansTo: OutcomeKnown['leansTo'];
  readonly isTakenBack: boolean;
  readonly sureness: OutcomeKnown['sureness'];
  readonly spokenOf: OutcomeKnown['spokenOf'];
  readonly terms: number;
  /** Spanish was read in it, by the gloss. */
  readonly isGlossed: boolean;
  /** What was written, where the narrative was read by a gloss. */
  readonly original: (evidence: Evidence) => Evidence;
}

const WHAT_IS_NEEDED = 'What does the person need help with?';
/** It would look as though nothing had been said. */
const WHAT_IS_WRITTEN =
  'What does the narrative ask for? It is in Spanish, and the offline advisor understood nothing of it by its list of words.';
const WHAT_DECIDES = 'What else about the person or the household tells which program is the right one?';
/** Of so many programs, the weightiest, it is asked what is open where nothing is open of those that are listed. */
const ASKED_OF = 3;

/** Says the findings to a coordinator: each program with one sentence of why, its quotes, and what to ask. */
export function explain(question: RouteQuestion, findings: Findings): AdvisorAnswer {
  const { doubted, weighing, matched } = findings;
  const comesTo = outcomeOf({ ...findings, isNeedTold: matched.length > 0 });
  const listed = comesTo === 'no-match' ? [] : findings.placed.filter(isTold(comesTo, weighing));
  const asked = listed.map((one) => ({ ...one, toAsk: toAskFor(one.weighed.match) }));
  const recommendations = asked.flatMap(({ weighed, moved, toAsk }, place) =>
    recommend(question, weighed, toAsk, moved ?? whyBefore(weighed, weighing, listed.slice(0, place))),
  );
  const outcome = comesTo === 'route' && recommendations.length === 0 ? 'needs-information' : comesTo;
  const advised = new Set<string>(recommendations.map(({ programId }) => programId));
  const missing = [...doubted.map((rule) => questionOf(rule)), ...asked.flatMap(({ toAsk }) => toAsk)];
  const isUntold = outcome === 'needs-information' && missing.length === 0;
  return {
    outcome,
    urgency: findings.urgency,
    ...(findings.urgencyEvidence.length > 0 && { urgencyEvidence: findings.urgencyEvidence }),
    dangers: [],
    recommendations,
    notAdvised: explainRuledOut(question, findings, advised),
    missingFacts: outcome === 'no-match' ? [] : [...new Set(isUntold ? whatIsUntold(findings) : missing)],
  };
}

/** Where a question decides, nothing is listed that hardly anything speaks for. */
const isTold =
  (outcome: Routed, { least }: Pick<Weighing, 'least'>) =>
  ({ weighed }: Placed): boolean =>
    outcome === 'route' || weighed.points >= least;

/** What to ask where nothing is open of what is listed. */
function whatIsUntold({ weighing, matched, isGlossed }: Findings): readonly string[] {
  if (matched.length === 0) return [isGlossed ? WHAT_IS_WRITTEN : WHAT_IS_NEEDED];
  const open = weighing.allowed.slice(0, ASKED_OF).flatMap(({ match }) => toAskFor(match));
  return open.length > 0 ? open : [WHAT_DECIDES];
}

function recommend(
  { narrative }: RouteQuestion,
  { match }: Weighed,
  toAsk: readonly string[],
  before: string,
): readonly Recommendation[] {
  const [first, ...further] = quotesOf(narrative, match.grounds);
  if (!first) return [];
  const because = [becauseOf(match), before].filter((sentence) => sentence !== '').join(' ');
  return [{ programId: match.offer.id, need: match.need, because, evidence: [first, ...further], toAsk }];
}

function becauseOf({ offer, need, verdict }: Match): string {
  const [initial = '', ...rest] = offer.serviceTypes[0] ?? 'help';
  return `${initial.toUpperCase()}${rest.join('')} for the need “${need}”: ${rulesOf(verdict)}, and ${roomOf(offer)}.`;
}

const rulesOf = ({ eligible }: PersonVerdict): string =>
  eligible === 'eligible' ? 'every rule that we can check is met' : 'whether its rules are met is not known yet';

function roomOf({ capacity }: Offer): string {
  if (capacity.status === 'open') return 'it takes new people now';
  return capacity.waitDays === null ? 'it has a waiting list' : `its waiting list is about ${capacity.waitDays} days`;
}
