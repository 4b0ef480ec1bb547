import type { ContactPoint, Extension, Identifier, Patient, RelatedPerson } from 'fhir/r4';
import type { PersonRow } from '../../../db/person-store';
import type { RelatedPersonFacts } from '../../../domain/referral';
import { coded, OURS } from './codes';

/** Stands where a name is needed and was not told; FHIR leaves it out. */
export const NAME_NOT_TOLD = '—';

/**
 * A person as the records know them. How contact is safe goes with the contact details, always: whoever takes the
 * number out must take the warning too. No measure of a group is in it.
 */
export const patientOf = (person: PersonRow, identifier: readonly Identifier[] = []): Patient => ({
  resourceType: 'Patient',
  id: person.id,
  extension: safetyOf(person),
  ...(identifier.length > 0 && { identifier: [...identifier] }),
  name: [nameOf(person)],
  ...listed('telecom', telecomOf(person)),
  ...(person.birthDate !== null && { birthDate: person.birthDate }),
  ...listed('address', addressOf(person)),
  ...(person.language !== null && { communication: [{ language: { text: person.language }, preferred: true }] }),
});

/** Who consents for a person or cares for them, each with an id made of the person's. */
export const relatedPersonsOf = (
  person: Pick<PersonRow, 'id'>,
  related: readonly RelatedPersonFacts[],
): readonly RelatedPerson[] =>
  related.map((one, place) => ({
    resourceType: 'RelatedPerson',
    id: `${person.id}-r${place + 1}`,
    extension: [
      said('may-consent', one.mayConsent),
      said('may-be-told', one.mayBeTold),
      ...one.toldAbout.map((matter) => said('told-about', matter)),
    ],
    patient: { reference: `Patient/${person.id}` },
    relationship: [RELATIONS[one.relation]],
    name: [nameOf(one)],
    ...listed('telecom', one.phone === null ? [] : [{ system: 'phone' as const, value: one.phone }]),
  }));

const ROLE_CODES = 'http://terminology.hl7.org/CodeSystem/v3-RoleCode';
const RELATIONS = {
  guardian: coded(ROLE_CODES, 'GUARD', 'guardian'),
  caregiver: { text: 'caregiver' },
  parent: coded(ROLE_CODES, 'PRN', 'parent'),
  spouse: coded(ROLE_CODES, 'SPS', 'spouse'),
  other: { text: 'other' },
} as const;

const said = (name: string, valueCode: string): Extension => ({ url: `${OURS}:${name}`, valueCode });

const safetyOf = ({ contact }: PersonRow): Extension[] => [
  said('safe-to-contact', contact.safeToContact),
  ...contact.channels.map((channel) => said('contact-channel', channel)),
  { url: `${OURS}:no-voicemail`, valueBoolean: contact.noVoicemail },
  ...(contact.bestTimes === null ? [] : [{ url: `${OURS}:best-times`, valueString: contact.bestTimes }]),
  said('may-tell-referrer', contact.mayTellReferrer),
];

const nameOf = ({ givenName, familyName }: Pick<PersonRow, 'givenName' | 'familyName'>) => ({
  family: familyName,
  ...(givenName !== NAME_NOT_TOLD && { given: [givenName] }),
});

const telecomOf = ({ phone, email }: PersonRow): ContactPoint[] => [
  ...(phone === null ? [] : [{ system: 'phone' as const, value: phone }]),
  ...(email === null ? [] : [{ system: 'email' as const, value: email }]),
];

const addressOf = ({ address, county }: PersonRow) =>
  address === null && county === null
    ? []
    : [{ ...(address !== null && { text: address }), ...(county !== null && { district: county }) }];

/** FHIR has no empty lists: a list without anything in it is left out. */
const listed = <Name extends string, Value>(name: Name, values: Value[]): { readonly [key in Name]?: Value[] } =>
  values.length > 0 ? ({ [name]: values } as { readonly [key in Name]: Value[] }) : {};
