import { randomUUID } from 'node:crypto';
import { writeRecord } from '../../activities/write-record';
import { ComparisonView } from '../../contracts/views/duplicates';
import type { OperationId } from '../../domain/ids';
import { minutesLater } from '../support/records';
import { type Asker, OTHER, openTwoTeams, type TwoTeams } from '../support/two-teams';

let the: TwoTeams;
let referralId: string;
let id: string;
beforeEach(async () => {
  the = await openTwoTeams();
  await the.takeIn({ person: BOB });
  referralId = await the.takeIn({ person: { ...BOB, givenName: 'Bob', phone: '555 010 7002' } });
  id = (await the.asks('coordinator')('GET', '/api/v1/possible-duplicates')).body.items[0].id;
}, 60_000);
afterEach(() => the?.close(), 30_000);

const BOB = {
  givenName: 'Robert',
  familyName: 'Hale',
  birthDate: '1970-05-04',
  phone: '555 010 7001',
  county: 'Brandt',
};

const compared = async (who: Asker = 'coordinator') =>
  ComparisonView.parse((await the.asks(who)('GET', `/api/v1/possible-duplicates/${id}`)).body);
const answers = (said: object, who: Asker = 'coordinator') => {
  const body = { operationId: randomUUID(), revision: 1, answer: 'keep-apart', note: 'Cousins.', ...said };
  return the.asks(who)('POST', `/api/v1/possible-duplicates/${id}/answers`, body);
};
const writes = (operationId: string, at = minutesLater(90)) =>
  writeRecord(the.worker, { id: operationId as OperationId, kind: 'duplicate-answer', at });
const areKeptApart = async () => writes((await answers({})).body.operationId);
const isListed = async () =>
  (await the.asks('coordinator')('GET', '/api/v1/possible-duplicates')).body.items.length === 1;
const phoneIsNow = async (was: string, now: string) => {
  const { caseId } = (await the.asks('coordinator')('GET', `/api/v1/referrals/${referralId}`)).body;
  const operationId = randomUUID();
  const body = { operationId, text: 'He said so.', changes: [{ fact: 'phone', was, now }] };
  await the.asks('coordinator')('POST', `/api/v1/cases/${caseId}/person-changes`, body);
  await writeRecord(the.worker, { id: operationId as OperationId, kind: 'person-change', at: minutesLater(95) });
};

describe('Two persons who may be one', () => {
  it('are compared side by side: the facts, the score with its parts, their cases and referrals', async () => {
    const page = await compared();
    expect(page).toMatchObject({ standing: 'open', revision: 1, level: 'possible', answers: [], unwritten: 0 });
    expect(page.parts.map(({ code }) => code)).toContain('given-nickname');
    const [bob] = [page.one, page.other].filter(({ givenName }) => givenName === 'Bob');
    expect(bob).toMatchObject({
      familyName: 'Hale',
      phone: '555 010 7002',
      hiddenCases: 0,
      cases: [{ closedAt: null, entries: 1, referrals: [{ id: referralId, status: 'received' }] }],
    });
  });

  it('are kept apart with a note; then they are shown no more, and each case has it in its audit', async () => {
    await areKeptApart();
    expect(await compared()).toMatchObject({
      standing: 'kept-apart',
      revision: 2,
      answers: [{ answer: 'keep-apart', note: 'Cousins.', by: { id: 'ana-flores' } }],
    });
    expect(await isListed()).toBe(false);
    expect((await the.asks('coordinator')('GET', `/api/v1/referrals/${referralId}`)).body.perhapsKnown.seen).toEqual(
      [],
    );
    const audit = await the.owner`select case_id, facts from audit where action = 'duplicate-answered'`;
    expect(new Set(audit.map(({ caseId }) => caseId)).size).toBe(2);
    expect(audit[0]?.['facts']).toEqual({ duplicateId: id, answer: 'keep-apart' });
  });

  it('stay apart while their facts are what they were, and are shown again once one changes', async () => {
    await areKeptApart();
    await the.takeIn({ person: { ...BOB, givenName: 'Robt' } }); // Compared with both, and neither pair of the two is touched.
    expect((await compared()).standing).toBe('kept-apart');
    await phoneIsNow('555 010 7002', '555 010 7001');
    expect(await compared()).toMatchObject({ standing: 'open', revision: 3 });
  });

  it('are shown again when the answer is taken back', async () => {
    await areKeptApart();
    await writes((await answers({ revision: 2, answer: 'take-back', note: 'I mixed them up.' })).body.operationId);
    expect(await compared()).toMatchObject({
      standing: 'open',
      revision: 3,
      answers: [{ answer: 'keep-apart' }, { answer: 'take-back' }],
    });
    expect(await isListed()).toBe(true);
  });

  it('are answered once: who answers at the same instant comes too late, and is told', async () => {
    const [first, second] = [(await answers({})).body, (await answers({ note: 'Brothers.' }, 'supervisor')).body];
    await writes(first.operationId);
    await writes(second.operationId, new Date().toISOString()); // By the clock of the api, which tells it for a week.
    expect((await compared()).answers).toHaveLength(1);
    const told = (await the.asks('supervisor')('GET', `/api/v1/record-changes/${second.operationId}`)).body;
    expect([told.state, told.detail]).toEqual(['refused', expect.stringContaining('Ana Flores')]);
    expect((await compared('supervisor')).notWritten).toMatchObject([{ code: 'stale-duplicate' }]);
    expect((await compared()).notWritten).toEqual([]);
  });

  it('are not answered on a comparison that is no longer so, and the attempt is kept', async () => {
    await areKeptApart();
    const { status, body } = await answers({ revision: 1 });
    expect([status, body.code]).toEqual([409, 'stale-duplicate']);
    const attempts = await the.owner`select code from attempts where action = 'answer-duplicate'`;
    expect(attempts).toEqual([{ code: 'stale-duplicate' }]);
  });

  it('are not shown, and not answered, by whoever may see only one of the two', async () => {
    await the.takeIn({ person: { ...BOB, ...OTHER, birthDate: BOB.birthDate, givenName: 'Rob' } });
    const { items } = (await the.asks('auditor')('GET', '/api/v1/possible-duplicates')).body;
    ({ id } = items.find(({ one, other }: { one: { name: string }; other: { name: string } }) =>
      [one.name, other.name].includes('Rob Hale'),
    ));
    expect((await the.asks('coordinator')('GET', `/api/v1/possible-duplicates/${id}`)).status).toBe(403);
    expect((await answers({})).status).toBe(403);
    expect((await answers({}, 'auditor')).status).toBe(403);
    expect((await compared('auditor')).standing).toBe('open');
  });

  it('leave on record who looked at them', async () => {
    await compared();
    const seen =
      await the.owner`select distinct case_id from sightings where kind = 'saw-person' and actor_id = 'ana-flores'`;
    expect(seen).toHaveLength(2);
  });

  it('are unknown where there is no such pair', async () => {
    id = randomUUID();
    expect((await the.asks('coordinator')('GET', `/api/v1/possible-duplicates/${id}`)).body.code).toBe(
      'duplicate-unknown',
    );
    expect((await answers({})).body.code).toBe('duplicate-unknown');
  });
});
