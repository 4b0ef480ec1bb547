import type { Problem } from '../../contracts/views/problem';
import type { Reason } from '../../domain/reason';
import type { Text } from './en';
import { asSentence } from './in-sentence';

/**
 * What a problem means in the reader's language: why, where the system said why, or else what its code means. Undefined
 * where only the system's own sentence tells: English leaves the codes to it, whose sentence is English.
 */
export const problemSaid = (
  { code, why }: Pick<Problem, 'code' | 'why'>,
  problems: Text['problems'],
  sayWhy: (why: Reason) => string,
): string | undefined => (why ? asSentence(sayWhy(why)) : problems[code]);
