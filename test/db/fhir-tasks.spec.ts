import { randomUUID } from 'node:crypto';
import type { ISql } from 'postgres';
import { mattersOfPerson, searchFhirTasks, type TaskSearch } from '../../db/fhir-tasks';
import { saveStanding } from '../../db/referral-store';
import { type FhirTaskStatus, showing } from '../../domain/fhir-status';
import type { PersonId, ReferralId } from '../../domain/ids';
import type { Standing } from '../../domain/referral-state';
import { aStanding, BRANDT, LOWELL, MORNING, minutesLater, openRecords, type Records } from '../support/records';

let records: Records;
beforeEach(async () => {
  records = await openRecords();
}, 60_000);
afterEach(() => records?.close(), 30_000);

const OF_SYSTEM = { submittedBy: 'sample-ehr', teams: null, mayTell: false } as const;
const OF_STAFF = { submittedBy: null, teams: [BRANDT], mayTell: true } as const;
const OF_AUDITOR = { submittedBy: null, teams: null, mayTell: true } as const;
const EVERYTHING = {
  ids: null,
  persons: null,
  showing: null,
  from: null,
  until: null,
  order: 'by-receipt',
  after: null,
  limit: 50,
} as const;
const search = (asked: Partial<TaskSearch>, sql: ISql = records.api) =>
  searchFhirTasks(sql, { ...OF_SYSTEM, ...EVERYTHING, ...asked });
const found = async (asked: Partial<TaskSearch>) => (await search(asked)).map(({ referralId }) => referralId);
const showingOnly = (...wanted: readonly FhirTaskStatus[]) => ({ showing: showing(wanted) });
const stands = (id: ReferralId, facts: Partial<Standing>, at = minutesLater(60)) =>
  saveStanding(records.worker, aStanding(id, { revision: 3, waitingFor: null, ...facts }), at);
const personOf = async (id: ReferralId): Promise<string> => {
  const [row] = await records.owner`
    select person_id from referrals join cases on cases.id = case_id where referrals.id = ${id}`;
  return row?.['personId'];
};

describe('A search for Tasks', () => {
  it('finds what waits in the inbox and what was taken up, what came last first, page by page', async () => {
    const all: ReferralId[] = [];
    for (const n of [0, 1, 2, 3, 4, 5])
      all.unshift(await (n % 2 === 0 ? records.keep : records.takeIn)({}, minutesLater(n)));
    expect(await found({})).toEqual(all);
    expect(await pageByPage({})).toEqual(all);
    expect(await found(OF_STAFF)).toEqual([all[0], all[2], all[4]]); // A team has what was taken up.
    expect(await found(OF_AUDITOR)).toEqual(all);
    expect(await found({ ...OF_STAFF, teams: [LOWELL] })).toEqual([]);
    expect(await found({ submittedBy: 'other-ehr' })).toEqual([]);
  });

  it('finds by the person, as the records know them now, or as the inbox does before that', async () => {
    const person = randomUUID() as string as PersonId;
    const [waiting, taken] = [await records.keep({}, minutesLater(1)), await records.takeIn()];
    await records.owner`update inbox set person_id = ${person} where id in ${records.owner([waiting, taken])}`;
    expect(await found({ persons: [person] })).toEqual([waiting]);
    expect(await found({ persons: [await personOf(taken)] })).toEqual([taken]);
    expect(await found({ persons: [person, await personOf(taken)] })).toEqual([waiting, taken]);
    expect(await mattersOfPerson(records.api, person)).toEqual([
      { teamId: null, caseId: null, submittedBy: 'sample-ehr' },
    ]);
    expect(await mattersOfPerson(records.api, await personOf(taken))).toMatchObject([{ teamId: BRANDT }]);
  });

  it('finds by status what the reader may know, and no more', async () => {
    const waiting = await records.keep({}, minutesLater(5));
    const [decided, reached, told, untold] = [
      await records.takeIn({}, minutesLater(4)),
      await records.takeIn({}, minutesLater(3)),
      await records.takeIn({ contact: { mayTellReferrer: 'yes' } }, minutesLater(2)),
      await records.takeIn({ contact: { mayTellReferrer: 'no' } }, minutesLater(1)),
    ];
    await stands(decided, { status: 'awaiting-decision' });
    await stands(reached, { status: 'contacting' });
    for (const id of [told, untold]) await stands(id, { status: 'closed', outcome: { kind: 'withdrawn' } });
    expect(await found(showingOnly('requested'))).toEqual([waiting, decided, untold]);
    expect(await found(showingOnly('accepted'))).toEqual([reached]);
    expect(await found(showingOnly('cancelled'))).toEqual([told]);
    expect(await found(showingOnly('on-hold'))).toEqual([]);
    expect(await found({ ...OF_STAFF, ...showingOnly('requested') })).toEqual([decided]);
    expect(await found({ ...OF_STAFF, ...showingOnly('cancelled', 'accepted') })).toEqual([reached, told, untold]);
  });

  it('finds by when it moved', async () => {
    const id = await records.takeIn();
    await stands(id, { status: 'contacting' });
    expect(await found({ from: minutesLater(60), until: minutesLater(61) })).toEqual([id]);
    expect(await found({ from: minutesLater(61) })).toEqual([]);
    expect(await found({ until: minutesLater(60) })).toEqual([]);
  });

  it('shows what moved first first, page by page, where it is asked for what moved', async () => {
    const [early, waiting, late] = [
      await records.takeIn({}, minutesLater(3)),
      await records.keep({}, minutesLater(20)),
      await records.takeIn({}, minutesLater(1)),
    ];
    await stands(late, { status: 'contacting' }, minutesLater(30));
    await stands(early, { status: 'contacting' }, minutesLater(10));
    const moved = { order: 'by-move', from: minutesLater(5) } as const;
    expect(await found(moved)).toEqual([early, waiting, late]);
    expect(await pageByPage(moved)).toEqual([early, waiting, late]);
    expect(await pageByPage({ ...OF_AUDITOR, ...moved })).toEqual([early, waiting, late]);
    expect(await pageByPage({ ...OF_STAFF, ...moved })).toEqual([early, late]);
  });

  async function pageByPage(asked: Partial<TaskSearch>): Promise<readonly ReferralId[]> {
    const seen: ReferralId[] = [];
    for (let after: TaskSearch['after'] = null; ; ) {
      const [row] = await search({ ...asked, after, limit: 1 });
      if (!row) return seen;
      seen.push(row.referralId);
      after = { at: asked.order === 'by-move' ? row.movedAt : row.receivedAt, id: row.referralId };
    }
  }
});

describe('Among thousands of referrals', () => {
  const MANY = 3_000; // Of each of two kinds.

  it('each search reads about as much as it shows', async () => {
    const [one, rare, told, untold, waiting] = [
      await records.takeIn(),
      await records.takeIn({ contact: { mayTellReferrer: 'yes' } }),
      await records.takeIn({ contact: { mayTellReferrer: 'yes' } }),
      await records.takeIn({ contact: { mayTellReferrer: 'unknown' } }),
      await records.keep(),
    ];
    await stands(one, { status: 'contacting' });
    await stands(rare, { status: 'closed', outcome: { kind: 'entered-in-error' } }, minutesLater(MANY + 60));
    for (const id of [told, untold]) {
      await stands(id, { status: 'closed', outcome: { kind: 'withdrawn' } });
      await manyMore(id);
    }
    const person = await personOf(one);
    await records.owner`update inbox set person_id = ${randomUUID()}`;
    await records.owner`update inbox set person_id = ${person} where id = ${waiting}`;
    await records.owner`vacuum (analyze) inbox, referrals, cases, persons, decisions`;
    const moved = { order: 'by-move', from: minutesLater(MANY + 1) } as const;
    const costs = {
      matters: await rowsReadBy((sql) => mattersOfPerson(sql, person)),
      ...(await costsOf('a sender, ', OF_SYSTEM, { person: { persons: [person] }, ended: showingOnly('cancelled') })),
      ...(await costsOf('a sender, ', OF_SYSTEM, { ...ASKED_BY_ALL, moved })),
      ...(await costsOf('a team, ', OF_STAFF, { ...ASKED_BY_ALL, moved, underWay: showingOnly('accepted') })),
      ...(await costsOf('an auditor, ', OF_AUDITOR, { ...ASKED_BY_ALL, moved })),
    };
    expect(Object.entries(costs).filter(([, rows]) => rows > MANY / 3)).toEqual([]);
    expect(await found({ persons: [person] })).toEqual(expect.arrayContaining([one, waiting]));
    for (const reader of [OF_SYSTEM, OF_STAFF, OF_AUDITOR]) {
      expect(await found({ ...reader, ...showingOnly('entered-in-error', 'failed') })).toEqual([rare]);
      expect(await found({ ...reader, ...moved })).toEqual([rare]);
    }
    expect(await found({ ...OF_AUDITOR, ...showingOnly('requested') })).toEqual([waiting]);
  }, 60_000);

  const ASKED_BY_ALL = {
    everything: {},
    open: showingOnly('requested'),
    rarelyEnded: showingOnly('entered-in-error', 'failed'),
  };

  async function costsOf(of: string, reader: Partial<TaskSearch>, asked: Record<string, Partial<TaskSearch>>) {
    const costs: Record<string, number> = {};
    for (const [what, these] of Object.entries(asked))
      costs[of + what] = await rowsReadBy((sql) => search({ ...reader, ...these }, sql));
    return costs;
  }

  /** Copies of a referral, each with a person, a case and an arrival of its own. */
  async function manyMore(id: ReferralId): Promise<void> {
    await records.owner.begin(async (tx) => {
      await tx`alter table referrals disable trigger user`; // To find them by words is not what this is about.
      await tx`
        create temporary table copies on commit drop as
        select gen_random_uuid() as id, gen_random_uuid() as case_id, gen_random_uuid() as person_id,
               ${MORNING}::timestamptz + n * interval '1 minute' as received_at,
               ${MORNING}::timestamptz + n * interval '1 minute' as moved_at
          from generate_series(1, ${MANY}) as n`;
      await tx`
        insert into persons
        select copy.*
          from copies
          join persons on persons.id = ${await personOf(id)}
         cross join lateral jsonb_populate_record(persons, jsonb_build_object('id', copies.person_id)) as copy`;
      await tx`
        insert into cases
        select copy.*
          from copies
          join cases on cases.id = (select case_id from referrals where id = ${id})
         cross join lateral jsonb_populate_record(cases,
                 jsonb_build_object('id', copies.case_id, 'person_id', copies.person_id)) as copy`;
      await tx`
        insert into inbox (id, kind, raw, body_sha256, body, submitted_by, policy_name, policy_version, received_at, taken_up)
        select copies.id, kind, raw, body_sha256, body, submitted_by, policy_name, policy_version, copies.received_at, true
          from copies
          join inbox on inbox.id = ${id}`;
      await tx`
        insert into referrals
        select copy.*
          from copies
          join referrals on referrals.id = ${id}
         cross join lateral jsonb_populate_record(referrals, to_jsonb(copies)) as copy`;
      await tx`alter table referrals enable trigger user`;
    });
  }

  /** How many rows and index entries of the large tables were looked at. */
  async function rowsReadBy(deed: (sql: ISql) => Promise<unknown>): Promise<number> {
    const before = await rowsRead();
    const session = await records.api.reserve();
    await deed(session);
    await session`select pg_stat_force_next_flush()`;
    await session`select 1`;
    session.release();
    return (await rowsRead()) - before;
  }

  async function rowsRead(): Promise<number> {
    const [row] = await records.owner`
      select ((select sum(seq_tup_read) from pg_stat_user_tables where relname in ('inbox', 'referrals', 'cases', 'persons'))
            + (select sum(idx_tup_read) from pg_stat_user_indexes
                where relname in ('inbox', 'referrals', 'cases', 'persons')))::int as n`;
    return row?.['n'];
  }
});
