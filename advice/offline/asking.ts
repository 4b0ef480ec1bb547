import { questionOf } from '../../domain/questions-to-ask';
import { openRules } from './certainty';
import type { Match } from './matching';

/** What is not known about a program's rules, as questions. */
export const toAskFor = (match: Match): readonly string[] =>
  match.verdict.eligible === 'unknown' ? [...new Set(openRules(match).map(questionOf))] : [];
