import type { CivilDate } from '../clock';
import type { PersonFacts } from '../referral';
import { namesFound, namesOf } from './names';
import { LEVEL_FROM, LIKENESS_LEVELS, LIKENESS_POINTS, type LikenessCode, type LikenessLevel } from './points';
import { addressesFound, emailsFound, phonesFound } from './ways-to-reach';

/** By which facts two persons are compared. */
export type ComparedFacts = Pick<PersonFacts, 'givenName' | 'familyName' | 'birthDate' | 'phone' | 'email' | 'address'>;

export interface LikenessPart {
  readonly code: LikenessCode;
  readonly points: number;
}

/** How far two persons on record seem to be one: the parts, their sum, and the word for it; null where they do not. */
export interface Likeness {
  readonly parts: readonly LikenessPart[];
  readonly points: number;
  readonly level: LikenessLevel | null;
}

/** Compares two persons. Who is named first makes no difference; what is not told speaks neither for nor against. */
export function likenessOf(one: ComparedFacts, other: ComparedFacts): Likeness {
  const [first, second] = inOneOrder(one, other);
  const parts = [
    ...namesFound(namesOf(first), namesOf(second)),
    ...birthDatesFound(first.birthDate, second.birthDate),
    ...phonesFound(first.phone, second.phone),
    ...emailsFound(first.email, second.email),
    ...addressesFound(first.address, second.address),
  ].map((code) => ({ code, points: LIKENESS_POINTS[code] }));
  const points = parts.reduce((sum, part) => sum + part.points, 0);
  return { parts, points, level: LIKENESS_LEVELS.find((level) => points >= LEVEL_FROM[level]) ?? null };
}

function inOneOrder(one: ComparedFacts, other: ComparedFacts): readonly [ComparedFacts, ComparedFacts] {
  return keyOf(one) <= keyOf(other) ? [one, other] : [other, one];
}

/** What a comparison rests on, as one text: it changes when one of the facts does. */
export const keyOf = ({ givenName, familyName, birthDate, phone, email, address }: ComparedFacts): string =>
  JSON.stringify([givenName, familyName, birthDate, phone, email, address]);

function birthDatesFound(one: CivilDate | null, other: CivilDate | null): readonly LikenessCode[] {
  return one === null || other === null ? [] : [birthDateFound(one, other)];
}

const JANUARY_FIRST = '-01-01';

/** Many whose birth was not registered are given the first of January, so it says less than another day. */
function birthDateFound(one: CivilDate, other: CivilDate): LikenessCode {
  const isPutIn = one.endsWith(JANUARY_FIRST) || other.endsWith(JANUARY_FIRST);
  if (one === other) return isPutIn ? 'birth-date-first-of-january' : 'birth-date-same';
  if (isPutIn && one.slice(0, 4) === other.slice(0, 4)) return 'birth-date-year-alone';
  if (swapped(one) === other) return 'birth-date-swapped';
  const digitsApart = [...one].filter((digit, at) => digit !== other[at]).length;
  return digitsApart === 1 ? 'birth-date-one-digit' : 'birth-date-other';
}

const swapped = (date: CivilDate): string => `${date.slice(0, 4)}-${date.slice(8)}-${date.slice(5, 7)}`;
