import { RECOMMENDATIONS_MAX } from '../../domain/advice';
import type { Urgency } from '../../domain/referral';
import { mayBeAdvised } from './admission';
import type { Match, Matched } from './matching';
import type { TermsTold } from './terms';

/** A program that is put forward: for its weightiest want, with everything that speaks for it. */
export type Ranked = Match;

/** From here on a program is one for the need, not one that also touches it. */
const STRONG = 0.6;
const PER_WANT_MAX = 3;
/** A list is a longer wait for someone in a hurry. */
const WAITING = { routine: 0.9, urgent: 0.75 } as const;
const UNCERTAIN = 0.85;
/** Likeness of words only decides between programs that are equal in everything else. */
const LIKENESS = 0.05;

/**
 * Puts the programs in order: the best one for each want in turn, then the second best, so that no want waits behind
 * another's alternatives. Rules decide first: what is not eligible, closed, or told against is never in the list.
 */
export function rankMatches(matched: readonly Matched[], terms: TermsTold, urgency: Urgency): readonly Ranked[] {
  const columns = matched.map(({ matches }) => bestOf(matches, terms, urgency));
  const ranked = new Map<string, Ranked>();
  for (let row = 0; row < PER_WANT_MAX; row += 1)
    for (const match of columns.flatMap((column) => column[row] ?? [])) {
      const before = ranked.get(match.offer.id);
      const further = match.strength >= STRONG ? match.grounds : [];
      ranked.set(match.offer.id, before ? { ...before, grounds: [...before.grounds, ...further] } : match);
    }
  return [...ranked.values()].slice(0, RECOMMENDATIONS_MAX);
}

function bestOf(matches: readonly Match[], terms: TermsTold, urgency: Urgency): readonly Match[] {
  const rate = (match: Match): number => rateMatch(match, urgency);
  const taking = matches
    .filter(({ offer }) => mayBeAdvised(offer, terms))
    .toSorted((one, other) => rate(other) - rate(one) || byWait(one, other) || byId(one, other));
  const strong = taking.filter(({ strength }) => strength >= STRONG);
  if (strong.some(({ offer }) => offer.eligible === 'eligible')) return strong;
  return [
    ...strong,
    ...taking.filter(({ strength, offer }) => strength < STRONG && offer.eligible === 'eligible').slice(0, 1),
  ];
}

function rateMatch({ offer, strength, likeness }: Match, urgency: Urgency): number {
  const certainty = offer.eligible === 'eligible' ? 1 : UNCERTAIN;
  const room = offer.capacity.status === 'open' ? 1 : WAITING[urgency];
  return strength * certainty * room + likeness * LIKENESS;
}

const byWait = (one: Match, other: Match): number =>
  (one.offer.capacity.waitDays ?? 0) - (other.offer.capacity.waitDays ?? 0);

const byId = (one: Match, other: Match): number => (one.offer.id < other.offer.id ? -1 : 1);
