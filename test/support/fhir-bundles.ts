import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Bundle, BundleEntry, FhirResource, OperationOutcome, Patient, ServiceRequest, Task } from 'fhir/r4';

const FOLDER = join(__dirname, '..', 'data', 'gravity');

/** The closed loop of the Gravity guide, as it is published. */
export const gravity: readonly FhirResource[] = readdirSync(FOLDER)
  .filter((name) => name.endsWith('.json'))
  .sort()
  .map((name) => JSON.parse(readFileSync(join(FOLDER, name), 'utf8')));

/** An entry that sends a resource under the sender's own id. */
export const byPut = (resource: FhirResource): BundleEntry => ({
  fullUrl: `https://clinic.example/fhir/${resource.resourceType}/${resource.id}`,
  resource,
  request: { method: 'PUT', url: `${resource.resourceType}/${resource.id}` },
});

/** An entry that sends a resource as a new one. */
export const byPost = (resource: FhirResource): BundleEntry => ({
  resource,
  request: { method: 'POST', url: resource.resourceType },
});

export const transaction = (...entry: readonly BundleEntry[]): Bundle => ({
  resourceType: 'Bundle',
  type: 'transaction',
  entry: [...entry],
});

/** The closed loop under other ids, so that each test has a referral of its own. */
export function gravityAs(suffix: string): readonly FhirResource[] {
  let text = JSON.stringify(gravity).replaceAll('"1032702"', `"1032702-${suffix}"`);
  for (const { id } of gravity) text = text.replaceAll(`${id}"`, `${shortened(id)}-${suffix}"`);
  return JSON.parse(text);
}

/** An id has 64 characters at most, and the longest of these leaves no room. */
const shortened = (id = ''): string => id.replace('SDOHCC-', '').slice(0, 40);

export const aPatient = (id: string, facts: Partial<Patient> = {}): Patient => ({
  resourceType: 'Patient',
  id,
  name: [{ family: 'Testerman', given: ['Maria'] }],
  birthDate: '1992-04-17',
  ...facts,
});

export const aRequest = (id: string, patient: string, facts: Partial<ServiceRequest> = {}): ServiceRequest => ({
  resourceType: 'ServiceRequest',
  id,
  status: 'active',
  intent: 'order',
  code: { text: 'Help with groceries' },
  subject: { reference: patient },
  ...facts,
});

export const aTask = (facts: Partial<Task> = {}): Task => ({
  resourceType: 'Task',
  status: 'requested',
  intent: 'order',
  ...facts,
});

/** What is said to be wrong, by place. */
export const faultsIn = ({ issue }: OperationOutcome): readonly (string | undefined)[] =>
  issue.filter(({ severity }) => severity === 'error').map(({ expression }) => expression?.[0]);
