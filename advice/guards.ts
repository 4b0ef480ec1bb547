import {
  type AdviceOutcome,
  type AdvisedUrgency,
  type AdvisorAnswer,
  type NotAdvised,
  RECOMMENDATIONS_MAX,
  type Recommendation,
  type RouteQuestion,
} from '../domain/advice';
import type { Danger } from '../domain/danger';
import type { Evidence } from '../domain/evidence';
import type { ProgramId } from '../domain/ids';
import type { Guarded, GuardFinding } from './guard-finding';
import { guardWords } from './guard-words';

/** An answer that may be used, and what had to be done to it. */
interface GuardedAnswer {
  readonly advice: AdvisorAnswer;
  readonly findings: readonly GuardFinding[];
}

const NOTHING_USABLE = 'What does the person need help with? No advice that rests on the narrative came out.';

/**
 * Stands between any advisor and everybody else. Rules and quotes are checked against the question and not against the
 * advisor's word, so that the worst answer becomes a shorter one and never a wrong one. The same in, the same out.
 */
export function guardAdvice(question: RouteQuestion, given: AdvisorAnswer): GuardedAnswer {
  const worded = guardWords(question, given);
  const advice = worded.kept;
  const grounded = guardEach(advice.recommendations, (recommendation, place) =>
    guardEvidence(question.narrative, recommendation, place),
  );
  const admitted = guardPrograms(question, grounded.kept);
  const notAdvised = guardNotAdvised(question, advice.notAdvised, admitted.kept);
  const dangers = guardDangers(question.narrative, advice.dangers);
  const outcome = guardOutcome({ ...advice, dangers: dangers.kept }, admitted.kept, admitted.findings.some(isRule));
  const urgency = guardUrgency(advice.urgency, outcome.kept);
  const pressing = guardPressing(question.narrative, urgency.kept === 'urgent' ? advice.urgencyEvidence : undefined);
  return {
    advice: {
      outcome: outcome.kept,
      urgency: urgency.kept,
      ...(pressing.kept.length > 0 && { urgencyEvidence: pressing.kept }),
      dangers: dangers.kept,
      recommendations: admitted.kept,
      notAdvised: notAdvised.kept,
      missingFacts: missingFactsOf(advice, outcome.kept),
    },
    findings: [worded, grounded, admitted, notAdvised, dangers, outcome, urgency, pressing].flatMap(
      ({ findings }) => findings,
    ),
  };
}

/** Programs were put forward, and of all that was said no program, no question and no danger is left. */
export const isEmptied = (given: AdvisorAnswer, kept: AdvisorAnswer): boolean =>
  given.recommendations.length > 0 && kept.dangers.length === 0 && kept.missingFacts.includes(NOTHING_USABLE);

function guardEach<Entry>(
  entries: readonly Entry[],
  guard: (entry: Entry, place: number) => Guarded<readonly Entry[]>,
): Guarded<readonly Entry[]> {
  const guarded = entries.map((entry, index) => guard(entry, index + 1));
  return { kept: guarded.flatMap(({ kept }) => kept), findings: guarded.flatMap(({ findings }) => findings) };
}

function guardEvidence(
  narrative: string,
  recommendation: Recommendation,
  place: number,
): Guarded<readonly Recommendation[]> {
  const { kept, findings } = guardEach<Evidence>(recommendation.evidence, (evidence, number) =>
    guardQuote(narrative, evidence, `Quote ${number} of recommendation ${place}`),
  );
  const [first, ...further] = kept;
  if (first) return { kept: [{ ...recommendation, evidence: [first, ...further] }], findings };
  const detail = `Recommendation ${place} rests on no words of the narrative; it was dropped.`;
  return { kept: [], findings: [...findings, { guard: 'no-evidence', detail }] };
}

function guardQuote(narrative: string, { quote, start }: Evidence, which: string): Guarded<readonly Evidence[]> {
  const told = /[\p{L}\p{N}]/u.test(quote);
  const stands = Number.isInteger(start) && start >= 0 && isSaidAt(start, narrative, quote);
  if (told && stands) return { kept: [{ quote, start }], findings: [] };
  const found = told ? nearestTo(start, narrative, quote) : -1;
  if (found < 0)
    return { kept: [], findings: [{ guard: 'quote-not-in-narrative', detail: `${which} is not in the narrative.` }] };
  const detail = `${which} was said to begin at ${start}; it begins at ${found}.`;
  return { kept: [{ quote, start: found }], findings: [{ guard: 'quote-moved', detail }] };
}

/** Fewer letters than these say something only where they are words of their own: "SI", and not the "e" of "needs". */
const PART_OF_A_WORD_MIN = 4;

function isSaidAt(start: number, narrative: string, quote: string): boolean {
  if (!narrative.startsWith(quote, start)) return false;
  if ((quote.match(/[\p{L}\p{N}]/gu) ?? []).length >= PART_OF_A_WORD_MIN) return true;
  const around = `${narrative.charAt(start - 1)} ${narrative.charAt(start + quote.length)}`;
  return !/[\p{L}\p{N}]/u.test(around);
}

/** Where the quote is said nearest to where it was said to be; -1 when nowhere. */
function nearestTo(start: number, narrative: string, quote: string): number {
  const wanted = Number.isFinite(start) ? start : 0;
  const places: number[] = [];
  for (let at = narrative.indexOf(quote); at >= 0; at = narrative.indexOf(quote, at + 1))
    if (isSaidAt(at, narrative, quote)) places.push(at);
  const [nearest = -1] = places.toSorted((one, other) => Math.abs(one - wanted) - Math.abs(other - wanted));
  return nearest;
}

function guardPrograms(
  question: RouteQuestion,
  recommendations: readonly Recommendation[],
): Guarded<readonly Recommendation[]> {
  const kept: Recommendation[] = [];
  const findings: GuardFinding[] = [];
  for (const recommendation of recommendations) {
    const finding = whyNotAdvise(question, recommendation.programId, kept);
    if (finding) findings.push(finding);
    else kept.push(recommendation);
  }
  return { kept, findings };
}

function whyNotAdvise(
  { programs }: RouteQuestion,
  programId: ProgramId,
  before: readonly Recommendation[],
): GuardFinding | undefined {
  const program = programs.find(({ id }) => id === programId);
  if (!program) return { guard: 'program-unknown', detail: 'A program that the directory does not have was dropped.' };
  const dropped = `${program.id} was dropped`;
  if (program.eligible === 'not-eligible')
    return { guard: 'program-not-eligible', detail: `${dropped}: a rule of the program is not met.` };
  if (program.capacity.status === 'closed')
    return { guard: 'program-closed', detail: `${dropped}: it takes no new referrals.` };
  if (before.some((recommendation) => recommendation.programId === programId))
    return { guard: 'program-repeated', detail: `${program.id} was put forward twice; the first stands.` };
  if (before.length >= RECOMMENDATIONS_MAX)
    return { guard: 'too-many', detail: `${dropped}: at most ${RECOMMENDATIONS_MAX} programs are put forward.` };
  return undefined;
}

const isRule = ({ guard }: GuardFinding): boolean => guard === 'program-not-eligible' || guard === 'program-closed';

/** A program is either advised or not advised, is named once, and is in the directory. */
function guardNotAdvised(
  { programs }: RouteQuestion,
  entries: readonly NotAdvised[],
  advised: readonly Recommendation[],
): Guarded<readonly NotAdvised[]> {
  const kept = entries.filter(
    ({ programId }, place) =>
      programs.some(({ id }) => id === programId) &&
      !advised.some((recommendation) => recommendation.programId === programId) &&
      entries.findIndex((other) => other.programId === programId) === place,
  );
  const dropped = entries.length - kept.length;
  const detail = `${dropped} of ${entries.length} programs named as not advised were dropped: unknown, advised, or named twice.`;
  return { kept, findings: dropped === 0 ? [] : [{ guard: 'not-advised-dropped', detail }] };
}

/** The outcome must be true of what is left. */
function guardOutcome(
  advice: AdvisorAnswer,
  kept: readonly Recommendation[],
  ruledOut: boolean,
): Guarded<AdviceOutcome> {
  const { outcome, dangers } = advice;
  const [some, none] = [outcomeOfSome, outcomeOfNone];
  const now = dangers.some(isNow) ? 'urgent-safety' : kept.length > 0 ? some(advice) : none(advice, ruledOut);
  if (now === outcome) return { kept: now, findings: [] };
  const detail = `The outcome ${outcome} does not hold with ${kept.length} recommendations left; it is ${now}.`;
  return { kept: now, findings: [{ guard: 'outcome-changed', detail }] };
}

const isNow = ({ tier }: Danger): boolean => tier === 'now';

/** Danger without words of the narrative that tell it is not said to be one. */
const outcomeOfSome = ({ outcome }: AdvisorAnswer): AdviceOutcome =>
  outcome === 'no-match' || outcome === 'urgent-safety' ? 'route' : outcome;

/** "Nothing fits" may only be said when rules, or the advisor itself, left nothing: not when nonsense was dropped. */
function outcomeOfNone({ outcome, missingFacts, recommendations }: AdvisorAnswer, ruledOut: boolean): AdviceOutcome {
  if (outcome === 'needs-information' || missingFacts.length > 0) return 'needs-information';
  return ruledOut || (outcome === 'no-match' && recommendations.length === 0) ? 'no-match' : 'needs-information';
}

/** An emergency is what a danger now is called, and nothing else is. */
function guardUrgency(urgency: AdvisedUrgency, outcome: AdviceOutcome): Guarded<AdvisedUrgency> {
  const now = outcome === 'urgent-safety' ? 'emergency' : urgency === 'emergency' ? 'urgent' : urgency;
  if (now === urgency) return { kept: now, findings: [] };
  const detail = `The urgency ${urgency} does not go with the outcome ${outcome}; it is ${now}.`;
  return { kept: now, findings: [{ guard: 'urgency-changed', detail }] };
}

/** An urgency needs no words, for it may be read from all of them; what it quotes has to stand in the narrative. */
const guardPressing = (narrative: string, quotes: readonly Evidence[] = []): Guarded<readonly Evidence[]> =>
  guardEach(quotes, (evidence, number) => guardQuote(narrative, evidence, `Quote ${number} of the urgency`));

/** A danger rests on words of the narrative, as a recommendation does. */
const guardDangers = (narrative: string, dangers: readonly Danger[]): Guarded<readonly Danger[]> =>
  guardEach(dangers, (danger, place) => {
    const { kept, findings } = guardEach<Evidence>(danger.evidence, (evidence, number) =>
      guardQuote(narrative, evidence, `Quote ${number} of danger ${place}`),
    );
    const [first, ...further] = kept;
    if (first) return { kept: [{ ...danger, evidence: [first, ...further] as const }], findings };
    const detail = `Danger ${place} rests on no words of the narrative; it was dropped.`;
    return { kept: [], findings: [...findings, { guard: 'danger-dropped', detail }] };
  });

const missingFactsOf = ({ missingFacts }: AdvisorAnswer, outcome: AdviceOutcome): readonly string[] =>
  outcome === 'needs-information' && missingFacts.length === 0 ? [NOTHING_USABLE] : missingFacts;
