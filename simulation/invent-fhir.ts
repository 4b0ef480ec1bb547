import type { Bundle, FhirResource, Organization, Patient, RelatedPerson, ServiceRequest, Task } from 'fhir/r4';
import type { InventedReferral } from './invent-referral';

/** How a referral is told over FHIR. */
type FhirForm = 'order' | 'sub-referral' | 'self-referral';

/**
 * The referral as a transaction: the person, who refers, the request and the Task that hands it over. A sub-referral is a
 * platform's own request that passes on what somebody else ordered; a self-referral is asked for by the person.
 */
export function asFhir(referral: InventedReferral, form: FhirForm): Bundle {
  const { identifier } = referral.source;
  const patient = patientOf(referral);
  const sender = organizationOf(`${identifier}-sender`, referral.source);
  const request = requestOf(referral, { requester: form === 'self-referral' ? patient : sender, patient });
  const who = [patient, ...relativesOf(referral), ...coverageOf(referral)];
  if (form === 'self-referral') return transaction([...who, request, taskOf(identifier, request, patient)]);
  if (form === 'order') return transaction([...who, sender, request, taskOf(identifier, request, patient)]);
  const platform = platformOf(identifier);
  const passing = passingOn(request, platform);
  return transaction([...who, sender, request, platform, passing, taskOf(identifier, passing, patient)]);
}

const refer = ({ resourceType, id }: FhirResource) => ({ reference: `${resourceType}/${id}` });

function patientOf({ source: { identifier }, person }: InventedReferral): Patient {
  const { givenName, familyName, birthDate, county, phone, email, language } = person;
  return {
    ...{ resourceType: 'Patient', id: `${identifier}-patient`, name: [{ family: familyName, given: [givenName] }] },
    ...(birthDate && { birthDate }),
    ...(county && { address: [{ district: county }] }),
    telecom: [
      ...(phone ? [{ system: 'phone' as const, value: phone }] : []),
      ...(email ? [{ system: 'email' as const, value: email }] : []),
    ],
    ...(language && { communication: [{ language: { text: language }, preferred: true }] }),
  };
}

const TYPES = { hospital: 'prov', 'primary-care': 'prov', school: 'edu' } as const;

function organizationOf(id: string, { kind, organization }: InventedReferral['source']): Organization {
  const code = kind === 'school' || kind === 'hospital' || kind === 'primary-care' ? TYPES[kind] : undefined;
  const name = kind === 'hospital' && !/hospital/i.test(organization) ? `${organization} Hospital` : organization;
  return { resourceType: 'Organization', id, name, ...(code && { type: [{ coding: [{ code }] }] }) };
}

const relativesOf = ({ source: { identifier }, relatedPersons = [] }: InventedReferral): readonly RelatedPerson[] =>
  relatedPersons.map(({ relation, givenName, familyName }, n) => ({
    ...{ resourceType: 'RelatedPerson', id: `${identifier}-relative-${n}` },
    patient: { reference: `Patient/${identifier}-patient` },
    relationship: [{ text: relation }],
    name: [{ ...(familyName && { family: familyName }), given: [givenName] }],
  }));

const coverageOf = ({ source: { identifier }, person }: InventedReferral): readonly FhirResource[] =>
  (person.coverage ?? []).map((name, n) => ({
    ...{ resourceType: 'Coverage', id: `${identifier}-coverage-${n}`, status: 'active', type: { text: name } },
    beneficiary: { reference: `Patient/${identifier}-patient` },
    payor: [{ display: name }],
  }));

interface Parties {
  readonly requester: Patient | Organization;
  readonly patient: Patient;
}

const requestOf = (
  { source: { identifier }, narrative, urgency }: InventedReferral,
  { requester, patient }: Parties,
): ServiceRequest => ({
  ...{ resourceType: 'ServiceRequest', id: `${identifier}-request`, status: 'active', intent: 'order' },
  identifier: [{ system: 'https://referrals.example/numbers', value: identifier }],
  priority: urgency === 'urgent' ? 'urgent' : 'routine',
  subject: refer(patient),
  requester: refer(requester),
  note: [{ text: narrative }],
});

const platformOf = (identifier: string): Organization => ({
  ...{ resourceType: 'Organization', id: `${identifier}-platform`, name: 'Brandt Care Network' },
});

/** The platform's own request: what is to be done, the order behind it says. */
function passingOn({ note: _words, ...order }: ServiceRequest, platform: Organization): ServiceRequest {
  const [number] = order.identifier ?? [];
  return {
    ...order,
    id: `${order.id}-passed-on`,
    identifier: [{ ...number, value: `${number?.value}-passed-on` }],
    intent: 'filler-order',
    basedOn: [refer(order)],
    requester: refer(platform),
  };
}

const taskOf = (identifier: string, asked: FhirResource, patient: Patient): Task => ({
  ...{ resourceType: 'Task', id: `${identifier}-task`, status: 'requested', intent: 'order' },
  focus: refer(asked),
  for: refer(patient),
});

const transaction = (resources: readonly FhirResource[]): Bundle => ({
  ...{ resourceType: 'Bundle', type: 'transaction' },
  entry: resources.map((resource) => ({
    fullUrl: `https://referrals.example/fhir/${resource.resourceType}/${resource.id}`,
    resource,
    request: { method: 'PUT', url: `${resource.resourceType}/${resource.id}` },
  })),
});
