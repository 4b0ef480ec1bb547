import type { Patient } from '../../../contracts/fhir/resources';
import type { GroupMeasures } from '../../../domain/referral';

const US_CORE = 'http://hl7.org/fhir/us/core/StructureDefinition/us-core-';
export const RACE = `${US_CORE}race`;
export const ETHNICITY = `${US_CORE}ethnicity`;
/** Extensions of a Patient that say what group somebody belongs to. */
export const GROUP_EXTENSIONS: readonly string[] = [
  RACE,
  ETHNICITY,
  `${US_CORE}birthsex`,
  `${US_CORE}sex`,
  `${US_CORE}genderIdentity`,
  `${US_CORE}tribal-affiliation`,
  'http://hl7.org/fhir/StructureDefinition/patient-genderIdentity',
  'http://hl7.org/fhir/StructureDefinition/individual-genderIdentity',
  'http://hl7.org/fhir/StructureDefinition/patient-religion',
  'http://hl7.org/fhir/StructureDefinition/patient-disability',
];

/** LOINC codes of observations and questions that say the same: sexual orientation, gender identity, sex, race, ethnicity, tribe, disability. */
const GROUP_CODES: readonly string[] = [
  '76690-7',
  '76691-5',
  '46098-0',
  '76689-9',
  '99502-7',
  '72826-1',
  '32624-9',
  '69490-1',
  '95370-3',
  '101720-1',
  '56051-6',
];

/**
 * Whether an observation, a part of one, or a question says which group somebody belongs to. A question says it by its
 * code, or by its linkId, which in the usual forms is the path of codes that leads to it.
 */
export function saysGroup(value: unknown): boolean {
  const { code, linkId } = record(value);
  const codings = [...list(code), ...list(record(code)['coding'])];
  const codes = [...codings.map((coding) => record(coding)['code']), ...String(linkId ?? '').split('/')];
  return codes.some((one) => typeof one === 'string' && GROUP_CODES.includes(one));
}

/** What a Patient says about the person's group. Only for whoever has consented to it. */
export const groupMeasuresOf = ({ extension = [], gender }: Patient): GroupMeasures => ({
  consented: true,
  race: displaysIn(extension, RACE).slice(0, 10),
  ethnicity: displaysIn(extension, ETHNICITY)[0] ?? null,
  gender: gender ?? null,
  sexualOrientation: null,
  disability: [],
});

type Extensions = NonNullable<Patient['extension']>;

function displaysIn(extensions: Extensions, url: string): readonly string[] {
  const parts = extensions.filter((one) => one.url === url).flatMap((one) => list(one['extension']));
  return parts.flatMap((part) => {
    const display = record(record(part)['valueCoding'])['display'];
    return typeof display === 'string' ? [display.slice(0, 100)] : [];
  });
}

const list = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);
const record = (value: unknown): Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null ? { ...value } : {};
