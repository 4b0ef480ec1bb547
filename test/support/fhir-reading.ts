import type { FhirResource } from 'fhir/r4';
import { deliveryOf } from '../../api/fhir/in/delivery';
import { intakeOf } from '../../api/fhir/in/intake-of';
import { readTransaction } from '../../api/fhir/in/read-bundle';
import { requestsIn } from '../../api/fhir/in/requests-in';
import { aPatient, aRequest, byPut, transaction } from './fhir-bundles';

const AT = '2026-03-02T15:00:00.000Z';
const AROUND = { at: AT, sender: 'The clinic’s system' };

/** What we make of these resources, sent together. */
export function read(...resources: readonly FhirResource[]) {
  const named = resources.map((one, place) => ({ ...one, id: one.id ?? `r${place}` }) as FhirResource);
  const { carried, issues } = readTransaction(transaction(...named.map(byPut)));
  expect(issues).toEqual([]);
  const delivery = deliveryOf(carried);
  const [asking] = requestsIn(delivery, { isWhole: true, judgeTask: () => [] }).asking;
  if (!asking) throw new Error('Nothing was asked.');
  return { ...intakeOf(delivery, asking.request, asking.patient, { ...AROUND, body: null }), delivery, ...asking };
}

export const maria = (facts = {}) => aPatient('p', facts);
export const request = (facts = {}) => aRequest('r', 'Patient/p', facts);
