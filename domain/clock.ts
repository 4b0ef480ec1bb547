/** A moment as ISO 8601 text in UTC with milliseconds, such as `2026-03-02T09:00:00.000Z`. */
export type Instant = string;

/** A civil date, `YYYY-MM-DD`, without a time or a zone. */
export type CivilDate = string;

/** Where time comes from. A main gives out one; simulations give out another. Nothing else reads the time. */
export interface Clock {
  readonly now: () => Date;
}

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;

/** The moment so many hours after another; fractions of an hour count. */
export const hoursAfter = (since: Instant, hours: number): Instant =>
  new Date(Date.parse(since) + hours * HOUR_MS).toISOString();

/** The hours from one moment to another, to the tenth. */
export const hoursBetween = (from: Instant, to: Instant): number =>
  Math.round((Date.parse(to) - Date.parse(from)) / (HOUR_MS / 10)) / 10;

/** The moment so many minutes after another. */
export const minutesAfter = (since: Instant, minutes: number): Instant =>
  new Date(Date.parse(since) + minutes * MINUTE_MS).toISOString();

/** Milliseconds from one moment to a later one; never negative, so that a timer for the past fires at once. */
export const msUntil = (now: Instant, then: Instant): number => Math.max(0, Date.parse(then) - Date.parse(now));
