import { fillHouse } from '../../simulation/fill-house';
import { countStanding } from '../../simulation/standing';
import { type ApiWorld, openApiWorld } from '../support/api-world';

let the: ApiWorld;
beforeAll(async () => {
  the = await openApiWorld();
  await the.worker.comes();
}, 60_000);
afterAll(() => the?.close(), 30_000);

const REFERRALS = 24;

describe('A house that is filled with invented referrals', () => {
  it('has them at every status, each by the rules, and filling it again adds nothing', async () => {
    const house = {
      api: `${the.url}/api/v1`,
      apiKey: 'token-of-sample-ehr',
      people: ['ana-flores', 'ben-okoye', 'dana-ruiz'].map((id) => ({
        id,
        role: id === 'dana-ruiz' ? 'supervisor' : 'coordinator',
        token: `token-of-${id}`,
      })),
    };
    let played = 0;
    const fill = () =>
      fillHouse({
        house,
        seed: 'house-test',
        referrals: REFERRALS,
        clock: the.deps.clock,
        signal: new AbortController().signal,
        played: () => {
          played += 1;
        },
      });
    expect([...(await fill())]).toEqual([]);
    const stands = await countStanding(house);
    expect([played, stands.reduce((sum, [, count]) => sum + count, 0)]).toEqual([REFERRALS, REFERRALS]);
    expect(stands.map(([where]) => where)).toEqual(
      expect.arrayContaining([
        'awaiting-decision: decision',
        'contacting: first-contact',
        'contacting: next-attempt',
        'contacting: service-start',
        'closed: service-started',
        'closed: declined',
      ]),
    );

    expect([...(await fill())]).toEqual([]);
    expect(await countStanding(house)).toEqual(stands);
  }, 120_000);

  it('stops between two referrals when it is told to', async () => {
    const stopping = new AbortController();
    stopping.abort();
    const people = [{ id: 'dana-ruiz', role: 'supervisor', token: 'token-of-dana-ruiz' }];
    const house = { api: `${the.url}/api/v1`, apiKey: 'token-of-sample-ehr', people };
    const played = () => expect('played').toBe('not at all');
    const asked = { house, seed: 'stopped', referrals: 3, clock: the.deps.clock, signal: stopping.signal, played };
    expect([...(await fillHouse(asked))]).toEqual([]);
  });
});
