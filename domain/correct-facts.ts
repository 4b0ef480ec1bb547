import type { Operation } from './operation';
import type { PersonFact } from './person-fact';

/** Facts of a person that our rules hold against programs, and that people may change by hand. */
export const RULED_BY = ['county', 'coverage'] as const satisfies readonly PersonFact[];
export type RuledBy = (typeof RULED_BY)[number];

/** That somebody corrected facts of the person of a referral on the page of their case. What they are stays in the records. */
export interface CorrectFacts extends Operation {
  readonly changed: readonly RuledBy[];
}
