import type { AdviceOutcome } from '../../domain/advice';
import type { RuleVerdict } from '../../domain/eligibility';
import type { Sureness } from '../text/how-sure';
import { isBrief } from './leaning-to';
import weights from './outcome-weights.json';
import type { SpokenOf } from './spoken-of';
import { FAINT, type Weighed, type Weighing } from './weighing';

export type Routed = Exclude<AdviceOutcome, 'urgent-safety'>;

/** What speaks for an outcome or against it, each as a figure of its own. */
export const OUTCOME_PARTS = [
  'leansToNeedsInformation',
  'leansToNoMatch',
  'rulesSayNeedsInformation',
  'rulesSayNoMatch',
  'best',
  'barredAhead',
  'knownBehind',
  'certainBehind',
  'requirementOpen',
  'factsOpen',
  'isAsked',
  'fitsAnyway',
  'doubts',
  'reports',
  'quotes',
  'length',
  'asked',
  'ruledOut',
  'requirementUnspoken',
  'firstAlike',
] as const;
export type OutcomePart = (typeof OUTCOME_PARTS)[number];
export type OutcomeParts = Readonly<Record<OutcomePart, number>>;
export type OutcomeWeights = Readonly<Record<Routed, Readonly<Record<OutcomePart | 'base', number>>>>;
export const ROUTED = ['route', 'needs-information', 'no-match'] as const satisfies readonly Routed[];

/** What is known when it is to be said what a weighing comes to. */
export interface OutcomeKnown {
  readonly weighing: Pick<Weighing, 'allowed' | 'barred' | 'listed' | 'least'>;
  /** Rules that decide, and of whose fact the narrative is not sure. */
  readonly doubted: readonly RuleVerdict[];
  /** It is not sure of something, and a program that stands first fits all the same. */
  readonly fitsAnyway: boolean;
  readonly isNeedTold: boolean;
  /** It takes itself back, or whoever it is for will have none of it. */
  readonly isTakenBack: boolean;
  /** How far the narrative as a whole leans to these outcomes by how it is worded, in log-odds. */
  readonly leansTo: Readonly<Record<Exclude<Routed, 'route'>, number>>;
  readonly sureness: Sureness;
  readonly spokenOf: SpokenOf;
  /** So many terms of it are known to whoever reads how it is worded. */
  readonly terms: number;
}

/** What a weighing comes to: programs to route to, a question that decides, or nothing that fits (docs/decisions/028). What is taken back fits nothing. Of a few words the rules and the points alone say it. */
export function outcomeOf(known: OutcomeKnown, by: OutcomeWeights = weights): Routed {
  if (known.isTakenBack) return 'no-match';
  if (isBrief({ known: known.terms })) return outcomeByRules(known);
  const parts = outcomePartsOf(known);
  const points = (outcome: Routed): number =>
    OUTCOME_PARTS.reduce((sum, part) => sum + by[outcome][part] * parts[part], by[outcome].base);
  const nothingToAsk = parts.isAsked === 0 && known.weighing.allowed[0]?.match.verdict.eligible === 'eligible';
  const weighed = (outcome: Routed): number =>
    points(outcome) - (outcome === 'needs-information' && nothingToAsk ? UNASKED : 0);
  const [likeliest] = ROUTED.toSorted((one, other) => weighed(other) - weighed(one));
  return likeliest ?? 'needs-information';
}

/** Where no rule of what stands first is open, its wording must lean to a question by so much more: there is none to put. */
const UNASKED = 0.7;
/** By so much more would a program that may not be listed have been the right one. */
const CLEARLY = 3;
/** A program of which no age, county or coverage has to be asked, and that is not further behind, does as well. */
const INSTEAD = 2;
/** Points beyond these say no more; without a program there are the fewest. */
const POINTS_MAX = 6;
const AHEAD_MAX = 4;

/** The figures. Points are those of the weighing. */
export function outcomePartsOf({
  weighing,
  doubted,
  fitsAnyway,
  isNeedTold,
  leansTo,
  sureness,
  spokenOf,
  terms,
}: OutcomeKnown): OutcomeParts {
  const { allowed, barred, listed } = weighing;
  const best = pointsOfFirst(allowed);
  const behind = (those: readonly Weighed[]): number => within(best - pointsOfFirst(those), AHEAD_MAX);
  const known = allowed.filter(({ parts }) => parts.factsOpen === 0);
  const byRules = outcomeByRules({ weighing, doubted, isNeedTold });
  const isOpen = ({ match }: Weighed): boolean => match.verdict.eligible === 'unknown';
  return {
    leansToNeedsInformation: leansTo['needs-information'],
    leansToNoMatch: leansTo['no-match'],
    rulesSayNeedsInformation: truth(byRules === 'needs-information'),
    rulesSayNoMatch: truth(byRules === 'no-match'),
    best,
    barredAhead: within(pointsOfFirst(barred) - best, AHEAD_MAX),
    knownBehind: behind(known),
    certainBehind: behind(known.filter(({ parts }) => parts.requirementOpen === 0)),
    requirementOpen: allowed[0]?.parts.requirementOpen ?? 0,
    factsOpen: allowed[0]?.parts.factsOpen ?? 0,
    isAsked: truth(doubted.length > 0 || listed.some(isOpen)),
    fitsAnyway: truth(fitsAnyway),
    ...sureness,
    length: Math.log1p(terms),
    asked: spokenOf.asked,
    ruledOut: spokenOf.ruledOut,
    requirementUnspoken: truth(spokenOf.requirementUnspoken),
    firstAlike: allowed[0]?.parts.meaning ?? 0,
  };
}

/** What the rules and the points alone say. */
function outcomeByRules({
  weighing: { allowed, barred, least },
  doubted,
  isNeedTold,
}: Pick<OutcomeKnown, 'weighing' | 'doubted' | 'isNeedTold'>): Routed {
  if (doubted.length > 0) return 'needs-information';
  const best = pointsOfFirst(allowed);
  const bar = pointsOfFirst(barred);
  if (bar >= FAINT && bar - best > CLEARLY) return 'no-match';
  if (best < least) return isNeedTold ? 'no-match' : 'needs-information';
  const known = pointsOfFirst(allowed.filter(({ parts }) => parts.factsOpen === 0));
  return known < best - INSTEAD ? 'needs-information' : 'route';
}

const truth = (holds: boolean): number => (holds ? 1 : 0);
const within = (figure: number, most: number): number => Math.max(-most, Math.min(most, figure));
const pointsOfFirst = ([first]: readonly Weighed[]): number => Math.max(first?.points ?? -POINTS_MAX, -POINTS_MAX);
