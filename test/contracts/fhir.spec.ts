import type * as R4 from 'fhir/r4';
import type { z } from 'zod';
import { RESOURCE_TYPES } from '../../contracts/fhir/resource-types';
import { schemaOf, type USED } from '../../contracts/fhir/resources';
import { gravity } from '../support/fhir-bundles';

/** A test of sorts: it does not compile where a schema says something else than FHIR R4 of what we use. */
type Parsed<Type extends keyof typeof USED> = z.output<(typeof USED)[Type]>;
const sameAsR4: {
  readonly Patient: (one: Parsed<'Patient'>) => R4.Patient;
  readonly RelatedPerson: (one: Parsed<'RelatedPerson'>) => R4.RelatedPerson;
  readonly ServiceRequest: (one: Parsed<'ServiceRequest'>) => Omit<R4.ServiceRequest, 'contained'>;
  readonly Task: (one: Parsed<'Task'>) => Omit<R4.Task, 'contained'>;
  readonly Consent: (one: Parsed<'Consent'>) => Pick<R4.Consent, 'status' | 'category' | 'patient' | 'dateTime'>;
  readonly Condition: (one: Parsed<'Condition'>) => Omit<R4.Condition, 'contained' | 'evidence'>;
  readonly Observation: (one: Parsed<'Observation'>) => R4.Observation;
  readonly Organization: (one: Parsed<'Organization'>) => R4.Organization;
  readonly Practitioner: (one: Parsed<'Practitioner'>) => R4.Practitioner;
  readonly PractitionerRole: (one: Parsed<'PractitionerRole'>) => R4.PractitionerRole;
  readonly Coverage: (one: Parsed<'Coverage'>) => Pick<R4.Coverage, 'status' | 'type' | 'beneficiary'>;
} = {
  Patient: ({ contained: _any, ...one }) => one,
  RelatedPerson: ({ contained: _any, ...one }) => one,
  ServiceRequest: (one) => one,
  Task: (one) => one,
  Consent: (one) => one,
  Condition: (one) => one,
  Observation: ({ contained: _any, ...one }) => one,
  Organization: ({ contained: _any, ...one }) => one,
  Practitioner: ({ contained: _any, ...one }) => one,
  PractitionerRole: ({ contained: _any, ...one }) => one,
  Coverage: (one) => one,
};

describe('A resource as it is read', () => {
  it('is a resource of FHIR R4, by its types', () => {
    expect(Object.keys(sameAsR4)).toHaveLength(11);
  });

  it.each(gravity.map((resource) => [resource.resourceType, resource] as const))(
    'keeps every field of a %s of the Gravity guide',
    (type, resource) => {
      expect(schemaOf(type).parse(resource)).toEqual(resource);
      expect(RESOURCE_TYPES.has(type)).toBe(true);
    },
  );

  it.each<[string, object]>([
    ['a text of a million characters', { resourceType: 'Patient', name: [{ text: 'x'.repeat(1_000_000) }] }],
    ['a thousand names', { resourceType: 'Patient', name: Array.from({ length: 1_000 }, () => ({ family: 'X' })) }],
    ['a blank name', { resourceType: 'Patient', name: [{ family: '  ' }] }],
    ['a null', { resourceType: 'Patient', birthDate: null }],
    ['a day in words', { resourceType: 'Patient', birthDate: 'yesterday' }],
    ['a gender that FHIR has not', { resourceType: 'Patient', gender: 'F' }],
    ['an id with a blank', { resourceType: 'Patient', id: 'a b' }],
    ['a request without a subject', { resourceType: 'ServiceRequest', status: 'active', intent: 'order' }],
    ['a Task without a status', { resourceType: 'Task', intent: 'order' }],
    ['a Consent without a category', { resourceType: 'Consent', status: 'active', category: [] }],
    ['questions without an end', { resourceType: 'QuestionnaireResponse', status: 'completed', item: nested(20) }],
  ])('is refused with %s', (_what, resource) => {
    const { resourceType } = resource as { readonly resourceType: string };
    expect(schemaOf(resourceType).safeParse(resource).success).toBe(false);
  });

  it('may be one that we do not use: it is kept as it is', () => {
    const basic = { resourceType: 'Basic', id: 'b', code: { text: 'anything' }, further: [{ deep: true }] };
    expect(schemaOf('Basic').parse(basic)).toEqual(basic);
  });
});

function nested(levels: number): object[] {
  return levels === 0 ? [] : [{ linkId: '1', text: 'And then?', item: nested(levels - 1) }];
}
