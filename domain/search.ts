import type { CivilDate } from './clock';

/** What somebody looks for, taken apart as far as no database is needed. */
export interface Sought {
  /** For each date that was written, the days it may mean: 04/05/1992 is two. */
  readonly birthDates: readonly (readonly CivilDate[])[];
  /** What is left when the dates are taken out. */
  readonly rest: string;
  /** All of it as digits, where it can be a phone number or the end of one. */
  readonly digits: string | null;
  /** All of it as the beginning of a referral's id, in hexadecimal digits without dashes. */
  readonly id: string | null;
}

export const SEARCH_REASONS = [
  'name',
  'related-person',
  'birth-date',
  'phone',
  'need',
  'source',
  'sender-number',
] as const;
/** By what a hit was found. */
export type SearchReason = (typeof SEARCH_REASONS)[number];

export const SEARCH_LENGTH_MIN = 2;
export const SEARCH_LENGTH_MAX = 100;
/** So many digits are the end of a phone number; fewer are the end of too many. */
export const PHONE_DIGITS_MIN = 4;
const ID_DIGITS_MIN = 8;
const ID_DIGITS_MAX = 32;

/** Takes apart what somebody typed into the search. */
export function soughtIn(typed: string): Sought {
  const birthDates: (readonly CivilDate[])[] = [];
  const rest = DATE_FORMS.reduce(
    (text, { form, days }) =>
      text.replace(form, (written, ...parts: string[]) => {
        const meant = days(parts);
        if (meant.length > 0) birthDates.push(meant);
        return meant.length > 0 ? ' ' : written;
      }),
    typed,
  );
  return { birthDates, rest: rest.trim(), digits: digitsIn(typed), id: idIn(typed) };
}

/** The ways in which people write a day. Where day and month can change places, both are meant. */
const DATE_FORMS: readonly {
  readonly form: RegExp;
  readonly days: (parts: readonly string[]) => readonly CivilDate[];
}[] = [
  { form: /\b(\d{4})-(\d{1,2})-(\d{1,2})\b/g, days: ([year, month, day]) => civil(year, month, day) },
  {
    form: /\b(\d{1,2})([/.-])(\d{1,2})\2(\d{4}|\d{2})\b/g,
    days: ([one, _mark, other, year]) => [...new Set([...civil(year, one, other), ...civil(year, other, one)])],
  },
  {
    form: /\b(\d{1,2})\.? (?:de )?(\p{L}{3,10})\.?,? (?:de )?(\d{4})\b/gu,
    days: ([day, month, year]) => civil(year, monthNamed(month), day),
  },
  {
    form: /\b(\p{L}{3,10})\.? (\d{1,2})(?:st|nd|rd|th)?,? (\d{4})\b/gu,
    days: ([month, day, year]) => civil(year, monthNamed(month), day),
  },
];

/** The days that a written date can mean: two digits of a year are of this century or of the last. Null is no day. */
function civil(year = '', month: string | undefined = '', day = ''): readonly CivilDate[] {
  const years = year.length === 2 ? [`19${year}`, `20${year}`] : [year];
  return years.map((whole) => `${whole}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`).filter(isDay);
}

const isDay = (written: string): boolean => {
  const at = new Date(`${written}T00:00:00Z`);
  return !Number.isNaN(at.getTime()) && at.toISOString().startsWith(written);
};

/** By their first three letters, in English and in Spanish. */
const MONTHS: readonly (readonly string[])[] = [
  ...[['jan', 'ene'], ['feb'], ['mar'], ['apr', 'abr'], ['may'], ['jun'], ['jul'], ['aug', 'ago'], ['sep']],
  ...[['oct'], ['nov'], ['dec', 'dic']],
];

function monthNamed(name = ''): string {
  const index = MONTHS.findIndex((names) => names.includes(name.slice(0, 3).toLowerCase()));
  return index < 0 ? '' : `${index + 1}`;
}

/** Without the country code 1, as the records keep phone numbers. */
function digitsIn(typed: string): string | null {
  const digits = typed.replace(/[\s().+/-]/g, '');
  if (!/^\d+$/.test(digits) || digits.length < PHONE_DIGITS_MIN) return null;
  return digits.replace(/^1(?=\d{10}$)/, '');
}

function idIn(typed: string): string | null {
  const digits = typed.trim().toLowerCase().replace(/-/g, '');
  const fits = /^[0-9a-f]+$/.test(digits) && digits.length >= ID_DIGITS_MIN && digits.length <= ID_DIGITS_MAX;
  return fits ? digits : null;
}
