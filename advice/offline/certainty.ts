import type { RuleVerdict } from '../../domain/eligibility';
import type { Match } from './matching';

/** The rules of a program that nothing answers, neither a field nor the narrative. */
export const openRules = ({ verdict }: Pick<Match, 'verdict'>): readonly RuleVerdict[] =>
  verdict.rules.filter((rule) => rule.verdict === 'unknown');

export const isCertain = ({ verdict }: Pick<Match, 'verdict'>): boolean => verdict.eligible === 'eligible';
