import type { Task } from 'fhir/r4';
import { aPatient, aRequest, byPut, gravityAs, transaction } from '../support/fhir-bundles';
import { entryOf, expectOutcome, sendAs, some } from '../support/fhir-sender';
import type { Heard, Speak } from '../support/socket';
import { openTwoTeams, type TwoTeams } from '../support/two-teams';

let the: TwoTeams;
beforeAll(async () => {
  the = await openTwoTeams(); // No workflow is needed: nothing here waits for one.
}, 60_000);
afterAll(() => the?.close(), 30_000);

const hospital: Speak = (...asked) => the.asks('system')(...asked);
const other: Speak = (...asked) => the.as('token-of-other-ehr')(...asked);
const send = sendAs(hospital);

describe('How referrals stand', () => {
  it('is searched page by page, by the sender’s own ids too', async () => {
    const [p, ...requests] = [some(), some(), some(), some()];
    const sent = [aPatient(String(p)), ...requests.map((id) => aRequest(id, `Patient/${p}`))];
    await send(transaction(...sent.map(byPut)));
    const first = await hospital('GET', `/fhir/Task?patient=Patient/${p}&_count=2`);
    expect([first.status, first.body.type, first.body.entry.length]).toEqual([200, 'searchset', 2]);
    const next = first.body.link.find(({ relation }: { relation: string }) => relation === 'next').url;
    const second = await hospital('GET', next.slice(the.url.length));
    expect(second.body.entry).toHaveLength(1);
    expect(second.body.link).toHaveLength(1);
    const focus = await hospital('GET', `/fhir/Task?focus=ServiceRequest/${requests[0]}&status=requested`);
    expect(focus.body.entry).toHaveLength(1);
    const nobody = await other('GET', `/fhir/Task?patient=Patient/${p}`);
    expect(nobody.body).not.toHaveProperty('entry');
    expect((await hospital('GET', '/fhir/Task?_lastUpdated=lt2020-01-01')).body).not.toHaveProperty('entry');
    const both = await hospital('GET', `/fhir/Task?patient=${p}&_lastUpdated=ge2020-01-01&_lastUpdated=lt2199-01-01`);
    expect(both.body.entry).toHaveLength(3);
  });

  it('is searched by what has moved, what moved first first, and its pages are no pages of another order', async () => {
    const [p, requests] = [some(), [some(), some(), some()]];
    for (const id of requests) await send(transaction(byPut(aPatient(p)), byPut(aRequest(id, `Patient/${p}`))));
    const idsIn = ({ body }: Heard) => body.entry.map(({ resource }: { resource: Task }) => resource.id);
    const inOrder = idsIn(await hospital('GET', `/fhir/Task?patient=${p}`)).reverse();
    const first = await hospital('GET', `/fhir/Task?patient=${p}&_lastUpdated=ge2020-01-01&_count=2`);
    const next = new URL(first.body.link[1].url);
    const second = await hospital('GET', `${next.pathname}${next.search}`);
    expect([...idsIn(first), ...idsIn(second)]).toEqual(inOrder);
    next.searchParams.delete('_lastUpdated');
    expect((await hospital('GET', `${next.pathname}${next.search}`)).status).toBe(422);
  });

  it('leads from one resource to the next by our addresses', async () => {
    const resources = gravityAs(some());
    const heard = await send(transaction(...resources.map(byPut)));
    const request = await hospital('GET', `/fhir/${entryOf(heard, resources, 'ServiceRequest').location}`);
    expect(request.body.reasonReference).toEqual([{ reference: entryOf(heard, resources, 'Condition').location }]);
    const sentId = resources.find(({ resourceType }) => resourceType === 'ServiceRequest')?.id;
    expect(request.body.identifier).toContainEqual(expect.objectContaining({ value: sentId }));
    const condition = await hospital('GET', `/fhir/${request.body.reasonReference[0].reference}`);
    expect(condition.body.code.coding[0].display).toBe('Food insecurity');
    const history = await hospital('GET', `/fhir/${entryOf(heard, resources, 'Task').location}`);
    expect(history.body.status).toBe('accepted');
    const kept = `/fhir/${entryOf(heard, resources, 'Condition').location}`;
    expect((await other('GET', kept)).status).toBe(404);
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
    const heard = await hospital(method, path);
    expect(heard.status).toBe(status);
    expectOutcome(heard);
  });

  it('is described for everybody', async () => {
    const { status, body } = await the.speak('GET', '/fhir/metadata');
    expect([status, body.resourceType, body.fhirVersion]).toEqual([200, 'CapabilityStatement', '4.0.1']);
  });
});
