import { DANGERS, type Danger, type DangerTier, gravestFirst } from '../../domain/danger';
import type { Evidence } from '../../domain/evidence';
import { type Reading, readForDanger } from './reading';
import { type Occurrence, signsIn } from './signs';
import { type Standing, standingOf } from './standing';

/** So many quotes show why; more would be the whole narrative. */
const QUOTES_MAX = 4;
/** Two signs of the same kind that each say `soon` together say `now`. */
const SOONS_FOR_NOW = 2;

/**
 * Finds by rule what suggests danger in a narrative, at most one danger per kind, the gravest first, each with the words
 * that suggest it. It reads roots in which gender is made alike, so that no name and no pronoun can move it.
 */
export function findDangers(narrative: string): readonly Danger[] {
  const reading = readForDanger(narrative);
  const found = signsIn(reading).flatMap((occurrence) => {
    const standing = standingOf(occurrence, reading);
    return standing ? [{ ...occurrence, ...standing }] : [];
  });
  return gravestFirst(DANGERS.flatMap((kind) => dangerOf(kind, found, reading)));
}

type Weighed = Occurrence & Standing;

function dangerOf(kind: Danger['kind'], found: readonly Weighed[], { narrative }: Reading): readonly Danger[] {
  const ofKind = apart(gravestFirst(found.filter((sign) => sign.kind === kind)));
  const [gravest] = ofKind;
  if (!gravest) return [];
  const soons = ofKind.filter(({ tier, adds }) => adds && tier === 'soon').length;
  const tier = gravest.tier === 'soon' && soons >= SOONS_FOR_NOW ? 'now' : gravest.tier;
  const telling = ofKind.filter((sign) => sign.tier === gravest.tier).slice(0, QUOTES_MAX);
  const quotes = telling.map((sign) => quoteOf(sign, narrative)).toSorted((one, other) => one.start - other.start);
  const [first, ...further] = quotes;
  return first ? [{ kind, tier, because: BECAUSE[tier], evidence: [first, ...further] }] : [];
}

const BECAUSE: Readonly<Record<DangerTier, string>> = {
  now: 'Words of the narrative say that somebody may be harmed today.',
  soon: 'Words of the narrative say that somebody may be harmed within days, or that it may have begun.',
  mentioned: 'It is spoken of, and not told to be now.',
};

/** The same sign again, and another on the same words, say nothing new: the gravest, which come first, stand. */
function apart(signs: readonly Weighed[]): readonly Weighed[] {
  const kept: Weighed[] = [];
  for (const sign of signs) {
    const isSame = kept.some(
      (one) => one.sign === sign.sign || sign.places.some((place) => one.places.includes(place)),
    );
    if (!isSame) kept.push(sign);
  }
  return kept;
}

function quoteOf({ start, end }: Occurrence, narrative: string): Evidence {
  return { quote: narrative.slice(start, end), start };
}
