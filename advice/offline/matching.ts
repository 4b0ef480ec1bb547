import type { RouteQuestion } from '../../domain/advice';
import type { Directory } from './directory';
import type { Need } from './lexicon';
import type { Passage, Reading } from './mentions';
import type { Want } from './wants';

/** A program of the question, with its verdict. */
export type Offer = RouteQuestion['programs'][number];

/** Words of the narrative that a match rests on: the ones meant, and the clause around them. */
export interface Ground {
  readonly start: number;
  readonly end: number;
  readonly passage: Passage;
}

/** A program that answers something that is wanted, before anything is said about rules or capacity. */
export interface Match {
  readonly offer: Offer;
  /** How the want is named to a coordinator. */
  readonly need: string;
  readonly strength: number;
  readonly likeness: number;
  readonly grounds: readonly Ground[];
}

/** What is wanted, with the programs that answer it. */
export interface Matched {
  readonly weight: number;
  readonly matches: readonly Match[];
}

/** Below this a program only touches the need. */
const STRENGTH_MIN = 0.3;
/** A program asked for by its own words, where the lexicon knows no such need. */
const NAMED_STRENGTH = 0.8;
const NAMED_WEIGHT = 1.5;

/** What there is for each want, and for what is asked in the directory's own words, the weightiest want first. */
export function matchWants(
  wants: readonly Want[],
  reading: Reading,
  offers: readonly Offer[],
  directory: Directory,
): readonly Matched[] {
  const known = wants.map((want) => ({ weight: want.weight, matches: matchesOf(want, offers, directory) }));
  const named = unexplained(reading).map((passage) => ({
    weight: NAMED_WEIGHT,
    matches: namedIn(passage, offers, directory),
  }));
  return [...known, ...named.filter(({ matches }) => matches.length > 0)].toSorted(
    (one, other) => other.weight - one.weight,
  );
}

/** How well a program answers a need, also through a near one. */
export function strengthFor(need: Need, offer: Offer, directory: Directory): number {
  const answers = directory.answersOf(offer);
  const near = need.near.map(({ id, weight }) => (answers.get(id) ?? 0) * weight);
  return Math.max(answers.get(need.id) ?? 0, ...near);
}

function matchesOf({ need, mentions }: Want, offers: readonly Offer[], directory: Directory): readonly Match[] {
  const likeness = directory.likeness(mentions.flatMap(({ passage }) => passage.stretch.roots));
  return offers
    .map((offer) => ({
      offer,
      need: need.label,
      strength: strengthFor(need, offer, directory),
      likeness: likeness.get(offer.id) ?? 0,
      grounds: mentions,
    }))
    .filter(({ strength }) => strength >= STRENGTH_MIN);
}

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
      need: offer.serviceTypes[0] ?? offer.name,
      strength: NAMED_STRENGTH,
      likeness: 1,
      grounds: [{ start: passage.start, end: passage.end, passage }],
    }));
}
