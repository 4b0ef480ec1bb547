import type { CapabilityStatement } from 'fhir/r4';
import type { Answer } from '../../answer';
import { FHIR_JSON } from '../outcome';
import { GRAVITY_TASK } from '../resources/codes';

/** When this description last changed; not when it was asked for. */
const CHANGED_ON = '2026-11-26';

const STATEMENT: CapabilityStatement = {
  resourceType: 'CapabilityStatement',
  status: 'active',
  date: CHANGED_ON,
  kind: 'instance',
  software: { name: 'Followthrough' },
  implementation: {
    description: 'Referrals come in as a transaction, a ServiceRequest or a Task; how they stand is read as Tasks.',
  },
  fhirVersion: '4.0.1',
  format: ['application/fhir+json', 'json'],
  rest: [
    {
      mode: 'server',
      documentation:
        'Every other R4 resource in a transaction is kept as it came, and can be read by its sender under the location in the answer. docs/fhir.md says how each is read.',
      security: {
        description:
          'Send the key of a system, or the token of a person: "Authorization: Bearer …". This page is open.',
      },
      resource: [
        {
          type: 'Task',
          supportedProfile: [GRAVITY_TASK],
          interaction: [{ code: 'read' }, { code: 'search-type' }, { code: 'create' }],
          versioning: 'versioned',
          updateCreate: false,
          conditionalCreate: false,
          searchParam: [
            { name: '_id', type: 'token' },
            { name: '_lastUpdated', type: 'date' },
            { name: 'status', type: 'token' },
            { name: 'focus', type: 'reference' },
            { name: 'patient', type: 'reference' },
          ],
        },
        {
          type: 'ServiceRequest',
          interaction: [{ code: 'read' }, { code: 'create' }],
          versioning: 'versioned',
          updateCreate: false,
          conditionalCreate: false,
        },
        {
          type: 'Questionnaire',
          documentation: 'What is asked of the sender about a referral, named in the input of its Task.',
          interaction: [{ code: 'read' }],
          versioning: 'no-version',
        },
        {
          type: 'QuestionnaireResponse',
          documentation: 'What the sender answers. What was taken stands in the output of the Task.',
          interaction: [{ code: 'read' }, { code: 'create' }],
          versioning: 'no-version',
          updateCreate: false,
          conditionalCreate: false,
        },
        { type: 'Patient', interaction: [{ code: 'read' }], versioning: 'no-version' },
      ],
      interaction: [{ code: 'transaction' }],
    },
  ],
};

/** What is spoken here, for whoever wants to connect. */
export const showMetadata = async (): Promise<Answer> => ({
  status: 200,
  body: STATEMENT,
  headers: { 'Content-Type': FHIR_JSON },
});
