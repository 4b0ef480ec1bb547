import { bestOf, type PersonVerdict } from '../../domain/eligibility';
import type { Program } from '../../domain/program';
import type { Directory } from './directory';
import type { Need } from './lexicon';
import type { Passage, Reading } from './mentions';
import type { Offer } from './offer';
import type { Want } from './wants';
import { verdictFor } from './whom';

/** Words of the narrative that a match rests on: the ones meant, and the clause around them. */
export interface Ground {
  readonly start: number;
  readonly end: number;
  readonly passage: Passage;
}

/** A program that answers something that is wanted, before anything is said about capacity. */
export interface Match {
  readonly offer: Offer;
  /** What the rules say of whoever would be enrolled for this want. */
  readonly verdict: PersonVerdict;
  /** How the want is named to a coordinator. */
  readonly need: string;
  readonly strength: number;
  readonly likeness: number;
  readonly grounds: readonly Ground[];
}

/** What is wanted, with the programs that answer it. */
export interface Matched {
  readonly label: string;
  readonly weight: number;
  readonly matches: readonly Match[];
}

/** From here on a program is one for the need, not one that also touches it. */
export const STRONG = 0.6;
/** A program that only says in its description that it also does this. */
const ALSO_DOES = 0.5;
/** Where nothing is there for the need, one that touches it is a hint; several would be guesses. */
const TOUCHING_MAX = 1;
/** A program asked for by its own words, where the lexicon knows no such need. */
const NAMED_STRENGTH = 0.8;
const NAMED_WEIGHT = 1.5;

/** What there is for each want, and for what is asked in the directory's own words, the weightiest want first. */
export function matchWants(
  wants: readonly Want[],
  reading: Reading,
  offers: readonly Offer[],
  directory: Directory,
  isMinor: boolean,
): readonly Matched[] {
  const known = wants.map((want) => ({
    label: want.need.label,
    weight: want.weight,
    matches: matchesOf(want, offers, directory, isMinor),
  }));
  const named = unexplained(reading).map((passage) => ({
    label: passage.stretch.roots.join(' '),
    weight: NAMED_WEIGHT,
    matches: namedIn(passage, offers, directory),
  }));
  return [...known, ...named.filter(({ matches }) => matches.length > 0)].toSorted(
    (one, other) => other.weight - one.weight,
  );
}

/** How well a program answers a need, also through a near one; what it says that it does not do, it does not. */
export function strengthFor(need: Need, offer: Program, directory: Directory): number {
  const { offers, refuses } = directory.answersOf(offer);
  if (refuses.has(need.id)) return 0;
  const near = need.near.map(({ id, weight }) => (offers.get(id) ?? 0) * weight);
  return Math.max(offers.get(need.id) ?? 0, ...near.filter((strength) => strength >= STRONG));
}

/** What only touches the need counts where the directory has nothing that is there for it. */
function matchesOf(want: Want, offers: readonly Offer[], directory: Directory, isMinor: boolean): readonly Match[] {
  const likeness = directory.likeness(want.mentions.flatMap(({ passage }) => passage.stretch.roots));
  const matches = offers.map((offer) => ({
    offer,
    verdict: verdictFor(offer, want, isMinor),
    need: want.need.label,
    strength: strengthFor(want.need, offer, directory),
    likeness: likeness.get(offer.id) ?? 0,
    grounds: want.mentions,
  }));
  const strong = matches.filter(({ strength, offer }) => strength >= STRONG || isForTheirKind(strength, offer));
  return strong.some(({ strength }) => strength >= STRONG)
    ? strong
    : matches
        .filter(({ strength }) => strength >= ALSO_DOES)
        .toSorted((one, other) => other.likeness - one.likeness)
        .slice(0, TOUCHING_MAX);
}

/** "For veterans: … also a grant for rent": where the person is of those whom it is for, it is one for the need. */
const isForTheirKind = (strength: number, { eligibility, eligible }: Offer): boolean =>
  strength >= ALSO_DOES && eligible === 'eligible' && eligibility.requires.length > 0;

/** Clauses that ask for something, and in which the lexicon knows nothing. */
function unexplained({ passages, mentions }: Reading): readonly Passage[] {
  const explained = new Set(mentions.map(({ passage }) => passage));
  return passages.filter((passage) => passage.asks && !explained.has(passage));
}

function namedIn(passage: Passage, offers: readonly Offer[], directory: Directory): readonly Match[] {
  const { roots, own } = passage.stretch;
  const asked = roots.slice(own);
  return offers
    .filter((offer) => directory.names(offer, asked))
    .map((offer) => ({
      offer,
      verdict: bestOf(offer.verdicts),
      need: offer.serviceTypes[0] ?? offer.name,
      strength: NAMED_STRENGTH,
      likeness: 1,
      grounds: [{ start: passage.start, end: passage.end, passage }],
    }));
}
