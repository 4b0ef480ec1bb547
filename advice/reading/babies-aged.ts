import type { FactTold } from './facts-in';
import { NUMBER, numberOf } from './numbers';
import { quoteOf } from './passages';

/** "Six weeks old, colic every evening": a baby, and since when. */
const AGED = new RegExp(
  `\\b(${NUMBER})[\\s-]*(d(?:ays?)?|w(?:ee)?ks?|mo(?:nth)?s?)[\\s-]*old\\b(?!\\s+(?:bill|notice|letter|debt|wound|cat|dog|puppy|kitten|referral|injur\\w+|fracture)\\b)`,
  'gi',
);
const DAYS: Readonly<Record<string, number>> = { d: 1, w: 7, m: 30.5 };
const A_YEAR = 365;

/** Babies of whom a narrative tells how many days, weeks or months old they are. */
export const babiesAgedIn = (narrative: string): readonly FactTold[] =>
  [...narrative.matchAll(AGED)].flatMap((found): FactTold[] => {
    const [all, count = '', unit = ''] = found;
    const days = (numberOf(count) ?? 0) * (DAYS[unit.charAt(0).toLowerCase()] ?? 0);
    if (days === 0 || days >= A_YEAR) return [];
    return [
      {
        of: 'baby',
        whose: 'child',
        says: 'yes',
        outright: true,
        ago: () => [Math.floor(days), Math.ceil(days)],
        evidence: quoteOf(narrative, found.index, found.index + all.length),
      },
    ];
  });
