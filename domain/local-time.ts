import { DateTime } from 'luxon';
import type { CivilDate, Instant } from './clock';

/** When people work; inside these hours an attempt counts as made in office hours. A holiday calendar comes later. */
export interface OfficeHours {
  readonly zone: string;
  readonly openHour: number;
  readonly closeHour: number;
}

/** The calendar day that people at that place write on the attempt. */
export const localDay = (at: Instant, zone: string): CivilDate => local(at, zone).toFormat('yyyy-MM-dd');

/** The hour of day at that place, 0–23. */
export const localHour = (at: Instant, zone: string): number => local(at, zone).hour;

/** Evenings, early mornings and weekends, when people who work can be reached. */
export function outsideOfficeHours(at: Instant, office: OfficeHours): boolean {
  const there = local(at, office.zone);
  return there.weekday > 5 || there.hour < office.openHour || there.hour >= office.closeHour;
}

/** Completed years on a day, inclusive of the birthday itself. */
export const completedYears = (birthDate: CivilDate, on: CivilDate): number =>
  Math.floor(DateTime.fromISO(on, { zone: 'utc' }).diff(DateTime.fromISO(birthDate, { zone: 'utc' }), 'years').years);

const local = (at: Instant, zone: string): DateTime => DateTime.fromISO(at, { zone });
