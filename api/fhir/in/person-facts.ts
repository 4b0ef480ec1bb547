import { z } from 'zod';
import type { Address, CodeableConcept, ContactPoint, HumanName } from '../../../contracts/fhir/elements';
import type { Patient } from '../../../contracts/fhir/resources';
import type { Instant } from '../../../domain/clock';
import type { Answer, PersonFacts, RelatedPersonFacts } from '../../../domain/referral';
import { NAME_NOT_TOLD } from '../resources/patient';
import { currentOf } from './current';
import type { Carried, Delivery } from './delivery';
import { allOf } from './delivery';
import { displayOf, hasCode } from './displays';

const COVERAGES_MAX = 10;
const RELATED_MAX = 10;

/** What a Patient tells of a person. What it does not tell is unknown: a phone number is no leave to call. */
export function personFactsOf(
  delivery: Delivery,
  patient: Carried<Patient>,
  { at, mayTellReferrer }: { readonly at: Instant; readonly mayTellReferrer: Answer },
): PersonFacts {
  const { name, birthDate, telecom, address } = patient.resource;
  const whole = birthDate !== undefined && birthDate.length === 'YYYY-MM-DD'.length;
  const [home] = currentOf(address, at, ['home', 'temp']).filter(({ use }) => use !== 'billing');
  return {
    ...nameOf(currentOf(name, at, ['official', 'usual'])),
    birthDate: whole ? birthDate : null,
    ageYears: null,
    county: home?.district?.trim() ?? null,
    coverage: coverageOf(delivery, patient),
    language: languageOf(patient.resource),
    phone: phoneOf(telecom, at),
    email: emailOf(telecom, at),
    address: home ? addressInWords(home) : null,
    pregnant: null,
    veteran: null,
    household: [],
    contact: { safeToContact: 'unknown', channels: [], noVoicemail: false, bestTimes: null, mayTellReferrer },
  };
}

/** Whom the Patient itself names, and who came as a RelatedPerson. Who may consent or be told what is never guessed. */
export function relatedPersonsIn(
  delivery: Delivery,
  patient: Carried<Patient>,
  at: Instant,
): readonly RelatedPersonFacts[] {
  const beside = allOf(delivery, 'RelatedPerson')
    .filter((one) => one.resource.active !== false && delivery.resolve(one, one.resource.patient) === patient)
    .map(({ resource: { relationship, name, telecom } }) =>
      relatedOf(relationship, currentOf(name, at, ['official', 'usual'])[0], phoneOf(telecom, at)),
    );
  const within = (patient.resource.contact ?? []).map(({ relationship, name, telecom }) =>
    relatedOf(relationship, name, phoneOf(telecom, at)),
  );
  return [...beside, ...within].filter((one) => one !== undefined).slice(0, RELATED_MAX);
}

function relatedOf(
  relationship: readonly CodeableConcept[] | undefined,
  name: HumanName | undefined,
  phone: string | null,
): RelatedPersonFacts | undefined {
  if (!name || !hasName(name)) return undefined;
  return {
    relation: relationOf(relationship ?? []),
    ...nameOf([name]),
    phone,
    mayConsent: 'unknown',
    mayBeTold: 'unknown',
    toldAbout: [],
  };
}

/** Codes of HL7's role codes and of v2 table 0131 that say one of our relations. */
const RELATIONS = [
  ['guardian', ['GUARD', 'guardian', 'GT']],
  ['parent', ['PRN', 'MTH', 'FTH', 'NMTH', 'NFTH', 'STPPRN', 'ADOPTP', 'FSTPRN', 'parent']],
  ['spouse', ['SPS', 'HUSB', 'WIFE', 'DOMPART', 'spouse']],
  ['caregiver', ['CAREGIVER', 'caregiver', 'HHPOWATT']],
] as const;

const relationOf = (concepts: readonly CodeableConcept[]): RelatedPersonFacts['relation'] =>
  RELATIONS.find(([, codes]) =>
    concepts.some((concept) => hasCode(concept, ...codes) || isText(concept, codes)),
  )?.[0] ?? 'other';

const isText = ({ text }: CodeableConcept, codes: readonly string[]): boolean =>
  text !== undefined && codes.includes(text.trim().toLowerCase());

/** Whether a name says enough to know whom to help. */
export const hasName = ({ family, given, text }: HumanName): boolean =>
  family !== undefined || text !== undefined || (given?.length ?? 0) > 0;

function nameOf(names: readonly HumanName[]): Pick<PersonFacts, 'givenName' | 'familyName'> {
  const name = names.find(hasName);
  const given = name?.given?.map((part) => part.trim()).join(' ');
  if (name?.family !== undefined) return { givenName: given || NAME_NOT_TOLD, familyName: name.family.trim() };
  const words = (name?.text ?? given ?? '').trim().split(/\s+/);
  const familyName = words.at(-1) || NAME_NOT_TOLD;
  return { givenName: words.slice(0, -1).join(' ') || NAME_NOT_TOLD, familyName };
}

export const phoneOf = (points: readonly ContactPoint[] | undefined, at: Instant): string | null =>
  ranked(points, at).find(({ system, value }) => (system === 'phone' || system === 'sms') && value !== undefined)
    ?.value ?? null;

export const emailOf = (points: readonly ContactPoint[] | undefined, at: Instant): string | null =>
  ranked(points, at).find(({ system, value }) => system === 'email' && z.email().safeParse(value).success)?.value ??
  null;

const ranked = (points: readonly ContactPoint[] | undefined, at: Instant): readonly ContactPoint[] =>
  currentOf(points, at, ['mobile', 'home', 'temp', 'work']).toSorted(
    (one, other) => (one.rank ?? Number.MAX_SAFE_INTEGER) - (other.rank ?? Number.MAX_SAFE_INTEGER),
  );

function addressInWords({ text, line = [], city, state, postalCode }: Address): string | null {
  if (text !== undefined) return text;
  const place = [state, postalCode].filter((part) => part !== undefined).join(' ');
  return [...line, city, place].filter((part) => part).join(', ') || null;
}

/** The language to speak with the person in; by its English name, as the rest of the records have it. */
function languageOf({ communication = [] }: Patient): string | null {
  const chosen = communication.find(({ preferred }) => preferred) ?? communication[0];
  const code = chosen?.language.coding?.find(({ system }) => system === 'urn:ietf:bcp:47')?.code;
  const named = code !== undefined && /^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/.test(code) ? LANGUAGES.of(code) : undefined;
  return displayOf(chosen && { ...chosen.language, ...(named !== undefined && { text: named }) }) ?? null;
}

const LANGUAGES = new Intl.DisplayNames('en', { type: 'language' });

function coverageOf(delivery: Delivery, patient: Carried<Patient>): readonly string[] {
  const said = allOf(delivery, 'Coverage')
    .filter((one) => one.resource.status === 'active' && delivery.resolve(one, one.resource.beneficiary) === patient)
    .map(({ resource: { type, payor } }) => displayOf(type) ?? payor?.[0]?.display);
  return [...new Set(said.filter((name) => name !== undefined))].slice(0, COVERAGES_MAX);
}
