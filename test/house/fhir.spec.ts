import { randomUUID } from 'node:crypto';
import type { FhirResource } from 'fhir/r4';
import { INTAKE_EXAMPLE } from '../../contracts/intake';
import { type ApiWorld, confirmationOf, openApiWorld } from '../support/api-world';
import { eventually } from '../support/eventually';
import {
  aPatient,
  aRequest,
  aTask,
  byPost,
  byPut,
  faultsIn,
  gravity,
  gravityAs,
  transaction,
} from '../support/fhir-bundles';
import type { Heard } from '../support/socket';

let the: ApiWorld;
beforeAll(async () => {
  the = await openApiWorld();
  await the.worker.comes();
}, 60_000);
afterAll(() => the?.close(), 30_000);

const some = () => randomUUID().slice(0, 8);
const send = (body: unknown, headers: Record<string, string> = {}) =>
  the.hospital('POST', '/fhir', body, { 'content-type': 'application/fhir+json', ...headers });
const counts = async () => {
  const [row] = await the.database.owner`
    select (select count(*)::int from inbox) as inbox, (select count(*)::int from fhir_resources) as resources,
           (select count(*)::int from fhir_bundles) as bundles, (select count(*)::int from fhir_ids) as ids`;
  return row;
};
const entryOf = ({ body }: Heard, resources: readonly FhirResource[], type: string) =>
  body.entry[resources.findIndex(({ resourceType }) => resourceType === type)].response;
const referralIn = (heard: Heard, resources: readonly FhirResource[]): string =>
  entryOf(heard, resources, 'ServiceRequest').location.split('/')[1];

/** An error under /fhir is an OperationOutcome that says, in sentences, what is wrong. */
function expectOutcome({ headers, body }: Heard): void {
  expect(headers.get('content-type')).toMatch(/^application\/fhir\+json/);
  expect(body).toMatchObject({ resourceType: 'OperationOutcome' });
  for (const { diagnostics } of body.issue) expect(diagnostics).toMatch(/^[A-Z“].*\.$/s);
}

describe('The closed loop of the Gravity guide', () => {
  it('needs a key', async () => {
    const heard = await the.speak('POST', '/fhir', transaction(...gravity.map(byPut)));
    expect(heard.status).toBe(401);
    expectOutcome(heard);
    expect(heard.body.issue[0].code).toBe('login');
  });

  it('is accepted whole, one entry for each entry, in order', async () => {
    const heard = await send(transaction(...gravity.map(byPut)));
    expect([heard.status, heard.body.type]).toEqual([200, 'transaction-response']);
    expect(heard.body.entry).toHaveLength(gravity.length);
    for (const [place, { response }] of heard.body.entry.entries()) {
      expect(response.status).toBe('201 Created');
      expect(response.location).toMatch(new RegExp(`^${gravity[place]?.resourceType}/[0-9a-f-]{36}$`));
      expect(response.etag).toMatch(/^W\/"\d+"$/);
      expect(Date.parse(response.lastModified)).not.toBeNaN();
      expect(response.outcome.resourceType).toBe('OperationOutcome');
    }
    const consent = entryOf(heard, gravity, 'Consent').outcome.issue;
    expect(consent).toContainEqual(
      expect.objectContaining({
        severity: 'warning',
        expression: [expect.stringContaining('organization[0].reference')],
      }),
    );
    const again = await send(transaction(...gravity.map(byPut)));
    const before = await counts();
    expect(again.body.entry.map((entry: { response: { location: string } }) => entry.response.location)).toEqual(
      heard.body.entry.map((entry: { response: { location: string } }) => entry.response.location),
    );
    expect(again.body.entry[0].response.status).toBe('200 OK');
    expect(await counts()).toEqual(before);
  });

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

  it('is another one for another sender', async () => {
    const bundle = transaction(byPut(aPatient('p1')), byPut(aRequest('sr-1', 'Patient/p1')));
    const ours = await send(bundle);
    const theirs = await the.as('token-of-other-ehr')('POST', '/fhir', bundle);
    expect(theirs.body.entry[0].response.location).not.toBe(ours.body.entry[0].response.location);
    expect(theirs.body.entry[1].response.location).not.toBe(ours.body.entry[1].response.location);
  });

  it('is never taken for somebody else who comes under their id', async () => {
    const [p, r] = [some(), some()];
    await send(transaction(byPut(aPatient(p)), byPut(aRequest(r, `Patient/${p}`))));
    const before = await counts();
    const stranger = aPatient(p, { name: [{ family: 'Sampleton' }], birthDate: '1950-01-01' });
    const heard = await send(transaction(byPut(stranger), byPut(aRequest(some(), `Patient/${p}`))));
    expect([heard.status, faultsIn(heard.body)]).toEqual([422, ['Bundle.entry[0].resource']]);
    const other = await send(transaction(byPut(aPatient(some())), byPut(aRequest(r, 'Patient/other'))));
    expect(other.status).toBe(422);
    expect(await counts()).toEqual(before);
  });

  it('is never made of two who come in one Bundle under one identifier', async () => {
    const before = await counts();
    const identifier = [{ system: 'urn:clinic', value: some() }];
    const [p, q, between] = [some(), some(), some()];
    const one = byPut(aPatient(p, { identifier }));
    const stranger = { name: [{ family: 'Sampleton' }], birthDate: '1950-01-01' };
    const other = byPut(aPatient(q, { identifier, ...stranger }));
    const asking = [byPut(aRequest(some(), `Patient/${p}`)), byPut(aRequest(some(), `Patient/${q}`))];
    const heard = await send(transaction(one, other, ...asking));
    expect([heard.status, faultsIn(heard.body)]).toEqual([422, ['Bundle.entry[1].resource']]);
    expectOutcome(heard);
    const theirs = [{ system: 'urn:clinic', value: some() }];
    const unknown = byPut(aPatient(between, { identifier: [...identifier, ...theirs], birthDate: undefined }));
    const another = byPut(aPatient(q, { identifier: theirs, ...stranger }));
    const joined = await send(transaction(one, another, unknown, ...asking));
    expect([joined.status, faultsIn(joined.body)]).toEqual([422, ['Bundle.entry[1].resource']]);
    expect(await counts()).toEqual(before);
  });

  it('is never made of two who come at once in two Bundles', async () => {
    const p = some();
    const stranger = aPatient(p, { name: [{ family: 'Sampleton' }], birthDate: '1950-01-01' });
    const bundles = [aPatient(p), stranger].map((patient) =>
      transaction(byPut(patient), byPut(aRequest(some(), `Patient/${p}`))),
    );
    const { owner } = the.database;
    const heard = await owner.begin(async (tx) => {
      await tx`select pg_advisory_xact_lock(hashtext('followthrough/fhir'), hashtext(id)) from systems`;
      const both = Promise.all(bundles.map((one) => send(one)));
      await eventually(async () => {
        const [row] = await tx`select count(*)::int as n from pg_locks where locktype = 'advisory' and not granted
           and database = (select oid from pg_database where datname = current_database())`;
        expect(row?.['n']).toBe(2); // Both have been read, and found nobody yet.
      }, 10_000);
      return { both };
    });
    const statuses = (await heard.both).map(({ status }) => status);
    expect(statuses.toSorted()).toEqual([200, 422]);
  });

  it('is not exchanged under a known request', async () => {
    const [p, q, r] = [some(), some(), some()];
    await send(transaction(byPut(aPatient(p)), byPut(aRequest(r, `Patient/${p}`))));
    const before = await counts();
    const heard = await send(transaction(byPut(aPatient(q)), byPut(aRequest(r, `Patient/${q}`))));
    expect([heard.status, faultsIn(heard.body)]).toEqual([409, ['Bundle.entry[1].resource']]);
    expect(await counts()).toEqual(before);
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

  it('may name a Patient whom the same sender sent before', async () => {
    const [p, r] = [some(), some()];
    const first = await send(transaction(byPut(aPatient(p)), byPut(aRequest(some(), `Patient/${p}`))));
    const heard = await the.hospital('POST', '/fhir/ServiceRequest', aRequest(r, `Patient/${p}`));
    expect(heard.status).toBe(201);
    expect(heard.body.subject.reference).toBe(first.body.entry[0].response.location);
    const stranger = await the.as('token-of-other-ehr')('POST', '/fhir/ServiceRequest', aRequest(r, `Patient/${p}`));
    expect([stranger.status, faultsIn(stranger.body)]).toEqual([422, ['ServiceRequest.subject']]);
  });

  it('that is a Task with its request is a referral, and ours begins as requested', async () => {
    const request = aRequest('sr', '#pat');
    const task = aTask({
      id: some(),
      contained: [...contained(), request],
      focus: { reference: '#sr' },
      priority: 'urgent',
    });
    const heard = await the.hospital('POST', '/fhir/Task', task);
    expect(heard.status).toBe(201);
    expect(heard.headers.get('location')).toBe(`/fhir/Task/${heard.body.id}`);
    expect(heard.body).toMatchObject({ resourceType: 'Task', status: 'requested', priority: 'urgent' });
    const again = await the.hospital('POST', '/fhir/Task', task);
    expect([again.status, again.body.id]).toEqual([200, heard.body.id]);
    const minimal = await the.hospital('POST', '/fhir/Task', task, { prefer: 'return=minimal' });
    expect(minimal.body).toBe('');
    const said = await the.hospital('POST', '/fhir/Task', task, { prefer: 'return=OperationOutcome' });
    expect(said.body.resourceType).toBe('OperationOutcome');
  });

  it('that is a Task about a request sent before is answered with how that stands', async () => {
    const [p, r] = [some(), some()];
    const sent = await send(transaction(byPut(aPatient(p)), byPut(aRequest(r, `Patient/${p}`))));
    const id = sent.body.entry[1].response.location.split('/')[1];
    const heard = await the.hospital('POST', '/fhir/Task', aTask({ focus: { reference: `ServiceRequest/${r}` } }));
    expect([heard.status, heard.body.id]).toEqual([200, id]);
  });

  it.each<[string, string, unknown, number, string]>([
    ['a Task without a request', '/fhir/Task', aTask(), 422, 'Task.focus'],
    [
      'a Task about a request that nobody sent',
      '/fhir/Task',
      aTask({ focus: { reference: 'ServiceRequest/none' } }),
      422,
      'Task.focus',
    ],
    [
      'a Task that says it is accepted',
      '/fhir/Task',
      aTask({ status: 'accepted', owner: { display: 'us' } }),
      422,
      'Task.status',
    ],
    ['a Task that is a draft', '/fhir/Task', aTask({ status: 'draft' }), 422, 'Task.status'],
    [
      'a request without a Patient',
      '/fhir/ServiceRequest',
      aRequest('x', 'Patient/none-such'),
      422,
      'ServiceRequest.subject',
    ],
    [
      'a request not to do something',
      '/fhir/ServiceRequest',
      aRequest('y', '#p', { doNotPerform: true, contained: [aPatient('p')] }),
      422,
      'ServiceRequest.doNotPerform',
    ],
  ])('is refused where it is %s', async (_what, path, body, status, place) => {
    const heard = await the.hospital('POST', path, body);
    expect(heard.status).toBe(status);
    expectOutcome(heard);
    expect(faultsIn(heard.body)).toContain(place);
  });

  it('of another type is not taken alone', async () => {
    const heard = await the.hospital('POST', '/fhir/Patient', aPatient('alone'));
    expect(heard.status).toBe(404);
    expectOutcome(heard);
  });
});

describe('What is wrong with a Bundle', () => {
  const good = () => transaction(byPut(aPatient(some())), byPut(aRequest(some(), 'Patient/never')));
  const alone = (resource: object) => ({
    ...transaction(),
    entry: [{ resource, request: { method: 'POST', url: (resource as FhirResource).resourceType } }],
  });
  const entry = (facts: object) => ({ ...byPut(aPatient('a')), ...facts });

  it.each<[string, unknown, number, string | null]>([
    ['no JSON', '{"resourceType":', 400, null],
    ['empty', '', 400, null],
    ['over 2 MiB', JSON.stringify({ ...transaction(), note: 'x'.repeat(2_097_152) }), 413, null],
    ['nested without an end', `${'['.repeat(200_000)}${']'.repeat(200_000)}`, 400, null],
    ['nested in extensions', alone({ ...aPatient('deep'), extension: nested(40) }), 400, null],
    ['no Bundle', aPatient('x'), 422, null],
    ['a list', [], 422, null],
    ['null', 'null', 422, null],
    ['a batch', { ...transaction(byPut(aPatient('a'))), type: 'batch' }, 422, 'Bundle.type'],
    ['a collection', { ...transaction(byPut(aPatient('a'))), type: 'collection' }, 422, 'Bundle.type'],
    ['without entries', transaction(), 422, 'Bundle.entry'],
    ['of entries that are no list', { ...transaction(), entry: {} }, 422, 'Bundle.entry'],
    ['without a request for help', transaction(byPut(aPatient('a'))), 422, null],
    [
      'with an entry that deletes',
      transaction(entry({ request: { method: 'DELETE', url: 'Patient/a' } }) as never),
      422,
      'Bundle.entry[0].request.method',
    ],
    [
      'with an entry that patches',
      transaction(entry({ request: { method: 'PATCH', url: 'Patient/a' } }) as never),
      422,
      'Bundle.entry[0].request.method',
    ],
    [
      'with an entry that reads',
      transaction(entry({ request: { method: 'GET', url: 'Patient/a' } }) as never),
      422,
      'Bundle.entry[0].request.method',
    ],
    [
      'with a condition',
      transaction(entry({ request: { method: 'PUT', url: 'Patient/a', ifNoneExist: 'identifier=1' } }) as never),
      422,
      'Bundle.entry[0].request.ifNoneExist',
    ],
    [
      'with a PUT to another id',
      transaction(entry({ request: { method: 'PUT', url: 'Patient/b' } }) as never),
      422,
      'Bundle.entry[0].request.url',
    ],
    [
      'with a POST to another type',
      transaction(entry({ request: { method: 'POST', url: 'Task' } }) as never),
      422,
      'Bundle.entry[0].request.url',
    ],
    [
      'with an entry without a request',
      { ...transaction(), entry: [{ resource: aPatient('a') }] },
      422,
      'Bundle.entry[0].request',
    ],
    [
      'with an entry without a resource',
      { ...transaction(), entry: [{ request: { method: 'POST', url: 'Task' } }] },
      422,
      'Bundle.entry[0].resource',
    ],
    ['with a type that FHIR has not', alone({ resourceType: 'Pony' }), 422, 'Bundle.entry[0].resource.resourceType'],
    [
      'with two entries of one address',
      transaction(byPut(aPatient('a')), byPut(aPatient('a'))),
      422,
      'Bundle.entry[1]',
    ],
    [
      'with a name that is no list',
      alone({ ...aPatient('a'), name: { family: 'X' } }),
      422,
      'Bundle.entry[0].resource.name',
    ],
    [
      'with a status that is a number',
      alone({ ...aRequest('a', 'Patient/b'), status: 1 }),
      422,
      'Bundle.entry[0].resource.status',
    ],
    [
      'with a day that does not exist',
      alone(aPatient('a', { birthDate: '2001-02-30' })),
      422,
      'Bundle.entry[0].resource.birthDate',
    ],
    [
      'with somebody who is not born',
      transaction(byPut(aPatient('unborn', { birthDate: '2199-01-01' })), byPut(aRequest('r', 'Patient/unborn'))),
      422,
      'Bundle.entry[0].resource.birthDate',
    ],
    [
      'with somebody without a name',
      transaction(byPut(aPatient('nameless', { name: [] })), byPut(aRequest('r', 'Patient/nameless'))),
      422,
      'Bundle.entry[0].resource.name',
    ],
    [
      'with half a character',
      JSON.stringify(transaction(byPut(aPatient('a', { name: [{ family: 'M\ud800' }] })))),
      422,
      'entry[0].resource.name[0].family',
    ],
  ])('that is %s is answered in a sentence, and nothing is kept', async (_what, body, status, place) => {
    const before = await counts();
    const heard = await send(body);
    expect(heard.status).toBe(status);
    expectOutcome(heard);
    if (place !== null) expect(faultsIn(heard.body)).toContain(place);
    expect(await counts()).toEqual(before);
  });

  it.each(['accepted', 'completed', 'in-progress', 'rejected', 'received', 'ready'] as const)(
    'with a Task that says %s, which the sender may not say, is refused',
    async (status) => {
      const [p, r] = [some(), some()];
      const task = byPost(aTask({ status, focus: { reference: `ServiceRequest/${r}` } }));
      const heard = await send(transaction(byPut(aPatient(p)), byPut(aRequest(r, `Patient/${p}`)), task));
      expect(heard.status).toBe(422);
      expect(faultsIn(heard.body)).toEqual(['Bundle.entry[2].resource.status']);
    },
  );

  it('of 10,000 entries is refused at once', async () => {
    const many = transaction(
      ...Array.from({ length: 10_000 }, () => byPost({ resourceType: 'Basic' } as FhirResource)),
    );
    const heard = await send(many);
    expect([heard.status, heard.body.issue[0].code]).toEqual([422, 'too-costly']);
    expect(heard.body.issue[0].diagnostics).toContain('this one has 10000');
  });

  it('of which half is bad names every fault and keeps nothing', async () => {
    const before = await counts();
    const bad = Array.from({ length: 60 }, (_, n) => byPut({ ...aPatient(`bad-${n}`), birthDate: 'soon' }));
    const heard = await send(transaction(...(good().entry ?? []), ...bad));
    expect(heard.status).toBe(422);
    expect(faultsIn(heard.body)).toEqual(bad.map((_, n) => `Bundle.entry[${n + 2}].resource.birthDate`));
    expect(JSON.stringify(heard.body)).not.toContain('Testerman');
    expect(await counts()).toEqual(before);
  });

  it('of another media type is refused, and so is a wish for XML', async () => {
    expect((await send('<Bundle/>', { 'content-type': 'application/fhir+xml' })).status).toBe(415);
    const xml = await the.hospital('GET', '/fhir/metadata', undefined, { accept: 'application/fhir+xml' });
    expect(xml.status).toBe(406);
    expectOutcome(xml);
  });

  it('is not for everybody to send', async () => {
    const heard = await the.omar('POST', '/fhir', good());
    expect(heard.status).toBe(403);
    expectOutcome(heard);
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

  it('is one, however many times it is sent at once', async () => {
    const bundle = transaction(byPut(aPatient(some())), byPut(aRequest(some(), 'Patient/x')));
    const patient = bundle.entry?.[0]?.resource?.id;
    const request = { ...bundle.entry?.[1]?.resource, subject: { reference: `Patient/${patient}` } } as FhirResource;
    const same = transaction(bundle.entry?.[0] ?? byPut(aPatient('z')), byPut(request));
    const heard = await Promise.all(Array.from({ length: 8 }, () => send(same)));
    expect(new Set(heard.map(({ body }) => body.entry[1].response.location)).size).toBe(1);
    expect(heard.filter(({ body }) => body.entry[1].response.status === '201 Created')).toHaveLength(1);
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
  it('is searched page by page, by the sender’s own ids too', async () => {
    const [p, ...requests] = [some(), some(), some(), some()];
    const sent = [aPatient(String(p)), ...requests.map((id) => aRequest(id, `Patient/${p}`))];
    await send(transaction(...sent.map(byPut)));
    const first = await the.hospital('GET', `/fhir/Task?patient=Patient/${p}&_count=2`);
    expect([first.status, first.body.type, first.body.entry.length]).toEqual([200, 'searchset', 2]);
    const next = first.body.link.find(({ relation }: { relation: string }) => relation === 'next').url;
    const second = await the.hospital('GET', next.slice(the.url.length));
    expect(second.body.entry).toHaveLength(1);
    expect(second.body.link).toHaveLength(1);
    const focus = await the.hospital('GET', `/fhir/Task?focus=ServiceRequest/${requests[0]}&status=requested`);
    expect(focus.body.entry).toHaveLength(1);
    const nobody = await the.as('token-of-other-ehr')('GET', `/fhir/Task?patient=Patient/${p}`);
    expect(nobody.body).not.toHaveProperty('entry');
    expect((await the.hospital('GET', '/fhir/Task?_lastUpdated=lt2020-01-01')).body).not.toHaveProperty('entry');
    const both = await the.hospital(
      'GET',
      `/fhir/Task?patient=${p}&_lastUpdated=ge2020-01-01&_lastUpdated=lt2199-01-01`,
    );
    expect(both.body.entry).toHaveLength(3);
  });

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

  it('leads from one resource to the next by our addresses', async () => {
    const resources = gravityAs(some());
    const heard = await send(transaction(...resources.map(byPut)));
    const request = await the.hospital('GET', `/fhir/${entryOf(heard, resources, 'ServiceRequest').location}`);
    expect(request.body.reasonReference).toEqual([{ reference: entryOf(heard, resources, 'Condition').location }]);
    const sentId = resources.find(({ resourceType }) => resourceType === 'ServiceRequest')?.id;
    expect(request.body.identifier).toContainEqual(expect.objectContaining({ value: sentId }));
    const condition = await the.hospital('GET', `/fhir/${request.body.reasonReference[0].reference}`);
    expect(condition.body.code.coding[0].display).toBe('Food insecurity');
    const history = await the.hospital('GET', `/fhir/${entryOf(heard, resources, 'Task').location}`);
    expect(history.body.status).toBe('accepted');
    const kept = `/fhir/${entryOf(heard, resources, 'Condition').location}`;
    expect((await the.as('token-of-other-ehr')('GET', kept)).status).toBe(404);
  });

  it.each<[string, string, string, number]>([
    ['an unknown parameter', 'GET', '/fhir/Task?owner=me', 422],
    ['an unknown status', 'GET', '/fhir/Task?status=ready', 422],
    ['a cursor of somebody else', 'GET', '/fhir/Task?cursor=abc', 422],
    ['an unknown type', 'GET', '/fhir/Pony/0192f1c4-7a10-7c3e-9f60-5b1f6a2d9e01', 404],
    ['an id that is none', 'GET', '/fhir/Task/first', 404],
    ['another method', 'DELETE', '/fhir/Task/0192f1c4-7a10-7c3e-9f60-5b1f6a2d9e01', 405],
    ['an update of a Task', 'PUT', '/fhir/Task/0192f1c4-7a10-7c3e-9f60-5b1f6a2d9e01', 405],
    ['reading the whole', 'GET', '/fhir', 405],
    ['an operation', 'POST', '/fhir/Patient/$match', 405],
  ])('is not told by %s', async (_what, method, path, status) => {
    const heard = await the.hospital(method, path);
    expect(heard.status).toBe(status);
    expectOutcome(heard);
  });

  it('is described for everybody', async () => {
    const { status, body } = await the.speak('GET', '/fhir/metadata');
    expect([status, body.resourceType, body.fhirVersion]).toEqual([200, 'CapabilityStatement', '4.0.1']);
  });
});

function nested(levels: number): object[] {
  return levels === 0 ? [] : [{ url: 'x', extension: nested(levels - 1) }];
}
