/** The words for days and spans that a person may type, by language. */
export interface TimeWords {
  readonly today: readonly string[];
  readonly tomorrow: readonly string[];
  /** From Sunday on; a beginning of three letters is enough. */
  readonly weekdays: readonly string[];
  readonly in: readonly string[];
  readonly hours: readonly string[];
  readonly days: readonly string[];
  readonly weeks: readonly string[];
}

interface Reading {
  readonly now: number;
  readonly zone: string;
  readonly words: TimeWords;
}

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
/** Where only a day is said: early enough to matter, late enough to be at work. */
const MORNING = { hour: 9, minute: 0 };

interface Wall {
  readonly hour: number;
  readonly minute: number;
}

/**
 * The moment that somebody means with "tomorrow 9:00", "fri 14", "in 3 days" or "2026-03-04 9:00", where they are;
 * undefined where it is none that we know, or is over.
 */
export function momentFromWords(typed: string, reading: Reading): string | undefined {
  const said = typed.trim().toLowerCase();
  const at = spanFrom(said, reading) ?? dayFrom(said, reading);
  return at !== undefined && at > reading.now ? new Date(at).toISOString() : undefined;
}

function spanFrom(said: string, { now, words }: Reading): number | undefined {
  const [, first = '', count = '', unit = ''] = /^(\S+)\s+(\d{1,3})\s+(\S+)$/.exec(said) ?? [];
  if (!words.in.includes(first)) return undefined;
  const one = [
    [words.hours, HOUR],
    [words.days, DAY],
    [words.weeks, 7 * DAY],
  ] as const;
  const ms = one.find(([names]) => names.includes(unit))?.[1];
  return ms === undefined ? undefined : now + Number(count) * ms;
}

function dayFrom(said: string, { now, zone, words }: Reading): number | undefined {
  const [, day = '', time] = /^(\S*?)\s*(\d{1,2}(?:[:.]\d{2})?(?:\s*[ap]m)?)?$/.exec(said) ?? [];
  const wall = time === undefined ? MORNING : wallFrom(time);
  if (!wall) return undefined;
  const date = day === '' && time !== undefined ? localDate(now, zone) : dateFrom(day, { now, zone, words });
  return date === undefined ? undefined : instantOf(date, wall, zone);
}

function wallFrom(time: string): Wall | undefined {
  const [, hours = '', minutes = '0', half] = /^(\d{1,2})(?:[:.](\d{2}))?\s*([ap])?m?$/.exec(time) ?? [];
  const hour = half === undefined ? Number(hours) : (Number(hours) % 12) + (half === 'p' ? 12 : 0);
  const minute = Number(minutes);
  return hours !== '' && hour < 24 && minute < 60 ? { hour, minute } : undefined;
}

function dateFrom(day: string, { now, zone, words }: Reading): string | undefined {
  if (/^\d{4}-\d{2}-\d{2}$/.test(day)) return day;
  if (words.today.includes(day)) return localDate(now, zone);
  if (words.tomorrow.includes(day)) return localDate(now + DAY, zone);
  const weekday = day.length >= 3 ? words.weekdays.findIndex((name) => name.startsWith(day)) : -1;
  if (weekday < 0) return undefined;
  const week = [1, 2, 3, 4, 5, 6, 7].map((days) => localDate(now + days * DAY, zone));
  return week.find((date) => new Date(`${date}T12:00:00Z`).getUTCDay() === weekday);
}

const localDate = (at: number, zone: string): string => new Intl.DateTimeFormat('en-CA', { timeZone: zone }).format(at);

/** The instant at which clocks in that zone show this: asked twice, because the offset is the one of the answer. */
function instantOf(date: string, { hour, minute }: Wall, zone: string): number | undefined {
  const shown = Date.parse(`${date}T${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}:00Z`);
  if (Number.isNaN(shown)) return undefined;
  const once = shown - offsetAt(shown, zone);
  return shown - offsetAt(once, zone);
}

function offsetAt(at: number, zone: string): number {
  const parts = new Intl.DateTimeFormat('sv-SE', { timeZone: zone, dateStyle: 'short', timeStyle: 'medium' }).format(
    at,
  );
  return Date.parse(`${parts.replace(' ', 'T')}Z`) - Math.floor(at / 1_000) * 1_000;
}
