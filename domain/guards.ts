/** What our guards may have had to do to an advisor's answer, by code. */
export const GUARDS = [
  'quote-moved',
  'quote-not-in-narrative',
  'no-evidence',
  'program-unknown',
  'program-not-eligible',
  'program-closed',
  'program-repeated',
  'too-many',
  'not-advised-dropped',
  'danger-dropped',
  'urgency-changed',
  'outcome-changed',
  'identifier-taken-out',
  'words-cut',
] as const;
export type Guard = (typeof GUARDS)[number];
