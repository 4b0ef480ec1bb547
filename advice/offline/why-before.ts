import type { Placed } from './by-lessons';
import { PARTS, type Part } from './parts';
import type { Weighed, Weighing } from './weighing';
import weights from './weights.json';

/** Further behind, another program is no neighbour, and nobody asks why it is not first. */
const NEIGHBOUR = 4;

type Kind = 'need' | 'unneeded' | 'words' | 'such' | 'known' | 'room' | 'language';

/** What each part is about, as a coordinator would say it. */
const KINDS: Readonly<Record<Part, Kind>> = {
  namedFirst: 'need',
  namedInFewWords: 'need',
  answersMainNeed: 'need',
  answersGraveNeed: 'need',
  answersPressingNeed: 'need',
  needsAlike: 'need',
  needsOffered: 'need',
  needsOfSentences: 'need',
  leansToNeed: 'need',
  leansToOffered: 'need',
  namesNoNeed: 'need',
  words: 'words',
  meaning: 'words',
  meaningOfSentences: 'words',
  requirementsMet: 'such',
  forTheirAge: 'such',
  forTheirCoverage: 'such',
  requirementOpen: 'known',
  factsOpen: 'known',
  waits: 'room',
  waitsInHurry: 'room',
  language: 'language',
  notNeeded: 'unneeded',
};

const SAID: Readonly<Record<Kind, (other: string) => string>> = {
  need: (other) => `it is there for that need more than ${other} is`,
  words: (other) => `what it says of itself is nearer to the narrative than what ${other} says`,
  such: (other) => `it is for just such people, more than ${other} is`,
  known: (other) => `less has to be asked first than for ${other}`,
  room: (other) => `${other} would mean a longer wait`,
  unneeded: (other) => `the narrative says that what ${other} is there for is not needed`,
  language: (other) => `it speaks the person’s language, and ${other} is not known to`,
};

/**
 * Why a program stands before the next one in the order: by what tells the two apart most. Empty where none is near, and
 * where the next one is among those that were put before it all the same.
 */
export function whyBefore(weighed: Weighed, { allowed }: Weighing, before: readonly Pick<Placed, 'weighed'>[]): string {
  const place = allowed.findIndex(({ match }) => match.offer.id === weighed.match.offer.id);
  const next = allowed[place + 1];
  if (!next || before.some((one) => one.weighed.match.offer.id === next.match.offer.id)) return '';
  if (weighed.points - next.points > NEIGHBOUR) return '';
  const [kind] = kindsApart(weighed, next);
  return kind ? `It comes before ${next.match.offer.name} because ${SAID[kind](next.match.offer.name)}.` : '';
}

/** The kinds of parts in which the first is ahead, the one that tells most first. */
function kindsApart(one: Weighed, other: Weighed): readonly Kind[] {
  const ahead = new Map<Kind, number>();
  for (const part of PARTS) {
    const by = weights[part] * (one.parts[part] - other.parts[part]);
    ahead.set(KINDS[part], (ahead.get(KINDS[part]) ?? 0) + by);
  }
  return [...ahead]
    .filter(([, by]) => by > 0)
    .toSorted(([, by], [, less]) => less - by)
    .map(([kind]) => kind);
}
