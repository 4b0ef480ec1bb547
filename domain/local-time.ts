import { type CivilDate, hoursAfter, type Instant } from './clock';

/** When people work; inside these hours an attempt counts as made in office hours. A holiday calendar comes later. */
export interface OfficeHours {
  readonly zone: string;
  readonly openHour: number;
  readonly closeHour: number;
}

/** The calendar day that people at that place write on the attempt. */
export const localDay = (at: Instant, zone: string): CivilDate => {
  const { year, month, day } = local(at, zone);
  return `${year}-${month}-${day}`;
};

/** A day is nowhere more than so many hours away from the same day in UTC. */
const OFFSET_HOURS_MAX = 15;
const MINUTE_MS = 60_000;

/**
 * The moment at which a calendar day begins at that place. Looked for rather than computed: where daylight saving begins
 * at midnight, the day has no 00:00.
 */
export function dayBegins(day: CivilDate, zone: string): Instant {
  const there = Date.parse(day);
  let before = there - OFFSET_HOURS_MAX * 60 * MINUTE_MS;
  let from = there + OFFSET_HOURS_MAX * 60 * MINUTE_MS;
  while (from - before > MINUTE_MS) {
    const middle = before + Math.floor((from - before) / 2 / MINUTE_MS) * MINUTE_MS;
    if (localDay(new Date(middle).toISOString(), zone) < day) before = middle;
    else from = middle;
  }
  return new Date(from).toISOString();
}

/** The calendar day so many days after another. */
export const daysAfter = (day: CivilDate, days: number): CivilDate =>
  hoursAfter(`${day}T00:00:00.000Z`, 24 * days).slice(0, 10);

/** The hour of day at that place, 0–23. */
export const localHour = (at: Instant, zone: string): number => Number(local(at, zone).hour);

/** Evenings, early mornings and weekends, when people who work can be reached. */
export function outsideOfficeHours(at: Instant, office: OfficeHours): boolean {
  const weekend = ['Sat', 'Sun'].includes(local(at, office.zone).weekday);
  const hour = localHour(at, office.zone);
  return weekend || hour < office.openHour || hour >= office.closeHour;
}

/** Completed years on a day, inclusive of the birthday itself. Civil dates compare as text. */
export const completedYears = (birthDate: CivilDate, on: CivilDate): number =>
  Number(on.slice(0, 4)) - Number(birthDate.slice(0, 4)) - (on.slice(5) < birthDate.slice(5) ? 1 : 0);

interface LocalParts {
  readonly year: string;
  readonly month: string;
  readonly day: string;
  readonly hour: string;
  readonly weekday: string;
}

/** Asks the platform's own time zone tables: one question does not pay for a library in every workflow's bundle. */
function local(at: Instant, zone: string): LocalParts {
  const format = new Intl.DateTimeFormat('en-US', {
    timeZone: zone,
    hourCycle: 'h23',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    weekday: 'short',
  });
  const parts = new Map(format.formatToParts(new Date(at)).map(({ type, value }) => [type as string, value]));
  const part = (type: keyof LocalParts): string => parts.get(type) ?? '';
  return { year: part('year'), month: part('month'), day: part('day'), hour: part('hour'), weekday: part('weekday') };
}
