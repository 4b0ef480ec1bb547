import type { FhirResource } from 'fhir/r4';
import { aPatient, aRequest, aTask, byPost, byPut, faultsIn, transaction } from '../support/fhir-bundles';
import { expectOutcome, sendAs, some } from '../support/fhir-sender';
import type { Speak } from '../support/socket';
import { openTwoTeams, type TwoTeams } from '../support/two-teams';

let the: TwoTeams;
beforeAll(async () => {
  the = await openTwoTeams(); // No workflow is needed: nothing here waits for one.
}, 60_000);
afterAll(() => the?.close(), 30_000);

const hospital: Speak = (...asked) => the.asks('system')(...asked);
const send = sendAs(hospital);
const counts = async () => {
  const [row] = await the.owner`
    select (select count(*)::int from inbox) as inbox, (select count(*)::int from fhir_resources) as resources,
           (select count(*)::int from fhir_bundles) as bundles, (select count(*)::int from fhir_ids) as ids`;
  return row;
};

describe('A single resource', () => {
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
    const heard = await hospital('POST', path, body);
    expect(heard.status).toBe(status);
    expectOutcome(heard);
    expect(faultsIn(heard.body)).toContain(place);
  });

  it('of another type is not taken alone', async () => {
    const heard = await hospital('POST', '/fhir/Patient', aPatient('alone'));
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

  it('that leads to what is nowhere is no fault: it is taken, and its outcome warns of each place', async () => {
    const [p, r] = [some(), some()];
    const request = aRequest(r, `Patient/${p}`, {
      supportingInfo: [{ reference: 'Observation/nowhere' }, { reference: `Patient/${p}` }],
      requester: { reference: 'Practitioner/nobody' },
    });
    const heard = await send(transaction(byPut(aPatient(p)), byPut(request)));
    expect(heard.status).toBe(200);
    const { status, outcome } = heard.body.entry[1].response;
    expect(status).toMatch(/^201/);
    const warned = outcome.issue.filter(({ code }: { code: string }) => code === 'not-found');
    expect(warned).toMatchObject(
      ['requester.reference', 'supportingInfo[0].reference'].map((at) => ({
        severity: 'warning',
        code: 'not-found',
        diagnostics: 'This reference leads to nothing that came. It is kept as it is.',
        expression: [`Bundle.entry[1].resource.${at}`],
      })),
    );
  });

  it.each(['accepted', 'completed', 'in-progress', 'rejected', 'ready'] as const)(
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
    const xml = await hospital('GET', '/fhir/metadata', undefined, { accept: 'application/fhir+xml' });
    expect(xml.status).toBe(406);
    expectOutcome(xml);
  });

  it('is not for everybody to send', async () => {
    const heard = await the.asks('operations')('POST', '/fhir', good());
    expect(heard.status).toBe(403);
    expectOutcome(heard);
  });
});

function nested(levels: number): object[] {
  return levels === 0 ? [] : [{ url: 'x', extension: nested(levels - 1) }];
}
