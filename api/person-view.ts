import type { FullView } from '../contracts/views/referral';
import type { PersonRow } from '../db/person-store';
import type { CivilDate } from '../domain/clock';
import { completedYears } from '../domain/local-time';

/** A person as a page shows them: by name, and as old as they are on this day where they live. */
export function personFactsView(person: PersonRow, today: CivilDate): Omit<FullView['person'], 'related'> {
  const { givenName, familyName, birthDate, pregnant: _pregnant, veteran: _veteran, ...facts } = person;
  return {
    ...facts,
    name: `${givenName} ${familyName}`,
    birthDate,
    ageYears: birthDate === null ? person.ageYears : completedYears(birthDate, today),
    coverage: [...person.coverage],
    household: [...person.household],
    contact: { ...person.contact, channels: [...person.contact.channels] },
  };
}
