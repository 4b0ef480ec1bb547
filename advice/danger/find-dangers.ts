import { type Danger, type DangerTier, gravestFirst } from '../../domain/danger';
import type { Evidence } from '../../domain/evidence';
import { readForDanger } from './reading';
import { type Occurrence, signsIn } from './signs';
import { type Standing, standingOf } from './standing';

/** So many quotes show why; more would be the whole narrative. */
const QUOTES_MAX = 4;
/** Two different signs of one family that each say `soon` together say `now`. */
const SOONS_FOR_NOW = 2;
/** Hints that another hurts somebody add up whoever is hurt; those of an illness do not add to those of a threat. */
const FAMILIES: readonly (readonly Danger['kind'][])[] = [
  ['suicide', 'self-harm'],
  ['violence', 'abuse', 'child-at-risk'],
  ['medical-emergency'],
];

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
  return gravestFirst(FAMILIES.flatMap((family) => dangersOf(family, found, narrative)));
}

type Weighed = Occurrence & Standing;

/** What one family of signs says: a danger per kind, or, of hints that tell nothing alone, one that is now. */
function dangersOf(family: readonly Danger['kind'][], found: readonly Weighed[], narrative: string): readonly Danger[] {
  const signs = apart(gravestFirst(found.filter(({ kind }) => family.includes(kind))));
  const hints = signs.filter(({ tier, adds }) => adds && tier === 'soon');
  const [first] = hints;
  if (first && signs[0]?.tier !== 'now' && hints.length >= SOONS_FOR_NOW)
    return told(first.kind, 'now', hints, narrative);
  return family.flatMap((kind) => {
    const ofKind = signs.filter((sign) => sign.kind === kind);
    const tier = ofKind[0]?.tier;
    return tier
      ? told(
          kind,
          tier,
          ofKind.filter((sign) => sign.tier === tier),
          narrative,
        )
      : [];
  });
}

function told(kind: Danger['kind'], tier: DangerTier, signs: readonly Weighed[], narrative: string): readonly Danger[] {
  const quotes = signs.slice(0, QUOTES_MAX).map((sign) => quoteOf(sign, narrative));
  const [first, ...further] = quotes.toSorted((one, other) => one.start - other.start);
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
      (one) => one.said === sign.said || sign.places.some((place) => one.places.includes(place)),
    );
    if (!isSame) kept.push(sign);
  }
  return kept;
}

function quoteOf({ start, end }: Occurrence, narrative: string): Evidence {
  return { quote: narrative.slice(start, end), start };
}
