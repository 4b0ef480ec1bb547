import type { AdviceOutcome } from '../../domain/advice';
import type { RuleVerdict } from '../../domain/eligibility';
import { FAINT, type Weighed, type Weighing } from './weighing';

/** By so much more would a program that may not be listed have been the right one. */
const CLEARLY = 3;
/** A program of which no age, county or coverage has to be asked, and that is not further behind, does as well. */
const INSTEAD = 2;

/** What a weighing comes to: programs to route to, a question that decides, or nothing that fits. */
export function outcomeOf(
  { allowed, barred, least }: Weighing,
  about: { readonly doubted: readonly RuleVerdict[]; readonly isNeedTold: boolean },
): Exclude<AdviceOutcome, 'urgent-safety'> {
  if (about.doubted.length > 0) return 'needs-information';
  const best = pointsOfFirst(allowed);
  const bar = pointsOfFirst(barred);
  if (bar >= FAINT && bar - best > CLEARLY) return 'no-match';
  if (best < least) return about.isNeedTold ? 'no-match' : 'needs-information';
  const known = pointsOfFirst(allowed.filter(({ parts }) => parts.factsOpen === 0));
  return known < best - INSTEAD ? 'needs-information' : 'route';
}

const pointsOfFirst = ([first]: readonly Weighed[]): number => first?.points ?? Number.NEGATIVE_INFINITY;
