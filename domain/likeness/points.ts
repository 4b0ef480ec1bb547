/**
 * What is found when two persons on record are compared, and what each finding counts. Nothing else goes into the sum,
 * so that whoever reads the parts can add them up.
 *
 * Held by tests: names alone never reach `possible`; neither does everything else together where the birth dates or the
 * given names are others, because that is how a household looks from outside.
 */
export const LIKENESS_POINTS = {
  'given-same': 15,
  'given-in-part': 10,
  'given-nickname': 10,
  'given-alike': 8,
  'given-initial': 3,
  'given-other': -70,
  'family-same': 20,
  'family-in-part': 15,
  'family-alike': 12,
  'family-other': -10,
  'names-otherwise-divided': 30,
  'names-other-script': 0,
  'suffix-other': -30,
  'birth-date-same': 40,
  'birth-date-first-of-january': 20,
  'birth-date-swapped': 25,
  'birth-date-one-digit': 20,
  'birth-date-year-alone': 5,
  'birth-date-other': -45,
  'phone-same': 20,
  'phone-other': -2,
  'email-same': 20,
  'address-same': 15,
  'address-other': -2,
} as const;

export type LikenessCode = keyof typeof LIKENESS_POINTS;
export const LIKENESS_CODES = Object.keys(LIKENESS_POINTS) as readonly LikenessCode[];

export const LIKENESS_LEVELS = ['very-likely', 'possible'] as const;
export type LikenessLevel = (typeof LIKENESS_LEVELS)[number];

/** From how many points on two persons are shown as perhaps the same, and as very likely so. */
export const LEVEL_FROM: Readonly<Record<LikenessLevel, number>> = { 'very-likely': 70, possible: 50 };
