import type { Match } from './matching';
import type { Offer } from './offer';
import type { TermsTold } from './terms';

/** Whether the rules and the narrative let a program be put forward at all. No likeness and no need overrules it. */
export const mayBeAdvised = ({ offer, verdict }: Pick<Match, 'offer' | 'verdict'>, terms: TermsTold): boolean =>
  offer.eligible !== 'not-eligible' &&
  verdict.eligible !== 'not-eligible' &&
  offer.capacity.status !== 'closed' &&
  termAgainst(offer, terms) === undefined;

/** A term by which the narrative speaks against a program: it tells what the program excludes, or denies what it requires. */
export const termAgainst = ({ eligibility }: Offer, terms: TermsTold): string | undefined =>
  eligibility.excludes.find((term) => terms.get(term)?.says === 'yes' && terms.get(term)?.plainly) ??
  eligibility.requires.find((term) => terms.get(term)?.says === 'no');
