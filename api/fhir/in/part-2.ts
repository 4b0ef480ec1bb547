import type { Patient } from '../../../contracts/fhir/resources';
import type { LabelledResource } from '../../../db/fhir-labels';
import type { Intake } from '../../../domain/referral';
import { mayBeAbout } from './about-whom';
import { allOf, type Carried, type Delivery } from './delivery';
import { namesMeant, patientNames, requestNames } from './names';
import type { Asking } from './requests-in';

const ACT_CODE = 'http://terminology.hl7.org/CodeSystem/v3-ActCode';
const CONFIDENTIALITY = 'http://terminology.hl7.org/CodeSystem/v3-Confidentiality';

/** "42 CFR Part 2", as HL7 writes it. */
const PART_2 = '42CFRPart2';
/** That information is sensitive because it tells of substance use: in all, of alcohol, of opioids, of disorders. */
const SUBSTANCE_USE: readonly string[] = ['ETH', 'ETHUD', 'OPIOIDUD', 'SUD'];
/** Restricted, and very restricted. */
const RESTRICTED: readonly string[] = ['R', 'V'];

/**
 * Whether the sender marked anything that came about this person, or the whole body, as records of substance use
 * treatment: by the label of the law itself, or as restricted because of substance use. The Patient may have come before.
 */
export const isPart2In = (delivery: Delivery, patient: Carried<Patient>, body: unknown): boolean =>
  isMarkedPart2(body) ||
  isMarkedPart2(patient.resource) ||
  delivery.carried.some((carried) => isMarkedPart2(carried.resource) && mayBeAbout(delivery, carried, patient));

/**
 * What came labelled, and may stand here already. The label of a Bundle, and one on anything about the person, is one of
 * the requests in it; only one on the Patient is one of all that the sender ever asked for them.
 */
export function labelledIn(
  delivery: Delivery,
  requests: readonly (Asking & { readonly intake: Pick<Intake, 'isPart2'> })[],
  body: unknown,
): readonly LabelledResource[] {
  const isMarked = ({ resource }: Carried): boolean => isMarkedPart2(body) || isMarkedPart2(resource);
  const patients = allOf(delivery, 'Patient').filter(({ resource }) => isMarkedPart2(resource));
  const asked = requests.flatMap(({ request, intake }) => (intake.isPart2 ? [request] : []));
  const about = allOf(delivery, 'Task')
    .filter(isMarked)
    .map(({ resource: { focus } }) => (focus ? namesMeant(focus, 'ServiceRequest') : []));
  const named = [...asked, ...allOf(delivery, 'ServiceRequest').filter(isMarked)].map(requestNames);
  return [
    ...patients.map((one) => ({ type: 'Patient' as const, knownAs: patientNames(one) })),
    ...[...named, ...about].map((knownAs) => ({ type: 'ServiceRequest' as const, knownAs })),
  ].filter(({ knownAs }) => knownAs.length > 0);
}

/** Whether a resource bears such a label itself. */
export function isMarkedPart2(resource: unknown): boolean {
  const labels = labelsOf(resource);
  const has = (system: string, codes: readonly string[]): boolean =>
    labels.some((label) => label.system === system && codes.includes(String(label.code)));
  return has(ACT_CODE, [PART_2]) || (has(CONFIDENTIALITY, RESTRICTED) && has(ACT_CODE, SUBSTANCE_USE));
}

interface Label {
  readonly system?: unknown;
  readonly code?: unknown;
}

/** `meta.security`, which no schema of ours reads. */
function labelsOf(resource: unknown): readonly Label[] {
  const { security } = partsOf(partsOf(resource)['meta']);
  return Array.isArray(security) ? security.map(partsOf) : [];
}

const partsOf = (value: unknown): Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null ? { ...value } : {};
