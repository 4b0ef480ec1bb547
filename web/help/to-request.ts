import type { z } from 'zod';
import type { SelfReferralRequest } from '../../contracts/self-referral';
import { asksFor, type Fault, type Fields, yearsIn } from './fields';

type Request = z.input<typeof SelfReferralRequest>;

/** The form as it is sent; asked for only once nothing is missing. */
export function requestOf(fields: Fields, openedAt: string): Request {
  const { help, givenName, familyName, birthDate, county, coverage, household, website } = fields;
  return {
    ...{ openedAt, website, help },
    person: {
      ...{ givenName, familyName, county, coverage },
      birthDate: birthDate || null,
      ageYears: yearsIn(fields.age),
      language: fields.language === 'other' ? fields.otherLanguage : fields.language,
      household: household.map(({ relation, age }) => ({ relation, age: yearsIn(age) })),
    },
    reach: reachOf(fields),
    writer: writerOf(fields),
    consentToShare: fields.consent ?? 'unknown',
  };
}

/** What was typed for a way that is no longer chosen is not sent: it may not be safe. */
function reachOf(fields: Fields): Request['reach'] {
  const { channels, noVoicemail, bestTimes } = fields;
  const given = (place: 'phone' | 'email' | 'address') => (asksFor(fields, place) ? fields[place].trim() : null);
  return {
    ...{ safeToContact: fields.safe ?? 'unknown', channels: [...channels], noVoicemail, bestTimes },
    ...{ phone: given('phone'), email: given('email'), address: given('address') },
  };
}

function writerOf({ who, relation, writerGivenName, writerFamilyName, writerPhone }: Fields): Request['writer'] {
  if (who === 'me' || relation === null) return null;
  return { relation, givenName: writerGivenName, familyName: writerFamilyName, phone: writerPhone };
}

/** Which field of the page a fault of the system is about. */
const PLACES: readonly (readonly [start: string, Fault])[] = [
  ['help', 'help'],
  ['person.givenName', 'givenName'],
  ['person.familyName', 'familyName'],
  ['person.ageYears', 'age'],
  ['person.birthDate', 'birthDate'],
  ['person.county', 'county'],
  ['person.language', 'language'],
  ['person.coverage', 'coverage'],
  ['person.household', 'household'],
  ['reach.safeToContact', 'safe'],
  ['reach.channels', 'channels'],
  ['reach.phone', 'phone'],
  ['reach.email', 'email'],
  ['reach.address', 'address'],
  ['reach.bestTimes', 'bestTimes'],
  ['writer.relation', 'relation'],
  ['writer.givenName', 'writerGivenName'],
  ['writer.familyName', 'writerFamilyName'],
  ['writer.phone', 'writerPhone'],
  ['consentToShare', 'consent'],
];

export const faultAt = (path: string): Fault | undefined => PLACES.find(([start]) => path.startsWith(start))?.[1];
