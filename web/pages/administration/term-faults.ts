import type { z } from 'zod';
import { TERM_FAULTS, type TermFault } from '../../../contracts/administration';
import type { Text } from '../../text/en';

type Issue = z.core.$ZodIssue;
type Words = Text['administration']['policies']['termFaults'];

/** What is wrong with typed terms, in the reader's language: where, by the names that were typed, and what it must be. */
export const faultInWords = (issue: Issue, words: Words): string =>
  [issue.path.join('.'), whatIsWrong(issue, words)].filter(Boolean).join(': ');

function whatIsWrong(issue: Issue, words: Words): string {
  switch (issue.code) {
    case 'invalid_type':
      return issue.input === undefined ? words.missing : kindOf(issue.expected, words);
    case 'too_small':
      return issue.inclusive === false ? words.moreThan(Number(issue.minimum)) : words.atLeast(Number(issue.minimum));
    case 'too_big':
      return words.atMost(Number(issue.maximum));
    case 'invalid_value':
      return words.oneOf(issue.values.map(String));
    case 'unrecognized_keys':
      return words.unknown(issue.keys);
    case 'custom':
      return ownFault(issue.params?.['fault'], words);
    default:
      return words.other;
  }
}

const KINDS = {
  number: 'number',
  int: 'whole',
  string: 'text',
  array: 'list',
  tuple: 'list',
  object: 'group',
} as const;

const kindOf = (expected: string, words: Words): string => {
  const kind = Object.entries(KINDS).find(([name]) => name === expected)?.[1];
  return kind ? words.kinds[kind] : words.other;
};

const ownFault = (fault: unknown, words: Words): string => {
  const own: TermFault | undefined = TERM_FAULTS.find((known) => known === fault);
  return own ? words.own[own] : words.other;
};
