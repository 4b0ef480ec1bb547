import { randomUUID } from 'node:crypto';
import { connectTemporal } from '../../api/engine';
import { ENTRY_EXAMPLE } from '../../contracts/entries';
import { type ApiWorld, openApiWorld } from '../support/api-world';
import { eventually } from '../support/eventually';
import { openSocket } from '../support/socket';

let the: ApiWorld;
let caseId: string;
beforeAll(async () => {
  the = await openApiWorld();
  await the.worker.comes();
  ({ caseId } = await the.reaches(await the.handIn(), 'awaiting-decision'));
}, 60_000);
afterAll(() => the?.close(), 30_000);

const entry = (facts: object = {}) => ({ ...ENTRY_EXAMPLE, operationId: randomUUID() as string, ...facts });
const entriesOf = (id: string) => `/api/v1/cases/${id}/entries`;
const isWritten = (operationId: string) =>
  eventually(async () => {
    const { body } = await the.ana('GET', `/api/v1/record-changes/${operationId}`);
    expect(body.state).toBe('written');
  }, 10_000);
const textsOf = async (id: string) => {
  const rows = await the.database.owner`
    select text from entries where case_id = ${id} and kind in ('call', 'note') order by seq`;
  return rows.map(({ text }) => text);
};

describe('Writing down an interaction', () => {
  it('is kept before it is answered, and written down in a moment', async () => {
    const asked = entry();
    const { status, body, headers } = await the.ana('POST', entriesOf(caseId), asked);
    expect([status, body]).toMatchObject([202, { state: 'kept', operationId: asked.operationId, repeated: false }]);
    expect(headers.get('location')).toBe(body.links.status);
    await isWritten(asked.operationId);
  });

  it('counts once, however often it is sent', async () => {
    const asked = entry({ text: 'Sent again and again.' });
    const heard = await Promise.all([1, 2, 3].map(() => the.ana('POST', entriesOf(caseId), asked)));
    expect(heard.map(({ status }) => status)).toEqual([202, 202, 202]);
    await isWritten(asked.operationId);
    const later = await the.ana('POST', entriesOf(caseId), asked);
    expect([later.status, later.body]).toMatchObject([202, { repeated: true }]);
    expect((await textsOf(caseId)).filter((text) => text === asked.text)).toHaveLength(1);
  });

  it('keeps the order of a case while nobody relays, also while Temporal is away', async () => {
    await the.worker.leaves();
    const away = connectTemporal({ namespace: 'none', connection: { address: '127.0.0.1:1' } }, {});
    const socket = await openSocket({ ...the.deps, temporal: away });
    const asked = ['First.', 'Second.', 'Third.'].map((text) => entry({ text }));
    for (const one of asked) {
      const { status } = await socket.as('token-of-ana-flores')('POST', entriesOf(caseId), one);
      expect(status).toBe(202);
    }
    const { body } = await the.ana('GET', `/api/v1/record-changes/${asked[0]?.operationId}`);
    expect(body).toMatchObject({ state: 'kept', writtenAt: null });
    await socket.close();
    await away.connection.close();
    await the.worker.comes();
    for (const { operationId } of asked) await isWritten(operationId);
    expect((await textsOf(caseId)).slice(-3)).toEqual(['First.', 'Second.', 'Third.']);
  }, 30_000);

  it('ends a promise once, and says when somebody was quicker', async () => {
    const promised = entry();
    await the.ana('POST', entriesOf(caseId), promised);
    await isWritten(promised.operationId);
    const settles = { entryId: promised.operationId, as: 'kept' };
    const settling = entry({ kind: 'note', structured: null, text: 'Called her.', promise: null, settles });
    expect((await the.ana('POST', entriesOf(caseId), settling)).status).toBe(202);
    await isWritten(settling.operationId);
    expect((await the.ana('POST', entriesOf(caseId), settling)).body).toMatchObject({ repeated: true });
    const late = await the.ben('POST', entriesOf(caseId), { ...settling, operationId: randomUUID() });
    expect([late.status, late.body.code]).toEqual([409, 'promise-ended']);
  });

  it.each<[string, object, number, string]>([
    ['what has not happened yet', { at: '2199-01-01T00:00:00Z' }, 422, 'request-invalid'],
    ['a promise without a day', { promise: { what: 'Call', owedBy: 'us' } }, 422, 'request-invalid'],
    ['words without end', { text: 'a'.repeat(10_001) }, 422, 'request-invalid'],
    ['a referral of another case', { referralId: randomUUID() }, 404, 'referral-unknown'],
    ['the end of a promise that nobody made', { settles: { entryId: randomUUID(), as: 'kept' } }, 404, 'entry-unknown'],
  ])('refuses %s', async (_what, facts, status, code) => {
    const heard = await the.ana('POST', entriesOf(caseId), entry(facts));
    expect([heard.status, heard.body.code]).toEqual([status, code]);
  });

  it('is not for those whose matter the case is not', async () => {
    const asked = entry();
    for (const [who, status] of [
      [the.ines, 403],
      [the.omar, 403],
      [the.hospital, 403],
    ] as const)
      expect((await who('POST', entriesOf(caseId), asked)).status).toBe(status);
    expect((await the.ana('POST', entriesOf(randomUUID()), asked)).body.code).toBe('case-unknown');
    const stranger = await the.ben('GET', `/api/v1/record-changes/${asked.operationId}`);
    expect(stranger.body).toMatchObject({ state: 'not-received' });
  });
});
