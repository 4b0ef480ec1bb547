import type { RouteQuestion } from '../../domain/advice';
import { questionOf } from '../../domain/questions-to-ask';
import { openRules, toldRules } from './certainty';
import type { Match } from './matching';
import type { TermsTold } from './terms';

/** What is not known about a program's rules, as questions, and which of them nothing in the narrative answers. */
export interface ToAsk {
  readonly questions: readonly string[];
  readonly open: readonly string[];
}

/** The unknown rules of a program. What only the narrative tells is asked all the same, to be confirmed. */
export function toAskFor(match: Match, { terms }: RouteQuestion, told: TermsTold): ToAsk {
  if (match.verdict.eligible !== 'unknown') return { questions: [], open: [] };
  const open = unique(openRules(match, told).map(questionOf));
  const toConfirm = toldRules(match, told).map(
    ({ held, asks }) =>
      `The narrative suggests it, please confirm: ${held?.code === 'requires' ? (terms[held.term] ?? asks) : asks}.`,
  );
  return { questions: unique([...open, ...toConfirm]), open };
}

const unique = (questions: readonly string[]): readonly string[] => [...new Set(questions)];
