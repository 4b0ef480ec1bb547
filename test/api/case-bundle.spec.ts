import type { Bundle, Communication, FhirResource, Provenance, ServiceRequest, Task } from 'fhir/r4';
import { type CaseFile, caseBundleOf } from '../../api/fhir/out/case-bundle';
import type { TimelineLine } from '../../contracts/views/case';
import type { AttemptId, OperationId, PersonId, ProgramId, ReferralId } from '../../domain/ids';

const REFERRAL = '0192f1c4-7a10-7c3e-9f60-5b1f6a2d9e01' as ReferralId;
const PERSON = '0192f1c4-7a10-7c3e-9f60-5b1f6a2d9e02' as PersonId;
const EXPORT = '0192f1c4-7a10-7c3e-9f60-5b1f6a2d9e03' as OperationId;
const DECISION = '0192f1c4-7a10-7c3e-9f60-5b1f6a2d9e04' as OperationId;
const ATTEMPT = '0192f1c4-7a10-7c3e-9f60-5b1f6a2d9e05' as AttemptId;
const CALL = '0192f1c4-7a10-7c3e-9f60-5b1f6a2d9e06';
const AMENDMENT = '0192f1c4-7a10-7c3e-9f60-5b1f6a2d9e07';
const AT = '2026-03-02T15:00:00.000Z';
const ANA = { id: 'ana-flores', name: 'Ana Flores' };

const said = (reason: TimelineLine['amendments'][number]['reason'], text: string) => [
  { id: AMENDMENT, reason, text, at: AT, by: ANA },
];

const call: Extract<TimelineLine, { source: 'entry' }> = {
  source: 'entry',
  seq: 9,
  at: AT,
  recordedAt: AT,
  by: ANA,
  referralId: REFERRAL,
  amendments: [],
  entryId: CALL,
  kind: 'call',
  text: 'She asked for a ride on Monday.',
  stands: 'as-written',
  standing: 'She asked for a ride on Monday.',
  structured: { direction: 'inbound', outcome: 'reached', channel: null },
  changes: null,
  promise: { what: 'Find a ride', owedBy: 'us', dueAt: AT, endedAs: null },
  settles: null,
  copiedFrom: null,
};

const done = (facts: Partial<Extract<TimelineLine, { source: 'story' }>>): TimelineLine => ({
  source: 'story',
  seq: 1,
  at: AT,
  recordedAt: AT,
  by: ANA,
  referralId: REFERRAL,
  voided: null,
  amendments: [],
  entryId: null,
  action: 'outcome-recorded',
  what: 'Closed: service started',
  happened: { code: 'outcome-recorded', outcome: 'service-started' },
  detail: 'The first box came.',
  ...facts,
});

const closed = { status: 'closed', outcome: { kind: 'service-started', programId: 'p' as ProgramId } } as const;

const file = (timeline: readonly TimelineLine[]): CaseFile => ({
  exportId: EXPORT,
  at: AT,
  person: {
    id: PERSON,
    givenName: 'Maria',
    familyName: 'Testerman',
    birthDate: null,
    ageYears: null,
    county: 'Brandt',
    coverage: [],
    language: null,
    phone: '+1 555 010 0142',
    email: null,
    address: null,
    pregnant: null,
    veteran: null,
    household: [],
    contact: { safeToContact: 'yes', channels: ['text'], noVoicemail: true, bestTimes: null, mayTellReferrer: 'no' },
  },
  related: [
    {
      relation: 'parent',
      givenName: 'Rosa',
      familyName: 'T.',
      phone: null,
      mayConsent: 'yes',
      mayBeTold: 'yes',
      toldAbout: ['health'],
    },
  ],
  referrals: [
    {
      page: {
        ...closed,
        referralId: REFERRAL,
        revision: 4,
        urgency: 'routine',
        receivedAt: AT,
        narrative: 'The food runs out on Friday.',
        need: 'food',
        isPart2: false,
        source: {
          kind: 'hospital',
          organization: "St Anne's",
          contactName: null,
          email: null,
          phone: null,
          identifier: 'SA-17',
        },
        decision: {
          decisionId: DECISION,
          kind: 'accepted-first-choice',
          adviceId: null,
          programId: 'p' as ProgramId,
          reason: null,
          note: 'She asked for this one.',
          revision: 2,
          by: ANA,
          at: AT,
        },
        attempts: [
          { attemptId: ATTEMPT, by: ANA, at: AT, channel: 'call', result: 'no-answer', note: null, voided: null },
        ],
        notices: [],
      },
      task: {
        ...closed,
        referralId: REFERRAL,
        revision: 4,
        urgency: 'routine',
        receivedAt: AT,
        movedAt: AT,
        isPart2: false,
        personId: PERSON,
        requester: "St Anne's records",
        owner: 'Brandt and Amity team',
        confirmed: true,
        mayTell: true,
        openQuestions: 0,
        questionnaire: null,
        responses: [],
      },
    },
  ],
  timeline,
});

const ofType = <Kind extends FhirResource>(bundle: Bundle, type: Kind['resourceType']): readonly Kind[] =>
  (bundle.entry ?? []).flatMap(({ resource }) => (resource?.resourceType === type ? [resource as Kind] : []));
const withId = <Kind extends FhirResource>(bundle: Bundle, type: Kind['resourceType'], id: string) =>
  ofType<Kind>(bundle, type).find((one) => one.id === id);
const urnOf = (bundle: Bundle, id: string, type: string) =>
  bundle.entry?.find(({ resource }) => resource?.id === id && resource.resourceType === type)?.fullUrl;
const referencesIn = (bundle: Bundle) =>
  [...JSON.stringify(bundle).matchAll(/"reference":"([^"]+)"/g)].map(([, reference]) => reference);

describe('A case, taken out as FHIR', () => {
  const bundle = caseBundleOf(file([call, done({ action: 'decided', entryId: DECISION, what: 'Confirmed Food Box' })]));

  it('is a collection of one moment, known by the id of its export', () => {
    expect(bundle).toMatchObject({ type: 'collection', timestamp: AT, identifier: { value: EXPORT } });
  });

  it('holds together without us: every name is one resource, and every reference leads to one', () => {
    const names = bundle.entry?.map(({ fullUrl }) => fullUrl) ?? [];
    expect(new Set(names).size).toBe(names.length);
    for (const name of names)
      expect(name).toMatch(/^urn:uuid:[0-9a-f]{8}-[0-9a-f]{4}-5[0-9a-f]{3}-[89ab][0-9a-f-]{16}$/);
    expect(names).toEqual(expect.arrayContaining(referencesIn(bundle)));
  });

  it('gives a resource the same name in every file', () => {
    const later = caseBundleOf({ ...file([]), at: '2026-04-01T00:00:00.000Z' });
    expect(urnOf(later, REFERRAL, 'Task')).toBe(urnOf(bundle, REFERRAL, 'Task'));
    expect(urnOf(later, REFERRAL, 'Task')).not.toBe(urnOf(bundle, REFERRAL, 'ServiceRequest'));
  });

  it('brings those around the person, with what they may be told', () => {
    const [rosa] = ofType(bundle, 'RelatedPerson');
    expect(rosa).toMatchObject({
      patient: { reference: urnOf(bundle, PERSON, 'Patient') },
      extension: expect.arrayContaining([{ url: 'urn:followthrough:told-about', valueCode: 'health' }]),
    });
  });

  it('says of a closed referral how it ended, and keeps the number of its sender', () => {
    expect(withId<Task>(bundle, 'Task', REFERRAL)).toMatchObject({
      status: 'completed',
      businessStatus: { coding: [{ code: '7.0' }] },
      focus: { reference: urnOf(bundle, REFERRAL, 'ServiceRequest') },
    });
    expect(withId<ServiceRequest>(bundle, 'ServiceRequest', REFERRAL)).toMatchObject({
      status: 'completed',
      identifier: [{ value: 'SA-17' }],
    });
  });

  it('says who decided, what, and in which words, once', () => {
    expect(ofType<Provenance>(bundle, 'Provenance')).toEqual([
      expect.objectContaining({
        id: DECISION,
        activity: expect.objectContaining({ text: 'Confirmed Food Box' }),
        extension: [{ url: 'urn:followthrough:written-with-it', valueString: 'She asked for this one.' }],
      }),
    ]);
  });

  it('has what was written down with its facts, and what was promised as a Task', () => {
    const written = withId<Communication>(bundle, 'Communication', CALL);
    expect(written).toMatchObject({ status: 'completed', payload: [{ contentString: call.text }] });
    expect(JSON.stringify(written)).toContain('"url":"direction","valueString":"inbound"');
    expect(JSON.stringify(written)).not.toContain('channel');
    expect(withId<Task>(bundle, 'Task', CALL)).toMatchObject({
      status: 'requested',
      description: 'Find a ride',
      owner: { display: 'us' },
      restriction: { period: { end: AT } },
    });
  });
});

describe('What was changed of the person, taken out as FHIR', () => {
  const was = { safeToContact: 'yes', channels: ['call', 'text'], noVoicemail: true } as const;
  const changed: TimelineLine = {
    ...call,
    kind: 'person-change',
    text: 'She called from the new number.',
    structured: null,
    promise: null,
    changes: [
      { fact: 'phone', was: null, now: '+1 555 010 0177' },
      {
        fact: 'safe-contact',
        was: { ...was, channels: [...was.channels] },
        now: { ...was, safeToContact: 'no', channels: [] },
      },
    ],
  };

  it('says why in its words, and of each fact what it was and what it is', () => {
    const written = withId<Communication>(caseBundleOf(file([changed])), 'Communication', CALL);
    expect(written).toMatchObject({
      status: 'completed',
      category: [{ coding: [{ code: 'person-change' }] }],
      payload: [{ contentString: 'She called from the new number.' }],
    });
    const url = 'urn:followthrough:fact-changed';
    expect(written?.extension?.filter((one) => one.url === url).map(({ extension }) => extension)).toEqual([
      [
        { url: 'fact', valueCode: 'phone' },
        { url: 'now', valueString: '+1 555 010 0177' },
      ],
      [
        { url: 'fact', valueCode: 'safe-contact' },
        { url: 'was', valueString: 'safeToContact: yes; channels: call, text; noVoicemail: true' },
        { url: 'now', valueString: 'safeToContact: no; channels: none; noVoicemail: true' },
      ],
    ]);
  });
});

describe('What was amended, taken out as FHIR', () => {
  it('keeps the words as they were beside the ones that stand, and each leads to the other', () => {
    const text = 'She asked for a ride on Tuesday.';
    const amendments = said('correction', text);
    const bundle = caseBundleOf(file([{ ...call, amendments, stands: 'corrected', standing: text }]));
    const original = withId<Communication>(bundle, 'Communication', CALL);
    expect(original).toMatchObject({ status: 'completed', payload: [{ contentString: call.text }] });
    expect(original?.note).toEqual([{ authorString: 'Ana Flores', time: AT, text: expect.stringContaining(text) }]);
    expect(original?.extension).toContainEqual({
      url: 'urn:followthrough:amended-by',
      valueReference: { reference: urnOf(bundle, AMENDMENT, 'Communication') },
    });
    expect(withId<Communication>(bundle, 'Communication', AMENDMENT)).toMatchObject({
      payload: [{ contentString: text }],
      about: [{ reference: urnOf(bundle, CALL, 'Communication') }],
    });
  });

  it('was entered in error where it was taken back, and so was its promise', () => {
    const bundle = caseBundleOf(
      file([
        {
          ...call,
          amendments: said('wrong-person', 'This was her sister.'),
          stands: 'withdrawn',
          promise: { what: 'Find a ride', owedBy: 'us', dueAt: AT, endedAs: 'withdrawn' },
        },
      ]),
    );
    expect(withId<Communication>(bundle, 'Communication', CALL)?.status).toBe('entered-in-error');
    expect(withId<Task>(bundle, 'Task', CALL)?.status).toBe('entered-in-error');
  });

  it.each([
    ['the request', { action: 'referral-received', entryId: REFERRAL }, 'ServiceRequest', REFERRAL],
    ['a decision', { action: 'decided', entryId: DECISION }, 'Provenance', DECISION],
    ['a contact attempt', { action: 'contact-attempted', entryId: ATTEMPT }, 'Communication', ATTEMPT],
    ['an ending', { entryId: 'e' }, 'Provenance', 'line-1'],
  ] as const)('says so on %s', (_what, facts, type, id) => {
    const bundle = caseBundleOf(file([done({ ...facts, amendments: said('correction', 'Other words.') })]));
    const original = withId<Communication | Provenance | ServiceRequest>(bundle, type, id);
    expect(original?.extension).toContainEqual(expect.objectContaining({ url: 'urn:followthrough:amended-by' }));
    expect(withId<Communication>(bundle, 'Communication', AMENDMENT)?.about).toEqual([
      { reference: urnOf(bundle, id, type) },
    ]);
  });
});
