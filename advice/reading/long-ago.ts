import type { CivilDate } from '../../domain/clock';
import { NUMBER, numberOf } from './numbers';

/** How many days ago something was, from and to, as near as the words tell it. */
export type DaysAgo = readonly [number, number];

const DAY_MS = 86_400_000;
const DAYS: Readonly<Record<string, number>> = { day: 1, week: 7, month: 30.5, year: 365.25 };
const MONTHS = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');
const SEASONS: Readonly<Record<string, number>> = { winter: 0, spring: 3, summer: 6, fall: 9, autumn: 9 };
const SEASON_DAYS = 92;
const HOLIDAYS: Readonly<Record<string, number>> = {
  "new year's": 0,
  easter: 3,
  'memorial day': 4,
  'labor day': 8,
  halloween: 9,
  thanksgiving: 10,
  christmas: 11,
};
const HOLIDAY = `(${Object.keys(HOLIDAYS).join('|')})`;
const LONG_AGO: DaysAgo = [730, 36_500];
const A_FEW: Readonly<Record<string, readonly [number, number]>> = {
  a: [1, 1],
  an: [1, 1],
  couple: [2, 3],
  few: [2, 5],
  several: [3, 9],
  some: [2, 9],
};
const UNIT = '(day|week|wk|month|mo|year|yr)s?';
const COUNT = `(${NUMBER}|an?|couple|few|several)`;
const MONTH = '(jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)(?:uary|ruary|ch|il|ust|t?ember|ober)?\\b\\.?';

type Reader = readonly [RegExp, (found: readonly string[], today: Date) => DaysAgo | undefined];

/** In this order: the first that finds anything tells it. */
const READERS: readonly Reader[] = [
  [
    new RegExp(`\\b(?:over|more than)\\s+${COUNT}\\s+${UNIT}\\s+(?:ago|back)\\b`, 'i'),
    ([count, unit]) => beyond(count, unit),
  ],
  [
    new RegExp(
      `\\b(?:an?\\s+)?${COUNT}\\s+(?:of\\s+)?${UNIT}\\s+(?:ago|back|since|out from|pp|postpartum|s/p|status post|after (?:her |his |my |the |a )?(?:birth|delivery|stillbirth|c-section|discharge|surgery))\\b`,
      'i',
    ),
    ([count, unit]) => ago(count, unit),
  ],
  [
    new RegExp(
      `\\b(?:baby|newborn|infant|twins|son|daughter|little (?:one|boy|girl))\\b[^.;,]{0,15}?\\b${COUNT}\\s+(day|week|month)s?\\b(?!\\s+(?:until|before|from now))`,
      'i',
    ),
    ([count, unit]) => ago(count, unit),
  ],
  [
    new RegExp(`\\b${COUNT}[\\s-]${UNIT}[\\s-]old\\s+(?:baby|newborn|infant|twins|son|daughter|girl|boy)\\b`, 'i'),
    ([count, unit]) => ago(count, unit),
  ],
  [new RegExp(`\\b${COUNT}[\\s-](day|week|month)s?[\\s-]old\\b`, 'i'), ([count, unit]) => ago(count, unit)],
  [
    new RegExp(`\\b(?:post[\\s-]?partum|pp|ppd)\\s*(day|week|wk|month)\\s*#?${COUNT}\\b`, 'i'),
    ([unit, count]) => ago(count, unit),
  ],
  [/\bppd\s*#?(\d)\b/i, ([count]) => ago(count, 'day')],
  [
    new RegExp(`\\b(?:post[\\s-]?partum|pp)\\s+(?:visit|check)\\s+(?:at\\s+)?${COUNT}\\s+${UNIT}\\b`, 'i'),
    ([count, unit]) => ago(count, unit),
  ],
  [
    new RegExp(`\\b${MONTH}(?:\\s+(?:of\\s+)?|\\s+\\d{1,2}(?:st|nd|rd|th)?,?\\s+)((?:19|20)\\d\\d)\\b`, 'i'),
    ([month = '', year], today) => monthOf(month, Number(year), today),
  ],
  [
    /\b(\d{1,2})\/(?:\d{1,2}\/)?((?:19|20)\d\d)\b/,
    ([month, year], today) => nth(Number(month) - 1, Number(year), today),
  ],
  [/\b(?:in|since|back in|of|dx|until|from)\s+((?:19|20)\d\d)\b|\b((?:19|20)\d\d)\b(?!\s*(?:dollars|lbs))/i, ofYear],
  [new RegExp(`\\b${MONTH}`, 'i'), ([month = ''], today) => monthOf(month, undefined, today)],
  [
    /(?:\b\d{1,2}\/\d{1,2}\s?[-\u2013]\s?)?\b(\d{1,2})\/(\d{1,2})\b(?!\/)/,
    ([month, day], today) => onDay(Number(month), Number(day), today),
  ],
  [
    new RegExp(`\\b(?:last|since(?:\\s+about)?(?:\\s+last)?|at|this past|on|before|after) ${HOLIDAY}\\b`, 'i'),
    ([day = ''], today) => nth(HOLIDAYS[day.toLowerCase()] ?? 0, undefined, today),
  ],
  [/\blast year\b/i, (_found, today) => ofYear([String(today.getUTCFullYear() - 1)], today)],
  [
    /\b(?:last|this past|this) (winter|spring|summer|fall|autumn)\b/i,
    ([season = ''], today) => ofSeason(season, today),
  ],
  [/\b(?:last|this past) month\b/i, () => [1, 61]],
  [
    /\b(?:today|yesterday|tonight|this (?:morning|afternoon|week)|last (?:night|week)|just (?:got|came|left|lost|had)|recently)\b/i,
    () => [0, 14],
  ],
  [/\b(?:last|on|this past|since) (?:mon|tue|wed|thu|fri|sat|sun)[a-z]*\b/i, () => [0, 13]],
  [/\bthis (?:month|season|heating season|year)\b/i, () => [0, 300]],
  [/\b(?:many |some )?years (?:ago|back)\b|\blong (?:ago|since)\b|\bas a (?:kid|child|teen)\b/i, () => LONG_AGO],
];

/** How long ago the first time is that a text tells, counted from a day; undefined where it tells none. */
export function daysAgoIn(text: string, on: CivilDate | null): DaysAgo | undefined {
  if (on === null) return undefined;
  const today = new Date(`${on}T00:00:00Z`);
  for (const [pattern, read] of READERS) {
    const found = pattern.exec(text);
    const days =
      found &&
      read(
        found.slice(1).filter((group) => group !== undefined),
        today,
      );
    if (days && days[1] >= 0) return [Math.max(0, days[0]), days[1]];
  }
  return undefined;
}

const WINDOW = new RegExp(
  `\\b(?:within|in|during|over|no more than|less than|fewer than)\\s+(?=(?:the\\s+)?(?:past|last|previous|prior|an?\\b|${NUMBER}))(?:the\\s+)?(?:past|last|previous|prior)?\\s*(${NUMBER}|an?)?[\\s-]*${UNIT}\\b|\\b(?:the|this|these) (?:past|last)\\s+(${NUMBER})?\\s*${UNIT}|\\b(${NUMBER})\\s+${UNIT}\\s+ago or less|\\bno more than\\s+(${NUMBER})\\s+${UNIT}\\s+ago`,
  'i',
);
const THIS_SEASON = /\bthis (?:heating |winter |program )?(?:season|year|winter)\b/i;
const SEASON_WINDOW = 300;

/** "Less than 28 weeks along" tells of no time that has passed. */
const IS_LENGTH = /^\s*(?:along|pregnant|of pregnancy|gestation|old\b|of age)/i;

/** "Sober for over 30 days does not count" sets no time to what does. */
const NOT_COUNTED = /(?<=[.;]\s)[^.;]*\bdo(?:es)? not count\b/gi;

/** The days within which a meaning wants something to have been: "released within the past 24 months". */
export function windowIn(whole: string): number | undefined {
  const meaning = whole.replace(NOT_COUNTED, ' ');
  const found = WINDOW.exec(meaning);
  if (!found || isAhead(meaning, found) || IS_LENGTH.test(meaning.slice(found.index + found[0].length)))
    return THIS_SEASON.test(meaning) ? SEASON_WINDOW : undefined;
  const [count = 'a', unit = ''] = countAndUnit(found.slice(1).filter((group) => group !== undefined));
  return (numberOf(count) ?? 1) * daysIn(unit);
}

const countAndUnit = (groups: readonly string[]): readonly string[] =>
  groups.length === 1 ? ['1', ...groups] : groups;

/** "Will have none within seven days" looks ahead. */
const isAhead = (meaning: string, found: RegExpExecArray): boolean =>
  /\b(?:will|due|about to|set date|must|has to|have to|to end|to leave|ends?)\b[^.;]*$/i.test(
    meaning.slice(0, found.index),
  ) || /\bnext\b/i.test(found[0]);

const daysIn = (unit: string): number => DAYS[UNITS[unit.toLowerCase()] ?? unit.toLowerCase()] ?? 1;
const UNITS: Readonly<Record<string, string>> = { wk: 'week', mo: 'month', yr: 'year' };

function ago(count = '', unit = ''): DaysAgo {
  const number = numberOf(count);
  const [from, to] = number === undefined ? (A_FEW[count.toLowerCase()] ?? [1, 1]) : [number, number];
  const days = daysIn(unit);
  return [Math.floor((from - 0.5) * days), Math.ceil((to + 0.5) * days)];
}

function beyond(count = '', unit = ''): DaysAgo {
  return [(numberOf(count) ?? 1) * daysIn(unit) + 1, LONG_AGO[1]];
}

function monthOf(word: string, year: number | undefined, today: Date): DaysAgo | undefined {
  return nth(MONTHS.indexOf(word.slice(0, 3).toLowerCase()), year, today);
}

/** Without a year it is the last such month that has begun. */
function nth(month: number, year: number | undefined, today: Date): DaysAgo | undefined {
  if (month < 0 || month > 11) return undefined;
  const thisYear = today.getUTCFullYear();
  const of = year ?? (month <= today.getUTCMonth() ? thisYear : thisYear - 1);
  return between(Date.UTC(of, month, 1), Date.UTC(of, month + 1, 0), today);
}

/** Of a stay that is told from a day to a day, the last; without a year it is the last such day. */
function onDay(month: number, day: number, today: Date): DaysAgo | undefined {
  if (month < 1 || month > 12 || day < 1 || day > 31) return undefined;
  const year = today.getUTCFullYear();
  const of = Date.UTC(year, month - 1, day) > today.getTime() ? year - 1 : year;
  const days = Math.round((today.getTime() - Date.UTC(of, month - 1, day)) / DAY_MS);
  return [days, days];
}

function ofYear([year]: readonly string[], today: Date): DaysAgo | undefined {
  return between(Date.UTC(Number(year), 0, 1), Date.UTC(Number(year), 11, 31), today);
}

function ofSeason(season: string, today: Date): DaysAgo {
  const begins = Date.UTC(today.getUTCFullYear(), SEASONS[season.toLowerCase()] ?? 0, 1);
  const from =
    begins > today.getTime() ? Date.UTC(today.getUTCFullYear() - 1, SEASONS[season.toLowerCase()] ?? 0, 1) : begins;
  return between(from, from + SEASON_DAYS * DAY_MS, today);
}

const between = (from: number, to: number, today: Date): DaysAgo => [
  Math.floor((today.getTime() - to) / DAY_MS),
  Math.ceil((today.getTime() - from) / DAY_MS),
];
