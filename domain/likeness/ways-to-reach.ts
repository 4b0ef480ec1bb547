import { wordsOf } from './letters';
import type { LikenessCode } from './points';

const DIGITS_MIN = 7;
const DIGITS_MAX = 10;

/** The last digits say it: country codes and the zero before a number are written by some and not by others. */
export function phonesFound(one: string | null, other: string | null): readonly LikenessCode[] {
  const [left, right] = [digitsOf(one), digitsOf(other)];
  const length = Math.min(DIGITS_MAX, left.length, right.length);
  if (length < DIGITS_MIN) return [];
  return [left.slice(-length) === right.slice(-length) ? 'phone-same' : 'phone-other'];
}

const digitsOf = (phone: string | null): string => (phone ?? '').replace(/\D/g, '');

/** One has more than one address for letters, so another one says nothing. */
export const emailsFound = (one: string | null, other: string | null): readonly LikenessCode[] =>
  one !== null && other !== null && one.trim().toLowerCase() === other.trim().toLowerCase() ? ['email-same'] : [];

/** An address may leave off its town; nothing else of it may be missing. */
export function addressesFound(one: string | null, other: string | null): readonly LikenessCode[] {
  const [left, right] = [addressWords(one), addressWords(other)];
  const [shorter, longer] = left.length <= right.length ? [left, right] : [right, left];
  if (shorter.length < 2) return [];
  return [longer.slice(0, shorter.length).join(' ') === shorter.join(' ') ? 'address-same' : 'address-other'];
}

const WRITTEN_SHORT: Readonly<Record<string, string>> = {
  street: 'st',
  avenue: 'ave',
  av: 'ave',
  avenida: 'ave',
  road: 'rd',
  drive: 'dr',
  lane: 'ln',
  court: 'ct',
  place: 'pl',
  boulevard: 'blvd',
  highway: 'hwy',
  parkway: 'pkwy',
  circle: 'cir',
  terrace: 'ter',
  apartment: 'apt',
  unit: 'apt',
  apartamento: 'apt',
  suite: 'ste',
  calle: 'c',
  north: 'n',
  south: 's',
  east: 'e',
  west: 'w',
};

const addressWords = (address: string | null): readonly string[] =>
  wordsOf((address ?? '').replace(/#/g, ' apt ')).map((word) => WRITTEN_SHORT[word] ?? word);
