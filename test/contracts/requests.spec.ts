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
import { PERSON_CHANGE_EXAMPLE, PersonChangeRequest } from '../../contracts/person-changes';

const faultsOf = (
  schema: typeof IntakeRequest | typeof DecisionRequest | typeof PersonChangeRequest,
  body: unknown,
): readonly string[] => (schema.safeParse(body).error?.issues ?? []).map(({ path }) => path.join('.'));

describe('What others send us', () => {
  it.each([
    ['an intake', IntakeRequest, INTAKE_EXAMPLE],
    ['a decision', DecisionRequest, DECISION_EXAMPLE],
    ['a contact attempt', AttemptRequest, ATTEMPT_EXAMPLE],
    ['what was found out about safe contact', ContactSafetyRequest, CONTACT_SAFETY_EXAMPLE],
    ['an outcome', OutcomeRequest, OUTCOME_EXAMPLE],
    ['a change of a person', PersonChangeRequest, PERSON_CHANGE_EXAMPLE],
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

describe('A change of a person', () => {
  const rosa = { relation: 'parent', givenName: 'Rosa', familyName: 'T.', mayConsent: 'yes', mayBeTold: 'yes' };
  const seen = { ...rosa, phone: null, toldAbout: [] };
  const id = '0192f1c4-7a10-7c3e-9f60-5b1f6a2d9e05';
  const asking = (...changes: object[]) => faultsOf(PersonChangeRequest, { ...PERSON_CHANGE_EXAMPLE, changes });

  it.each<[string, object[], string]>([
    ['nothing at all', [], 'changes'],
    ['a fact that stays as it is', [{ fact: 'phone', was: '1', now: '1' }], 'changes.0'],
    [
      'one fact twice',
      [
        { fact: 'phone', was: '1', now: '2' },
        { fact: 'phone', was: '1', now: '3' },
      ],
      'changes',
    ],
    ['a name', [{ fact: 'givenName', was: 'Maria', now: 'Mary' }], 'changes.0.fact'],
    ['an address without end', [{ fact: 'address', was: null, now: 'x'.repeat(301) }], 'changes.0.now'],
    ['an e-mail address that is none', [{ fact: 'email', was: null, now: 'maria' }], 'changes.0.now'],
    ['somebody on record whom nobody looked at', [{ fact: 'related-person', id, was: null, now: rosa }], 'changes.0'],
    ['somebody new who was seen', [{ fact: 'related-person', id: null, was: seen, now: seen }], 'changes.0'],
  ])('does not take %s', (_what, changes, path) => {
    expect(asking(...changes)).toContain(path);
  });

  it('takes an emptied field as not told, and several related persons', () => {
    const other = { ...rosa, givenName: 'Ruth' };
    const changes = [
      { fact: 'phone', was: '1', now: ' ' },
      { fact: 'related-person', id: null, was: null, now: rosa },
      { fact: 'related-person', id: null, was: null, now: other },
    ];
    const { changes: taken } = PersonChangeRequest.parse({ ...PERSON_CHANGE_EXAMPLE, changes });
    expect(taken).toMatchObject([{ now: null }, { now: { givenName: 'Rosa' } }, { now: { givenName: 'Ruth' } }]);
  });
});
