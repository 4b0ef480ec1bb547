import type { CivilDate } from '../../domain/clock';
import { numberOf } from './numbers';

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
  const year = Number(/\d{4}/.exec(text)?.[0]);
  const [yearNow = 0, monthNow = 1, dayNow = 1] = on.split('-').map(Number);
  const { month, day } = monthAndDay(text);
  const full = yearNow - year;
  if (month === null) return [full - 1, full];
  if (month !== monthNow) return exactly(month < monthNow ? full : full - 1);
  return day === null ? [full - 1, full] : exactly(day <= dayNow ? full : full - 1);
}

function monthAndDay(text: string): { readonly month: number | null; readonly day: number | null } {
  const slashed = /^(\d{1,2})\/(\d{1,2})\//.exec(text) ?? /^\d{4}-(\d{2})-(\d{2})$/.exec(text);
  if (slashed) return { month: Number(slashed[1]), day: Number(slashed[2]) };
  const month = MONTHS.indexOf(text.slice(0, 3).toLowerCase()) + 1;
  const day = /\s(\d{1,2})(?:\D|$)/.exec(text)?.[1];
  return { month: month || null, day: day === undefined ? null : Number(day) };
}

/** Every number in "3, 5 and 9". */
export const numbersIn = (text: string): readonly number[] =>
  text
    .split(/\s*(?:,|\band\b|&|\/|\bor\b)\s*/i)
    .filter((part) => part !== '')
    .flatMap((part) => numberOf(part) ?? []);
