import { bindLeanings } from '../wording/leaning';
import table from './leaning.json';

/** What a referral's wording may lean to besides danger. */
export const LEANINGS = ['needs-information', 'no-match', 'urgent'] as const;

/** How far a narrative leans to one of these by how it is worded (docs/decisions/028). */
export const leaningTo = bindLeanings<(typeof LEANINGS)[number]>(table);
