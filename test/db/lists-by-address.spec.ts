import { openTwoTeams, type TwoTeams } from '../support/two-teams';

let the: TwoTeams;
beforeAll(async () => {
  the = await openTwoTeams();
}, 60_000);
afterAll(() => the?.close(), 30_000);

const ask = (address: string) => the.asks('coordinator')('GET', `/api/v1/${address}`);

describe('An address of a list', () => {
  it.each([
    'referrals?status=open',
    'referrals?urgency=high',
    'referrals?sourceKind=zoo',
    'referrals?coordinator=Ana%20Flores',
    'referrals?due=never',
    'referrals?outcome=lost',
    'referrals?sort=name',
    'referrals?receivedFrom=2026-02-30',
    'referrals?receivedTo=tomorrow',
    'referrals?receivedFrom=2026-03-02&receivedTo=2026-03-01',
    'referrals?team=lowell',
    'tasks?kind=sleep',
    'tasks?due=never',
    'tasks?scope=all',
  ])('that says what no list knows is told so, and never a wider list: %s', async (address) => {
    const { status, body } = await ask(address);
    expect([status, body.code]).toEqual([422, 'request-invalid']);
  });

  it('goes on only in the order in which it began', async () => {
    const another = await the.asks('auditor')('GET', '/api/v1/referrals?limit=1&sort=due');
    expect(another.status).toBe(200);
    const next = encodeURIComponent(another.body.next);
    const goOn = (sort: string) => the.asks('auditor')('GET', `/api/v1/referrals?limit=1&sort=${sort}&cursor=${next}`);
    expect((await goOn('due')).body).toMatchObject({ items: [expect.anything()], next: null });
    expect((await goOn('moved')).status).toBe(422);
  });
});

describe('The coordinators whose lists may be looked at', () => {
  it('are those of one’s own teams; an auditor sees all', async () => {
    const named = async (who: 'coordinator' | 'auditor') =>
      (await the.asks(who)('GET', '/api/v1/coordinators')).body.items.map(({ id }: { id: string }) => id);
    expect(await named('coordinator')).toEqual(['ana-flores', 'ben-okoye']);
    expect(await named('auditor')).toEqual(['ana-flores', 'ben-okoye']);
  });
});
