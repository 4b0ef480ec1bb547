import type { AnsweredIntake } from '../domain/answered-intake';
import type { Instant } from '../domain/clock';
import { completedYears, localDay } from '../domain/local-time';
import type { Intake } from '../domain/referral';
import type { ReferralToAdvise } from './pose-question';
import type { KnownIdentifiers } from './redaction';

/** What of a kept intake may be asked about. A person's age, and the day on which it came, are those at the team's place. */
export function toAdviseOn(intake: AnsweredIntake, at: Instant, zone: string): ReferralToAdvise {
  const { source, person, narrative, urgency, answered } = intake;
  const { birthDate, county, coverage, pregnant, veteran, household, language } = person;
  const ageYears = birthDate === null ? person.ageYears : completedYears(birthDate, localDay(at, zone));
  return {
    narrative,
    identifiers: identifiersIn(intake),
    identifiersLater: (intake.namedLater ?? []).map(identifiersIn),
    source: source.kind,
    receivedOn: localDay(intake.receivedAt, zone),
    urgency,
    urgencyStated: null,
    language,
    facts: { ageYears, county, coverage, pregnant, veteran, household, ...(answered ? { answered } : {}) },
  };
}

/** Everybody whom the referral names: the person, those around them, and whoever referred. */
function identifiersIn({
  person,
  relatedPersons,
  source,
}: Pick<Intake, 'person' | 'relatedPersons' | 'source'>): KnownIdentifiers {
  const { birthDate, phone, email, address } = person;
  const people = [person, ...relatedPersons].flatMap(({ givenName, familyName }) => [givenName, familyName]);
  return { names: [...people, ...(source.contactName ? [source.contactName] : [])], birthDate, phone, email, address };
}
