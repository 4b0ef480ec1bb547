import { randomUUID } from 'node:crypto';
import { writeRecord } from '../../activities/write-record';
import { PolicyRequest, type PolicyView, type SystemView } from '../../contracts/administration';
import { readIntake } from '../../db/inbox-store';
import { unwritten } from '../../db/record-change-store';
import { RECORD_KINDS } from '../../domain/record-change';
import { minutesLater } from '../support/records';
import { type Asker, openTwoTeams, type TwoTeams } from '../support/two-teams';

let now = Date.parse(minutesLater(60));
let the: TwoTeams;
beforeAll(async () => {
  the = await openTwoTeams({ clock: { now: () => new Date(now) } });
}, 60_000);
afterAll(() => the?.close(), 30_000);

const ada = (method: string, path: string, body?: unknown) => the.asks('administrator')(method, `/api/v1${path}`, body);
/** What the relay does with all that waits. */
const writesDown = async () => {
  const at = new Date(now).toISOString();
  for (const row of await unwritten(the.worker, { kinds: RECORD_KINDS, at, limit: 50 }))
    await writeRecord(the.worker, { ...row, at });
};
const audited = async (who: Asker = 'auditor') =>
  (await the.asks(who)('GET', '/api/v1/audit?by=ada-lindqvist&kind=did')).body.items.map(
    ({ what }: { what: string }) => what,
  );
const policies = async (): Promise<readonly PolicyView[]> => (await ada('GET', '/policies')).body.items;
const systems = async (): Promise<readonly SystemView[]> => (await ada('GET', '/systems')).body.items;

describe('A policy', () => {
  const newVersion = async (facts: object = {}) => {
    const [newest] = await policies();
    const terms = structuredClone(newest?.terms);
    if (terms) terms.decision.urgent.dueHours = 3;
    return { operationId: randomUUID(), basedOn: newest?.version, note: 'Urgent means soon.', terms, ...facts };
  };

  it('gets a new version; referrals that come begin with it, and those that run keep theirs', async () => {
    expect((await ada('POST', '/policies', await newVersion())).status).toBe(202);
    await writesDown();
    const [second, first] = await policies();
    expect(second).toMatchObject({
      version: 2,
      note: 'Urgent means soon.',
      madeBy: { name: 'Ada Lindqvist' },
      openReferrals: 0,
    });
    expect(first).toMatchObject({ version: 1, openReferrals: 2, terms: { decision: { urgent: { dueHours: 4 } } } });
    const policyOf = async (id: string) => (await readIntake(the.worker, id as typeof the.own.referralId)).policy;
    expect(await policyOf(await the.keep())).toEqual({ name: 'default', version: 2 });
    expect(await policyOf(the.own.referralId)).toEqual({ name: 'default', version: 1 });
    expect(await audited()).toContain('Added version 2 of the policy default');
  });

  it('is not put over a version that its maker had not seen', async () => {
    const stale = await ada('POST', '/policies', await newVersion({ basedOn: 1 }));
    expect([stale.status, stale.body.code]).toEqual([409, 'stale-policy']);
    const first = await newVersion();
    await ada('POST', '/policies', first);
    const beforeItIsWritten = await ada('POST', '/policies', await newVersion());
    expect(beforeItIsWritten.body.code).toBe('stale-policy');
    expect((await ada('POST', '/policies', first)).body).toMatchObject({ state: 'kept', repeated: true });
    await writesDown();
    expect((await policies()).map(({ version }) => version)).toEqual([3, 2, 1]);
  });

  it('is not changed where two were taken at the same moment: the second is on record as not added', async () => {
    const before = await policies();
    const racing = await newVersion();
    await ada('POST', '/policies', racing);
    await the.owner`update inbox set body = jsonb_set(body, '{policy,version}', '3') where id = ${racing.operationId}`;
    await writesDown();
    expect(await policies()).toEqual(before);
    expect((await audited())[0]).toMatch(/^Asked for version 3 of the policy default; somebody else's came first/);
  });

  it.each<[string, (terms: PolicyView['terms']) => void, string]>([
    ['a deadline of no time', (terms) => (terms.decision.urgent.dueHours = 0), 'terms.decision.urgent.dueHours'],
    ['a chain that goes back', (terms) => terms.nextAttempt.chain.reverse(), 'terms.nextAttempt.chain'],
    ['a chain that ends too early', (terms) => (terms.nextAttempt.dueHours = 900), 'terms.nextAttempt.chain'],
    ['a zone that is none', (terms) => (terms.officeHours.zone = 'Mars/North'), 'terms.officeHours.zone'],
    ['a day that ends before it begins', (terms) => (terms.officeHours.closeHour = 7), 'terms.officeHours.closeHour'],
    ['more days than attempts', (terms) => (terms.contactRule.days = 9), 'terms.contactRule.attempts'],
  ])('with %s is not taken, and the fault is named', async (_what, spoil, path) => {
    const asked = await newVersion();
    if (asked.terms) spoil(asked.terms);
    const { status, body } = await ada('POST', '/policies', asked);
    expect([status, body.errors?.map((fault: { path: string }) => fault.path)]).toEqual([422, [path]]);
    expect(PolicyRequest.safeParse(asked).success).toBe(false);
  });
});

describe('A key', () => {
  const make = (system = 'sample-ehr', operationId: string = randomUUID()) =>
    ada('POST', `/systems/${system}/keys`, { operationId });
  const opens = async (key: string) => (await the.as(key)('GET', '/api/v1/programs')).status;
  const keyOf = async (id: string) => (await systems()).flatMap(({ keys }) => keys).find((key) => key.id === id);

  it('is shown once, works beside the others, and is kept as a hash alone', async () => {
    const { status, body } = await make();
    expect([status, body.key]).toEqual([202, expect.stringMatching(/^ft_[\w-]{43}$/)]);
    await writesDown();
    expect([await opens(body.key), await opens('token-of-sample-ehr')]).toEqual([200, 200]);
    expect(await keyOf(body.id)).toMatchObject({ fingerprint: body.fingerprint, madeBy: { name: 'Ada Lindqvist' } });
    const [everywhere] = await the.owner`
      select (select json_agg(inbox) from inbox)::text || (select json_agg(access_tokens) from access_tokens)::text
             || (select json_agg(audit) from audit)::text as text`;
    expect(everywhere?.['text']).not.toContain(body.key);
    expect(await audited()).toContain(`Made the key ${body.fingerprint}… for The system sample-ehr`);
  });

  it('is not shown again when the same is asked again', async () => {
    const operationId = randomUUID();
    expect((await make('sample-ehr', operationId)).status).toBe(202);
    const again = await make('sample-ehr', operationId);
    expect([again.status, again.body.code]).toEqual([409, 'key-shown-once']);
    await writesDown();
  });

  it('that is revoked opens nothing from the answer on, with nobody there to write it down', async () => {
    const { body } = await make();
    await writesDown();
    expect(await opens(body.key)).toBe(200);
    const revoked = await ada('POST', `/systems/sample-ehr/keys/${body.id}/revocation`, { reason: 'may-be-known' });
    expect(revoked.status).toBe(200);
    expect([await opens(body.key), await opens('token-of-sample-ehr')]).toEqual([401, 200]);
    expect((await keyOf(body.id))?.revoked).toMatchObject({ by: { name: 'Ada Lindqvist' }, reason: 'may-be-known' });
    expect((await audited())[0]).toBe(`Revoked the key ${body.fingerprint}… of The system sample-ehr: may be known`);
  });

  it('that is revoked twice was revoked by the first', async () => {
    const { body } = await make();
    await writesDown();
    const revoke = (reason: string) => ada('POST', `/systems/sample-ehr/keys/${body.id}/revocation`, { reason });
    await revoke('rotated');
    expect((await revoke('may-be-known')).status).toBe(200);
    expect((await keyOf(body.id))?.revoked?.reason).toBe('rotated');
  });

  it('says in which hour it was used last, in one row an hour', async () => {
    now = Date.parse('2026-03-05T10:59:00.000Z');
    const { body } = await make();
    await writesDown();
    expect((await keyOf(body.id))?.usedInHour).toBeNull();
    for (let n = 0; n < 3; n += 1) await opens(body.key);
    now += 2 * 60_000;
    await opens(body.key);
    expect((await keyOf(body.id))?.usedInHour).toBe('2026-03-05T11:00:00.000Z');
    const rows = await the.owner`select from key_uses where key_id = ${body.id}`;
    expect(rows).toHaveLength(2);
  });

  it.each<[string, () => Promise<{ status: number; body: { code: string } }>, number, string]>([
    ['for a system that nobody named', () => make('no-such-system'), 404, 'system-unknown'],
    [
      'of another system',
      () => ada('POST', `/systems/sample-ehr/keys/${randomUUID()}/revocation`, { reason: 'rotated' }),
      404,
      'key-unknown',
    ],
  ])('%s is none', async (_whose, ask, status, code) => {
    const heard = await ask();
    expect([heard.status, heard.body.code]).toEqual([status, code]);
  });

  it('is one of ten at most', async () => {
    const system = `crowded-${randomUUID().slice(0, 8)}`;
    await ada('POST', '/systems', { operationId: randomUUID(), id: system, name: 'A crowded system' });
    await writesDown();
    for (let n = 0; n < 10; n += 1) {
      expect((await make(system)).status).toBe(202);
      await writesDown();
    }
    expect((await make(system)).body.code).toBe('keys-limit');
  });
});

describe('A system', () => {
  const naming = (id: string) => ({ operationId: randomUUID(), id, name: 'St. Anne hospital' });

  it('is named once, and can then be given a key', async () => {
    expect((await ada('POST', '/systems', naming('st-anne-ehr'))).status).toBe(202);
    await writesDown();
    expect(await systems()).toContainEqual({ id: 'st-anne-ehr', name: 'St. Anne hospital', keys: [] });
    const again = await ada('POST', '/systems', naming('st-anne-ehr'));
    expect([again.status, again.body.code]).toEqual([409, 'system-known']);
    expect(await audited()).toContain('Named the outside system St. Anne hospital');
  });

  it.each(['St Anne', 'st_anne', '-st', 'x'.repeat(81)])(
    'has an id that can stand in a log (%s cannot)',
    async (id) => {
      expect((await ada('POST', '/systems', naming(id))).body.code).toBe('request-invalid');
    },
  );
});
