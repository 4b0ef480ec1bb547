import type { FhirResource } from 'fhir/r4';
import { receiveReferral } from '../../activities/receive-referral';
import type { ReferralId } from '../../domain/ids';
import { eventually } from '../support/eventually';
import { aPatient, aRequest, aTask, byPut, faultsIn, gravity, transaction } from '../support/fhir-bundles';
import { entryOf, expectOutcome, sendAs, some } from '../support/fhir-sender';
import { MORNING } from '../support/records';
import type { Speak } from '../support/socket';
import { openTwoTeams, type TwoTeams } from '../support/two-teams';

let the: TwoTeams;
beforeAll(async () => {
  the = await openTwoTeams(); // No workflow is needed: nothing here waits for one.
}, 60_000);
afterAll(() => the?.close(), 30_000);

const hospital: Speak = (...asked) => the.asks('system')(...asked);
const other: Speak = (...asked) => the.as('token-of-other-ehr')(...asked);
const send = sendAs(hospital);
const counts = async () => {
  const [row] = await the.owner`
    select (select count(*)::int from inbox) as inbox, (select count(*)::int from fhir_resources) as resources,
           (select count(*)::int from fhir_bundles) as bundles, (select count(*)::int from fhir_ids) as ids`;
  return row;
};

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
});

describe('A person', () => {
  it('is another one for another sender', async () => {
    const bundle = transaction(byPut(aPatient('p1')), byPut(aRequest('sr-1', 'Patient/p1')));
    const ours = await send(bundle);
    const theirs = await other('POST', '/fhir', bundle);
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

  it('has one case, however many of their requests are taken up at once', async () => {
    const p = some();
    const asked = Array.from({ length: 6 }, () => aRequest(some(), `Patient/${p}`));
    const heard = await send(transaction(...[aPatient(p), ...asked].map(byPut)));
    const ids: ReferralId[] = heard.body.entry
      .slice(1)
      .map(({ response }: { response: { location: string } }) => response.location.split('/')[1]);
    await Promise.all(ids.map((referralId) => receiveReferral(the.worker, { referralId, at: MORNING })));
    const cases = await the.owner`select distinct case_id from referrals where id in ${the.owner(ids)}`;
    expect(cases).toHaveLength(1);
  });

  it('is never made of two who come at once in two Bundles', async () => {
    const p = some();
    const stranger = aPatient(p, { name: [{ family: 'Sampleton' }], birthDate: '1950-01-01' });
    const bundles = [aPatient(p), stranger].map((patient) =>
      transaction(byPut(patient), byPut(aRequest(some(), `Patient/${p}`))),
    );
    const { owner } = the;
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
});

describe('A single resource', () => {
  const contained = () => [aPatient('pat', { gender: 'female' })];

  it('may name a Patient whom the same sender sent before', async () => {
    const [p, r] = [some(), some()];
    const first = await send(transaction(byPut(aPatient(p)), byPut(aRequest(some(), `Patient/${p}`))));
    const heard = await hospital('POST', '/fhir/ServiceRequest', aRequest(r, `Patient/${p}`));
    expect(heard.status).toBe(201);
    expect(heard.body.subject.reference).toBe(first.body.entry[0].response.location);
    const stranger = await other('POST', '/fhir/ServiceRequest', aRequest(r, `Patient/${p}`));
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
    const heard = await hospital('POST', '/fhir/Task', task);
    expect(heard.status).toBe(201);
    expect(heard.headers.get('location')).toBe(`/fhir/Task/${heard.body.id}`);
    expect(heard.body).toMatchObject({ resourceType: 'Task', status: 'requested', priority: 'urgent' });
    const again = await hospital('POST', '/fhir/Task', task);
    expect([again.status, again.body.id]).toEqual([200, heard.body.id]);
    const minimal = await hospital('POST', '/fhir/Task', task, { prefer: 'return=minimal' });
    expect(minimal.body).toBe('');
    const said = await hospital('POST', '/fhir/Task', task, { prefer: 'return=OperationOutcome' });
    expect(said.body.resourceType).toBe('OperationOutcome');
  });

  it('that is a Task about a request sent before is answered with how that stands', async () => {
    const [p, r] = [some(), some()];
    const sent = await send(transaction(byPut(aPatient(p)), byPut(aRequest(r, `Patient/${p}`))));
    const id = sent.body.entry[1].response.location.split('/')[1];
    const heard = await hospital('POST', '/fhir/Task', aTask({ focus: { reference: `ServiceRequest/${r}` } }));
    expect([heard.status, heard.body.id]).toEqual([200, id]);
  });
});

describe('The same request', () => {
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
