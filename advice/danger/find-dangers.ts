import type { Passage } from '../../domain/answered-intake';
import { type Danger, type DangerTier, gravestFirst } from '../../domain/danger';
import type { Evidence } from '../../domain/evidence';
import { type DangerToldBy, onceEach, passageTo, withTellers } from '../../domain/told-by';
import { settleByWording } from './by-wording';
import { measuresIn } from './measures';
import { readForDanger } from './reading';
import { type Occurrence, signsIn } from './signs';
import { type Standing, standingOf } from './standing';

/** So many quotes show why; more would be the whole narrative. */
const QUOTES_MAX = 4;
/** Different signs of one family add up: to `soon` from two hints on, to `now` from two that each say `soon`, or a hint more. */
const ADDS_TO = { soon: 2, now: 3 } as const;
/** What adds up is told within so many words; further apart it is another matter. */
const TOGETHER = 70;
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
export const findDangers = (narrative: string): readonly Danger[] =>
  settleByWording(
    narrative,
    dangersIn(narrative, signsOf(narrative), () => true),
  );

/**
 * Every danger with whose words told it, for alerts: what the narrative says, and each answer, of itself and in the light
 * of what was told before it. So what an answer tells is found also where something else had told the same. What was
 * found in an answer before that was taken back stays told by it, and by nobody else.
 */
export function dangersWithTellers(
  narrative: string,
  { found, passages }: { readonly found: readonly Danger[]; readonly passages: readonly Passage[] },
): readonly DangerToldBy[] {
  const standing = passages.filter(({ stands }) => stands);
  if (standing.length === 0) return withTellers(found, passages);
  const signs = signsOf(narrative);
  const tellers = new Set([undefined, ...standing.map(({ answerId }) => answerId)]);
  const byEach = [...tellers].flatMap((answerId) => {
    const isTheirs = ({ end }: Pick<Weighed, 'end'>): boolean => passageTo(end, standing)?.answerId === answerId;
    const until = toldUntil(answerId, standing);
    const byThen = signs.filter(({ end }) => end <= until);
    const byTheirs = settleByWording(narrative.slice(0, until), dangersIn(narrative, byThen, isTheirs), isTheirs);
    return byTheirs.map((danger) => ({ ...danger, ...(answerId && { answerId }) }));
  });
  return onceEach(gravestFirst([...byEach, ...withTellers(found, passages)]));
}

/** Where a teller's last words end; those that the referral came with end where the first answer begins. */
const toldUntil = (answerId: Passage['answerId'] | undefined, passages: readonly Passage[]): number =>
  answerId === undefined
    ? Math.min(...passages.map(({ start }) => start))
    : Math.max(...passages.filter((passage) => passage.answerId === answerId).map(({ end }) => end));

type Weighed = Occurrence & Standing;

function signsOf(narrative: string): readonly Weighed[] {
  const reading = readForDanger(narrative);
  return [...signsIn(reading), ...measuresIn(reading)].flatMap((occurrence) => {
    const standing = standingOf(occurrence, reading);
    return standing ? [{ ...occurrence, ...standing }] : [];
  });
}

/** Only what at least one of the asked signs tells, or tells together with others. */
const dangersIn = (narrative: string, signs: readonly Weighed[], isAsked: (sign: Weighed) => boolean) =>
  gravestFirst(
    FAMILIES.flatMap((family) => {
      const ofFamily = gravestFirst(signs.filter(({ kind }) => family.includes(kind)));
      const [asked, others] = [ofFamily.filter(isAsked), ofFamily.filter((sign) => !isAsked(sign))];
      return asked.length > 0 ? dangersOf(family, { signs: apart([...asked, ...others]), isAsked }, narrative) : [];
    }),
  );

interface Asked {
  readonly signs: readonly Weighed[];
  readonly isAsked: (sign: Weighed) => boolean;
}

/** What one family of signs says: a danger per kind, or, of hints that tell nothing alone, one for them all. */
function dangersOf(family: readonly Danger['kind'][], { signs, isAsked }: Asked, narrative: string): readonly Danger[] {
  const plain = signs.filter((sign) => sign.weight !== 'hint' && isAsked(sign));
  const { sum, signs: adding } = mostTogether({ signs: signs.filter(({ adds }) => adds > 0), isAsked });
  const [first] = adding;
  if (first && plain[0]?.tier !== 'now' && sum >= ADDS_TO.now) return told(first.kind, 'now', adding, narrative);
  if (first && (plain[0]?.tier ?? 'mentioned') === 'mentioned' && sum >= ADDS_TO.soon)
    return told(first.kind, 'soon', adding, narrative);
  return family.flatMap((kind) => {
    const ofKind = plain.filter((sign) => sign.kind === kind);
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

/** Of the signs that add up, those of the stretch of the narrative that says most. */
function mostTogether({ signs: adding, isAsked }: Asked): {
  readonly sum: number;
  readonly signs: readonly Weighed[];
} {
  const stretches = adding.map(({ places: [from = 0] }) => {
    const signs = adding.filter(({ places: [place = 0] }) => place >= from && place <= from + TOGETHER);
    return { sum: signs.reduce((sum, { adds }) => sum + adds, 0), signs };
  });
  const asked = stretches.filter(({ signs }) => signs.some(isAsked));
  return asked.toSorted((one, other) => other.sum - one.sum)[0] ?? { sum: 0, signs: [] };
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

/** The same said again, the same hinted at, and another on the same words say nothing new: the gravest, which come first, stand. */
function apart(signs: readonly Weighed[]): readonly Weighed[] {
  const kept: Weighed[] = [];
  for (const sign of signs) {
    const isSame = kept.some(
      (one) =>
        one.said === sign.said ||
        (sign.weight === 'hint' && one.sign === sign.sign) ||
        sign.places.some((place) => one.places.includes(place)),
    );
    if (!isSame) kept.push(sign);
  }
  return kept;
}

function quoteOf({ start, end }: Occurrence, narrative: string): Evidence {
  return { quote: narrative.slice(start, end), start };
}
