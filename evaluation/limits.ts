/** A file of rows, and the directory: what a person can still label, and a process hold at once. */
export const FILE_BYTES_MAX = 50 * 1024 * 1024;
export const FILE_MIB_MAX = FILE_BYTES_MAX / 1024 / 1024;
/** One row, as everywhere in the house. */
export const ROW_BYTES_MAX = 1024 * 1024;

/** As at the product's own door: a longer narrative would never reach an advisor. */
export const NARRATIVE_MAX = 20_000;
export const ID_MAX = 200;
export const SHORT_TEXT_MAX = 300;
export const LONG_TEXT_MAX = 5_000;
export const AGE_MAX = 130;
export const HOUSEHOLD_MAX = 50;
export const COVERAGES_MAX = 20;
export const LIST_MAX = 500;
export const PROGRAMS_MAX = 5_000;
export const WAIT_DAYS_MAX = 10_000;

/** So many faults, warnings and confusions are said one by one; then how many more there are. */
export const SAID_ONE_BY_ONE_MAX = 200;
