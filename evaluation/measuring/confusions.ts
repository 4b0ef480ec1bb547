import { WRONGS } from '../../contracts/evaluation-report';
import type { AdviceOutcome, AdvisedUrgency } from '../../domain/advice';
import type { SourceKind } from '../../domain/referral';
import { forbiddenIn, type Judged, outcomeIsRight, rankedIn, rightWithin, urgencyIsRight } from './figures';

/** What is wrong with an answer. */
export type Wrong = (typeof WRONGS)[number];

/** One answer that differs from its label. It names programs and rules, and holds no words of the narrative. */
export interface Confusion {
  readonly id: string;
  readonly line: number;
  readonly source: SourceKind;
  readonly wrongs: readonly [Wrong, ...Wrong[]];
  readonly outcome: { readonly gold: AdviceOutcome; readonly predicted: AdviceOutcome };
  readonly urgency: { readonly gold: AdvisedUrgency | null; readonly predicted: AdvisedUrgency };
  readonly ranked: readonly string[];
  readonly forbiddenListed: readonly string[];
  /** Each right first choice: where it stands, and the rules that spoke against it or could not be judged. */
  readonly primary: readonly PrimaryStanding[];
  /** Dangers that were found, as `kind tier`. */
  readonly dangers: readonly string[];
}

export interface PrimaryStanding {
  readonly program: string;
  /** From 1; null when it is not listed. */
  readonly place: number | null;
  readonly notMet: readonly string[];
  readonly unknown: readonly string[];
}

export const confusionsIn = (judged: readonly Judged[]): readonly Confusion[] =>
  judged
    .flatMap(confusionOf)
    .sort((one, other) => WRONGS.indexOf(one.wrongs[0]) - WRONGS.indexOf(other.wrongs[0]) || one.line - other.line);

function confusionOf(judged: Judged): readonly Confusion[] {
  const [gravest, ...further] = wrongsOf(judged);
  if (!gravest) return [];
  const { id, line, source, gold, advice } = judged;
  return [
    {
      id,
      line,
      source,
      wrongs: [gravest, ...further],
      outcome: { gold: gold.outcome, predicted: advice.outcome },
      urgency: { gold: gold.urgency, predicted: advice.urgency },
      ranked: rankedIn(judged),
      forbiddenListed: forbiddenIn(judged),
      primary: gold.primary.map((program) => standingOf(program, judged)),
      dangers: advice.dangers.map(({ kind, tier }) => `${kind} ${tier}`),
    },
  ];
}

function wrongsOf(judged: Judged): readonly Wrong[] {
  const { gold, advice } = judged;
  const dangerIs = gold.outcome === 'urgent-safety';
  const dangerSaid = advice.outcome === 'urgent-safety';
  const is: Readonly<Record<Wrong, boolean>> = {
    'danger-missed': dangerIs && !dangerSaid,
    'forbidden-listed': forbiddenIn(judged).length > 0,
    'danger-not-there': dangerSaid && !dangerIs,
    'outcome-differs': !outcomeIsRight(judged) && !dangerIs && !dangerSaid,
    'first-choice-differs': gold.outcome === 'route' && outcomeIsRight(judged) && !rightWithin(1, judged),
    'urgency-differs': !urgencyIsRight(judged),
  };
  return WRONGS.filter((wrong) => is[wrong]);
}

function standingOf(program: string, judged: Judged): PrimaryStanding {
  const place = rankedIn(judged).indexOf(program) + 1;
  const offered = judged.programs.find(({ id }) => id === program);
  const best = offered?.verdicts.find(({ eligible }) => eligible === offered.eligible);
  const rules = (verdict: string): readonly string[] =>
    (best?.rules ?? []).filter((rule) => rule.verdict === verdict).map(nameOf);
  return { program, place: place || null, notMet: rules('not-met'), unknown: rules('unknown') };
}

/** The rule, and for a term which one: `county`, `requires homebound`. */
const nameOf = ({ rule, held }: Judged['programs'][number]['verdicts'][number]['rules'][number]): string =>
  held && 'term' in held ? `${rule} ${held.term}` : rule;
