import { consentInWords } from './consent-in-words';
import type { AgeKnown, CoverageKnown, RuleHeld } from './rule-held';
import type { Sayings } from './sayings';

/** What a rule asks for. */
export const asksInEnglish: Sayings<RuleHeld> = {
  'minimum-age': ({ years }) => `${years} or older`,
  'maximum-age': ({ years }) => `${years} or younger`,
  county: ({ counties }) => `lives in ${counties.join(', ')}`,
  coverage: ({ accepted }) => `covered by ${accepted.join(' or ')}`,
  requires: ({ meaning }) => meaning,
  excludes: ({ meaning }) => `not: ${meaning}`,
  capacity: () => 'takes new people',
  'part-2-consent': () => 'written consent to tell this program (42 CFR Part 2)',
};

/** What is known of it. */
export const factsInEnglish: Sayings<RuleHeld> = {
  'minimum-age': ageInEnglish,
  'maximum-age': ageInEnglish,
  county: ({ county }) => county ?? 'county not told',
  coverage: coverageInEnglish,
  requires: termInEnglish,
  excludes: termInEnglish,
  capacity: () => 'the program is closed to new referrals',
  'part-2-consent': consentInWords,
};

function ageInEnglish({ age, between }: AgeKnown): string {
  if (between) return `age between ${between[0]} and ${between[1]}`;
  return age === null ? 'age not told' : `age ${age}`;
}

function coverageInEnglish({ held, without, maybe }: CoverageKnown): string {
  if (maybe) return `perhaps ${maybe.join(', ')}`;
  if (without) return `not ${without.join(', ')}`;
  return held.length === 0 ? 'coverage not told' : held.join(', ');
}

function termInEnglish({ term, truth }: { readonly term: string; readonly truth: boolean | null }): string {
  return truth === null ? `${term}: not told` : `${term}: ${truth ? 'yes' : 'no'}`;
}
