import { listReferrals, type ReferralList } from '../../db/referral-list';
import { findMatter, saveStanding } from '../../db/referral-store';
import type { ProgramId, ReferralId, StaffId, TeamId } from '../../domain/ids';
import type { ReferralFilters, ReferralSort } from '../../domain/referral-filters';
import { REFERRAL_SORTS } from '../../domain/referral-filters';
import { PANTRY } from '../support/a-referral';
import { aStanding, BRANDT, LOWELL, MORNING, minutesLater, openRecords, type Records } from '../support/records';

const CHICAGO = 'America/Chicago';

let records: Records;
beforeEach(async () => {
  records = await openRecords();
});
afterEach(() => records.close());

const list = (facts: Partial<ReferralList> = {}) =>
  listReferrals(records.api, {
    teams: [BRANDT],
    filters: {},
    sort: 'moved',
    at: MORNING,
    zone: CHICAGO,
    limit: 10,
    ...facts,
  });

const ids = async (facts: Partial<ReferralList> = {}) => (await list(facts)).map(({ referralId }) => referralId);

/** A referral with a clock that runs out so many minutes after the morning. */
async function dueIn(minutes: number, facts: Parameters<Records['takeIn']>[0] = {}): Promise<ReferralId> {
  const id = await records.takeIn(facts);
  const waitingFor = { ...waiting, dueAt: minutesLater(minutes) };
  await saveStanding(records.worker, aStanding(id, { waitingFor }), minutesLater(1));
  return id;
}

async function closed(outcome: 'withdrawn' | 'person-opted-out', facts: Parameters<Records['takeIn']>[0] = {}) {
  const id = await records.takeIn(facts);
  const ended = { status: 'closed', nextOwner: 'nobody', waitingFor: null, outcome: { kind: outcome } } as const;
  await saveStanding(records.worker, aStanding(id, ended), minutesLater(2));
  return id;
}

describe('The list of referrals', () => {
  it('shows what a coordinator needs to tell them apart', async () => {
    const id = await records.takeIn({ person: { givenName: 'María José', familyName: "O'Brien" }, urgency: 'urgent' });
    await saveStanding(records.worker, aStanding(id), minutesLater(1));
    const [row] = await list();
    expect(row).toMatchObject({
      ...aStanding(id),
      personName: "María José O'Brien",
      urgency: 'urgent',
      source: "St Anne's Hospital, Emergency Department",
      coordinator: { id: 'ana-flores', name: 'Ana Flores' },
      nextTold: 'Ana Flores',
      receivedAt: MORNING,
      movedAt: minutesLater(1),
    });
  });

  it('names who would hear next, as it is at the moment', async () => {
    const told = async (tell: 'coordinator' | 'supervisor' | 'program-manager', county = 'Brandt') => {
      const id = await records.takeIn({ person: { county } });
      const standing = aStanding(id, { waitingFor: { ...waiting, next: { at: MORNING, tell } } });
      await saveStanding(records.worker, standing, minutesLater(1));
      return (await list({ teams: null })).find(({ referralId }) => referralId === id)?.nextTold;
    };
    expect(await told('supervisor')).toBe('Dana Ruiz'); // Carla supervises too, but hears as program manager, later.
    expect(await told('program-manager')).toBe('Carla Manager');
    expect(await told('program-manager', 'Lowell')).toBeNull();
  });

  it('shows a team its own referrals only, and everybody’s to whoever may see every team', async () => {
    const brandt = await records.takeIn({ person: { county: 'Brandt County ' } });
    const lowell = await records.takeIn({ person: { county: 'LOWELL' } });
    expect(await ids()).toEqual([brandt]);
    expect(await ids({ teams: [LOWELL] })).toEqual([lowell]);
    expect(await ids({ teams: [] })).toEqual([]);
    expect(new Set(await ids({ teams: null }))).toEqual(new Set([brandt, lowell]));
    expect(new Set(await ids({ teams: [LOWELL, BRANDT] }))).toEqual(new Set([brandt, lowell]));
    expect(await findMatter(records.api, lowell)).toEqual({ teamId: LOWELL, submittedBy: 'sample-ehr' });
  });

  it('follows a case to another team', async () => {
    const id = await records.takeIn();
    await records.worker`update cases set team_id = ${LOWELL}`;
    expect([await ids(), await ids({ teams: [LOWELL] })]).toEqual([[], [id]]);
  });
});

describe('The list of referrals can be narrowed', () => {
  const narrowed = (filters: ReferralFilters) => ids({ filters });

  it('by status and by outcome', async () => {
    const received = await records.takeIn();
    const awaiting = await dueIn(60);
    const withdrawn = await closed('withdrawn');
    await closed('person-opted-out');
    expect(await narrowed({ status: 'received' })).toEqual([received]);
    expect(await narrowed({ status: 'awaiting-decision' })).toEqual([awaiting]);
    expect(await narrowed({ status: 'closed', outcome: 'withdrawn' })).toEqual([withdrawn]);
    expect(await narrowed({ status: 'received', outcome: 'withdrawn' })).toEqual([]);
  });

  it('by urgency, kind of source and program', async () => {
    const urgent = await records.takeIn({ urgency: 'urgent' });
    const school = await records.takeIn({ source: { kind: 'school' } });
    await saveStanding(records.worker, aStanding(school, { programId: PANTRY }), minutesLater(1));
    expect(await narrowed({ urgency: 'urgent' })).toEqual([urgent]);
    expect(await narrowed({ sourceKind: 'school' })).toEqual([school]);
    expect(await narrowed({ program: PANTRY })).toEqual([school]);
    expect(await narrowed({ program: 'other' as ProgramId })).toEqual([]);
  });

  it('to what is urgent, whoever said so, the sender or an advisor; and then its sender’s own word is still shown', async () => {
    const routine = await dueIn(30);
    const urgent = await records.takeIn({ urgency: 'urgent' });
    const read = await records.takeIn();
    await saveStanding(records.worker, aStanding(read, { readAsUrgent: true }), minutesLater(1));
    expect(new Set(await narrowed({ urgency: 'urgent' }))).toEqual(new Set([urgent, read]));
    expect(await narrowed({ urgency: 'routine' })).toEqual([routine]);
    expect(await ids({ sort: 'urgency' })).toEqual([read, urgent, routine]);
    const [first] = await list({ sort: 'urgency' });
    expect(first).toMatchObject({ urgency: 'routine', readAsUrgent: true });
    await saveStanding(records.worker, aStanding(read, { revision: 3 }), minutesLater(2));
    expect((await list({ sort: 'urgency' }))[0]).toMatchObject({ referralId: read, readAsUrgent: true }); // It stays.
  });

  it('by coordinator, or to what nobody coordinates', async () => {
    const first = await records.takeIn();
    const second = await records.takeIn();
    await records.worker`
      update cases set coordinator_id = null where id = (select case_id from referrals where id = ${second})`;
    expect(await narrowed({ coordinator: 'ana-flores' as StaffId })).toEqual([first]);
    expect(await narrowed({ coordinator: 'nobody' })).toEqual([second]);
  });

  it('to what is late at the moment that is passed, or due within a span of it', async () => {
    const late = await dueIn(-1);
    const now = await dueIn(0);
    const tomorrow = await dueIn(24 * 60 + 1);
    await records.takeIn(); // Without a clock nothing is late.
    const at = async (due: ReferralFilters['due'], minutes = 0) =>
      new Set(await ids({ filters: { due }, at: minutesLater(minutes) }));
    expect(await at('late')).toEqual(new Set([late]));
    expect(await at('late', 1)).toEqual(new Set([late, now]));
    expect(await at('within-24-hours')).toEqual(new Set([late, now]));
    expect(await at('within-3-days')).toEqual(new Set([late, now, tomorrow]));
  });

  it('to days on the calendar of whoever asks, also across the end of daylight saving', async () => {
    const received = (at: string) => records.takeIn({}, at);
    const lastOfTheDay = await received('2026-11-01T05:59:59.999Z'); // 2026-11-01 00:59:59 in Chicago, still in summer.
    const dayBefore = await received('2026-11-01T04:59:59.999Z');
    const endOfLongDay = await received('2026-11-02T05:59:59.999Z'); // 23:59:59, in winter: the day has 25 hours.
    await received('2026-11-02T06:00:00.000Z');
    const on = (receivedFrom: string, receivedTo: string) =>
      ids({ filters: { receivedFrom, receivedTo }, sort: 'received' });
    expect(await on('2026-11-01', '2026-11-01')).toEqual([endOfLongDay, lastOfTheDay]);
    expect(await on('2026-10-31', '2026-10-31')).toEqual([dayBefore]);
  });
});

describe('The list of referrals is read page by page, each referral once, in the order that was asked for:', () => {
  /** Many of each kind in the same moment, in two teams, with and without a clock. */
  async function aFullHouse(): Promise<void> {
    const urgencies = ['routine', 'urgent'] as const;
    for (let count = 0; count < 12; count += 1) {
      const person = { county: ['Lowell', 'Brandt', 'Brandt'][count % 3] ?? null };
      const id = await records.takeIn({ person, urgency: urgencies[count % 2] ?? 'routine' }, minutesLater(count % 4));
      const facts = {
        waitingFor: { ...waiting, dueAt: minutesLater(60 * (count % 3)) },
        readAsUrgent: count % 6 === 0,
      };
      if (count % 4 !== 3) await saveStanding(records.worker, aStanding(id, facts), minutesLater(10 + (count % 2)));
    }
  }

  const KEYS: Readonly<Record<ReferralSort, (row: Awaited<ReturnType<typeof list>>[number]) => string>> = {
    moved: ({ movedAt }) => movedAt,
    received: ({ receivedAt }) => receivedAt,
    due: ({ dueAt }) => dueAt ?? '9',
    urgency: ({ urgency, readAsUrgent, dueAt }) => `${urgency === 'urgent' || readAsUrgent ? 0 : 1} ${dueAt ?? '9'}`,
  };
  const NEWEST_FIRST: readonly ReferralSort[] = ['moved', 'received'];

  it.each(REFERRAL_SORTS.flatMap((sort) => [[sort, [BRANDT, LOWELL]] as const, [sort, null] as const]))(
    '%s (teams %j)',
    async (sort, teams: readonly TeamId[] | null) => {
      await aFullHouse();
      const seen: Awaited<ReturnType<typeof list>>[number][] = [];
      for (let after: ReferralList['after']; ; after = seen.at(-1)) {
        const page = await list({ teams, sort, after, limit: 2 });
        seen.push(...page);
        if (page.length === 0) break;
      }
      expect(new Set(seen.map(({ referralId }) => referralId)).size).toBe(12);
      const keys = seen.map(KEYS[sort]);
      const sorted = [...keys].sort();
      expect(keys).toEqual(NEWEST_FIRST.includes(sort) ? sorted.reverse() : sorted);
      expect(await ids({ teams, sort, limit: 100 })).toEqual(seen.map(({ referralId }) => referralId));
    },
  );
});

const { waitingFor } = aStanding('' as ReferralId);
const waiting = waitingFor ?? { what: 'decision', since: MORNING, dueAt: MORNING, next: null, level: 0 };
