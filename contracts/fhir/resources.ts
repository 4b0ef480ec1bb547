import { z } from 'zod';
import {
  Address,
  Annotation,
  CodeableConcept,
  Coding,
  ContactPoint,
  dateTime,
  fhirId,
  HumanName,
  Identifier,
  many,
  Period,
  partialDate,
  Reference,
  text,
} from './elements';

const LIST_MAX = 100;
const NAMES_MAX = 20;
const ITEM_DEPTH_MAX = 8;
const RULE_DEPTH_MAX = 8;

const base = {
  id: fhirId.optional(),
  identifier: many(Identifier, NAMES_MAX),
  contained: many(z.looseObject({ resourceType: z.string().max(64), id: fhirId.optional() }), LIST_MAX),
};

export const Patient = z.looseObject({
  resourceType: z.literal('Patient'),
  ...base,
  extension: many(z.looseObject({ url: z.string().min(1).max(1_000) }), LIST_MAX),
  name: many(HumanName, NAMES_MAX),
  telecom: many(ContactPoint, NAMES_MAX),
  gender: z.enum(['male', 'female', 'other', 'unknown']).optional(),
  birthDate: partialDate.optional(),
  deceasedBoolean: z.boolean().optional(),
  deceasedDateTime: dateTime.optional(),
  address: many(Address, NAMES_MAX),
  contact: many(
    z.looseObject({
      relationship: many(CodeableConcept, NAMES_MAX),
      name: HumanName.optional(),
      telecom: many(ContactPoint, NAMES_MAX),
    }),
    NAMES_MAX,
  ),
  communication: many(z.looseObject({ language: CodeableConcept, preferred: z.boolean().optional() }), NAMES_MAX),
  managingOrganization: Reference.optional(),
});
export type Patient = z.output<typeof Patient>;

export const RelatedPerson = z.looseObject({
  resourceType: z.literal('RelatedPerson'),
  ...base,
  active: z.boolean().optional(),
  patient: Reference,
  relationship: many(CodeableConcept, NAMES_MAX),
  name: many(HumanName, NAMES_MAX),
  telecom: many(ContactPoint, NAMES_MAX),
});
export type RelatedPerson = z.output<typeof RelatedPerson>;

export const PRIORITIES = ['routine', 'urgent', 'asap', 'stat'] as const;

export const ServiceRequest = z.looseObject({
  resourceType: z.literal('ServiceRequest'),
  ...base,
  status: z.enum(['draft', 'active', 'on-hold', 'revoked', 'completed', 'entered-in-error', 'unknown']),
  intent: z.enum([
    'proposal',
    'plan',
    'directive',
    'order',
    'original-order',
    'reflex-order',
    'filler-order',
    'instance-order',
    'option',
  ]),
  category: many(CodeableConcept, NAMES_MAX),
  priority: z.enum(PRIORITIES).optional(),
  doNotPerform: z.boolean().optional(),
  code: CodeableConcept.optional(),
  orderDetail: many(CodeableConcept, NAMES_MAX),
  subject: Reference,
  basedOn: many(Reference, NAMES_MAX),
  authoredOn: dateTime.optional(),
  requester: Reference.optional(),
  reasonCode: many(CodeableConcept, NAMES_MAX),
  reasonReference: many(Reference, NAMES_MAX),
  supportingInfo: many(Reference, LIST_MAX),
  note: many(Annotation, NAMES_MAX),
});
export type ServiceRequest = z.output<typeof ServiceRequest>;

export const TASK_STATUSES = [
  'draft',
  'requested',
  'received',
  'accepted',
  'rejected',
  'ready',
  'cancelled',
  'in-progress',
  'on-hold',
  'failed',
  'completed',
  'entered-in-error',
] as const;

export const Task = z.looseObject({
  resourceType: z.literal('Task'),
  ...base,
  status: z.enum(TASK_STATUSES),
  intent: z.enum([
    'unknown',
    'proposal',
    'plan',
    'order',
    'original-order',
    'reflex-order',
    'filler-order',
    'instance-order',
    'option',
  ]),
  priority: z.enum(PRIORITIES).optional(),
  code: CodeableConcept.optional(),
  description: text(10_000).optional(),
  focus: Reference.optional(),
  for: Reference.optional(),
  authoredOn: dateTime.optional(),
  requester: Reference.optional(),
  owner: Reference.optional(),
  input: many(
    z.looseObject({
      type: CodeableConcept,
      valueReference: Reference.optional(),
      valueCanonical: text(1_000).optional(),
    }),
    LIST_MAX,
  ),
  note: many(Annotation, NAMES_MAX),
});
export type Task = z.output<typeof Task>;

/** What a consent permits or denies: to whom, for what, and for how long. The rules within are exceptions to it. */
export interface Rule {
  readonly type?: 'deny' | 'permit' | undefined;
  readonly period?: z.output<typeof Period> | undefined;
  readonly actor?: readonly { readonly reference: Reference }[] | undefined;
  readonly action?: readonly CodeableConcept[] | undefined;
  readonly purpose?: readonly z.output<typeof Coding>[] | undefined;
  readonly provision?: readonly Rule[] | undefined;
}

/** Exceptions to exceptions end somewhere. */
const ruleAt = (depth: number): z.ZodType<Rule> =>
  depth < RULE_DEPTH_MAX
    ? z.looseObject({ ...ruled, provision: many(ruleAt(depth + 1), NAMES_MAX) })
    : z.looseObject({ ...ruled, provision: z.undefined('must not be nested so deep').optional() });

const ruled = {
  type: z.enum(['deny', 'permit']).optional(),
  period: Period.optional(),
  actor: many(z.looseObject({ role: CodeableConcept, reference: Reference }), NAMES_MAX),
  action: many(CodeableConcept, NAMES_MAX),
  purpose: many(Coding, NAMES_MAX),
};

export const Consent = z.looseObject({
  resourceType: z.literal('Consent'),
  ...base,
  status: z.enum(['draft', 'proposed', 'active', 'rejected', 'inactive', 'entered-in-error']),
  category: z.array(CodeableConcept).min(1).max(NAMES_MAX),
  patient: Reference.optional(),
  dateTime: dateTime.optional(),
  policyRule: CodeableConcept.optional(),
  provision: ruleAt(1).optional(),
});
export type Consent = z.output<typeof Consent>;

/** A list by FHIR's rules; the published example of Gravity has one reference and no list, and must be readable. */
const Details = z.union([z.array(Reference).max(LIST_MAX), Reference]);

export const Condition = z.looseObject({
  resourceType: z.literal('Condition'),
  ...base,
  clinicalStatus: CodeableConcept.optional(),
  verificationStatus: CodeableConcept.optional(),
  code: CodeableConcept.optional(),
  subject: Reference,
  evidence: many(z.looseObject({ detail: Details.optional() }), LIST_MAX),
  note: many(Annotation, NAMES_MAX),
});
export type Condition = z.output<typeof Condition>;

export const Observation = z.looseObject({
  resourceType: z.literal('Observation'),
  ...base,
  status: z.enum([
    'registered',
    'preliminary',
    'final',
    'amended',
    'corrected',
    'cancelled',
    'entered-in-error',
    'unknown',
  ]),
  code: CodeableConcept,
  subject: Reference.optional(),
  valueCodeableConcept: CodeableConcept.optional(),
  valueString: text().optional(),
  valueBoolean: z.boolean().optional(),
});
export type Observation = z.output<typeof Observation>;

const Answer = z.looseObject({
  valueBoolean: z.boolean().optional(),
  valueInteger: z.int().optional(),
  valueDecimal: z.number().optional(),
  valueDate: partialDate.optional(),
  valueString: text(4_000).optional(),
  valueCoding: Coding.optional(),
});
export type Answer = z.output<typeof Answer>;

/** A question with its answers, and the questions below it. */
export interface Item {
  readonly linkId: string;
  readonly text?: string | undefined;
  readonly answer?: readonly Answer[] | undefined;
  readonly item?: readonly Item[] | undefined;
}

/** Questions within questions end somewhere: the body itself may be nested only so deep. */
const itemAt = (depth: number): z.ZodType<Item> =>
  depth < ITEM_DEPTH_MAX
    ? z.looseObject({ ...asked, item: many(itemAt(depth + 1), LIST_MAX) })
    : z.looseObject({ ...asked, item: z.undefined('must not be nested so deep').optional() });

const asked = { linkId: text(300), text: text(2_000).optional(), answer: many(Answer, LIST_MAX) };

export const QuestionnaireResponse = z.looseObject({
  resourceType: z.literal('QuestionnaireResponse'),
  ...base,
  identifier: Identifier.optional(),
  status: z.enum(['in-progress', 'completed', 'amended', 'entered-in-error', 'stopped']),
  /** A canonical address; an example that Gravity publishes has a reference here, which is none. */
  questionnaire: z.union([text(1_000), Reference]).optional(),
  subject: Reference.optional(),
  authored: dateTime.optional(),
  author: Reference.optional(),
  item: many(itemAt(1), LIST_MAX),
});
export type QuestionnaireResponse = z.output<typeof QuestionnaireResponse>;

/** The questions themselves, of which a referral for further assessment asks that they be put. */
export const Questionnaire = z.looseObject({
  resourceType: z.literal('Questionnaire'),
  ...base,
  url: text(1_000).optional(),
  title: text(300).optional(),
});
export type Questionnaire = z.output<typeof Questionnaire>;

export const Organization = z.looseObject({
  resourceType: z.literal('Organization'),
  ...base,
  type: many(CodeableConcept, NAMES_MAX),
  name: text(200).optional(),
  telecom: many(ContactPoint, NAMES_MAX),
});
export type Organization = z.output<typeof Organization>;

export const Practitioner = z.looseObject({
  resourceType: z.literal('Practitioner'),
  ...base,
  name: many(HumanName, NAMES_MAX),
  telecom: many(ContactPoint, NAMES_MAX),
});
export type Practitioner = z.output<typeof Practitioner>;

export const PractitionerRole = z.looseObject({
  resourceType: z.literal('PractitionerRole'),
  ...base,
  practitioner: Reference.optional(),
  organization: Reference.optional(),
  telecom: many(ContactPoint, NAMES_MAX),
});
export type PractitionerRole = z.output<typeof PractitionerRole>;

export const Coverage = z.looseObject({
  resourceType: z.literal('Coverage'),
  ...base,
  status: z.enum(['active', 'cancelled', 'draft', 'entered-in-error']),
  type: CodeableConcept.optional(),
  beneficiary: Reference,
  payor: many(Reference, NAMES_MAX),
});
export type Coverage = z.output<typeof Coverage>;

/** What we read from; every other resource is kept as it came. */
export const USED = {
  Patient,
  RelatedPerson,
  ServiceRequest,
  Task,
  Consent,
  Condition,
  Observation,
  QuestionnaireResponse,
  Questionnaire,
  Organization,
  Practitioner,
  PractitionerRole,
  Coverage,
} as const;
export type UsedType = keyof typeof USED;

const Unused = z.looseObject({ resourceType: z.string(), id: fhirId.optional() });

/** A resource that came, parsed as far as we use it. */
export type AnyResource = z.output<(typeof USED)[UsedType]> | z.output<typeof Unused>;

/** How a resource of this type is parsed. */
export const schemaOf = (resourceType: string): z.ZodType<AnyResource> =>
  isUsed(resourceType) ? USED[resourceType] : Unused;

const isUsed = (resourceType: string): resourceType is UsedType => Object.hasOwn(USED, resourceType);
