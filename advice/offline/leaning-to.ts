import { bindLeanings, type Leaning, type Leanings, type LeaningTable } from '../wording/leaning';
import type { Worded } from '../wording/wording';
import table from './leaning.json';
import needsTable from './needs-leaning.json';

/** What a referral's wording may lean to besides danger and needs. */
export const LEANINGS = ['needs-information', 'no-match', 'urgent'] as const;

/** How far a narrative leans to one of these by how it is worded (docs/decisions/028). */
export const leaningsOf = bindLeanings<(typeof LEANINGS)[number]>(table);

/** Fewer terms than these that are known say too little, and rules alone are gone by. */
const FEW_TERMS = 20;

export const isBrief = ({ known }: Pick<Leaning, 'known'>): boolean => known < FEW_TERMS;

/** How likely each need of the lexicon is what a narrative asks for, by how it is worded; 0 to 1. */
export type LikelyNeeds = (worded: readonly Worded[]) => ReadonlyMap<string, number>;

/** Binds what was learnt of how needs are told. */
export function bindLikelyNeeds(learnt: LeaningTable): LikelyNeeds {
  const leanings: (worded: readonly Worded[]) => Leanings<string> = bindLeanings(learnt);
  return (worded) =>
    new Map([...leanings(worded).points()].map(([need, points]) => [need, 1 / (1 + Math.exp(-points))]));
}

export const likelyNeeds: LikelyNeeds = bindLikelyNeeds(needsTable);
