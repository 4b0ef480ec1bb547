import type { CivilDate, Instant } from './clock';
import { dayBegins, daysAfter, localDay } from './local-time';

/**
 * Why something is on the list of a day. Each matter is named once, under the first that fits: it is late; it is due on
 * the day; somebody promised it; the person was not reached yet; it waits, and not for today.
 */
export const TODAY_SECTIONS = ['late', 'due-today', 'promised', 'not-reached', 'later'] as const;
export type TodaySection = (typeof TODAY_SECTIONS)[number];

/** A list can be made for today, and ahead for so many days. Days gone by are kept as they were published, not made again. */
export const DAYS_AHEAD_MAX = 14;

/** The day that a list is for, as moments: what is due before `at` is late, what is due before `ends` is due that day. */
export interface Day {
  readonly on: CivilDate;
  readonly zone: string;
  readonly at: Instant;
  readonly ends: Instant;
}

/** Today is judged as of now, a day to come as of its beginning. Undefined for a day that no list can be made for. */
export function dayOf(on: CivilDate | undefined, zone: string, now: Instant): Day | undefined {
  const today = localDay(now, zone);
  const day = on ?? today;
  return day < today || day > daysAfter(today, DAYS_AHEAD_MAX) ? undefined : dayIn(zone, day, now);
}

/**
 * The same day in another zone: it begins and ends with midnight there. Where it is over there already, what was not
 * done by then is late.
 */
export function dayIn(zone: string, on: CivilDate | undefined, now: Instant): Day {
  const today = localDay(now, zone);
  const day = on ?? today;
  return { on: day, zone, at: day <= today ? now : dayBegins(day, zone), ends: dayBegins(daysAfter(day, 1), zone) };
}
