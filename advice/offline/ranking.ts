import { type AdvisedUrgency, RECOMMENDATIONS_MAX } from '../../domain/advice';
import type { ProgramId } from '../../domain/ids';
import { mayBeAdvised } from './admission';
import { isCertain } from './certainty';
import { type Match, type Matched, STRONG } from './matching';

/** Programs for what the narrative says in words that the lexicon knows, in order; and the first one for each want. */
export interface Named {
  readonly matches: readonly Match[];
  readonly firsts: ReadonlySet<ProgramId>;
}

const PER_WANT_MAX = 3;
/** A want that weighs much less than the weightiest is one by the way; a list that holds everything helps nobody. */
const BY_THE_WAY = 0.5;
/** Above this a want is pressed for; that takes nothing from what is told plainly beside it. */
const PLAINLY_TOLD = 4;
/** A list is a longer wait for someone in a hurry. */
const WAITING = { routine: 0.9, urgent: 0.7, emergency: 0.7 } as const;
const UNCERTAIN = 0.6;
/** What is there for just such people comes before what is there for all. */
const FOR_SUCH_PEOPLE = 0.15;
/** Likeness of words only decides between programs that are nearly equal in everything else. */
const LIKENESS = 0.12;

/**
 * Puts the programs in order: the best one for each want in turn, then the second best, so that no want waits behind
 * another's alternatives. Rules decide first: what is not eligible, closed, or told against is never in the list.
 */
export function rankMatches(matched: readonly Matched[], urgency: AdvisedUrgency): Named {
  const least = Math.min(matched[0]?.weight ?? 0, PLAINLY_TOLD) * BY_THE_WAY;
  const columns = matched.filter(({ weight }) => weight >= least).map(({ matches }) => bestOf(matches, urgency));
  const ranked = new Map<string, Match>();
  for (let row = 0; row < PER_WANT_MAX; row += 1)
    for (const match of columns.flatMap((column) => column[row] ?? [])) {
      const before = ranked.get(match.offer.id);
      const further = match.strength >= STRONG ? match.grounds : [];
      ranked.set(match.offer.id, before ? { ...before, grounds: [...before.grounds, ...further] } : match);
    }
  const firsts = columns.flatMap(([match]) => match?.offer.id ?? []);
  return { matches: [...ranked.values()].slice(0, RECOMMENDATIONS_MAX), firsts: new Set(firsts) };
}

/** The programs for one want in order. What is uncertain is named only where nothing is certain. */
function bestOf(matches: readonly Match[], urgency: AdvisedUrgency): readonly Match[] {
  const rate = (match: Match): number => rateMatch(match, urgency);
  const taking = matches
    .filter(mayBeAdvised)
    .toSorted((one, other) => rate(other) - rate(one) || byWait(one, other) || byId(one, other));
  const sure = taking.filter(isCertain);
  return sure.length > 0 ? sure : taking.filter(({ strength }) => strength >= STRONG);
}

function rateMatch(match: Match, urgency: AdvisedUrgency): number {
  const { offer, strength, likeness } = match;
  const room = offer.capacity.status === 'open' ? 1 : WAITING[urgency];
  const such = offer.eligibility.requires.length > 0 ? FOR_SUCH_PEOPLE : 0;
  return (strength + such) * (isCertain(match) ? 1 : UNCERTAIN) * room + likeness * LIKENESS;
}

const byWait = (one: Match, other: Match): number =>
  (one.offer.capacity.waitDays ?? 0) - (other.offer.capacity.waitDays ?? 0);

const byId = (one: Match, other: Match): number => (one.offer.id < other.offer.id ? -1 : 1);
