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

/** Where and when the reader is: the zone of the team, the moment of reading, and the language. */
export interface Reading {
  readonly now: number;
  readonly zone: string;
  readonly words: Words;
}

/** A moment as people write it: the time today, "tomorrow 14:00", "Tue 14:00" within a week, else the date. */
export function momentInWords(at: string, { now, zone, words }: Reading): string {
  const when = new Date(at);
  const part = (options: Intl.DateTimeFormatOptions) => formatOf(words.locale, { timeZone: zone, ...options });
  const time = `${part(TIME).format(when)}${zoneName(when, zone)}`;
  const days = dayNumber(when, zone) - dayNumber(new Date(now), zone);
  if (days === 0) return words.today(time);
  if (days === 1) return words.tomorrow(time);
  if (days === -1) return words.yesterday(time);
  if (Math.abs(days) < 7) return `${part({ weekday: 'short' }).format(when)} ${time}`;
  return `${part({ day: 'numeric', month: 'short', ...otherYear(when, now) }).format(when)} ${time}`;
}

/** A calendar day, as a heading has it. */
export const dayInWords = (day: string, { locale }: Words): string =>
  formatOf(locale, { timeZone: 'UTC', weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' }).format(
    new Date(day),
  );

/** The same moment with nothing left out, zone included: for whoever points at it, or writes it into a report. */
export const exactInWords = (at: string, { zone, words }: Omit<Reading, 'now'>): string =>
  formatOf(words.locale, { timeZone: zone, ...EXACT }).format(new Date(at));

const EXACT: Intl.DateTimeFormatOptions = {
  weekday: 'long',
  day: 'numeric',
  month: 'long',
  year: 'numeric',
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
  timeZoneName: 'short',
};

const TIME: Intl.DateTimeFormatOptions = { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' };

const made = new Map<string, Intl.DateTimeFormat>();

/** Made once each: a list of 500 rows asks for the same few a thousand times, and making one is dear. */
function formatOf(locale: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = `${locale} ${JSON.stringify(options)}`;
  const known = made.get(key) ?? new Intl.DateTimeFormat(locale, options);
  made.set(key, known);
  return known;
}

/** Days since some day, counted on the calendar of the zone. */
function dayNumber(when: Date, zone: string): number {
  const [year, month, day] = formatOf('en-CA', { timeZone: zone }).format(when).split('-').map(Number);
  return Math.round(Date.UTC(year ?? 0, (month ?? 1) - 1, day ?? 1) / DAY);
}

/**
 * The zone is named only when it is not the reader's own, because then the hour would mislead. By the short name that
 * stands on the calendars of this country, in both languages: "CST", where other locales would write "GMT-6".
 */
function zoneName(when: Date, zone: string): string {
  const hour: Intl.DateTimeFormatOptions = { hour: '2-digit', minute: '2-digit', day: 'numeric' };
  if (formatOf('en-GB', hour).format(when) === formatOf('en-GB', { timeZone: zone, ...hour }).format(when)) return '';
  const named = formatOf('en-US', { timeZone: zone, timeZoneName: 'short' }).formatToParts(when);
  return ` ${named.find(({ type }) => type === 'timeZoneName')?.value ?? zone}`;
}

const otherYear = (when: Date, now: number): Intl.DateTimeFormatOptions =>
  when.getUTCFullYear() === new Date(now).getUTCFullYear() ? {} : { year: 'numeric' };

/** A time of day by this machine's own clock, for what only concerns this machine. */
export const timeOnThisMachine = (at: number, { locale }: Words): string => formatOf(locale, TIME).format(at);
