import { namesFound, namesOf } from './likeness/names';
import type { PersonFacts } from './referral';
import { birthDatesDiffer } from './stranger';

/** Whom a referral came for, as far as it tells one person from another. */
export type NamedPerson = Pick<PersonFacts, 'givenName' | 'familyName' | 'birthDate'>;

/**
 * Whether two referrals under one number of a sender are about two persons: the number is a household's or a chart's then,
 * and no referral's. Stricter than of two who share an id of a person (`isSomebodyElse`), for a household shares its family
 * name. Who is spelt otherwise, goes by a nickname or took another family name is no other person.
 */
export const isAnotherPerson = (before: NamedPerson, now: NamedPerson): boolean =>
  birthDatesDiffer(before, now) || bothNamesDiffer(before, now);

function bothNamesDiffer(before: NamedPerson, now: NamedPerson): boolean {
  const found = namesFound(namesOf(before), namesOf(now));
  return found.includes('given-other') && found.includes('family-other');
}
