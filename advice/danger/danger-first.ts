import type { AdvisorAnswer, Recommendation, RouteAdvice, RouteQuestion } from '../../domain/advice';
import type { Danger } from '../../domain/danger';
import type { Program } from '../../domain/program';
import { rootsOf } from '../text/words';
import answering from './answered-by.json';

type Kind = Danger['kind'];

/** By kind of danger, what a directory calls the services that are there for it, as roots in a row. */
const ANSWERED_BY = new Map(
  Object.entries(answering).map(([kind, names]) => [kind as Kind, names.map((name) => rootsOf(name).join(' '))]),
);

/**
 * While somebody is in danger now, only programs that are there for that very danger are put forward. The others wait,
 * because a careless reader would send the referral there; they are kept whole, for whoever has seen to the danger.
 */
export function dangerFirst(
  advice: AdvisorAnswer,
  { programs, seenTo = [] }: Pick<RouteQuestion, 'programs' | 'seenTo'>,
): RouteAdvice {
  if (advice.outcome !== 'urgent-safety') return { ...advice, waiting: [] };
  const now = advice.dangers.filter(({ tier }) => tier === 'now').map(({ kind }) => kind);
  const kinds = now.filter((kind) => !seenTo.includes(kind));
  const isThereFor = ({ programId }: Recommendation): boolean =>
    programs.some((program) => program.id === programId && answersOneOf(kinds, program));
  return {
    ...advice,
    recommendations: advice.recommendations.filter(isThereFor),
    waiting: advice.recommendations.filter((one) => !isThereFor(one)),
  };
}

function answersOneOf(kinds: readonly Kind[], { name, serviceTypes }: Program): boolean {
  const called = [name, ...serviceTypes].map((words) => ` ${rootsOf(words).join(' ')} `);
  return kinds.some((kind) =>
    ANSWERED_BY.get(kind)?.some((service) => called.some((one) => one.includes(` ${service} `))),
  );
}
