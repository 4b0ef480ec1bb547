import type { InventedReferral } from './invent-referral';
import { randomFor } from './random';

/** How far a referral gets, as in life: much waits, some was tried, some ended, and not all of it well. */
const STORIES = {
  waits: 27,
  untried: 9,
  tried: 13,
  reached: 10,
  'service-started': 17,
  declined: 8,
  'person-opted-out': 5,
  withdrawn: 4,
  'entered-in-error': 2,
  /** Somebody who is not reached: one more try each day that the seed runs, until the contact plan is used up. */
  'not-reached': 5,
} as const;
export type StoryKind = keyof typeof STORIES;

export interface Story {
  readonly kind: StoryKind;
  /** How often a coordinator has tried to reach the person. */
  readonly tries: number;
  /** Whether the coordinator finds out that contact is safe, where nobody has said so. */
  readonly asksIfSafe: boolean;
  /** Somebody tries to make contact before there is a decision, and is refused. */
  readonly triesTooEarly: boolean;
}

/** What becomes of the n-th referral of a seed; the same for ever. */
export function storyOf(seed: string, number: number, { person }: InventedReferral): Story {
  const random = randomFor(seed, number, 'story');
  const kind = random.weighted(STORIES);
  const channels = person.contact?.channels ?? [];
  const hasTwoChannels = channels.length > 1 || person.contact?.safeToContact === 'unknown';
  return {
    kind: kind === 'not-reached' && !hasTwoChannels ? 'tried' : kind,
    tries: triesOf(kind, random.int(1, 4)),
    asksIfSafe: random.chance(0.7),
    triesTooEarly: random.chance(0.03),
  };
}

function triesOf(kind: StoryKind, some: number): number {
  if (kind === 'tried' || kind === 'reached' || kind === 'service-started') return some;
  return kind === 'person-opted-out' ? Math.min(some, 2) : 0;
}
