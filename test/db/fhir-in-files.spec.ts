import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { BundleEntry } from 'fhir/r4';
import { receiveReferral } from '../../activities/receive-referral';
import type { ReferralId } from '../../domain/ids';
import { aPatient, aRequest, aTask, byPut, transaction } from '../support/fhir-bundles';
import { sendAs, some } from '../support/fhir-sender';
import { aLine, carryOut, ndjson } from '../support/import-files';
import { MORNING } from '../support/records';
import type { Heard, Speak } from '../support/socket';
import { openTwoTeams, type TwoTeams } from '../support/two-teams';

let the: TwoTeams;
beforeAll(async () => {
  the = await openTwoTeams();
  await carryOut(the); // What the two matters came with.
}, 60_000);
afterAll(() => the?.close(), 30_000);

const hospital: Speak = (...asked) => the.asks('system')(...asked);
const atTheDoor = sendAs(hospital);
const NDJSON = { 'content-type': 'application/x-ndjson' };

async function send(text: string, query = ''): Promise<string> {
  const heard = await hospital('POST', `/api/v1/imports${query}`, text, NDJSON);
  expect([heard.status, heard.body]).toEqual([202, expect.objectContaining({ repeated: false })]);
  await carryOut(the, { limit: 2 });
  return heard.body.id;
}
const rowsOf = async (id: string): Promise<Heard['body'][]> =>
  (await hospital('GET', `/api/v1/imports/${id}/rows`)).body.items;
const take = async (...lines: readonly unknown[]) => rowsOf(await send(ndjson(...lines)));
const fates = (rows: readonly Heard['body'][]) => rows.map(({ state }) => state);
const messagesOf = ({ faults }: Heard['body']) => faults.map(({ message }: { message: string }) => message);
const bundleOf = (id: string, facts: Parameters<typeof aRequest>[2] = {}, ...more: readonly BundleEntry[]) =>
  transaction(byPut(aPatient(`p-${id}`)), byPut(aRequest(`r-${id}`, `Patient/p-${id}`, facts)), ...more);
const alone = (id: string, patient = 'p') => aRequest(id, '#p', { contained: [aPatient(patient)] });
const held = async () => {
  const [row] = await the.owner`
    select (select count(*)::int from inbox) as inbox, (select count(*)::int from fhir_resources) as resources,
           (select count(*)::int from fhir_bundles) as bundles, (select count(*)::int from fhir_ids) as ids`;
  return row;
};

describe('A line that is FHIR', () => {
  it('is a referral as at the FHIR door, among lines that are ours: the example of the documentation', async () => {
    const example = readFileSync(join(__dirname, '..', '..', 'docs', 'examples', 'referrals.ndjson'), 'utf8');
    const id = await send(example);
    expect(fates(await rowsOf(id))).toEqual(['taken-in', 'taken-in', 'taken-in', 'taken-in']);
    const [, bundle] = await rowsOf(id);
    const [kept] = await the.owner`select body, submitted_by, kind from inbox where id = ${bundle.referralId}`;
    expect(kept).toMatchObject({
      ...{ submittedBy: 'sample-ehr', kind: 'referral' },
      body: {
        ...{ urgency: 'urgent', source: { kind: 'primary-care', organization: 'Riverside Clinic' } },
        ...{ person: { familyName: 'Example', county: 'Lowell' } },
        narrative: expect.stringContaining('eviction notice'),
      },
    });
  });

  it('keeps what it does not use, shows it with the referral, and reads received as requested', async () => {
    const id = some();
    const task = aTask({ status: 'received', focus: { reference: `ServiceRequest/r-${id}` } });
    const basic = {
      resourceType: 'Basic' as const,
      id: `b-${id}`,
      code: { text: 'Piano' },
      subject: { reference: `Patient/p-${id}` },
    };
    const [row] = await take(bundleOf(id, {}, byPut({ ...task, id: `t-${id}` }), byPut(basic)));
    await receiveReferral(the.worker, { referralId: row.referralId as ReferralId, at: MORNING });
    const shown = await hospital('GET', `/fhir/Task/${row.referralId}`);
    expect(shown.body).toMatchObject({ resourceType: 'Task', status: 'requested' });
    const came = await the.owner`
      select resource_type from fhir_resource_referrals join fhir_resources on id = resource_id
       where referral_id = ${row.referralId} order by resource_type`;
    expect(came.map(({ resourceType }) => resourceType)).toEqual(['Basic', 'Patient', 'ServiceRequest', 'Task']);
  });

  it('says of each fault which element and why, on its line, and the lines beside it go in', async () => {
    const id = some();
    const late = transaction(
      byPut(aPatient(`p-${id}`, { birthDate: '2199-01-01' })),
      byPut(aRequest(`r-${id}`, `Patient/p-${id}`)),
    );
    const rows = await take(
      aLine({ narrative: `Food ${some()}.` }),
      late,
      { resourceType: 'Patient', id: 'x' },
      { resourceType: 'Bundle', type: 'batch', entry: [] },
      aRequest(`lonely-${id}`, 'Patient/nobody'),
      transaction(
        byPut(aPatient(`q-${id}`)),
        byPut(aRequest(`1-${id}`, `Patient/q-${id}`)),
        byPut(aRequest(`2-${id}`, `Patient/q-${id}`)),
      ),
      aTask({ focus: { reference: 'ServiceRequest/elsewhere' } }),
      { resourceType: 'ServiceRequest', id: 'a\u0000' },
      alone(`good-${id}`),
    );
    expect(fates(rows)).toEqual(['taken-in', ...Array.from({ length: 7 }, () => 'refused'), 'taken-in']);
    expect(rows.slice(1, 8).map(messagesOf)).toEqual([
      ['Bundle.entry[0].resource.birthDate cannot be taken: The birth date lies in the future.'],
      [expect.stringMatching(/^The row is a FHIR resource that asks for nothing by itself; .*Bundle.*\.$/)],
      [expect.stringMatching(/^Bundle\.type cannot be taken: Send a transaction: .*\.$/)],
      [expect.stringMatching(/^ServiceRequest\.subject cannot be taken: .* must be a Patient .*\.$/)],
      [expect.stringMatching(/^The row asks for 2 things at once, .*line of its own.*\.$/)],
      [
        expect.stringMatching(/^Task\.focus cannot be taken: .*contains.*\.$/),
        expect.stringMatching(/^The row cannot be taken: Nothing here asks for help: .*\.$/),
      ],
      [expect.stringMatching(/^id holds characters that cannot be kept/)],
    ]);
    expect(rows.map(({ fileLine }) => fileLine)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9]);
  });

  it('may be about a person whom the same sender sent before, and about nobody else’s', async () => {
    const id = some();
    await atTheDoor(bundleOf(id));
    const [row] = await take(aRequest(`later-${id}`, `Patient/p-${id}`));
    expect(row.state).toBe('taken-in');
    const persons = await the.owner`
      select count(distinct person_id)::int, count(*)::int as referrals from inbox
       where person_id = (select person_id from inbox where id = ${row.referralId})`;
    expect(persons[0]).toEqual({ count: 1, referrals: 2 });
    const other = await the.as('token-of-other-ehr')(
      'POST',
      '/api/v1/imports',
      ndjson(aRequest(`theirs-${id}`, `Patient/p-${id}`)),
      NDJSON,
    );
    const [theirs] = (await the.as('token-of-other-ehr')('GET', `/api/v1/imports/${other.body.id}/rows`)).body.items;
    expect(theirs.state).toBe('refused');
  });
});

describe('The same request', () => {
  it('is one referral, whether it came at the door, in a file, or twice in a file', async () => {
    const [one, two] = [some(), some()];
    const door = await atTheDoor(bundleOf(one));
    const referralId = door.body.entry[1].response.location.split('/')[1];
    const before = await held();
    const rows = await take(
      bundleOf(one),
      bundleOf(two),
      { ...bundleOf(two), id: 'again' },
      bundleOf(one, { priority: 'urgent' }),
    );
    expect(rows).toMatchObject([
      { state: 'repeated', referralId, repeatsRow: null, differs: false },
      { state: 'taken-in' },
      { state: 'repeated', referralId: rows[1].referralId, repeatsRow: 2, differs: false },
      { state: 'repeated', referralId, repeatsRow: 1, differs: true },
    ]);
    expect((await held())?.['inbox']).toBe(before?.['inbox'] + 2); // One is new, and one says otherwise what is known.
    const again = await atTheDoor(bundleOf(two));
    expect(again.body.entry[1].response.location).toBe(`ServiceRequest/${rows[1].referralId}`);
  });
});

/** Lines of which some contradict what a line before them says, and some only seem to. */
async function contradictingLines(id: string): Promise<readonly object[]> {
  const numbered = (name: string, ...numbers: readonly string[]) =>
    aPatient(`${name}-${id}`, { identifier: numbers.map((value) => ({ system: 'urn:mrn', value: `${value}-${id}` })) });
  const lineOf = (request: string, patient: ReturnType<typeof aPatient>, facts = {}) =>
    transaction(byPut(patient), byPut(aRequest(`${request}-${id}`, `Patient/${patient.id}`, facts)));
  await atTheDoor(lineOf('before', numbered('0', 'a', 'b')));
  return [
    lineOf('r', numbered('p')),
    lineOf('r', numbered('q')), // The same request, of somebody else.
    lineOf('again', numbered('q')), // What was refused binds nobody.
    lineOf('s', numbered('1', 'c')),
    lineOf('t', numbered('2', 'c', 'd')),
    lineOf('s', numbered('3', 'd'), { priority: 'urgent' }), // The line before said that c and d are one.
    lineOf('u', numbered('4', 'e')),
    lineOf('v', numbered('5', 'f')),
    lineOf('w', numbered('6', 'e', 'f')), // And of e and f a line said that they are two.
    lineOf('x', numbered('7', 'a')),
    lineOf('x', numbered('8', 'b'), { priority: 'stat' }), // The records know that a and b are one.
    lineOf('before', numbered('9', 'e')), // The records know whose this is.
    lineOf('before', numbered('10', 'a')),
  ];
}

describe('A dry run', () => {
  it('says of lines that are FHIR exactly what taking in says afterwards, and keeps nothing of them', async () => {
    const [known, fresh, odd] = [some(), some(), some()];
    await atTheDoor(bundleOf(known));
    const stranger = aPatient(`p-${known}`, { name: [{ family: 'Else' }], birthDate: '1950-01-01' });
    const text = ndjson(
      bundleOf(known),
      bundleOf(fresh),
      bundleOf(fresh, { priority: 'stat' }),
      transaction(byPut(stranger), byPut(aRequest(`s-${odd}`, `Patient/p-${known}`))),
      transaction(byPut({ ...stranger, id: `p-${fresh}` }), byPut(aRequest(`t-${odd}`, `Patient/p-${fresh}`))),
      transaction(byPut(aPatient(`new-${odd}`)), byPut(aRequest(`r-${known}`, `Patient/new-${odd}`))),
      aLine({ narrative: `Food ${odd}.` }),
    );
    const before = await held();
    const id = await send(text, '?dryRun=true');
    expect(await held()).toEqual(before);
    const tried = await rowsOf(id);
    expect(fates(tried)).toEqual([
      ...['repeated', 'would-be-taken-in', 'repeated', 'refused', 'refused', 'refused', 'would-be-taken-in'],
    ]);
    expect(messagesOf(tried[3])[0]).toMatch(/sent before for somebody with another name/);
    expect(messagesOf(tried[4])[0]).toMatch(
      /^Bundle\.entry\[0\]\.resource has an id or identifier that was sent before/,
    );
    expect(messagesOf(tried[5])[0]).toMatch(/^Bundle\.entry\[1\]\.resource was sent before for another person; /);
    await hospital('POST', `/api/v1/imports/${id}/taking-in`, {});
    await carryOut(the, { limit: 2 });
    const taken = await rowsOf(id);
    const asTried = (rows: typeof taken) =>
      rows.map(({ referralId: _new, ...row }) => ({ ...row, state: row.state.replace('would-be-', '') }));
    expect(asTried(taken)).toEqual(asTried(tried));
    expect((await held())?.['inbox']).toBe(before?.['inbox'] + 3); // Two are new, and one says otherwise what is known.
  });

  it('sees that two lines tell one request of two persons, and that a third name makes two persons one', async () => {
    const text = ndjson(...(await contradictingLines(some())));
    const before = await held();
    const id = await send(text, '?dryRun=true');
    expect(await held()).toEqual(before);
    const tried = await rowsOf(id);
    expect(fates(tried).map((state) => state.replace('would-be-', ''))).toEqual([
      ...['taken-in', 'refused', 'taken-in', 'taken-in', 'taken-in', 'repeated'],
      ...['taken-in', 'taken-in', 'refused', 'taken-in', 'repeated', 'refused', 'repeated'],
    ]);
    expect([1, 8, 11].map((row) => tried[row].faults[0])).toMatchObject([
      { code: 'fhir-contradicts', how: 'another-person' },
      { code: 'fhir-contradicts', how: 'two-meanings' },
      { code: 'fhir-contradicts', how: 'another-person' },
    ]);
    await hospital('POST', `/api/v1/imports/${id}/taking-in`, {});
    await carryOut(the, { limit: 2 });
    const asTried = (rows: typeof tried) =>
      rows.map(({ referralId: _new, ...row }) => ({ ...row, state: row.state.replace('would-be-', '') }));
    expect(asTried(await rowsOf(id))).toEqual(asTried(tried));
    expect((await held())?.['inbox']).toBe(before?.['inbox'] + 9); // Seven are new, and two say otherwise what is known.
  });

  it('says of them what is said of the same lines when each comes as a file of its own', async () => {
    const tried = await rowsOf(await send(ndjson(...(await contradictingLines(some()))), '?dryRun=true'));
    const alone: Heard['body'][] = [];
    for (const line of await contradictingLines(some())) alone.push(...(await take(line)));
    const said = ({ state, faults }: Heard['body']) => [state.replace('would-be-', ''), faults];
    expect(tried.map(said)).toEqual(alone.map(said));
  });

  it('is heard no more where somebody else came under the same name in between', async () => {
    const id = some();
    const file = await send(ndjson(bundleOf(id)), '?dryRun=true');
    expect(fates(await rowsOf(file))).toEqual(['would-be-taken-in']);
    const stranger = aPatient(`p-${id}`, { name: [{ family: 'Else' }], birthDate: '1950-01-01' });
    await atTheDoor(transaction(byPut(stranger), byPut(aRequest(`first-${id}`, `Patient/p-${id}`))));
    const before = await held();
    await hospital('POST', `/api/v1/imports/${file}/taking-in`, {});
    await carryOut(the);
    const [row] = await rowsOf(file);
    expect([row.state, row.faults[0].code, row.faults[0].how]).toEqual([
      'refused',
      'fhir-contradicts',
      'somebody-else',
    ]);
    expect(await held()).toEqual(before);
  });
});
