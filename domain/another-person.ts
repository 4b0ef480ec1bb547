import { givenNamesDiffer } from './likeness/given-names';
import { type Names, namesFound, namesOf } from './likeness/names';
import type { PersonFacts } from './referral';
import { birthDatesDiffer } from './stranger';

/** Whom a referral came for, as far as it tells one person from another. */
export type NamedPerson = Pick<PersonFacts, 'givenName' | 'familyName' | 'birthDate'>;

/**
 * Whether two referrals under one number of a sender are about two persons: the number is a household's or a chart's then,
 * and no referral's. Stricter than of two who share an id of a person (`isSomebodyElse`), for a household shares its family
 * name: there another given name is another person, unless the same birth date says that it is not. Who is spelt otherwise,
 * goes by a nickname or took another family name is no other person.
 *
 * To be refused in error costs the sender a new number; to be taken for somebody else, the help that was asked for.
 */
export const isAnotherPerson = (before: NamedPerson, now: NamedPerson): boolean =>
  birthDatesDiffer(before, now) || (!isTheOtherWayRound(before, now) && namesDiffer(before, now));

function namesDiffer(before: NamedPerson, now: NamedPerson): boolean {
  const found = namesFound(namesOf(before), namesOf(now));
  if (!found.includes('given-other')) return false;
  if (found.includes('family-other')) return true;
  const isBornThen = before.birthDate !== null && before.birthDate === now.birthDate;
  return !isBornThen && givenNamesDiffer(before.givenName, now.givenName);
}

/** What one calls the given name, the other calls the family name, whichever of them tells more of it. */
function isTheOtherWayRound(before: NamedPerson, now: NamedPerson): boolean {
  const turned: Names = namesOf({ givenName: before.familyName, familyName: before.givenName });
  const found = namesFound(turned, namesOf(now));
  return !found.includes('given-other') && !found.includes('family-other') && found.length > 0;
}
