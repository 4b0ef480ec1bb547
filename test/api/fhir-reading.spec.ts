import fc from 'fast-check';
import type { FhirResource } from 'fhir/r4';
import { type Carried, deliveryOf, isA } from '../../api/fhir/in/delivery';
import { strangersAmong } from '../../api/fhir/in/known-here';
import { narrativeOf } from '../../api/fhir/in/narrative-of';
import { readTransaction } from '../../api/fhir/in/read-bundle';
import { requestsIn } from '../../api/fhir/in/requests-in';
import { judgeHistory, judgeRequest } from '../../api/fhir/in/tasks';
import { unresolvedIn } from '../../api/fhir/in/unresolved';
import { forTheDesk } from '../../api/fhir/out/for-the-desk';
import { fault, note, outcomeOf } from '../../api/fhir/outcome';
import { schemaOf } from '../../contracts/fhir/resources';
import { aPatient, aTask, byPut, gravity, transaction } from '../support/fhir-bundles';

import { maria, read, request } from '../support/fhir-reading';

describe('A person, of whom a Patient tells', () => {
  it('has the name that holds now, and not the one that ended', () => {
    const { intake } = read(...gravity);
    expect(intake.person).toMatchObject({ givenName: 'COLIN V.', familyName: 'BAXTER' });
    expect(intake.person.address).toContain('183 Mountain View St');
  });

  it.each<[string, object, object]>([
    [
      'only a year of birth has no birth date, and no age is guessed',
      { birthDate: '1992' },
      { birthDate: null, ageYears: null },
    ],
    ['a county has it', { address: [{ district: 'Brandt' }] }, { county: 'Brandt' }],
    ['an old address has none', { address: [{ use: 'old', district: 'Brandt' }] }, { county: null, address: null }],
    ['a billing address only has none', { address: [{ use: 'billing', text: 'PO Box' }] }, { address: null }],
    [
      'several numbers has the mobile one',
      {
        telecom: [
          { system: 'phone', value: '1', use: 'home' },
          { system: 'phone', value: '2', use: 'mobile' },
        ],
      },
      { phone: '2' },
    ],
    ['an e-mail address that is none has none', { telecom: [{ system: 'email', value: 'at home' }] }, { email: null }],
    [
      'a language has it by its English name',
      { communication: [{ language: { coding: [{ system: 'urn:ietf:bcp:47', code: 'es' }] }, preferred: true }] },
      { language: 'Spanish' },
    ],
    [
      'only a text for a name has it in two',
      { name: [{ text: 'Maria de la Testerman' }] },
      { givenName: 'Maria de la', familyName: 'Testerman' },
    ],
    ['only a family name has a dash', { name: [{ family: 'Testerman' }] }, { givenName: '—', familyName: 'Testerman' }],
  ])('with %s', (_what, facts, expected) => {
    expect(read(maria(facts), request()).intake.person).toMatchObject(expected);
  });

  it('is unknown in all that was not told: a number is no leave to call', () => {
    const { intake } = read(maria({ telecom: [{ system: 'phone', value: '1' }] }), request());
    expect(intake.person.contact).toEqual({
      safeToContact: 'unknown',
      channels: [],
      noVoicemail: false,
      bestTimes: null,
      mayTellReferrer: 'unknown',
    });
    expect([intake.consentToShare, intake.person.pregnant, intake.groupMeasures]).toEqual(['unknown', null, null]);
  });

  it('has those around them, and what they may be told stays unknown', () => {
    const contact = [{ relationship: [{ coding: [{ code: 'MTH' }] }], name: { family: 'Elder', given: ['Rosa'] } }];
    const guardian: FhirResource = {
      resourceType: 'RelatedPerson',
      patient: { reference: 'Patient/p' },
      relationship: [{ coding: [{ code: 'GUARD' }] }],
      name: [{ family: 'Guard' }],
    };
    const unknown = { mayConsent: 'unknown', mayBeTold: 'unknown' };
    expect(read(maria({ contact }), request(), guardian).intake.relatedPersons).toMatchObject([
      { relation: 'guardian', familyName: 'Guard', ...unknown },
      { relation: 'parent', givenName: 'Rosa', ...unknown },
    ]);
  });
});

describe('Two Patients of one delivery', () => {
  const identifier = [{ system: 'urn:clinic', value: '1' }];
  const theirs = [{ system: 'urn:clinic', value: '2' }];
  const stranger = { name: [{ family: 'Sampleton' }], birthDate: '1950-01-01' };
  const refused = (...patients: readonly FhirResource[]) => {
    const { carried } = readTransaction(transaction(...patients.map(byPut)));
    return strangersAmong(carried.filter(isA('Patient'))).map(({ at }) => at);
  };

  it('who share an identifier, with other names and birth dates, are refused', () => {
    expect(refused(aPatient('p', { identifier }), aPatient('q', { identifier, ...stranger }))).toEqual([
      'Bundle.entry[1].resource',
    ]);
  });

  it('who share one by way of a third are refused', () => {
    const between = aPatient('b', { identifier: [...identifier, ...theirs], birthDate: undefined });
    const two = [aPatient('p', { identifier }), aPatient('q', { identifier: theirs, ...stranger })];
    expect(refused(...two, between)).toEqual(['Bundle.entry[1].resource']);
  });

  it('who share none, or may be one person, are taken', () => {
    expect(refused(aPatient('p', { identifier }), aPatient('q', { identifier: theirs, ...stranger }))).toEqual([]);
    expect(refused(aPatient('p', { identifier }), aPatient('q', { identifier }))).toEqual([]);
  });
});

describe('Whoever referred', () => {
  const organization = (facts: object) => ({ resourceType: 'Organization', id: 'o', ...facts }) as FhirResource;
  const from = (facts: object) =>
    read(maria(), request({ requester: { reference: 'Organization/o' } }), organization(facts)).intake.source;

  it.each<[string, object, string]>([
    ['called a hospital is one', { name: "St Anne's Hospital" }, 'hospital'],
    [
      'of type provider is a practice',
      { name: 'Better Health', type: [{ coding: [{ code: 'prov' }] }] },
      'primary-care',
    ],
    ['of type education is a school', { name: 'Northside', type: [{ coding: [{ code: 'edu' }] }] }, 'school'],
    ['of no type is a partner', { name: 'Neighbors' }, 'community-partner'],
  ])('%s', (_what, facts, kind) => {
    expect(from(facts).kind).toBe(kind);
  });

  it('is the person, where they asked for themselves', () => {
    const { source } = read(maria(), request({ requester: { reference: 'Patient/p' } })).intake;
    expect(source).toMatchObject({ kind: 'self', email: null, phone: null });
  });

  it('is the sending system, where nothing says who it was', () => {
    expect(read(maria(), request()).intake.source.organization).toBe('The clinic’s system');
  });
});

describe('The narrative', () => {
  it('is what somebody wrote, and after it what is only coded, each fact marked', () => {
    const { intake } = read(
      maria(),
      request({ note: [{ text: 'She has two kids at home.' }], reasonCode: [{ text: 'Hunger' }] }),
    );
    expect(intake.narrative).toBe(
      'She has two kids at home.\n\nAsks for Help with groceries (coded).\nReason: Hunger (coded).',
    );
    expect(intake.codedFrom).toBe('She has two kids at home.\n\n'.length);
  });

  it.each<[string, object, RegExp]>([
    [
      'in doubt says so',
      { verificationStatus: { coding: [{ code: 'provisional' }] } },
      /Reason: Homeless, unconfirmed \(coded\)/,
    ],
    ['that is over says so', { clinicalStatus: { coding: [{ code: 'resolved' }] } }, /In the past: Homeless \(coded\)/],
    [
      'that was ruled out is denied',
      { verificationStatus: { coding: [{ code: 'refuted' }] } },
      /Denied \(coded\):\n- Homeless\./,
    ],
    [
      'that was a mistake is left out',
      { verificationStatus: { coding: [{ code: 'entered-in-error' }] } },
      /^Asks for Help with groceries \(coded\)\.$/,
    ],
  ])('of a condition %s', (_what, facts, expected) => {
    const condition = {
      resourceType: 'Condition',
      id: 'c',
      code: { text: 'Homeless' },
      subject: { reference: 'Patient/p' },
      ...facts,
    } as FhirResource;
    const { intake } = read(maria(), request({ reasonReference: [{ reference: 'Condition/c' }] }), condition);
    expect(intake.narrative).toMatch(expected);
  });

  it.each(['No', 'Never true', 'never', 'Not at risk', 'None'])(
    'puts an answer of “%s” under what is denied',
    (display) => {
      const answers = {
        resourceType: 'QuestionnaireResponse',
        status: 'completed',
        item: [
          { linkId: '1', text: 'Are you worried about losing your housing?', answer: [{ valueCoding: { display } }] },
        ],
      } as FhirResource;
      expect(read(maria(), request(), answers).intake.narrative).toMatch(
        /Denied \(coded\):\n- Are you worried about losing your housing\?: /,
      );
    },
  );

  it('never tells which group a person belongs to, neither as observed nor as answered', () => {
    const observed = {
      resourceType: 'Observation',
      id: 'o',
      status: 'final',
      code: { coding: [{ code: '76690-7', display: 'Sexual orientation' }] },
      valueString: 'told in confidence',
    } as FhirResource;
    const asked = (facts: object) => ({
      text: 'Which race are you?',
      answer: [{ valueString: 'in secret' }],
      ...facts,
    });
    const answers = {
      resourceType: 'QuestionnaireResponse',
      status: 'completed',
      item: [
        asked({ linkId: '/93043-8/32624-9' }),
        asked({ linkId: '2', code: [{ code: '32624-9' }] }),
        {
          linkId: '/93041-2',
          text: 'Where do you sleep?',
          answer: [{ valueString: 'In a car' }],
          item: [asked({ linkId: '56051-6' })],
        },
      ],
    } as FhirResource;
    const { intake } = read(maria(), request({ supportingInfo: [{ reference: 'Observation/o' }] }), observed, answers);
    expect(intake.narrative).toBe('Asks for Help with groceries (coded).\nWhere do you sleep?: In a car (coded).');
  });

  it('says that a person has died, before anybody calls', () => {
    expect(read(maria({ deceasedBoolean: true }), request()).intake.narrative).toContain('has died (coded)');
  });

  it('is never longer than a narrative may be, whatever is sent, and says where the codes begin', () => {
    const words = fc.string({ minLength: 1, maxLength: 9_000, unit: 'grapheme' }).filter((text) => text.trim() !== '');
    fc.assert(
      fc.property(fc.array(words, { maxLength: 4 }), words, (notes, text) => {
        const note = notes.map((one) => ({ text: one }));
        const carried = [maria(), request({ note, code: { text: text.slice(0, 900) } })].map((resource, place) => ({
          place,
          at: `${place}`,
          fullUrl: null,
          container: null,
          resource: schemaOf(resource.resourceType).parse({ ...resource }),
        }));
        const [patient, asked] = carried as readonly Carried[];
        if (!isA('Patient')(patient) || !isA('ServiceRequest')(asked)) throw new Error('These are what they are.');
        const { narrative, codedFrom } = narrativeOf(deliveryOf(carried), asked, patient);
        expect(narrative.length).toBeLessThanOrEqual(20_000);
        expect(narrative.length).toBeGreaterThan(0);
        expect(narrative).not.toMatch(/\p{Surrogate}/u);
        if (codedFrom !== null) expect(narrative.slice(codedFrom)).toMatch(/^Asks for /);
      }),
      { numRuns: 50 },
    );
  });
});

describe('A request that a platform passes on', () => {
  const ordered = (facts = {}) =>
    request({ id: 'order', note: [{ text: 'Two kids at home.' }], priority: 'stat', ...facts });
  const passedOn = (facts = {}) =>
    request({
      basedOn: [{ reference: 'ServiceRequest/order' }],
      intent: 'filler-order',
      requester: { reference: 'Organization/platform' },
      code: { text: 'Garden program' },
      ...facts,
    });
  const platform = { resourceType: 'Organization', id: 'platform', name: 'ABC Coordination Platform' } as FhirResource;
  const asked = (...resources: readonly FhirResource[]) =>
    requestsIn(deliveryOf(readTransaction(transaction(...resources.map(byPut))).carried), {
      isWhole: true,
      judgeTask: judgeHistory,
    });

  it('is the one referral, and the order behind it is kept as history', () => {
    const { asking, issues } = asked(maria(), ordered(), passedOn(), platform);
    expect(asking.map(({ request: one }) => one.resource.id)).toEqual(['r']);
    expect(issues).toEqual([expect.objectContaining({ severity: 'information', at: 'Bundle.entry[1].resource' })]);
  });

  it('tells what the order tells too, and is as urgent', () => {
    const { intake } = read(maria(), passedOn(), ordered(), platform);
    expect(intake).toMatchObject({
      source: { organization: 'ABC Coordination Platform' },
      urgency: 'urgent',
      narrative: 'Two kids at home.\n\nAsks for Garden program (coded).\nAsks for Help with groceries (coded).',
    });
  });

  it('says for itself how urgent it is', () => {
    expect(read(maria(), passedOn({ priority: 'routine' }), ordered(), platform).intake.urgency).toBe('routine');
  });

  it('does not take over what was ordered for somebody else, or by mistake', () => {
    const forJoe = ordered({ subject: { reference: 'Patient/joe' } });
    expect(read(maria(), passedOn(), aPatient('joe'), forJoe).intake.narrative).not.toMatch('kids');
    expect(read(maria(), passedOn(), ordered({ status: 'entered-in-error' })).intake.narrative).not.toMatch('kids');
  });

  it('is no riddle where two are based on each other: it is refused', () => {
    const circle = asked(maria(), passedOn(), ordered({ basedOn: [{ reference: 'ServiceRequest/r' }] }));
    expect(circle.asking).toEqual([]);
    expect(circle.issues.some(({ severity }) => severity === 'error')).toBe(true);
  });
});

describe('A referral for further assessment', () => {
  it('says which questions are to be put', () => {
    const questions = {
      resourceType: 'Questionnaire',
      status: 'active',
      url: 'http://example.org/prapare',
      title: 'PRAPARE',
    };
    const task = (input: object) =>
      aTask({ focus: { reference: 'ServiceRequest/r' }, input: [{ type: { text: 'questions' }, ...input }] });
    const needs = request({ code: { text: 'Assessment of health and social care needs' } });
    for (const input of [
      { valueCanonical: 'http://example.org/prapare|1.0' },
      { valueReference: { reference: 'Questionnaire/q' } },
    ])
      expect(read(maria(), needs, { ...questions, id: 'q' } as FhirResource, task(input)).intake.narrative).toBe(
        'Asks for Assessment of health and social care needs (coded).\nTo be asked with: PRAPARE (coded).',
      );
  });
});

describe('A Task', () => {
  const carried = (facts: object) => {
    const resource = schemaOf('Task').parse(aTask(facts));
    const one: Carried = { place: 0, at: 'Task', fullUrl: null, container: null, resource };
    if (!isA('Task')(one)) throw new Error('It is a Task.');
    return one;
  };
  const refused = (issues: readonly { readonly severity: string }[]) =>
    issues.some(({ severity }) => severity === 'error');
  const owner = { display: 'ABC Coordination Platform' };

  it.each(['accepted', 'rejected', 'in-progress', 'on-hold', 'failed', 'completed'])(
    'of a Bundle may say %s as history, with an owner who said it',
    (status) => {
      expect(refused(judgeHistory(carried({ status, owner })))).toBe(false);
      expect(refused(judgeHistory(carried({ status })))).toBe(true);
      expect(refused(judgeRequest(carried({ status, owner })))).toBe(true);
    },
  );

  it.each(['draft', 'cancelled', 'entered-in-error'])(
    'may say %s in a Bundle, and asks for nothing alone',
    (status) => {
      expect(refused(judgeHistory(carried({ status })))).toBe(false);
      expect(refused(judgeRequest(carried({ status })))).toBe(true);
    },
  );

  it('is never ready', () => {
    expect(refused(judgeHistory(carried({ status: 'ready', owner })))).toBe(true);
    expect(refused(judgeRequest(carried({ status: 'ready' })))).toBe(true);
  });

  it('that is received, as BSeR says it, asks as one that is requested does, and its sender is told so', () => {
    for (const judge of [judgeHistory, judgeRequest]) {
      const issues = judge(carried({ status: 'received' }));
      expect(refused(issues)).toBe(false);
      expect(issues).toEqual([expect.objectContaining({ at: 'Task.status', text: expect.stringContaining('BSeR') })]);
    }
  });

  it('asks for help as requested', () => {
    expect(judgeRequest(carried({}))).toEqual([]);
  });
});

describe('A list of what is wrong', () => {
  const faults = (count: number) =>
    Array.from({ length: count }, (_, n) => fault('value', `Bundle.entry[${n}]`, 'No.'));

  it('names a thousand, and otherwise says how many more there are', () => {
    expect(outcomeOf(faults(1_000)).issue.at(-1)).toMatchObject({ expression: ['Bundle.entry[999]'] });
    const { issue } = outcomeOf([...faults(1_200), note('Bundle', 'Kept.')]);
    expect(issue).toHaveLength(1_000);
    expect(issue.at(-1)).toMatchObject({
      severity: 'error',
      diagnostics: 'There are 202 more of these, which are not listed.',
    });
  });

  it('says so of references that lead nowhere, too', () => {
    const reference = (n: number) => ({ reference: `Observation/${n}` });
    const { delivery, request: asked } = read(
      maria(),
      request({ supportingInfo: Array.from({ length: 30 }, (_, n) => reference(n)) }),
    );
    const doubts = unresolvedIn(delivery, asked);
    expect([doubts.length, doubts.at(-1)]).toMatchObject([
      20,
      { severity: 'warning', at: 'Bundle.entry[1].resource', text: expect.stringContaining('11 more') },
    ]);
  });
});

describe('What is shown at a desk', () => {
  it('leaves out which group a person belongs to', () => {
    const patient = gravity.find(({ resourceType }) => resourceType === 'Patient');
    const shown = JSON.stringify(forTheDesk({ ...patient, resourceType: 'Patient' }));
    expect(shown).not.toMatch(/White|Shoshone|Hispanic|birthsex|"male"/);
    expect(shown).toContain('BAXTER');
    const observation = {
      resourceType: 'Observation',
      id: 'o',
      code: { coding: [{ code: '76690-7' }] },
      valueString: 'told in confidence',
    };
    expect(JSON.stringify(forTheDesk(observation))).not.toContain('confidence');
  });

  it('leaves it out of what a resource contains, of questions and of parts, and shows the rest', () => {
    const shown = forTheDesk({
      resourceType: 'ServiceRequest',
      id: 'r',
      text: { status: 'generated', div: '<div>female, secret</div>' },
      code: { text: 'Help with groceries' },
      contained: [
        aPatient('p', { gender: 'female' }),
        { resourceType: 'Observation', id: 'o', code: { coding: [{ code: '76691-5' }] }, valueString: 'secret' },
        {
          resourceType: 'Observation',
          id: 'n',
          component: [{ code: { coding: [{ code: '32624-9' }] }, value: 'secret' }],
        },
        {
          resourceType: 'QuestionnaireResponse',
          id: 'q',
          item: [
            { linkId: '/32624-9', answer: [{ valueString: 'secret' }] },
            { linkId: '/93038-8', answer: [{ valueString: 'A lot of stress' }] },
          ],
        },
      ],
    });
    const text = JSON.stringify(shown);
    expect(text).not.toMatch(/female|secret/);
    for (const told of ['Help with groceries', 'Testerman', 'A lot of stress']) expect(text).toContain(told);
  });

  it('is a resource as it came, where nothing in it says so', () => {
    const condition = {
      resourceType: 'Condition',
      id: 'c',
      text: { div: '<div>Hungry</div>' },
      code: { text: 'Hungry' },
    };
    expect(forTheDesk(condition)).toEqual(condition);
  });
});
