import { attemptCommunication, decisionProvenance, noticeCommunication } from '../../api/fhir/resources/history';
import { NAME_NOT_TOLD, patientOf, relatedPersonsOf } from '../../api/fhir/resources/patient';
import { serviceRequestOf } from '../../api/fhir/resources/service-request';
import { type TaskFacts, taskOf } from '../../api/fhir/resources/task';
import type { PersonRow } from '../../db/person-store';
import { CLOSED_UNTOLD } from '../../domain/fhir-status';
import type { AttemptId, NoticeId, OperationId, PersonId, ProgramId, ReferralId } from '../../domain/ids';

const REFERRAL = '0192f1c4-7a10-7c3e-9f60-5b1f6a2d9e01' as ReferralId;
const PERSON = '0192f1c4-7a10-7c3e-9f60-5b1f6a2d9e02' as PersonId;
const AT = '2026-03-02T15:00:00.000Z';
const ANA = { id: 'ana-flores', name: 'Ana Flores' };

const maria: PersonRow = {
  id: PERSON,
  givenName: 'Maria',
  familyName: 'Testerman',
  birthDate: '1992-04-17',
  ageYears: null,
  county: 'Brandt',
  coverage: ['Medicaid'],
  language: 'Spanish',
  phone: '+1 555 010 0142',
  email: null,
  address: null,
  pregnant: null,
  veteran: null,
  household: [],
  contact: { safeToContact: 'no', channels: ['text'], noVoicemail: true, bestTimes: null, mayTellReferrer: 'unknown' },
};

const task = (facts: Partial<TaskFacts> = {}): TaskFacts => ({
  referralId: REFERRAL,
  revision: 3,
  urgency: 'urgent',
  receivedAt: AT,
  movedAt: AT,
  personId: PERSON,
  requester: 'Better Health Clinic',
  isPart2: false,
  owner: 'Brandt and Amity team',
  status: 'contacting',
  outcome: null,
  confirmed: true,
  mayTell: true,
  openQuestions: 0,
  questionnaire: null,
  responses: [],
  ...facts,
});

describe('A person, taken out as a Patient', () => {
  it('has name, contact details and county where they are known', () => {
    expect(patientOf(maria)).toMatchObject({
      id: PERSON,
      name: [{ family: 'Testerman', given: ['Maria'] }],
      telecom: [{ system: 'phone', value: '+1 555 010 0142' }],
      birthDate: '1992-04-17',
      address: [{ district: 'Brandt' }],
      communication: [{ language: { text: 'Spanish' }, preferred: true }],
    });
  });

  it('takes the warning out together with the number', () => {
    const said = Object.fromEntries(
      (patientOf(maria).extension ?? []).map(({ url, valueCode, valueBoolean }) => [url, valueCode ?? valueBoolean]),
    );
    expect(said).toEqual({
      'urn:followthrough:safe-to-contact': 'no',
      'urn:followthrough:contact-channel': 'text',
      'urn:followthrough:no-voicemail': true,
      'urn:followthrough:may-tell-referrer': 'unknown',
    });
  });

  it('leaves out what was not told, and has no empty list', () => {
    const bare = patientOf({ ...maria, givenName: NAME_NOT_TOLD, phone: null, county: null, language: null });
    expect(bare.name).toEqual([{ family: 'Testerman' }]);
    for (const field of ['telecom', 'address', 'communication', 'identifier']) expect(bare).not.toHaveProperty(field);
  });

  it('brings those around them, with what they may be told', () => {
    const related = { relation: 'guardian', givenName: 'Rosa', familyName: 'Testerman', phone: null } as const;
    const [rosa] = relatedPersonsOf(maria, [{ ...related, mayConsent: 'yes', mayBeTold: 'no', toldAbout: [] }]);
    expect(rosa).toMatchObject({
      id: `${PERSON}-r1`,
      patient: { reference: `Patient/${PERSON}` },
      relationship: [{ coding: [{ code: 'GUARD' }] }],
      extension: [{ valueCode: 'yes' }, { valueCode: 'no' }],
    });
    expect(rosa?.id).toMatch(/^[A-Za-z0-9.-]{1,64}$/);
  });
});

describe('A referral, as a Task', () => {
  it('conforms to the profile of Gravity once it is known for whom it is', () => {
    const [conforming] = taskOf(task()).meta?.profile ?? [];
    expect(conforming).toContain('SDOHCC-TaskForReferralManagement');
    expect(taskOf(task())).toMatchObject({
      status: 'accepted',
      businessStatus: { coding: [{ code: '3.0' }] },
      intent: 'order',
      code: { coding: [{ code: 'fulfill' }] },
      focus: { reference: `ServiceRequest/${REFERRAL}` },
      for: { reference: `Patient/${PERSON}` },
      requester: { display: 'Better Health Clinic' },
      priority: 'urgent',
    });
    expect(taskOf(task({ personId: null, owner: null, status: 'received' })).meta).not.toHaveProperty('profile');
  });

  it('holds no name of the person', () => {
    expect(JSON.stringify(taskOf(task()))).not.toMatch(/Maria|Testerman/);
  });

  it('says no more of the end than the reader may know', () => {
    const closed = task({ status: 'closed', outcome: { kind: 'service-started', programId: 'p' as ProgramId } });
    expect(taskOf(closed).status).toBe('completed');
    expect(taskOf({ ...closed, mayTell: false })).toMatchObject({
      status: 'accepted',
      statusReason: { text: CLOSED_UNTOLD },
    });
  });
});

describe('A referral that did not come as FHIR, as a ServiceRequest', () => {
  const page = {
    referralId: REFERRAL,
    revision: 3,
    status: 'closed',
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
      identifier: null,
    },
    outcome: { kind: 'withdrawn' },
    personId: PERSON,
  } as const;

  it('says the need as text, and claims no profile', () => {
    const request = serviceRequestOf({ ...page, mayTell: true });
    expect(request).toMatchObject({ status: 'revoked', code: { text: 'food' }, note: [{ text: page.narrative }] });
    expect(request.meta).not.toHaveProperty('profile');
  });

  it('carries labels and the notice where 42 CFR Part 2 protects it, and so does its Task', () => {
    const labels = [{ code: '42CFRPart2' }, { code: 'NORDSCLCD' }];
    const notice = { text: '42 CFR part 2 prohibits unauthorized use or disclosure of these records.' };
    const request = serviceRequestOf({ ...page, isPart2: true, mayTell: true });
    expect(request).toMatchObject({ meta: { versionId: '3', security: labels }, note: [{}, notice] });
    expect(taskOf(task({ isPart2: true }))).toMatchObject({ meta: { security: labels }, note: [notice] });
    expect(taskOf(task())).not.toHaveProperty('note');
  });

  it('stays active to those who may not know how it ended', () => {
    expect(serviceRequestOf({ ...page, mayTell: false }).status).toBe('active');
  });
});

describe('What was done, taken out', () => {
  it('names the person who decided as the agent', () => {
    const provenance = decisionProvenance(REFERRAL, {
      decisionId: 'd' as OperationId,
      kind: 'chose-another-program',
      adviceId: null,
      programId: null,
      reason: 'person-prefers',
      note: null,
      revision: 2,
      by: ANA,
      at: AT,
    });
    expect(provenance).toMatchObject({ recorded: AT, agent: [{ who: { display: 'Ana Flores' } }] });
  });

  it('tells a message that was held from one that was sent', () => {
    const notice = {
      noticeId: 'n' as NoticeId,
      referralId: REFERRAL,
      purpose: 'closing',
      recipient: 'referrer',
      recipientName: null,
      channel: 'email',
      address: 'a@b.example',
      subject: 's',
      text: 'It is closed.',
      keptAt: AT,
      sentAt: null,
      delivery: 'held',
      heldBecause: 'the referrer left no e-mail address',
      heldWhy: null,
    } as const;
    const held = noticeCommunication(notice);
    expect(held).toMatchObject({ status: 'not-done', statusReason: { text: notice.heldBecause } });
    expect(noticeCommunication({ ...notice, delivery: 'sent', sentAt: AT, heldBecause: null })).toMatchObject({
      status: 'completed',
      sent: AT,
    });
    expect(JSON.stringify(held)).not.toContain('a@b.example');
  });

  const anAttempt: Parameters<typeof attemptCommunication>[1] = {
    attemptId: 'a' as AttemptId,
    by: ANA,
    at: AT,
    channel: 'call',
    result: 'no-answer',
    note: null,
    voided: null,
  };

  it('tells who tried to reach the person, and what came of it', () => {
    const attempt = attemptCommunication({ referralId: REFERRAL, personId: PERSON }, anAttempt);
    expect(attempt).toMatchObject({
      status: 'completed',
      statusReason: { coding: [{ code: 'no-answer' }] },
      sender: { display: 'Ana Flores' },
      medium: [{ text: 'call' }],
    });
  });

  it('tells that an attempt was logged by mistake, and who says so, when and why', () => {
    const voided = { by: ANA, at: AT, reason: 'wrong-person', note: 'That was her sister.' } as const;
    const whose = { referralId: REFERRAL, personId: PERSON };
    expect(attemptCommunication(whose, { ...anAttempt, note: 'Rang twice.', voided })).toMatchObject({
      status: 'entered-in-error',
      statusReason: { coding: [{ code: 'no-answer' }] },
      note: [
        { text: 'Rang twice.' },
        {
          authorString: 'Ana Flores',
          time: AT,
          text: 'Taken back, because it was somebody else who was tried: That was her sister.',
        },
      ],
    });
  });
});
