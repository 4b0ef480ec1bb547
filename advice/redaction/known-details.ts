import { type Blot, matchesIn } from './blots';

const MONTHS = [
  'january',
  'february',
  'march',
  'april',
  'may',
  'june',
  'july',
  'august',
  'september',
  'october',
  'november',
  'december',
];
const MONTHS_IN_SPANISH = [
  ...['enero', 'febrero', 'marzo', 'abril', 'mayo', 'junio'],
  ...['julio', 'agosto', 'se(?:p|t|pt)iembre', 'octubre', 'noviembre', 'diciembre'],
];
/** Fewer digits than this are a house number or an amount, not a phone. */
const PHONE_DIGITS_MIN = 7;

/** Where a known phone number stands, however it is grouped, with or without its country or area code. */
export function findPhone(text: string, phone: string | null): readonly Blot[] {
  const digits = (phone ?? '').replace(/\D/g, '');
  if (digits.length < PHONE_DIGITS_MIN) return [];
  const lengths = [digits.length, 10, PHONE_DIGITS_MIN].filter((length) => length <= digits.length);
  return lengths.flatMap((length) => {
    const grouped = [...digits.slice(-length)].join('[\\s().\\u2010-\\u2015-]{0,3}');
    return matchesIn(text, new RegExp(`(?<!\\d)\\+?\\(?${grouped}(?!\\d)`, 'gu'));
  });
}

/** Where a known date of birth stands, as people write dates. */
export function findBirthDate(text: string, birthDate: string | null): readonly Blot[] {
  const [, year, month, day] = birthDate?.match(/^(\d{4})-(\d{2})-(\d{2})$/) ?? [];
  if (!year || !month || !day) return [];
  const years = `(?:${year}|'?${year.slice(2)})`;
  const [m, d] = [`0?${Number(month)}`, `0?${Number(day)}(?:st|nd|rd|th)?`];
  const name = MONTHS[Number(month) - 1] ?? '';
  const named = `(?:${name}|${name.slice(0, 3)}t?\\.?)`;
  const inDigits = [
    [year, m, d],
    [m, d, years],
    [d, m, years],
  ].map((parts) => parts.join('[/. -]{1,2}'));
  const inWords = [
    [named, d, years],
    [d, named, years],
    [named, d],
    [d, named],
  ].map((parts) => parts.join('[\\s.,-]{1,3}(?:of )?'));
  const inSpanish = `${d}[\\s.-]{1,3}(?:de )?${MONTHS_IN_SPANISH[Number(month) - 1]}(?:[\\s.,-]{1,3}(?:del? )?${years})?`;
  return [...inDigits, ...inWords, inSpanish].flatMap((date) =>
    matchesIn(text, new RegExp(`(?<![\\p{L}\\d])${date}(?![\\p{L}\\d])`, 'giu')),
  );
}

/** Where a known e-mail address, or the name before its @, stands. */
export function findEmail(text: string, email: string | null): readonly Blot[] {
  if (!email) return [];
  const local = email.split('@')[0] ?? '';
  const wanted = /\d/.test(local) || local.length > 7 ? [email, local] : [email];
  return wanted.flatMap((part) => matchesIn(text, wordsOf(part)));
}

/** Where a known address stands, whole or its street line alone, however it is spaced and punctuated. */
export function findAddress(text: string, address: string | null): readonly Blot[] {
  const lines = (address ?? '').split(/[,\n]/).map((line) => line.trim());
  const streets = lines.filter((line) => /\d/.test(line) && /\p{L}/u.test(line));
  const postcodes = [...(address ?? '').matchAll(/\b\d{5}(?:-\d{4})?\b/g)].map(([code]) => code);
  const wanted = [lines.join(' '), ...streets, ...postcodes].filter((part) => part.length > 3);
  return wanted.flatMap((part) => matchesIn(text, wordsOf(part)));
}

/** The words of a text in their order, whatever stands between them, in any case. */
function wordsOf(part: string): RegExp {
  const words = part.split(/[\s,.]+/).filter((word) => word !== '');
  const escaped = words.map((word) => word.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&'));
  return new RegExp(`(?<![\\p{L}\\d])${escaped.join('[\\s,.]{1,4}')}(?![\\p{L}\\d])`, 'giu');
}
