import { z } from 'zod';
import type { AdviceOutcome, AdvisedUrgency } from '../../domain/advice';
import type { SourceKind } from '../../domain/referral';

/** The snake_case literals of evaluation files are theirs alone; here, at the door, they become ours, and ours theirs. */
const OUTCOMES = {
  route: 'route',
  needs_information: 'needs-information',
  urgent_safety: 'urgent-safety',
  no_match: 'no-match',
} as const satisfies Record<string, AdviceOutcome>;

const URGENCIES = {
  routine: 'routine',
  urgent: 'urgent',
  emergency: 'emergency',
} as const satisfies Record<string, AdvisedUrgency>;

const SOURCES = {
  hospital: 'hospital',
  primary_care: 'primary-care',
  self: 'self',
  school: 'school',
  community: 'community-partner',
} as const satisfies Record<string, SourceKind>;

const literal = <Ours extends string>(words: Readonly<Record<string, Ours>>) =>
  z.enum(Object.keys(words), `must be one of ${Object.keys(words).join(', ')}`).transform((word): Ours => {
    const ours = words[word];
    if (ours === undefined) throw new Error('A literal passed that the list does not have.');
    return ours;
  });

export const outcomeLiteral = literal<AdviceOutcome>(OUTCOMES);
export const urgencyLiteral = literal<AdvisedUrgency>(URGENCIES);
export const sourceLiteral = literal<SourceKind>(SOURCES);

const theirs = <Ours extends string>(words: Readonly<Record<string, Ours>>) => {
  const known = new Map(Object.entries(words).map(([word, ours]): [Ours, string] => [ours, word]));
  return (ours: Ours): string => known.get(ours) ?? ours;
};

export const outcomeWord = theirs<AdviceOutcome>(OUTCOMES);
export const urgencyWord = theirs<AdvisedUrgency>(URGENCIES);
export const sourceWord = theirs<SourceKind>(SOURCES);
