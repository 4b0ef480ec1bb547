import { randomUUID } from 'node:crypto';
import type { FhirResource } from 'fhir/r4';
import { adviseOnReferral } from '../../activities/advise-on-referral';
import { checkReferral } from '../../activities/check-referral';
import { markClosed } from '../../activities/mark-closed';
import { receiveReferral } from '../../activities/receive-referral';
import { recordChange } from '../../activities/record-change';
import { INTAKE_EXAMPLE } from '../../contracts/intake';
import { readLabel } from '../../db/part-2-label-store';
import { unwritten } from '../../db/record-change-store';
import type { Change } from '../../domain/deeds';
import type { ReferralId } from '../../domain/ids';
import { HEARD_KINDS } from '../../domain/record-change';
import { anOperation } from '../support/a-referral';
import { aPatient, aRequest, aTask, byPut, transaction } from '../support/fhir-bundles';
import { referralIn, sendAs, some } from '../support/fhir-sender';
import { aStanding, MORNING, minutesLater } from '../support/records';
import { openTwoTeams, type TwoTeams } from '../support/two-teams';

let the: TwoTeams;
beforeAll(async () => {
  the = await openTwoTeams();
}, 60_000);
afterAll(() => the?.close(), 30_000);

const LABEL = {
  meta: { security: [{ system: 'http://terminology.hl7.org/CodeSystem/v3-ActCode', code: '42CFRPart2' }] },
};
const hospital = () => the.asks('system');
const send = (...resources: readonly FhirResource[]) => sendAs(hospital())(transaction(...resources.map(byPut)));

/** A request of a person, as a system sends both under ids of its own. */
async function sent(facts: { readonly patient?: string } = {}) {
  const { patient = some() } = facts;
  const request = some();
  const ask = (more: object = {}) => aRequest(request, `Patient/${patient}`, more);
  const who = (more: object = {}) => aPatient(patient, more);
  const resources = [who(), ask()];
  const id = referralIn(await send(...resources), resources) as ReferralId;
  return { id, patient, request, ask, who };
}

const takenUp = async (referralId: ReferralId) => {
  await receiveReferral(the.worker, { referralId, at: MORNING });
  return checkReferral(the.worker, { referralId, at: MORNING });
};
const labelsOn = async (id: ReferralId) =>
  (await unwritten(the.worker, { kinds: HEARD_KINDS, at: minutesLater(600), limit: 1_000 })).filter(
    ({ line, kind }) => line === `referral:${id}` && kind === 'part-2-label',
  );
const isLabelled = async (id: ReferralId) => {
  const { meta } = (await hospital()('GET', `/fhir/Task/${id}`)).body;
  return meta.security?.[0]?.code === '42CFRPart2';
};
const hear = async (id: ReferralId, at = minutesLater(5)) => {
  const [row] = await labelsOn(id);
  if (!row) throw new Error('No label was kept.');
  const { command: mark } = await readLabel(the.worker, row.id);
  const standing = aStanding(id, { revision: 3 });
  await recordChange(the.worker, { kind: 'part-2-marked', mark, standing, at });
  await recordChange(the.worker, { kind: 'part-2-marked', mark, standing, at });
};

describe('A label that comes later', () => {
  it.each<[string, (its: Awaited<ReturnType<typeof sent>>) => readonly FhirResource[]]>([
    ['on the request that is sent again', ({ who, ask }) => [who(), ask(LABEL)]],
    ['on something about the person', ({ who, ask, patient }) => [who(), ask(), aNote(patient, LABEL)]],
    [
      'on a Task about the request',
      ({ who, ask, request }) => [
        who(),
        ask(),
        aTask({ id: some(), focus: { reference: `ServiceRequest/${request}` }, ...LABEL }),
      ],
    ],
  ])('%s marks the referral that stands, once', async (_where, again) => {
    const its = await sent();
    await takenUp(its.id);
    expect(await isLabelled(its.id)).toBe(false);
    const resources = again(its);
    expect((await send(...resources)).status).toBe(200);
    expect(await isLabelled(its.id)).toBe(true);
    await send(...resources);
    await send(...resources, aNote(its.patient, {}));
    expect(await labelsOn(its.id)).toHaveLength(1);
  });

  it('on the whole Bundle marks the requests in it, and not what else was asked for the person', async () => {
    const its = await sent();
    const other = await sent({ patient: its.patient });
    const bundle = { ...transaction(...[its.who(), its.ask()].map(byPut)), ...LABEL };
    expect((await sendAs(hospital())(bundle)).status).toBe(200);
    expect([await isLabelled(its.id), await isLabelled(other.id)]).toEqual([true, false]);
  });

  it('on the Patient marks every referral of theirs that the same system sent, and no other', async () => {
    const its = await sent();
    await takenUp(its.id);
    const [second, somebody] = [await sent({ patient: its.patient }), await sent()];
    const theirs = [aPatient(its.patient), aRequest(some(), `Patient/${its.patient}`)];
    const other = sendAs(the.as('token-of-other-ehr'));
    const elsewhere = referralIn(await other(transaction(...theirs.map(byPut))), theirs);
    const third = [its.who(LABEL), aRequest(some(), `Patient/${its.patient}`)];
    const now = referralIn(await send(...third), third) as ReferralId;
    const all = [its.id, second.id, now, somebody.id];
    expect(await Promise.all(all.map(isLabelled))).toEqual([true, true, true, false]);
    const read = await the.as('token-of-other-ehr')('GET', `/fhir/Task/${elsewhere}`);
    expect(read.body.meta.security).toBeUndefined();
  });

  it('holds for what is asked for a Patient who was labelled when they came before', async () => {
    const patient = some();
    await send(aPatient(patient, LABEL), aRequest(some(), `Patient/${patient}`));
    const alone = await hospital()('POST', '/fhir/ServiceRequest', aRequest(some(), `Patient/${patient}`), {
      'content-type': 'application/fhir+json',
    });
    expect(alone.status).toBe(201);
    expect(alone.body.meta.security[0].code).toBe('42CFRPart2');
  });

  it('on a Task that is sent alone marks the referral of its request', async () => {
    const its = await sent();
    const focus = { reference: `ServiceRequest/${its.request}` };
    const task = (more: object = {}) =>
      hospital()('POST', '/fhir/Task', aTask({ focus, ...more }), { 'content-type': 'application/fhir+json' });
    await task();
    expect(await isLabelled(its.id)).toBe(false);
    const heard = await task(LABEL);
    expect(heard.body.meta.security[0].code).toBe('42CFRPart2');
    await task(LABEL);
    expect(await labelsOn(its.id)).toHaveLength(1);
  });

  it('as JSON marks the referral that has the same number, whatever else it says; and never takes a mark away', async () => {
    const source = { ...INTAKE_EXAMPLE.source, identifier: some() };
    const say = async (facts: object) =>
      (await hospital()('POST', '/api/v1/referrals', { ...INTAKE_EXAMPLE, source, ...facts })).body.id as ReferralId;
    const id = await say({});
    await say({ narrative: 'She needs food, and more of it.' });
    expect(await isLabelled(id)).toBe(false);
    expect(await say({ isPart2: true })).toBe(id);
    await say({ isPart2: true });
    await say({ isPart2: false });
    expect(await isLabelled(id)).toBe(true);
    expect(await labelsOn(id)).toHaveLength(1);
  });
});

describe('A referral that came as protected', () => {
  it('is read with its labels before a workflow has taken it up, however it came, and so is what came with it', async () => {
    const said = { ...INTAKE_EXAMPLE, source: { ...INTAKE_EXAMPLE.source, identifier: some() }, isPart2: true };
    const { id } = (await hospital()('POST', '/api/v1/referrals', said)).body;
    const [patient, request] = [some(), some()];
    const resources = [aPatient(patient), aRequest(request, `Patient/${patient}`, LABEL), aNote(patient, {})];
    const heard = await send(...resources);
    const fromFhir = referralIn(heard, resources);
    const note = heard.body.entry[2].response.location;
    const places = [id, fromFhir].flatMap((one) => [`Task/${one}`, `ServiceRequest/${one}`]);
    for (const place of [...places, note]) {
      const { body } = await hospital()('GET', `/fhir/${place}`);
      expect([place, body.meta.security?.map(({ code }: { code: string }) => code)]).toEqual([
        place,
        ['42CFRPart2', 'NORDSCLCD'],
      ]);
    }
  });
});

describe('Once a label was kept', () => {
  it('the referral is protected, although the pathway has not heard of it: for our rules, and for advice', async () => {
    const its = await sent();
    expect(await takenUp(its.id)).not.toHaveProperty('isPart2');
    const late = await sent();
    await send(late.who(), late.ask(LABEL));
    expect(await takenUp(late.id)).toMatchObject({ isPart2: true });
    const model = {
      answersAtOnce: false,
      version: { advisor: 'openai', model: 'm', promptVersion: '1' },
      advise: () => Promise.reject(new Error('The model was told.')),
    };
    const asked = { referralId: late.id, adviceId: randomUUID() as never, at: minutesLater(1) };
    await expect(adviseOnReferral({ sql: the.worker, advisor: model as never }, asked)).rejects.toThrow(
      'protected by 42 CFR Part 2',
    );
  });

  it('the pathway hears it, and its page says who said so and when; twice is once', async () => {
    const its = await sent();
    await takenUp(its.id);
    await send(its.who(), its.ask(LABEL));
    await hear(its.id);
    const { part2, story } = (await the.asks('coordinator')('GET', `/api/v1/referrals/${its.id}`)).body;
    expect(part2.marks).toMatchObject([
      { origin: 'label', note: null, by: { id: 'sample-ehr', name: 'The system sample-ehr' }, at: minutesLater(5) },
    ]);
    const told = story.filter(({ happened }: { happened: { code: string } }) => happened.code === 'part-2-marked');
    expect(told).toMatchObject([
      { by: { id: 'sample-ehr' }, what: 'Said later that 42 CFR Part 2 protects this referral' },
    ]);
    expect(await isLabelled(its.id)).toBe(true);
    expect((await the.owner`select is_part2 from referrals where id = ${its.id}`)[0]).toEqual({ isPart2: true });
  });

  it('one that is closed is marked in the records, and whoever reads it finds a newer reading', async () => {
    const its = await sent();
    await takenUp(its.id);
    await send(its.who(), its.ask(LABEL));
    const [row] = await labelsOn(its.id);
    if (!row) throw new Error('No label was kept.');
    const { referralId, command: mark } = await readLabel(the.worker, row.id);
    const late = { referralId, mark, at: minutesLater(30) };
    await expect(markClosed(the.worker, late)).rejects.toThrow('do not know of it yet');
    const ending = { operationId: randomUUID() as never, by: 'ana-flores' as never, fingerprint: 'e', revision: 3 };
    const closed = { status: 'closed', outcome: { kind: 'withdrawn' }, nextOwner: 'nobody', waitingFor: null } as const;
    await recordChange(the.worker, {
      kind: 'ended',
      ending: { ...ending, outcome: 'withdrawn', note: null },
      standing: aStanding(its.id, { revision: 4, ...closed }),
      at: minutesLater(20),
    });
    await markClosed(the.worker, late);
    await markClosed(the.worker, late);
    const { meta } = (await hospital()('GET', `/fhir/Task/${its.id}`)).body;
    expect(meta).toMatchObject({ versionId: '5', security: [{ code: '42CFRPart2' }, {}] });
    expect(await labelsOn(its.id)).toEqual([]);
    const page = (await the.asks('coordinator')('GET', `/api/v1/referrals/${its.id}`)).body;
    expect([page.status, page.part2.marks.length]).toEqual(['closed', 1]);
  });
});

describe('A mark that the team set', () => {
  const marked = (id: ReferralId, minutes = 5): Change => ({
    kind: 'part-2-marked',
    mark: { ...anOperation(), origin: 'desk', note: 'She said so on the phone.' },
    standing: aStanding(id, { revision: minutes }),
    at: minutesLater(minutes),
  });
  const unmarked = (id: ReferralId, minutes = 6): Change => ({
    kind: 'part-2-unmarked',
    unmarking: { ...anOperation(), marks: [], reason: 'marked-by-mistake', note: 'It was her brother.' },
    standing: aStanding(id, { revision: minutes }),
    at: minutesLater(minutes),
  });
  const page = async (id: ReferralId) => (await the.asks('coordinator')('GET', `/api/v1/referrals/${id}`)).body;

  it('says who set it and how they know; taken back, the referral is told like any other, and the story keeps both', async () => {
    const its = await sent();
    await takenUp(its.id);
    await recordChange(the.worker, marked(its.id));
    expect((await page(its.id)).part2.marks).toMatchObject([
      { origin: 'desk', by: { name: 'Ana Flores' }, note: 'She said so on the phone.' },
    ]);
    expect(await isLabelled(its.id)).toBe(true);
    const back = unmarked(its.id);
    await recordChange(the.worker, back);
    await recordChange(the.worker, back);
    expect(await isLabelled(its.id)).toBe(false);
    const { part2, story } = await page(its.id);
    expect(part2).toBeNull();
    expect(story.slice(-2)).toMatchObject([
      { what: 'Marked this referral as protected by 42 CFR Part 2', detail: 'She said so on the phone.' },
      { what: 'Took back the mark of 42 CFR Part 2: it was set by mistake', detail: 'It was her brother.' },
    ]);
  });

  it('does not stand for the word of its sender, which is kept beside it', async () => {
    const its = await sent();
    await takenUp(its.id);
    await recordChange(the.worker, marked(its.id));
    await send(its.who(), its.ask(LABEL));
    expect(await labelsOn(its.id)).toHaveLength(1);
    await hear(its.id, minutesLater(7));
    expect((await page(its.id)).part2.marks.map(({ origin }: { origin: string }) => origin)).toEqual(['desk', 'label']);
  });

  it('that was taken back is not raised by the same content again, and is by new content', async () => {
    const source = { ...INTAKE_EXAMPLE.source, identifier: some() };
    const say = async (facts: object) =>
      (await hospital()('POST', '/api/v1/referrals', { ...INTAKE_EXAMPLE, source, ...facts })).body.id as ReferralId;
    const id = await say({});
    await takenUp(id);
    await say({ isPart2: true });
    await hear(id);
    await the.owner`update inbox set relayed_at = ${minutesLater(5)} where line = ${`referral:${id}`}`;
    await recordChange(the.worker, unmarked(id));
    await say({ isPart2: true });
    expect(await isLabelled(id)).toBe(false);
    await say({ isPart2: true, narrative: 'She is back from the clinic.' });
    expect(await isLabelled(id)).toBe(true);
  });
});

const aNote = (patient: string, facts: object): FhirResource =>
  ({
    ...{ resourceType: 'Observation', id: some(), status: 'final', code: { text: 'Visit' } },
    subject: { reference: `Patient/${patient}` },
    ...facts,
  }) as FhirResource;
