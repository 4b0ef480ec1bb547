import { randomUUID } from 'node:crypto';
import type { FhirResource } from 'fhir/r4';
import type { Heard, Speak } from './socket';

/** An id that no other test has. */
export const some = (): string => randomUUID().slice(0, 8);

/** Hands a body in at `/fhir`, as FHIR. */
export const sendAs =
  (speak: Speak) =>
  (body: unknown, headers: Record<string, string> = {}): Promise<Heard> =>
    speak('POST', '/fhir', body, { 'content-type': 'application/fhir+json', ...headers });

/** What a transaction was answered for the first resource of a type. */
export const entryOf = ({ body }: Heard, resources: readonly FhirResource[], type: string) =>
  body.entry[resources.findIndex(({ resourceType }) => resourceType === type)].response;

export const referralIn = (heard: Heard, resources: readonly FhirResource[]): string =>
  entryOf(heard, resources, 'ServiceRequest').location.split('/')[1];

/** An error under /fhir is an OperationOutcome that says, in sentences, what is wrong. */
export function expectOutcome({ headers, body }: Heard): void {
  expect(headers.get('content-type')).toMatch(/^application\/fhir\+json/);
  expect(body).toMatchObject({ resourceType: 'OperationOutcome' });
  for (const { diagnostics } of body.issue) expect(diagnostics).toMatch(/^[A-Z“].*\.$/s);
}
