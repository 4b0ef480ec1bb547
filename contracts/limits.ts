/**
 * How much fits into the fields of a referral and of a person's record, by name. Plain numbers without a package, so
 * that a page can tell people the limit before the door does.
 */
export const NAME_MAX = 100;
export const PHONE_MAX = 40;
export const EMAIL_MAX = 254;
export const ADDRESS_MAX = 300;
export const COUNTY_MAX = 100;
export const LANGUAGE_MAX = 60;
export const BEST_TIMES_MAX = 200;
export const COVERAGE_MAX = 100;
export const COVERAGES_MAX = 10;
export const AGE_MAX = 120;
export const HOUSEHOLD_MAX = 30;
export const HOUSEHOLD_RELATION_MAX = 60;
export const RELATED_PERSONS_MAX = 10;
export const ORGANIZATION_MAX = 200;
export const CONTACT_NAME_MAX = 200;
export const SENDER_NUMBER_MAX = 200;
export const NARRATIVE_MAX = 20_000;
export const CHANGE_NOTE_MAX = 2_000;
/** What somebody asks for themself, in their own words: two pages, and nobody types more on a phone. */
export const HELP_MAX = 5_000;
