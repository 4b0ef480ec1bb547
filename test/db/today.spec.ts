import { randomUUID } from 'node:crypto';
import { askCoordinator } from '../../activities/ask-coordinator';
import { TodayView } from '../../contracts/views/today';
import { saveContactAttempt } from '../../db/contact-attempt-store';
import { saveToken } from '../../db/staffing-store';
import type { TaskKind } from '../../domain/deeds';
import type { AttemptId, ReferralId, TaskId } from '../../domain/ids';
import type { Standing } from '../../domain/referral-state';
import { ANA, PANTRY } from '../support/a-referral';
import { type ApiAlone, openApiAlone } from '../support/away';
import { aStanding, MORNING, minutesLater, openRecords, type Records } from '../support/records';

let records: Records;
let api: ApiAlone;
let now = MORNING; // Monday, 2 March 2026, 09:00 in Chicago.
beforeEach(async () => {
  now = MORNING;
  records = await openRecords();
  for (const id of ['ana-flores', 'ben-okoye', 'dana-ruiz']) await saveToken(records.owner, id, { kind: 'staff', id });
  api = await openApiAlone({ sql: records.api, clock: { now: () => new Date(now) } });
});
afterEach(async () => {
  await api.close();
  await records.close();
});

/** A task for whoever has the fewest cases: Ana, then Ben, and so on. */
async function task(
  kind: TaskKind,
  dueAt: string,
  facts: Parameters<Records['takeIn']>[0] = {},
  told: Partial<Standing> = {},
): Promise<ReferralId> {
  const referralId = await records.takeIn(facts);
  const standing = aStanding(referralId, {
    status: kind === 'decide-pathway' ? 'awaiting-decision' : 'contacting',
    ...told,
  });
  const waitingFor = standing.waitingFor && { ...standing.waitingFor, dueAt };
  const taskId = randomUUID() as string as TaskId;
  await askCoordinator(records.worker, { standing: { ...standing, waitingFor }, taskId, kind, at: MORNING });
  await records.worker`update tasks set assignee_id = ${ANA} where id = ${taskId}`;
  await records.worker`
    update cases set coordinator_id = ${ANA} where id = (select case_id from referrals where id = ${referralId})`;
  return referralId;
}

async function decided(referralId: ReferralId): Promise<void> {
  await records.worker`
    insert into decisions (id, referral_id, revision, kind, program_id, reason, note, decided_by, decided_at)
    values (${randomUUID()}, ${referralId}, 2, 'chose-another-program', ${PANTRY}, 'other', 'She asked.', ${ANA}, ${minutesLater(5)})`;
}

async function attempt(referralId: ReferralId, at: string): Promise<AttemptId> {
  const attemptId = randomUUID() as string as AttemptId;
  const made = { attemptId, by: ANA, at, channel: 'call', result: 'no-answer' } as const;
  await saveContactAttempt(records.worker, referralId, made, null);
  return attemptId;
}

async function promise(of: ReferralId, dueAt: string): Promise<string> {
  const id = randomUUID();
  const [row] = await records.worker`select case_id from referrals where id = ${of}`;
  const caseId = row?.['caseId'];
  await records.worker`
    insert into entries (id, case_id, kind, by_kind, by_id, at, text, promised, owed_by, due_at)
    values (${id}, ${caseId}, 'note', 'staff', ${ANA}, ${MORNING}, 'She will hear.', 'Call her back', 'us', ${dueAt})`;
  await records.worker`
    insert into promises (entry_id, case_id, what, owed_by, due_at, made_at)
    values (${id}, ${caseId}, 'Call her back', 'us', ${dueAt}, ${MORNING})`;
  return id;
}

async function today(query = '', who = 'ana-flores'): Promise<TodayView> {
  const { status, body } = await api.as(who)('GET', `/api/v1/today${query}`);
  expect([status, body.detail]).toEqual([200, undefined]);
  return TodayView.parse(body);
}

/** What stands in each section of the first list, by referral or entry. */
const inSections = ({ lists }: TodayView) =>
  Object.fromEntries(
    (lists[0]?.sections ?? [])
      .filter(({ items }) => items.length > 0)
      .map(({ section, items }) => [
        section,
        items.map((item) => ('referralId' in item ? item.referralId : item.entryId)),
      ]),
  );

describe('The list of today', () => {
  it('names each matter once, under why it is there: late, due, promised, not reached, or later', async () => {
    const late = await task('decide-pathway', minutesLater(-1));
    const due = await task('start-service', '2026-03-03T05:59:00.000Z'); // 23:59 in Chicago.
    const unreached = await task('reach-person', '2026-03-03T06:00:00.000Z');
    const later = await task('decide-pathway', '2026-03-03T06:00:00.000Z');
    const promised = await promise(later, minutesLater(60));
    await promise(later, '2026-03-03T06:00:00.000Z'); // Tomorrow's.
    expect(inSections(await today())).toEqual({
      late: [late],
      'due-today': [due],
      promised: [promised],
      'not-reached': [unreached],
      later: [later],
    });
  });

  it('says of each why, for whom, since when and by when, and as of which moment', async () => {
    const id = await task('decide-pathway', minutesLater(30), { person: { givenName: 'Amal', familyName: 'Okoro' } });
    const view = await today();
    expect(view).toMatchObject({ scope: 'mine', on: '2026-03-02', zone: 'America/Chicago', at: now, readAt: now });
    expect(view.lists).toMatchObject([{ coordinator: { id: 'ana-flores', name: 'Ana Flores' } }]);
    expect(view.lists[0]?.sections[1]?.items).toMatchObject([
      {
        kind: 'task',
        task: 'decide-pathway',
        referralId: id,
        personName: 'Amal Okoro',
        since: MORNING,
        dueAt: minutesLater(30),
        tried: null,
      },
    ]);
  });

  it('says what was tried to reach a person, and what the contact plan still asks for', async () => {
    const id = await task('reach-person', '2026-03-05T15:00:00.000Z');
    await decided(id);
    await attempt(id, minutesLater(10));
    const mistaken = await attempt(id, minutesLater(20));
    await records.worker`
      insert into voided_attempts (id, attempt_id, referral_id, reason, note, voided_by, voided_at)
      values (${randomUUID()}, ${mistaken}, ${id}, 'wrongly-logged', 'That was somebody else.', ${ANA}, ${minutesLater(30)})`;
    const { lists } = await today();
    expect(lists[0]?.sections.find(({ section }) => section === 'not-reached')?.items).toMatchObject([
      {
        since: minutesLater(5),
        tried: {
          attempts: 1,
          last: { at: minutesLater(10), channel: 'call', result: 'no-answer' },
          left: [
            { what: 'attempts', made: 1, asked: 3 },
            { what: 'days', made: 1, asked: 2 },
            { what: 'times', made: 1, asked: 2 },
            { what: 'channels', made: 1, asked: 2 },
            { what: 'outside-office-hours', made: 0, asked: 1 },
          ],
        },
      },
    ]);
  });

  it('forgets a promise that has ended, and keeps one that is overdue', async () => {
    const id = await task('decide-pathway', '2026-03-09T15:00:00.000Z');
    const overdue = await promise(id, minutesLater(-60));
    const kept = await promise(id, minutesLater(-30));
    await records.worker`
      update promises set ended_at = ${MORNING}, ended_as = 'kept', ended_by = ${overdue} where entry_id = ${kept}`;
    expect(inSections(await today())['promised']).toEqual([overdue]);
  });

  it('changes at midnight of the team, not of the machine, also when the clocks change that night', async () => {
    const id = await task('decide-pathway', '2026-03-09T04:59:00.000Z'); // Sunday 23:59 in Chicago, in summer by then.
    now = '2026-03-08T05:59:00.000Z'; // Saturday 23:59, in winter still.
    expect(inSections(await today())).toEqual({ later: [id] });
    now = '2026-03-08T06:00:00.000Z'; // Sunday begins, and has 23 hours.
    expect(inSections(await today())).toEqual({ 'due-today': [id] });
    now = '2026-03-09T04:59:00.001Z';
    expect(inSections(await today())).toEqual({ late: [id] });
  });

  it('can be read the evening before, as the day will begin', async () => {
    const tonight = await task('decide-pathway', minutesLater(60));
    const tomorrow = await task('decide-pathway', '2026-03-03T15:00:00.000Z');
    const view = await today('?on=2026-03-03');
    expect([view.at, view.readAt]).toEqual(['2026-03-03T06:00:00.000Z', now]);
    expect(inSections(view)).toEqual({ late: [tonight], 'due-today': [tomorrow] });
  });

  it.each(['on=2026-03-01', 'on=2026-03-17', 'on=today', 'scope=all', 'team=lowell'])(
    'asked for with %s gets its problem',
    async (query) => {
      const { status, body } = await api.as('ana-flores')('GET', `/api/v1/today?${query}`);
      expect([status, body.code]).toEqual([422, 'request-invalid']);
    },
  );

  it('puts first what is urgent, whether its sender says so or an advisor, and tells the two apart', async () => {
    const routine = await task('decide-pathway', minutesLater(30));
    const read = await task('decide-pathway', minutesLater(60), {}, { readAsUrgent: true });
    const urgent = await task('decide-pathway', minutesLater(90), { urgency: 'urgent' });
    const view = await today();
    expect(inSections(view)).toEqual({ 'due-today': [read, urgent, routine] });
    expect(view.lists[0]?.sections.flatMap(({ items }) => items)).toMatchObject([
      { urgency: 'routine', readAsUrgent: true },
      { urgency: 'urgent', readAsUrgent: false },
      { urgency: 'routine', readAsUrgent: false },
    ]);
  });

  it('is short: the first fifty of a section, urgent and due first, and how many there are', async () => {
    await task('decide-pathway', minutesLater(30));
    const urgent = await task('decide-pathway', minutesLater(60), { urgency: 'urgent' });
    await records.owner`
      insert into tasks (id, referral_id, team_id, assignee_id, kind, urgency, opened_at, due_at)
      select gen_random_uuid(), referrals.id, 'brandt', ${ANA}, 'start-service', 'routine', ${MORNING}, ${minutesLater(90)}
        from referrals limit 1`;
    await records.owner`drop index tasks_one_open`;
    await records.owner`
      insert into tasks (id, referral_id, team_id, assignee_id, kind, urgency, opened_at, due_at)
      select gen_random_uuid(), referral_id, 'brandt', ${ANA}, 'start-service', 'routine', ${MORNING}, ${minutesLater(90)}
        from (select referral_id from tasks limit 1) as one, generate_series(1, 60)`;
    const section = (await today()).lists[0]?.sections[1];
    expect([section?.items.length, section?.total]).toEqual([50, 63]);
    expect(section?.items[0]).toMatchObject({ referralId: urgent });
  });
});

describe('The lists of a team', () => {
  it('are one for each coordinator, and one for what nobody coordinates, first', async () => {
    const anas = await task('decide-pathway', minutesLater(30));
    const nobodys = await task('decide-pathway', minutesLater(30));
    await records.worker`update tasks set assignee_id = null where referral_id = ${nobodys}`;
    const bens = await task('decide-pathway', minutesLater(30));
    await records.worker`update tasks set assignee_id = 'ben-okoye' where referral_id = ${bens}`;
    const { lists } = await today('?scope=team', 'dana-ruiz');
    const asListed = lists.map(({ coordinator, sections }) => [
      coordinator?.id ?? null,
      sections.flatMap(({ items }) => items.map((item) => ('referralId' in item ? item.referralId : null))),
    ]);
    expect(asListed).toEqual([
      [null, [nobodys]],
      ['ana-flores', [anas]],
      ['ben-okoye', [bens]],
    ]);
  });

  it('are judged by each team’s own midnight', async () => {
    await records.owner`insert into team_members (team_id, staff_id) values ('lowell', 'dana-ruiz')`;
    const justBefore = '2026-03-03T04:59:00.000Z'; // 23:59 in New York, 22:59 in Chicago.
    const justAfter = '2026-03-03T05:00:00.000Z'; // Midnight in New York, 23:00 in Chicago.
    const inChicago = await task('decide-pathway', justAfter);
    const inNewYork = await task('decide-pathway', justBefore, { person: { county: 'Lowell' } });
    const tomorrowThere = await task('decide-pathway', justAfter, { person: { county: 'Lowell' } });
    await promise(tomorrowThere, justAfter);
    const promised = await promise(inNewYork, justBefore);
    const all = { 'due-today': [inNewYork, inChicago], promised: [promised], later: [tomorrowThere] };
    expect(inSections(await today('?scope=team', 'dana-ruiz'))).toEqual(all);

    now = '2026-03-03T05:30:00.000Z'; // In New York it is the next day, in Chicago it is still Monday.
    const view = await today('?scope=team', 'dana-ruiz');
    expect(view).toMatchObject({ on: '2026-03-02', zone: 'America/Chicago' });
    await task('start-service', '2026-03-04T04:59:00.000Z', { person: { county: 'Lowell' } });
    expect((await today('?scope=team', 'dana-ruiz')).lists[0]?.sections[1]).toMatchObject({ total: 1 });
    expect((await today('?scope=team&on=2026-03-02', 'dana-ruiz')).lists[0]?.sections[1]).toMatchObject({ total: 0 });
  });

  it('are of one’s own teams, and empty where nothing is to be done', async () => {
    await task('decide-pathway', minutesLater(30), { person: { county: 'Lowell' } });
    expect((await today('?scope=team', 'dana-ruiz')).lists).toEqual([]);
    expect(inSections(await today('', 'dana-ruiz'))).toEqual({});
  });
});
