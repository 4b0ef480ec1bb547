import { randomUUID } from 'node:crypto';
import type { FhirResource } from 'fhir/r4';
import { INTAKE_EXAMPLE } from '../../contracts/intake';
import { type ApiWorld, confirmationOf, openApiWorld } from '../support/api-world';
import { eventually } from '../support/eventually';
import { aPatient, aRequest, aTask, byPost, byPut, gravity, gravityAs, transaction } from '../support/fhir-bundles';
import { expectOutcome, referralIn, sendAs, some } from '../support/fhir-sender';

let the: ApiWorld;
beforeAll(async () => {
  the = await openApiWorld();
  await the.worker.comes();
}, 60_000);
afterAll(() => the?.close(), 30_000);

const send = sendAs((...asked) => the.hospital(...asked));

describe('The closed loop of the Gravity guide', () => {
  it('becomes one referral, in coded words, whose facts are not guessed', async () => {
    const resources = gravityAs(some());
    const id = referralIn(await send(transaction(...resources.map(byPost))), resources);
    const referral = await the.reaches(id, 'awaiting-decision');
    expect(referral).toMatchObject({
      codedFrom: 0,
      urgency: 'routine',
      consentToShare: 'yes',
      source: { kind: 'primary-care', organization: 'Better Health Clinic', contactName: 'Dr Jan Water' },
      person: {
        name: 'COLIN V. BAXTER',
        birthDate: '1987-02-20',
        phone: '555-555-5555',
        county: null,
        coverage: [],
        address: '183 Mountain View St, Mounds, OK 74048',
        contact: { safeToContact: 'unknown', channels: [], mayTellReferrer: 'unknown' },
      },
      cameWith: gravity.length,
    });
    expect(referral.narrative).toContain('Asks for Assistance with application for food pantry program (coded).');
    expect(referral.narrative).toContain('Reason: Food insecurity; Lack of adequate food, unconfirmed (coded).');
    expect(referral.narrative).toMatch(/^Within the past 12 months we worried .*: Often true \(coded\)\.$/m);
    for (const { evidence } of referral.advice?.recommendations ?? [])
      for (const { quote, start, coded } of evidence)
        expect([referral.narrative.slice(start, start + quote.length), coded]).toEqual([quote, true]);
    const [measures] = await the.database.owner`
      select count(*)::int as n from group_measures where person_id = ${referral.person.id}`;
    expect(measures?.['n']).toBe(0); // No consent that came says that they may be kept.
  });

  it('is told to the sender as a Task, step by step, and never more than the person allows', async () => {
    const resources = gravityAs(some());
    const id = referralIn(await send(transaction(...resources.map(byPut))), resources);
    const task = async () => (await the.hospital('GET', `/fhir/Task/${id}`)).body;
    expect(await task()).toMatchObject({ id, status: 'requested', businessStatus: { coding: [{ code: '2.0' }] } });
    const referral = await the.reaches(id, 'awaiting-decision');
    const programId = referral.checks?.verdicts.find(({ eligible }) => eligible !== 'not-eligible')?.programId;
    const choice = { programId, reason: 'other', note: 'The family asked for it.' };
    await the.ana('POST', `/api/v1/referrals/${id}/decisions`, confirmationOf(referral, choice));
    await eventually(async () => expect((await task()).status).toBe('accepted'), 20_000);
    const ending = { operationId: randomUUID(), outcome: 'person-opted-out', note: 'Not now.' };
    const { revision } = await the.reaches(id, 'contacting');
    await the.ana('POST', `/api/v1/referrals/${id}/outcome`, { ...ending, revision });
    await the.reaches(id, 'closed');
    const told = await task();
    expect(told).toMatchObject({ status: 'accepted', statusReason: { text: expect.stringContaining('closed') } });
    expect(JSON.stringify(told)).not.toMatch(/opted|want|BAXTER/i);
    const staff = await the.ana('GET', `/fhir/Task/${id}`);
    expect(staff.body).toMatchObject({ status: 'cancelled', businessStatus: { coding: [{ code: '6.0' }] } });
    const search = async (query: string, speak = the.hospital) =>
      ((await speak('GET', `/fhir/Task?${query}`)).body.entry ?? []).map(
        (one: { resource: { id: string } }) => one.resource.id,
      );
    expect(await search('status=cancelled')).not.toContain(id);
    expect(await search('status=cancelled', the.ana)).toContain(id);
  });
});

describe('A person', () => {
  it('is the same under the same id of the same sender, with one case while it is open', async () => {
    const [p, one, two, three] = [some(), some(), some(), some()];
    const patient = aPatient(p, { address: [{ district: 'Brandt' }] });
    const first = [patient, aRequest(one, `Patient/${p}`), aRequest(two, `Patient/${p}`)];
    const heard = await send(transaction(...first.map(byPut)));
    const later = [
      aPatient(p, { telecom: [{ system: 'phone', value: '+1 555 010 0142' }] }),
      aRequest(three, `Patient/${p}`),
    ];
    const again = await send(transaction(...later.map(byPut)));
    const ids = [heard.body.entry[1], heard.body.entry[2], again.body.entry[1]].map(
      ({ response }: { response: { location: string } }) => String(response.location.split('/')[1]),
    );
    expect(new Set(ids).size).toBe(3);
    const seen = await Promise.all(ids.map((id) => the.reaches(id, 'awaiting-decision')));
    expect(new Set(seen.map(({ person }) => person.id)).size).toBe(1);
    expect(new Set(seen.map(({ caseId }) => caseId)).size).toBe(1);
    const now = await the.see(String(ids[0]));
    expect(now.person).toMatchObject({ county: 'Brandt', phone: '+1 555 010 0142' }); // Filled in, nothing lost.
  });

  it('has their things shown with nobody else', async () => {
    const [p, q, r, s] = [some(), some(), some(), some()];
    const sent: FhirResource[] = [
      aPatient(p),
      aPatient(q, { name: [{ family: 'Sampleton' }] }),
      aRequest(r, `Patient/${p}`),
      aRequest(s, `Patient/${q}`),
      { resourceType: 'Basic', code: { text: 'about the first' }, subject: { reference: `Patient/${p}` } },
      { resourceType: 'Basic', code: { text: 'about nobody' } },
      { resourceType: 'Organization', name: 'Better Health Clinic' },
    ];
    const heard = await send(transaction(...sent.map((one) => (one.id ? byPut(one) : byPost(one)))));
    const shown = async (place: number) => {
      const id = String(heard.body.entry[place].response.location.split('/')[1]);
      await the.reaches(id, 'awaiting-decision');
      const { body } = await the.ana('GET', `/api/v1/referrals/${id}/came-with`);
      return body.items.map(({ type, title }: { type: string; title: string }) => `${type}: ${title}`);
    };
    expect((await shown(2)).join('\n')).toMatch(/about the first/);
    expect((await shown(3)).join('\n')).not.toMatch(/about|Testerman/);
    expect((await shown(3)).join('\n')).toMatch(/Organization: Better Health Clinic/);
  });

  it('is shown to staff of the team, and to a system only as it sent them', async () => {
    const [p, r] = [some(), some()];
    const patient = aPatient(p, { address: [{ district: 'Lowell' }], gender: 'female' });
    const heard = await send(transaction(byPut(patient), byPut(aRequest(r, `Patient/${p}`))));
    const path = `/fhir/${heard.body.entry[0].response.location}`;
    await the.dana('GET', '/api/v1/referrals');
    await eventually(async () => expect((await the.dana('GET', path)).status).toBe(200), 20_000);
    const staff = await the.dana('GET', path);
    expect(staff.body).toMatchObject({
      name: [{ family: 'Testerman', given: ['Maria'] }],
      address: [{ district: 'Lowell' }],
    });
    expect(staff.body).not.toHaveProperty('gender');
    const [sighting] = await the.database.owner`
      select count(*)::int as n from sightings where actor_id = 'dana-ruiz' and kind = 'saw-person'`;
    expect(sighting?.['n']).toBe(1); // Who looks over FHIR is on record as everywhere else.
    const own = await the.hospital('GET', path);
    expect(own.body).toMatchObject({ gender: 'female', identifier: [{ value: p }] });
    for (const stranger of [the.ana, the.as('token-of-other-ehr')]) {
      const refused = await stranger('GET', path);
      expect(refused.status).toBe(404);
      expectOutcome(refused);
    }
    expect((await the.omar('GET', path)).status).toBe(403);
  });
});

describe('A single resource', () => {
  const contained = () => [aPatient('pat', { gender: 'female' })];

  it('that is a ServiceRequest with its Patient is a referral', async () => {
    const request = aRequest(some(), '#pat', {
      contained: contained(),
      note: [{ text: 'The food runs out on Friday.' }],
    });
    const heard = await the.hospital('POST', '/fhir/ServiceRequest', request);
    expect(heard.status).toBe(201);
    expect(heard.headers.get('location')).toBe(`/fhir/ServiceRequest/${heard.body.id}`);
    expect(heard.body).toMatchObject({ resourceType: 'ServiceRequest', status: 'active' });
    const again = await the.hospital('POST', '/fhir/ServiceRequest', request);
    expect([again.status, again.body.id]).toEqual([200, heard.body.id]);
    expect(JSON.stringify(again.body)).toContain('"gender":"female"');
    const referral = await the.reaches(heard.body.id, 'awaiting-decision');
    expect(referral.narrative).toMatch(/^The food runs out on Friday\.\n\nAsks for Help with groceries \(coded\)\.$/);
    expect(referral.codedFrom).toBe('The food runs out on Friday.\n\n'.length);
    const staff = await the.ana('GET', `/fhir/ServiceRequest/${heard.body.id}`);
    expect(staff.body.contained).toMatchObject([{ resourceType: 'Patient', name: [{ family: 'Testerman' }] }]);
    expect(JSON.stringify(staff.body)).not.toContain('gender'); // The person's group is shown at no desk.
  });
});

describe('An indirect referral', () => {
  it('is one referral: what the platform asks, told with what the hospital ordered', async () => {
    const [p, order, own, task] = [some(), some(), some(), some()];
    const heard = await the.hospital(
      'POST',
      '/fhir',
      transaction(
        byPut(aPatient(p)),
        byPut(
          aRequest(order, `Patient/${p}`, { note: [{ text: 'The food runs out on Friday.' }], priority: 'urgent' }),
        ),
        byPut(
          aRequest(own, `Patient/${p}`, {
            intent: 'filler-order',
            basedOn: [{ reference: `ServiceRequest/${order}` }],
          }),
        ),
        byPut(
          aTask({
            id: task,
            status: 'received',
            focus: { reference: `ServiceRequest/${own}` },
            partOf: [{ reference: 'Task/theirs' }],
          }),
        ),
      ),
    );
    expect(heard.status).toBe(200);
    const [, first, second] = heard.body.entry.map(
      ({ response }: { response: { location: string } }) => response.location,
    );
    const id = String(second).split('/')[1];
    const referral = await the.reaches(String(id), 'awaiting-decision');
    expect(referral).toMatchObject({
      urgency: 'urgent',
      narrative: expect.stringMatching(/^The food runs out on Friday\./),
    });
    const behind = String(first).split('/')[1];
    expect((await the.hospital('GET', `/fhir/Task/${behind}`)).status).toBe(404);
    expect((await the.hospital('GET', `/fhir/ServiceRequest/${behind}`)).status).toBe(200);
  });
});

describe('The same request', () => {
  it('in another Bundle is the same referral, and what is new in it is kept beside it', async () => {
    const [p, r] = [some(), some()];
    const first = await send(transaction(byPut(aPatient(p)), byPut(aRequest(r, `Patient/${p}`))));
    const history = aTask({
      id: some(),
      status: 'completed',
      owner: { display: 'Somebody' },
      focus: { reference: `ServiceRequest/${r}` },
    });
    const again = await send(transaction(byPut(aPatient(p)), byPut(aRequest(r, `Patient/${p}`)), byPut(history)));
    expect(again.body.entry[1].response).toMatchObject({
      status: '200 OK',
      location: first.body.entry[1].response.location,
    });
    expect(again.body.entry[2].response.status).toBe('201 Created');
    const id = String(first.body.entry[1].response.location.split('/')[1]);
    await the.reaches(id, 'awaiting-decision');
    const { body } = await the.ana('GET', `/api/v1/referrals/${id}/came-with`);
    expect(body.items.map(({ type }: { type: string }) => type)).toEqual(['Patient', 'ServiceRequest', 'Task']);
  });
});

describe('What was asked with no', () => {
  it('is shown as denied, and leads to no advice', async () => {
    const [p, r] = [some(), some()];
    const answers: FhirResource = {
      resourceType: 'QuestionnaireResponse',
      status: 'completed',
      subject: { reference: `Patient/${p}` },
      item: [
        {
          linkId: '1',
          text: 'Within the past 12 months we worried whether our food would run out',
          answer: [{ valueCoding: { code: 'LA28398-8', display: 'Never true' } }],
        },
      ],
    };
    const request = aRequest(r, `Patient/${p}`, { code: { text: 'Social care' } });
    const heard = await send(transaction(byPut(aPatient(p)), byPut(request), byPost(answers)));
    const id = String(heard.body.entry[1].response.location.split('/')[1]);
    const referral = await the.reaches(id, 'awaiting-decision');
    expect(referral.narrative).toMatch(/Denied \(coded\):\n- Within the past 12 months .* Never true\.$/);
    expect(referral.advice).toMatchObject({ outcome: 'needs-information', recommendations: [] });
  });
});

describe('How referrals stand', () => {
  it('is told of a referral that came as our own JSON too', async () => {
    const id = await the.handIn({ urgency: 'urgent' });
    await the.reaches(id, 'awaiting-decision');
    const { body, headers } = await the.hospital('GET', `/fhir/Task/${id}`);
    expect(body).toMatchObject({
      status: 'requested',
      priority: 'urgent',
      owner: { display: 'Brandt and Amity team' },
    });
    expect(headers.get('etag')).toMatch(/^W\/"\d+"$/);
    expect(Date.parse(headers.get('last-modified') ?? '')).not.toBeNaN();
    const request = await the.hospital('GET', `/fhir/ServiceRequest/${id}`);
    expect(request.body.note).toEqual([{ text: INTAKE_EXAMPLE.narrative }]);
    expect((await the.ben('GET', `/fhir/ServiceRequest/${id}`)).status).toBe(200);
    expect((await the.omar('GET', `/fhir/ServiceRequest/${id}`)).status).toBe(403);
    expect((await the.omar('GET', `/fhir/Task/${id}`)).status).toBe(200);
    for (const type of ['Task', 'ServiceRequest', 'Patient']) {
      const stranger = await the.as('token-of-other-ehr')('GET', `/fhir/${type}/${id}`);
      expect(stranger.status).toBe(404);
      expectOutcome(stranger);
    }
  });
});
