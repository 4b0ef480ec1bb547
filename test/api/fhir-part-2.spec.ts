import type { FhirResource } from 'fhir/r4';
import { isPart2In, labelledIn } from '../../api/fhir/in/part-2';
import { aPatient, aTask } from '../support/fhir-bundles';
import { maria, read, request } from '../support/fhir-reading';

const ACT = 'http://terminology.hl7.org/CodeSystem/v3-ActCode';
const CONFIDENTIALITY = 'http://terminology.hl7.org/CodeSystem/v3-Confidentiality';
const labelled = (...labels: readonly (readonly [string, string])[]) => ({
  meta: { security: labels.map(([system, code]) => ({ system, code })) },
});
const observation = (facts: object) =>
  ({ resourceType: 'Observation', id: 'o', status: 'final', code: { text: 'Visit' }, ...facts }) as never;

describe('Records of substance use treatment are known by their label', () => {
  it.each<[string, object, boolean | undefined]>([
    ['of the law itself', labelled([ACT, '42CFRPart2']), true],
    ['restricted, because of alcohol', labelled([CONFIDENTIALITY, 'R'], [ACT, 'ETHUD']), true],
    ['very restricted, because of a disorder', labelled([CONFIDENTIALITY, 'V'], [ACT, 'SUD']), true],
    ['normal, though of substance use', labelled([CONFIDENTIALITY, 'N'], [ACT, 'SUD']), undefined],
    ['restricted, because of something else', labelled([CONFIDENTIALITY, 'R'], [ACT, 'HIV']), undefined],
    ['of another system', labelled(['urn:x', '42CFRPart2']), undefined],
    ['that is none', { meta: { security: 'R' } }, undefined],
  ])('%s', (_label, label, expected) => {
    expect(read(maria(), request(label)).intake.isPart2).toBe(expected);
    const subject = { reference: 'Patient/p' };
    expect(read(maria(), request(), observation({ ...label, subject })).intake.isPart2).toBe(expected);
  });

  it('also on the Bundle as a whole, and never on what is about somebody else', () => {
    const { delivery, patient } = read(maria(), request());
    expect(isPart2In(delivery, patient, labelled([ACT, '42CFRPart2']))).toBe(true);
    const label = labelled([ACT, '42CFRPart2']);
    const other = observation({ ...label, subject: { reference: 'Patient/q' } });
    expect(read(maria(), request(), aPatient('q'), other).intake.isPart2).toBeUndefined();
  });
});

describe('What came labelled may stand here already', () => {
  const label = labelled([ACT, '42CFRPart2']);
  const found = (resources: readonly FhirResource[], body: unknown = null) => {
    const { delivery, ...asked } = read(...resources);
    return labelledIn(delivery, [asked], body);
  };
  const THE_REQUEST = { type: 'ServiceRequest', knownAs: ['id r'] };

  it('by the name of the request: where it is labelled itself, by the Bundle, or by what is about the person', () => {
    expect(found([maria(), request()])).toEqual([]);
    expect(found([maria(), request(label)])).toContainEqual(THE_REQUEST);
    expect(found([maria(), request()], label)).toEqual([THE_REQUEST]);
    const about = observation({ ...label, subject: { reference: 'Patient/p' } });
    expect(found([maria(), request(), about])).toEqual([THE_REQUEST]);
    const task = aTask({ ...label, focus: { reference: 'ServiceRequest/before' }, for: { reference: 'Patient/q' } });
    expect(found([maria(), request(), task])).toEqual([{ type: 'ServiceRequest', knownAs: ['id before'] }]);
  });

  it('by the names of the Patient, where they are labelled themselves', () => {
    expect(found([maria(label), request()])).toContainEqual({ type: 'Patient', knownAs: ['id p'] });
  });
});
