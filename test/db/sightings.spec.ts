import { ASKERS, type Asker, openTwoTeams, type Seeded, type TwoTeams } from '../support/two-teams';

const NOON = Date.parse('2026-03-02T18:00:00.000Z');
let now = NOON;
let the: TwoTeams;
beforeAll(async () => {
  the = await openTwoTeams({ clock: { now: () => new Date(now) } });
}, 60_000);
beforeEach(() => {
  now += 24 * 3_600_000;
});
afterAll(() => the?.close(), 30_000);

const minutesPass = (minutes: number) => {
  now += minutes * 60_000;
};
const looks = (who: Asker, { referralId }: Seeded) => the.asks(who)('GET', `/api/v1/referrals/${referralId}`);
/** Who was seen to look, since the test began its day. */
const seen = async (since = now) =>
  the.owner<{ actorId: string; kind: string; at: Date; referralId: string; caseId: string }[]>`
    select actor_id, kind, at, referral_id, case_id from sightings where at >= ${new Date(since)} order by seq`;

describe('Whoever sees the page of a referral', () => {
  it('is on record with the referral, the case and the time', async () => {
    await looks('coordinator', the.own);
    const { referralId, caseId } = the.own;
    expect(await seen()).toEqual([
      { actorId: ASKERS.coordinator, kind: 'saw-referral', at: new Date(now), referralId, caseId },
    ]);
  });

  it('is on record once for a quarter of an hour, however often the desk looks again', async () => {
    const begun = now;
    for (let second = 0; second < 3; second += 1) await looks('coordinator', the.own);
    minutesPass(14);
    await looks('coordinator', the.own);
    expect(await seen(begun)).toHaveLength(1);
    minutesPass(1);
    await looks('coordinator', the.own);
    expect(await seen(begun)).toHaveLength(2);
  });

  it('is on record beside whoever else looked, and for each matter by itself', async () => {
    for (const who of ['auditor', 'supervisor'] as const) await looks(who, the.own);
    await looks('auditor', the.other);
    expect((await seen()).map(({ actorId, referralId }) => [actorId, referralId])).toEqual([
      [ASKERS.auditor, the.own.referralId],
      [ASKERS.supervisor, the.own.referralId],
      [ASKERS.auditor, the.other.referralId],
    ]);
  });

  it.each<[Asker, 'own' | 'other']>([
    ['operations', 'own'],
    ['system', 'own'],
    ['coordinator', 'other'],
    ['administrator', 'own'],
    ['nobody', 'own'],
  ])('and sees only how far it is, or nothing, is not on record as having seen it (%s, %s)', async (who, whose) => {
    await looks(who, the[whose]);
    expect(await seen()).toEqual([]);
  });

  it('sees nothing when it cannot be put on record', async () => {
    await the.owner`revoke insert on sightings from followthrough_api`;
    const { status, body } = await looks('coordinator', the.own);
    await the.owner`grant insert on sightings to followthrough_api`;
    expect([status, body.code]).toEqual([500, 'internal']);
    expect(JSON.stringify(body)).not.toContain(the.own.marker);
  });
});
