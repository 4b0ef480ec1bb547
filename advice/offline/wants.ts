import type { Standing } from '../text/standing';
import type { Need } from './lexicon';
import type { Mention, Stress } from './mentions';

/** A need that the narrative speaks of, weighed: what it rests on, or what rules it out. */
export interface Want {
  readonly need: Need;
  /** How much the narrative makes of it; below `WANT_MIN` it is only spoken of. */
  readonly weight: number;
  /** The mentions that carry it, the weightiest first. */
  readonly mentions: readonly Mention[];
}

/** A need that the narrative speaks of only to say that it is not one now. */
export interface RuledOut {
  readonly need: Need;
  readonly by: Mention;
}

/** A word by the way never makes a want by itself, however often it falls. */
const WANT_MIN = 1;
const WEIGHTS: Readonly<Record<Standing, number>> = {
  asked: 2.25,
  told: 2,
  unsettled: 1.5,
  doubtful: 1,
  mentioned: 0.5,
  past: 0.25,
  denied: 0,
  met: 0,
  'of-others': 0,
};
const STRESS: Readonly<Record<Stress, number>> = { first: 1.5, soon: 0.5, plain: 0, later: -0.5 };
/** Each further mention adds a little, and only so many do: a long narrative is not a greater need. */
const FURTHER = 0.2;
const FURTHER_MAX = 5;
/** What is told before everything else is more often why somebody writes. */
const TOLD_FIRST = 0.25;

/** Weighs what was mentioned. What is taken back after it was told does not count: the later word stands. */
export function weighMentions(mentions: readonly Mention[]): {
  readonly wants: readonly Want[];
  readonly ruledOut: readonly RuledOut[];
} {
  const needs = [...new Set(mentions.map(({ need }) => need))];
  const toldFirst = mentions.find((mention) => weightOf(mention) >= WANT_MIN)?.need;
  const weighed = needs.map((need) => {
    const want = weighNeed(need, mentions);
    return need === toldFirst ? { ...want, weight: want.weight + TOLD_FIRST } : want;
  });
  const told = weighed.filter(({ weight }) => weight >= WANT_MIN).toSorted((one, other) => other.weight - one.weight);
  const wants = told.filter(({ need }) => !told.some((other) => other.need.narrows.includes(need.id)));
  return { wants, ruledOut: weighed.flatMap((want) => ruledOutOf(want, mentions)) };
}

/** Mentions that keep their order where they weigh the same, so that the first told comes first. */
function weighNeed(need: Need, all: readonly Mention[]): Want {
  const mentions = all.filter((mention) => mention.need === need);
  const counted = mentions
    .filter((mention, place) => !mentions.slice(place + 1).some((later) => takesBack(later, mention)))
    .filter(({ standing }) => WEIGHTS[standing] > 0)
    .toSorted((one, other) => weightOf(other) - weightOf(one));
  const [strongest, ...further] = counted.map(weightOf);
  if (strongest === undefined) return { need, weight: 0, mentions: [] };
  const added = further.slice(0, FURTHER_MAX).reduce((sum, weight) => sum + weight * FURTHER, 0);
  return { need, weight: (strongest + (strongest >= WANT_MIN ? added : 0)) * need.gravity, mentions: counted };
}

/** "No longer needs groceries" takes the whole need back; "denies suicide" takes back what was told of suicide. */
const takesBack = (later: Mention, { roots }: Mention): boolean =>
  later.standing === 'denied' && (later.role === 'thing' || later.roots.some((root) => roots.includes(root)));

const weightOf = ({ standing, passage }: Mention): number =>
  WEIGHTS[standing] + (WEIGHTS[standing] >= WANT_MIN ? STRESS[passage.stress] : 0);

function ruledOutOf({ need, weight }: Want, mentions: readonly Mention[]): readonly RuledOut[] {
  if (weight >= WANT_MIN) return [];
  const by = mentions.findLast(
    (mention) => mention.need === need && ['denied', 'met', 'past'].includes(mention.standing),
  );
  return by ? [{ need, by }] : [];
}
