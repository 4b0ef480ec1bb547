import {
  ATTEMPT_EXAMPLE,
  AttemptRequest,
  CONTACT_SAFETY_EXAMPLE,
  ContactSafetyRequest,
  DECISION_EXAMPLE,
  DecisionRequest,
  OUTCOME_EXAMPLE,
  OutcomeRequest,
} from '../../contracts/commands';
import { INTAKE_EXAMPLE, IntakeRequest } from '../../contracts/intake';

const faultsOf = (schema: typeof IntakeRequest | typeof DecisionRequest, body: unknown): readonly string[] =>
  (schema.safeParse(body).error?.issues ?? []).map(({ path }) => path.join('.'));

describe('What others send us', () => {
  it.each([
    ['an intake', IntakeRequest, INTAKE_EXAMPLE],
    ['a decision', DecisionRequest, DECISION_EXAMPLE],
    ['a contact attempt', AttemptRequest, ATTEMPT_EXAMPLE],
    ['what was found out about safe contact', ContactSafetyRequest, CONTACT_SAFETY_EXAMPLE],
    ['an outcome', OutcomeRequest, OUTCOME_EXAMPLE],
  ])('such as %s has an example that passes, and no field that we do not know', (_which, schema, example) => {
    expect(schema.safeParse(example).error).toBeUndefined();
    expect(schema.safeParse({ ...example, by: 'somebody-else' }).success).toBe(false);
  });
});

describe('An intake', () => {
  it('takes what is not said as unknown, and never as no', () => {
    const { givenName, familyName } = INTAKE_EXAMPLE.person;
    const { kind, organization } = INTAKE_EXAMPLE.source;
    const bare = { source: { kind, organization }, person: { givenName, familyName }, narrative: 'Needs food.' };
    expect(IntakeRequest.parse(bare)).toMatchObject({
      urgency: 'routine',
      consentToShare: 'unknown',
      groupMeasures: null,
      person: { birthDate: null, pregnant: null, contact: { safeToContact: 'unknown', mayTellReferrer: 'unknown' } },
    });
  });

  it('has a limit for everything that could be long', () => {
    const long = 'x'.repeat(100_000);
    const many = Array.from({ length: 100 }, () => 'x');
    const person = {
      ...INTAKE_EXAMPLE.person,
      givenName: long,
      coverage: many,
      household: many.map((relation) => ({ relation })),
    };
    const body = { ...INTAKE_EXAMPLE, person, narrative: long, relatedPersons: many };
    expect(faultsOf(IntakeRequest, body)).toEqual(
      expect.arrayContaining([
        'person.givenName',
        'person.coverage',
        'person.household',
        'narrative',
        'relatedPersons',
      ]),
    );
  });

  it('takes group measures only with consent', () => {
    expect(faultsOf(IntakeRequest, { ...INTAKE_EXAMPLE, groupMeasures: { race: ['x'] } })).toEqual([
      'groupMeasures.consented',
    ]);
  });
});

describe('A decision', () => {
  it('to decline says why, in a code and in words', () => {
    const { programId: _none, ...decline } = { ...DECISION_EXAMPLE, kind: 'decline' };
    expect(faultsOf(DecisionRequest, decline)).toEqual(['reason', 'note']);
  });

  it('names the revision and the advice that were on the screen', () => {
    const { revision: _revision, adviceId: _adviceId, ...blind } = DECISION_EXAMPLE;
    expect(faultsOf(DecisionRequest, blind)).toEqual(['revision', 'adviceId']);
  });
});
