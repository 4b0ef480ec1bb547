import type { RuleVerdict } from '../../domain/eligibility';
import type { Match } from './matching';
import type { TermsTold } from './terms';

/**
 * How sure it is that a program takes whoever would be enrolled: `certain` by the rules, `told` where the narrative
 * tells what no rule could check yet, `open` where a fact is missing.
 */
export type Certainty = 'certain' | 'told' | 'open';

/** The rules of a program that nothing answers, neither a fact nor the narrative. */
export const openRules = ({ verdict }: Pick<Match, 'verdict'>, told: TermsTold): readonly RuleVerdict[] =>
  verdict.rules.filter((rule) => rule.verdict === 'unknown' && !isTold(rule, told));

export const toldRules = ({ verdict }: Pick<Match, 'verdict'>, told: TermsTold): readonly RuleVerdict[] =>
  verdict.rules.filter((rule) => rule.verdict === 'unknown' && isTold(rule, told));

export function certaintyOf(match: Pick<Match, 'verdict'>, told: TermsTold): Certainty {
  if (match.verdict.eligible === 'eligible') return 'certain';
  return openRules(match, told).length === 0 && toldRules(match, told).length > 0 ? 'told' : 'open';
}

const isTold = ({ held }: RuleVerdict, told: TermsTold): boolean =>
  held?.code === 'requires' && told.get(held.term)?.says === 'yes';
