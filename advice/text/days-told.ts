import type { CivilDate } from '../../domain/clock';

const DAY_MS = 86_400_000;
const WEEKDAYS = ['sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday'] as const;
const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'] as const;
const NUMBERS: Readonly<Record<string, number>> = {
  a: 1,
  one: 1,
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  couple: 2,
  few: 3,
};

/** A reader of one way to say a day: what it finds, and the day that it means. */
type Reader = readonly [RegExp, (found: RegExpMatchArray, from: Date) => Date | undefined];

const MONTH = `(jan|feb|mar|apr|may|jun|jul|aug|sept?|oct|nov|dec)[a-z]*\\.?`;

/** "Last Friday" and "since Sunday" tell what was. */
const BEHIND = /(?:last|since|past|ago|this past)\s+$/i;

const READERS: readonly Reader[] = [
  [/\b(?:today|tonight|tonite|this (?:morning|afternoon|evening)|right now|stat)\b/gi, (_found, from) => from],
  [/\b(?:tomorrow|tomorow|tommorow|tommorrow|tmrw|tmw|tmr)\b/gi, (_found, from) => later(from, 1)],
  [/\b(\d{1,3})\s?(?:-\s?)?(?:hours?|hrs?)\b/gi, ([, hours], from) => later(from, Math.ceil(Number(hours) / 24))],
  [
    /\b(?:in|within|only|about|next)\s+(?:about\s+|the next\s+)?(\d{1,2}|a|one|two|three|four|five|couple|few)\s+(?:more\s+)?days?\b/gi,
    ([, count = ''], from) => later(from, NUMBERS[count.toLowerCase()] ?? Number(count)),
  ],
  [
    /\b(\d{1,2}|one|two|three|four|five|couple|few)\s+(?:of\s+)?days?(?:'s?)?\s+(?:left|of|worth)\b/gi,
    ([, count = ''], from) => later(from, NUMBERS[count.toLowerCase()] ?? Number(count)),
  ],
  [
    /\b(next\s+)?(sun|mon|tues?|wed(?:nes)?|wens|thu(?:rs?)?|fri|sat(?:ur)?)(?:day)?\b\.?/gi,
    ([, next, day = ''], from) => weekday(from, day, next !== undefined),
  ],
  [
    new RegExp(`\\b${MONTH}\\s+(\\d{1,2})(?:st|nd|rd|th)?\\b`, 'gi'),
    ([, month = '', day], from) => dayOf(from, month, Number(day)),
  ],
  [
    new RegExp(`\\b(\\d{1,2})(?:st|nd|rd|th)?\\s+(?:of\\s+)?${MONTH}\\b`, 'gi'),
    ([, day, month = ''], from) => dayOf(from, month, Number(day)),
  ],
  [
    /(?<![\d/])(\d{1,2})\/(\d{1,2})(?:\/\d{2,4})?(?![\d/])/g,
    ([, month, day], from) => onDay(from, Number(month) - 1, Number(day)),
  ],
  [/\b20\d\d-(\d\d)-(\d\d)\b/g, ([, month, day], from) => onDay(from, Number(month) - 1, Number(day))],
  [/\bthe\s+(\d{1,2})(?:st|nd|rd|th)\b(?!\s+(?:floor|grade|time))/gi, ([, day], from) => dayOfMonth(from, Number(day))],
];

/**
 * How many working days ahead the days lie that a text speaks of, counted from the day on which it was received. What
 * lies behind that day is left out.
 */
export function workingDaysTo(text: string, receivedOn: CivilDate): readonly number[] {
  const from = new Date(`${receivedOn}T00:00:00Z`);
  return READERS.flatMap(([pattern, read]) =>
    [...text.matchAll(pattern)].flatMap((found) => {
      const day = BEHIND.test(text.slice(0, found.index)) ? undefined : read(found, from);
      return day && day >= from ? [workingDaysBetween(from, day)] : [];
    }),
  );
}

const later = (from: Date, days: number): Date => new Date(from.getTime() + days * DAY_MS);

function weekday(from: Date, named: string, next: boolean): Date | undefined {
  const place = WEEKDAYS.findIndex((day) => day.startsWith(named.slice(0, 3).toLowerCase().replace('wen', 'wed')));
  if (place < 0) return undefined;
  const ahead = (place - from.getUTCDay() + 7) % 7;
  return later(from, next && ahead < 2 ? ahead + 7 : ahead);
}

function dayOf(from: Date, month: string, day: number): Date | undefined {
  return onDay(from, MONTHS.indexOf(month.slice(0, 3).toLowerCase() as (typeof MONTHS)[number]), day);
}

/** A day without its year is the one nearest to the day of receipt: in December, "January 4" lies ahead. */
function onDay(from: Date, month: number, day: number): Date | undefined {
  if (month < 0 || month > 11 || day < 1 || day > 31) return undefined;
  const near = [-1, 0, 1].map((years) => Date.UTC(from.getUTCFullYear() + years, month, day));
  return new Date(near.reduce((one, other) => (away(other, from) < away(one, from) ? other : one)));
}

function dayOfMonth(from: Date, day: number): Date | undefined {
  if (day < 1 || day > 31) return undefined;
  const months = day >= from.getUTCDate() ? 0 : 1;
  return new Date(Date.UTC(from.getUTCFullYear(), from.getUTCMonth() + months, day));
}

const away = (moment: number, from: Date): number => Math.abs(moment - from.getTime());

function workingDaysBetween(from: Date, to: Date): number {
  let count = 0;
  for (let day = later(from, 1); day <= to && count < 10; day = later(day, 1))
    if (day.getUTCDay() % 6 !== 0) count += 1;
  return count;
}
