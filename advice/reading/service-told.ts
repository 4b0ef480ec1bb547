import type { SaidOf, Truth } from './last-said';
import type { TermMeaning } from './term-meanings';

/** Drill in the Guard or Reserve is no service where a meaning asks for active duty, and is where it counts both. */
const DRILL_ONLY =
  /\b(?:never|not|no)\b[^.;]{0,15}\b(?:activated|called up|mobili[sz]ed|active duty|federal(?:ized| orders))\b|\b(?:weekend|drill\w*|training only)\b/i;
const COUNTS_DRILL = /\b(?:guard|reserves?)\b(?![^.;]*\b(?:activ|federal|call|order|train|not count))/i;

export function ofService(
  { meaning, shared }: TermMeaning,
  index: number,
  { said }: { readonly said: readonly SaidOf[] },
): Truth | undefined {
  const told = said.filter(({ of, person }) => of === 'veteran' && (shared || person === index));
  const drill = told.findLast(({ says, evidence }) => says === 'no' && DRILL_ONLY.test(evidence.quote));
  const served = told.some(({ says, evidence }) => says === 'yes' && !OF_GUARD.test(evidence.quote));
  if (!drill || served) return undefined;
  if (COUNTS_DRILL.test(meaning)) return { value: true, evidence: drill.evidence };
  return ASKS_DUTY.test(meaning) ? { value: false, evidence: drill.evidence } : null;
}
const ASKS_DUTY = /\bactive\b[^.;]{0,20}\b(?:duty|service)\b|\b(?:guard|reserves?)\b/i;
const OF_GUARD = /\b(?:guard|reserves?|drill\w*|weekend\w*)\b/i;
