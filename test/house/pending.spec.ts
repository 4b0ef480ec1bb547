import { randomUUID } from 'node:crypto';
import { connectTemporal } from '../../api/engine';
import { INTAKE_EXAMPLE } from '../../contracts/intake';
import { type ApiWorld, confirmationOf, openApiWorld } from '../support/api-world';
import { eventually } from '../support/eventually';
import { openSocket } from '../support/socket';

let the: ApiWorld;
beforeAll(async () => {
  the = await openApiWorld();
  await the.worker.comes();
}, 60_000);
afterAll(() => the?.close(), 30_000);

const of = (id: string, what: string) => `/api/v1/referrals/${id}/${what}`;
const operation = async (id: string, operationId: string) =>
  (await the.ana('GET', of(id, `operations/${operationId}`))).body;

describe('While no worker answers', () => {
  it('decisions are pending, and their operations tell the truth later: taken, or refused', async () => {
    const [taken, refused] = await Promise.all([
      the.reaches(await the.handIn(), 'awaiting-decision'),
      the.reaches(await the.handIn(), 'awaiting-decision'),
    ]);
    await the.worker.leaves();
    const good = confirmationOf(taken);
    const stale = confirmationOf(refused, { revision: 0 });
    const heard = await Promise.all([
      the.ana('POST', of(taken.id, 'decisions'), good),
      the.ana('POST', of(refused.id, 'decisions'), stale),
    ]);
    for (const [index, { id }] of [taken, refused].entries()) {
      const { operationId } = [good, stale][index] ?? good;
      expect(heard[index]?.status).toBe(202);
      expect(heard[index]?.body).toMatchObject({ state: 'pending', operationId });
      expect(heard[index]?.body.links.status).toBe(of(id, `operations/${operationId}`));
      expect(heard[index]?.headers.get('location')).toBe(of(id, `operations/${operationId}`));
      expect(await operation(id, operationId)).toMatchObject({ state: 'pending', revision: null });
    }

    await the.worker.comes();
    await eventually(async () => {
      expect(await operation(taken.id, good.operationId)).toMatchObject({ state: 'taken' });
      expect(await operation(refused.id, stale.operationId)).toMatchObject({ state: 'refused' });
    }, 20_000);
    const again = await the.ana('POST', of(taken.id, 'decisions'), good);
    expect([again.status, again.body]).toMatchObject([200, { state: 'taken', repeated: true }]);
    expect((await the.ana('POST', of(refused.id, 'decisions'), stale)).body.code).toBe('stale-revision');
    const { items } = (await the.ines('GET', '/api/v1/refused-attempts')).body;
    expect(items.filter(({ referralId }: { referralId: string }) => referralId === refused.id)).toMatchObject([
      { code: 'stale-revision' },
      { code: 'stale-revision' },
    ]);
  }, 60_000);

  it('the second of two decisions hears later who was first, by name', async () => {
    const seen = await the.reaches(await the.handIn(), 'awaiting-decision');
    await the.worker.leaves();
    const [byAna, byBen] = [confirmationOf(seen), confirmationOf(seen, { programId: 'rent-relief' })];
    await Promise.all([
      the.ana('POST', of(seen.id, 'decisions'), byAna),
      the.ben('POST', of(seen.id, 'decisions'), byBen),
    ]);
    await the.worker.comes();
    await eventually(async () => {
      const both = [await operation(seen.id, byAna.operationId), await operation(seen.id, byBen.operationId)];
      expect(both.map(({ state }) => state).sort()).toEqual(['refused', 'taken']);
      const [first, second] = both[0]?.state === 'taken' ? ['Ana Flores', both[1]] : ['Ben Okoye', both[0]];
      expect(second?.refusal.why).toMatchObject({ code: 'already-decided', by: first });
    }, 20_000);
  }, 60_000);
});

describe('While Temporal is away', () => {
  it('a referral is kept, a decision is not sent, and what is closed is known all the same', async () => {
    const waiting = await the.reaches(await the.handIn(), 'awaiting-decision');
    const ending = await the.reaches(await the.handIn(), 'awaiting-decision');
    const end = { operationId: randomUUID(), revision: ending.revision, outcome: 'withdrawn' };
    await the.ana('POST', of(ending.id, 'outcome'), end);
    await the.reaches(ending.id, 'closed');

    const temporal = connectTemporal({ namespace: 'default', connection: { address: '127.0.0.1:1' } }, {});
    const cutOff = await openSocket({ ...the.deps, temporal });
    const ana = cutOff.as('token-of-ana-flores');
    try {
      const kept = await cutOff.as('token-of-sample-ehr')('POST', '/api/v1/referrals', INTAKE_EXAMPLE);
      expect(kept.status).toBe(202);
      const decision = confirmationOf(waiting);
      const heard = await ana('POST', of(waiting.id, 'decisions'), decision);
      expect([heard.status, heard.body.code]).toEqual([503, 'engine-away']);
      expect(Number(heard.headers.get('retry-after'))).toBeGreaterThan(0);
      expect((await ana('GET', of(waiting.id, `operations/${decision.operationId}`))).body.state).toBe('pending');
      expect((await ana('POST', of(ending.id, 'outcome'), { ...end, operationId: randomUUID() })).body.code).toBe(
        'referral-closed',
      );
      expect((await ana('POST', of(ending.id, 'outcome'), end)).body).toMatchObject({ state: 'taken', repeated: true });
      expect(await operation(waiting.id, decision.operationId)).toMatchObject({ state: 'not-received' });
      expect((await ana('GET', '/health')).body).toEqual({ status: 'impaired', postgres: 'up', temporal: 'away' });
    } finally {
      await cutOff.close();
      await temporal.connection.close();
    }
    expect((await the.speak('GET', '/health')).body).toEqual({ status: 'up', postgres: 'up', temporal: 'up' });
  });
});
