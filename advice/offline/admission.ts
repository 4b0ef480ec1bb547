import type { Match } from './matching';

/** Whether the rules let a program be put forward at all. No likeness and no need overrules them. */
export const mayBeAdvised = ({ offer, verdict }: Pick<Match, 'offer' | 'verdict'>): boolean =>
  offer.eligible !== 'not-eligible' && verdict.eligible !== 'not-eligible' && offer.capacity.status !== 'closed';
