import type { CivilDate } from '../../domain/clock';
import { numberOf, ordinalOf } from './numbers';

/** From and to how many completed years, both inclusive. Where an age is known they are the same. */
export type Years = readonly [number, number];

const OLDEST = 115;
const DECADES = ['twent', 'thirt', 'fort', 'fift', 'sixt', 'sevent', 'eight', 'ninet'];
const PARTS: Readonly<Record<string, Years>> = { early: [0, 3], mid: [4, 6], late: [7, 9] };
const MONTHS = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');

export const exactly = (years: number): Years => [years, years];

export const isPlausible = ([from, to]: Years): boolean => from >= 0 && to <= OLDEST && from <= to;

/** "In her seventies", "late 60s". */
export function yearsOfDecade(text: string, part: string | undefined): Years | undefined {
  const word = DECADES.findIndex((decade) => text.toLowerCase().startsWith(decade));
  const decade = word >= 0 ? (word + 2) * 10 : Number(text.slice(0, 2));
  const [from, to] = PARTS[part?.trim().replace('-', '').toLowerCase() ?? ''] ?? [0, 9];
  return Number.isFinite(decade) ? [decade + from, decade + to] : undefined;
}

/** How old somebody born then is on a day; of a year alone there are two answers. */
export function yearsSince(text: string, on: CivilDate | null): Years | undefined {
  if (on === null) return undefined;
  const [yearNow = 0, monthNow = 1, dayNow = 1] = on.split('-').map(Number);
  const { year, month, day } = dateOf(text, yearNow);
  const full = yearNow - year;
  if (month === null) return [full - 1, full];
  const [from, to] = typeof month === 'number' ? [month, month] : month;
  if (to < monthNow || from > monthNow) return exactly(to < monthNow ? full : full - 1);
  return day === null ? [full - 1, full] : exactly(day <= dayNow ? full : full - 1);
}

interface DayOfBirth {
  readonly year: number;
  /** The months between which it lies, where a season is told. */
  readonly month: number | readonly [number, number] | null;
  readonly day: number | null;
}

const SEASONS: Readonly<Record<string, readonly [number, number]>> = {
  spring: [3, 6],
  summer: [6, 9],
  fall: [9, 12],
  autumn: [9, 12],
};
const CENTURY = 100;

function dateOf(text: string, yearNow: number): DayOfBirth {
  const year = yearOf(/(?<!\d)(?:\d{4}|\d{2}$)(?!\d)/.exec(text)?.[0] ?? '', yearNow);
  const slashed = /^(\d{1,2})[/.-](\d{1,2})[/.-]/.exec(text) ?? /^\d{4}-(\d{2})-(\d{2})$/.exec(text);
  if (slashed) return { year, month: Number(slashed[1]), day: Number(slashed[2]) };
  const word = /\p{L}{3,}/u.exec(text.replace(/\d(?:st|nd|rd|th)|\bof\b/gi, ' '))?.[0].toLowerCase() ?? '';
  const month = MONTHS.indexOf(word.slice(0, 3)) + 1;
  const day = /(?<!\d)\d{1,2}(?!\d)/.exec(text)?.[0];
  return { year, month: SEASONS[word] ?? (month || null), day: day === undefined ? null : Number(day) };
}

/** "'59" and "59" are of this century where that has been, and of the last where it has not. */
function yearOf(text: string, yearNow: number): number {
  const year = Number(text);
  if (text.length > 2) return year;
  const thisCentury = yearNow - (yearNow % CENTURY);
  return thisCentury + year > yearNow ? thisCentury - CENTURY + year : thisCentury + year;
}

/** Every number in "3, 5 and 9". */
export const numbersIn = (text: string): readonly number[] =>
  text
    .split(/\s*(?:,|\band\b|&|\/|\bor\b)\s*/i)
    .filter((part) => part !== '')
    .flatMap((part) => numberOf(part) ?? ordinalOf(part) ?? []);
