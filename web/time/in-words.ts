import type { Text } from '../text/en';

type Words = Text['clock'];

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** A span as people say it: minutes up to an hour and a half, hours up to two days, then days. */
export function spanInWords(ms: number, { span }: Words): string {
  if (ms < MINUTE) return span.moment;
  if (ms < 1.5 * HOUR) return span.minutes(Math.round(ms / MINUTE));
  if (ms < 2 * DAY) return span.hours(Math.round(ms / HOUR));
  return span.days(Math.round(ms / DAY));
}

/** How long ago. */
export const agoInWords = (at: string, now: number, words: Words): string =>
  now - Date.parse(at) < MINUTE ? words.justNow : words.ago(spanInWords(now - Date.parse(at), words));

/** Where and when the reader is: the zone of the team, and the moment of reading. */
export interface Reading {
  readonly now: number;
  readonly zone: string;
  readonly words: Words;
}

/** A moment as people write it: the time today, "tomorrow 14:00", "Tue 14:00" within a week, else the date. */
export function momentInWords(at: string, { now, zone, words }: Reading): string {
  const when = new Date(at);
  const time = `${part(when, zone, { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' })}${zoneName(when, zone)}`;
  const days = dayNumber(when, zone) - dayNumber(new Date(now), zone);
  if (days === 0) return words.today(time);
  if (days === 1) return words.tomorrow(time);
  if (days === -1) return words.yesterday(time);
  if (Math.abs(days) < 7) return `${part(when, zone, { weekday: 'short' })} ${time}`;
  return `${part(when, zone, { day: 'numeric', month: 'short', ...otherYear(when, now) })} ${time}`;
}

const part = (when: Date, zone: string, options: Intl.DateTimeFormatOptions): string =>
  new Intl.DateTimeFormat('en-GB', { timeZone: zone, ...options }).format(when);

/** Days since some day, counted on the calendar of the zone. */
function dayNumber(when: Date, zone: string): number {
  const [year, month, day] = new Intl.DateTimeFormat('en-CA', { timeZone: zone }).format(when).split('-').map(Number);
  return Math.round(Date.UTC(year ?? 0, (month ?? 1) - 1, day ?? 1) / DAY);
}

/** The zone is named only when it is not the reader's own, because then the hour would mislead. */
function zoneName(when: Date, zone: string): string {
  const own = new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit', day: 'numeric' }).format(when);
  const there = part(when, zone, { hour: '2-digit', minute: '2-digit', day: 'numeric' });
  if (own === there) return '';
  const named = new Intl.DateTimeFormat('en-US', { timeZone: zone, timeZoneName: 'short' }).formatToParts(when);
  return ` ${named.find(({ type }) => type === 'timeZoneName')?.value ?? zone}`;
}

const otherYear = (when: Date, now: number): Intl.DateTimeFormatOptions =>
  when.getUTCFullYear() === new Date(now).getUTCFullYear() ? {} : { year: 'numeric' };

/** A time of day by this machine's own clock, for what only concerns this machine. */
export const timeOnThisMachine = (at: number): string =>
  new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' }).format(at);
