import type { RouteQuestion } from '../../domain/advice';
import { bestOf, type RuleVerdict } from '../../domain/eligibility';
import type { Offer } from './matching';
import type { TermsTold } from './terms';

/** What is not known about a program's rules, as questions, and which of them nothing in the narrative answers. */
export interface ToAsk {
  readonly questions: readonly string[];
  readonly open: readonly string[];
}

const OF_FACTS: Readonly<Partial<Record<RuleVerdict['rule'], string>>> = {
  'minimum-age': 'How old is the person?',
  'maximum-age': 'How old is the person?',
  county: 'In which county does the person live?',
  coverage: 'What health coverage does the person have, if any?',
};

/** The unknown rules of a program. What only the narrative tells is asked all the same, to be confirmed. */
export function toAskFor(offer: Offer, { terms }: RouteQuestion, told: TermsTold): ToAsk {
  if (offer.eligible !== 'unknown') return { questions: [], open: [] };
  const unknown = bestOf(offer.verdicts).rules.filter(({ verdict }) => verdict === 'unknown');
  const confirmed = offer.eligibility.requires
    .filter((term) => told.get(term)?.says === 'yes')
    .map((term) => terms[term] ?? term);
  const open = unknown
    .filter(({ rule, asks }) => rule !== 'requires' || !confirmed.includes(asks))
    .map(({ rule, asks }) => OF_FACTS[rule] ?? `Is this true of the person: ${asks}?`);
  const toConfirm = unknown
    .filter(({ rule, asks }) => rule === 'requires' && confirmed.includes(asks))
    .map(({ asks }) => `The narrative suggests it, please confirm: ${asks}.`);
  const questions = [...new Set([...open, ...toConfirm])];
  if (questions.length > 0) return { questions, open: [...new Set(open)] };
  const rules = [`Does the person meet every rule of ${offer.name}?`];
  return { questions: rules, open: rules };
}
