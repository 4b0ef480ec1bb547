import { randomUUID } from 'node:crypto';
import { INTAKE_EXAMPLE } from '../../contracts/intake';
import { type ApiWorld, confirmationOf, openApiWorld } from '../support/api-world';
import { eventually } from '../support/eventually';
import { aPatient, aRequest, byPut, transaction } from '../support/fhir-bundles';
import { referralIn, sendAs, some } from '../support/fhir-sender';
import { aLine, ndjson } from '../support/import-files';

let the: ApiWorld;
beforeAll(async () => {
  the = await openApiWorld();
  await the.worker.comes();
}, 60_000);
afterAll(() => the?.close(), 30_000);

const send = sendAs((...asked) => the.hospital(...asked));

const DANGER = 'Tonight she told me that she will kill herself and has the pills ready.';

/** A referral of the hospital's system, which it can send again with other words. */
async function sent(facts: object = {}) {
  const source = { ...INTAKE_EXAMPLE.source, identifier: some() };
  const body = { ...INTAKE_EXAMPLE, source, ...facts };
  const say = (more: object = {}) => the.hospital('POST', '/api/v1/referrals', { ...body, ...more });
  const { id } = (await say()).body;
  return { id: String(id), say };
}
const narrativeWith = (more: string) => ({ narrative: `${INTAKE_EXAMPLE.narrative} ${more}` });
const closes = async (id: string) => {
  await eventually(async () => {
    const { revision } = await the.see(id); // It may be advised on anew right now.
    const ending = { operationId: randomUUID(), revision, outcome: 'withdrawn', note: 'The sender took it back.' };
    expect(await the.ana('POST', `/api/v1/referrals/${id}/outcome`, ending)).toMatchObject({ status: 200 });
  });
  await the.reaches(id, 'closed');
};

describe('What a sender says of a referral that it sends again', () => {
  it('is read for danger, quoted, advised on anew, and told to whoever coordinates', async () => {
    const { id, say } = await sent();
    const before = await the.reaches(id, 'awaiting-decision');
    expect(await say(narrativeWith(DANGER))).toMatchObject({ status: 202, body: { id, repeated: true } });
    const page = await the.reaches(id, 'awaiting-decision', {
      dangers: [{ kind: 'suicide' }],
      alerts: [{ dangers: [{ kind: 'suicide' }] }],
      sentAgain: [{ by: { id: 'sample-ehr' }, words: expect.stringContaining(DANGER), changes: [] }],
    });
    const [quote] = page.dangers[0]?.quotes ?? [];
    const [again] = page.sentAgain;
    expect(again?.start).toBe(INTAKE_EXAMPLE.narrative.length + 2);
    const place = (quote?.start ?? 0) - (again?.start ?? 0);
    expect(again?.words?.startsWith(quote?.quote ?? '?', place)).toBe(true);
    await the.reaches(id, 'awaiting-decision', { advice: { id: again?.id, outcome: 'urgent-safety' } });
    expect((await the.see(id)).earlierAdvice.map((advice) => advice.id)).toEqual([before.advice?.id]);
    expect(page.story.find(({ happened }) => happened.code === 'referral-sent-again')).toMatchObject({
      ...{ by: { id: 'sample-ehr' }, detail: expect.stringContaining(DANGER) },
      what: 'Sent the referral again: the narrative says something new',
    });
    expect(page.notices.filter(({ purpose }) => purpose === 'sent-again')).toMatchObject([
      { to: expect.any(String), text: expect.stringContaining('sent a referral again') },
    ]);
  });

  it('is said once, however often it comes; what was said before that is news again', async () => {
    const { id, say } = await sent();
    await the.reaches(id, 'awaiting-decision');
    const more = { ...narrativeWith('She has no heat.'), urgency: 'urgent' };
    for (const body of [more, more, { ...more, narrative: `${more.narrative} ` }]) await say(body);
    const page = await the.reaches(id, 'awaiting-decision', {
      ...{ urgency: 'urgent', sentAgain: [{ words: expect.stringMatching(/She has no heat\.$/) }] },
    });
    expect(page.story.filter(({ happened }) => happened.code === 'referral-sent-again')).toHaveLength(1);
    await say();
    await say({ ...more, urgency: 'routine' });
    await the.reaches(id, 'awaiting-decision', {
      sentAgain: [{}, { narrative: INTAKE_EXAMPLE.narrative }, { words: expect.stringMatching(/She has no heat\.$/) }],
    });
  });

  it('fills in what was not known, shows what differs, and a no to contact holds', async () => {
    const contact = { ...INTAKE_EXAMPLE.person.contact, safeToContact: 'unknown' };
    const person = { ...INTAKE_EXAMPLE.person, email: null, phone: '+1 518 555 0100', contact };
    const { id, say } = await sent({ person });
    await the.reaches(id, 'awaiting-decision');
    const now = { email: 'mo@example.org', phone: '+1 518 555 0199', contact: { ...contact, safeToContact: 'no' } };
    await say({ person: { ...person, ...now } });
    const page = await the.reaches(id, 'awaiting-decision', { person: { email: 'mo@example.org' } });
    expect(page.person).toMatchObject({ phone: '+1 518 555 0100', contact: { safeToContact: 'no' } });
    expect(page.sentAgain).toMatchObject([
      {
        words: null,
        changes: [
          { fact: 'phone', was: '+1 518 555 0100', now: '+1 518 555 0199' },
          { fact: 'email', was: null, now: 'mo@example.org' },
          { fact: 'safe-to-contact', was: null, now: 'no' },
        ],
      },
    ]);
  });

  it('is read for danger after the decision, too', async () => {
    const { id, say } = await sent();
    const page = await the.reaches(id, 'awaiting-decision');
    expect(await the.ana('POST', `/api/v1/referrals/${id}/decisions`, confirmationOf(page))).toMatchObject({
      status: 200,
    });
    await the.reaches(id, 'contacting');
    await say(narrativeWith(DANGER));
    await the.reaches(id, 'contacting', {
      alerts: [{ dangers: [{ kind: 'suicide' }] }],
      sentAgain: [{ words: expect.stringContaining(DANGER) }],
    });
  });

  it('is refused where nobody works on the referral any more, and what says nothing else is not', async () => {
    const { id, say } = await sent();
    await the.reaches(id, 'awaiting-decision');
    await closes(id);
    const { status, body } = await say(narrativeWith(DANGER));
    expect([status, body.code, body.why]).toEqual([409, 'referral-closed', { code: 'sent-again-closed' }]);
    expect(body.detail).toMatch(/send it under a number of its own/);
    expect(await say()).toMatchObject({ status: 202, body: { id, repeated: true, status: 'closed' } });
  });

  it('is put on record and read for danger where the referral was closed before it was handed over', async () => {
    const { id, say } = await sent();
    await the.reaches(id, 'awaiting-decision');
    await the.worker.leaves();
    const { revision } = await the.see(id);
    const ending = { operationId: randomUUID(), revision, outcome: 'withdrawn', note: 'The sender took it back.' };
    await say(narrativeWith(DANGER)); // Nobody works: it is kept, and waits.
    const closing = the.ana('POST', `/api/v1/referrals/${id}/outcome`, ending);
    await the.worker.comes();
    await closing;
    await eventually(async () => {
      const { sentAgain, alerts } = await the.see(id);
      expect({ sentAgain, alerts }).toMatchObject({
        sentAgain: [{ words: expect.stringContaining(DANGER) }],
        alerts: [{ dangers: [{ kind: 'suicide' }] }],
      });
    }, 20_000);
  });

  it('is refused past twenty times: then people have to talk', async () => {
    const { say } = await sent();
    for (let time = 1; time <= 20; time += 1)
      expect(await say(narrativeWith(`Call ${time} was not returned.`))).toMatchObject({ status: 202 });
    const { status, body } = await say(narrativeWith('Once more.'));
    expect([status, body.code]).toEqual([409, 'sent-again-limit']);
    expect(await say(narrativeWith('Call 20 was not returned.'))).toMatchObject({ status: 202 });
  });
});

describe('The same at every door', () => {
  const lineOf = (source: object, narrative: string) => ndjson(aLine({ narrative }, source));
  const rowOf = async (text: string, path = '') => {
    const file = await the.hospital('POST', `/api/v1/imports${path}`, text, { 'content-type': 'application/x-ndjson' });
    return eventually(async () => {
      const { body } = await the.hospital('GET', `/api/v1/imports/${file.body.id}/rows`);
      expect(body.items[0].state).not.toBe('waiting');
      return body.items[0];
    }, 20_000);
  };

  it('puts a row of a file that differs beside its referral, and refuses it where the referral is closed, tried or taken in', async () => {
    const source = { identifier: some() };
    const [first, more] = [lineOf(source, 'She needs food.'), lineOf(source, `She needs food. ${DANGER}`)];
    const { referralId: id } = await rowOf(first);
    await the.reaches(id, 'awaiting-decision');
    expect(await rowOf(more)).toMatchObject({ state: 'repeated', referralId: id, differs: true });
    await the.reaches(id, 'awaiting-decision', {
      dangers: [{ kind: 'suicide' }],
      sentAgain: [{ words: expect.stringContaining(DANGER) }],
    });
    await closes(id);
    const other = lineOf(source, 'She needs a ride.');
    for (const path of ['?dryRun=true', ''])
      expect(await rowOf(other, path)).toMatchObject({ state: 'refused', faults: [{ code: 'referral-closed' }] });
  });

  it('reads a FHIR request that says something else in another Bundle; of one that is closed it warns', async () => {
    const [patient, request] = [aPatient(some()), some()];
    const told = (text: string) => aRequest(request, `Patient/${patient.id}`, { note: [{ text }] });
    const say = async (text: string) => {
      const resources = [patient, told(text)];
      const answer = await send(transaction(...resources.map(byPut)));
      return { id: referralIn(answer, resources), text: JSON.stringify(answer.body) };
    };
    const { id } = await say('She needs food.');
    await the.reaches(id, 'awaiting-decision');
    await say(`She needs food. ${DANGER}`);
    const [sending] = (await the.reaches(id, 'awaiting-decision', { dangers: [{ kind: 'suicide' }] })).sentAgain;
    expect(sending?.words).toContain(DANGER);
    await closes(id);
    expect((await say('She needs a ride.')).text).toContain('nobody works on its referral any more');
    const line = ndjson(transaction(byPut(patient), byPut(told('She needs a bed.'))));
    expect(await rowOf(line)).toMatchObject({ state: 'refused', faults: [{ code: 'referral-closed' }] });
  });
});

describe('A fact that is corrected on the page of the case', () => {
  it('reaches rules and advice of a referral of which nobody has decided', async () => {
    const person = { ...INTAKE_EXAMPLE.person, county: 'Nowhere' };
    const { id } = await sent({ person, narrative: 'She needs food.' });
    const before = await the.reaches(id, 'awaiting-decision');
    const failed = (page: typeof before) =>
      page.checks?.verdicts.flatMap(({ rules }) =>
        rules.filter(({ rule, verdict }) => rule === 'county' && verdict === 'not-met'),
      );
    const change = {
      operationId: randomUUID(),
      text: 'Her letter says so.',
      changes: [{ fact: 'county', was: 'Nowhere', now: INTAKE_EXAMPLE.person.county }],
    };
    expect(await the.ana('POST', `/api/v1/cases/${before.caseId}/person-changes`, change)).toMatchObject({
      status: 202,
    });
    await eventually(async () => {
      const page = await the.see(id);
      expect(page.advice?.id).not.toBe(before.advice?.id);
      expect(failed(page)?.length).toBeLessThan(failed(before)?.length ?? 0);
      expect(page.story.map(({ happened }) => happened.code)).toContain('facts-corrected');
    }, 10_000);
  });
});
