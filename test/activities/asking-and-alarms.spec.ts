import { randomUUID } from 'node:crypto';
import { deedTold } from '../../api/happening';
import { noticesOf } from '../../db/notice-store';
import { findReferral } from '../../db/referral-page';
import { findStanding } from '../../db/referral-store';
import { listTasks } from '../../db/task-store';
import type { TaskKind } from '../../domain/deeds';
import type { ReferralId, TaskId } from '../../domain/ids';
import type { Alarm } from '../../domain/policy';
import { type Deeds, newAdviceId, newNoticeId, openDeeds } from '../support/deeds';
import { aStanding, BRANDT, LOWELL, MORNING, minutesLater } from '../support/records';

let the: Deeds;
beforeEach(async () => {
  the = await openDeeds();
});
afterEach(() => the.close());

const newTaskId = () => randomUUID() as string as TaskId;
const openTasks = async () => {
  const rows = await listTasks(the.api, { teams: [BRANDT, LOWELL], at: MORNING, limit: 50 });
  return rows.map(({ taskId, kind }) => [taskId, kind]);
};
const ask = (referralId: ReferralId, taskId: TaskId, kind: TaskKind, at = minutesLater(1)) =>
  the.deeds.askCoordinator({ standing: aStanding(referralId), taskId, kind, at });

describe('Asking the coordinator', () => {
  it('puts one task on the list, and brings the referral to where it stands', async () => {
    const referralId = await the.takeIn();
    const taskId = newTaskId();
    await ask(referralId, taskId, 'decide-pathway');
    expect(await openTasks()).toEqual([[taskId, 'decide-pathway']]);
    expect(await findStanding(the.api, referralId)).toEqual(aStanding(referralId));
  });

  it('for the next thing closes what was asked before', async () => {
    const referralId = await the.takeIn();
    const [first, second, third] = [newTaskId(), newTaskId(), newTaskId()];
    await ask(referralId, first, 'decide-pathway');
    await ask(referralId, second, 'reach-person', minutesLater(2));
    await ask(referralId, third, 'reach-person', minutesLater(3));
    expect(await openTasks()).toEqual([[third, 'reach-person']]);
  });

  it('twice opens nothing a second time, and does not open again what was closed', async () => {
    const referralId = await the.takeIn();
    const taskId = newTaskId();
    await ask(referralId, taskId, 'decide-pathway');
    await ask(referralId, taskId, 'decide-pathway');
    await the.confirm(referralId);
    await ask(referralId, taskId, 'decide-pathway');
    expect(await openTasks()).toEqual([]);
    expect((await findStanding(the.api, referralId))?.status).toBe('contacting');
    expect((await the.actions(referralId)).filter((action) => action === 'task-opened')).toHaveLength(1);
  });

  it('sooner than its sender asked for says so once, by which advice and by how much', async () => {
    const referralId = await the.takeIn();
    const taskId = newTaskId();
    const movedForward = { adviceId: newAdviceId(), dueAt: minutesLater(240), otherwiseDueAt: minutesLater(2880) };
    const standing = aStanding(referralId, { readAsUrgent: true });
    const to = { standing, taskId, kind: 'decide-pathway', movedForward, at: MORNING } as const;
    await the.deeds.askCoordinator(to);
    await the.deeds.askCoordinator(to);
    const page = await findReferral(the.api, referralId);
    expect(page).toMatchObject({ urgency: 'routine', readAsUrgent: true });
    const lines = page?.story.filter(({ action }) => action === 'due-moved-forward') ?? [];
    expect(lines).toMatchObject([{ facts: { taskId, ...movedForward } }]);
    expect(lines.map(deedTold)).toMatchObject([
      { what: 'Moved the due time of the decision forward by 44 h: the advisor read the referral as urgent' },
    ]);
  });

  it('several times at once opens one task, and every try is well', async () => {
    const referralId = await the.takeIn();
    const taskId = newTaskId();
    await Promise.all([1, 2, 3, 4].map(() => ask(referralId, taskId, 'decide-pathway')));
    expect(await openTasks()).toEqual([[taskId, 'decide-pathway']]);
    expect((await the.actions(referralId)).filter((action) => action === 'task-opened')).toHaveLength(1);
  });
});

const anAlarm = (number: number, tell: Alarm['tell']): Alarm => ({ number, level: number, at: minutesLater(9), tell });
const raise = (referralId: ReferralId, alarm: Alarm, facts: object = {}) => {
  const standing = aStanding(referralId);
  const waitingFor = standing.waitingFor && { ...standing.waitingFor, level: alarm.level };
  const to = { standing: { ...standing, waitingFor }, taskId: newTaskId(), alarm, noticeId: newNoticeId() };
  return the.deeds.raiseAlarm({ ...to, at: minutesLater(10 + alarm.number), ...facts });
};

describe('An alarm', () => {
  it.each<[Alarm['tell'], string, string]>([
    ['coordinator', 'Ana Flores', 'reminder'],
    ['supervisor', 'Dana Ruiz', 'escalation'],
    ['program-manager', 'Carla Manager', 'escalation'],
  ])('for the %s reaches %s on the desk, as a %s', async (tell, name, purpose) => {
    const referralId = await the.takeIn();
    await raise(referralId, anAlarm(purpose === 'reminder' ? 0 : 1, tell));
    expect(await noticesOf(the.api, referralId)).toMatchObject([
      { purpose, recipient: 'staff', recipientName: name, channel: 'in-app', delivery: 'sent' },
    ]);
    expect(the.sent).toEqual([]);
  });

  it('says that an advisor read the referral as urgent where its sender did not', async () => {
    const referralId = await the.takeIn();
    await raise(referralId, anAlarm(0, 'coordinator'), { standing: aStanding(referralId, { readAsUrgent: true }) });
    const [notice] = await noticesOf(the.api, referralId);
    expect(notice?.text).toMatch(/^A referral from .*, which the advisor read as urgent, still awaits a decision\./);
  });

  it('for a duty that nobody holds reaches the whole team', async () => {
    const referralId = await the.takeIn({ person: { county: 'Lowell' } });
    await raise(referralId, anAlarm(2, 'program-manager'));
    expect(await noticesOf(the.api, referralId)).toMatchObject([{ recipient: 'team', recipientName: null }]);
  });

  it('names nobody whom it is about', async () => {
    const referralId = await the.takeIn();
    await raise(referralId, anAlarm(1, 'supervisor'));
    const [notice] = await noticesOf(the.api, referralId);
    expect(notice?.text).not.toMatch(/Maria|Testerman/);
  });

  it('shows on the list how late it is', async () => {
    const referralId = await the.takeIn();
    await raise(referralId, anAlarm(2, 'program-manager'));
    await raise(referralId, anAlarm(1, 'supervisor')); // A late second try of the alarm before.
    expect((await findStanding(the.api, referralId))?.waitingFor?.level).toBe(2);
  });

  it('twice tells once', async () => {
    const referralId = await the.takeIn();
    const noticeId = newNoticeId();
    await raise(referralId, anAlarm(1, 'supervisor'), { noticeId });
    await raise(referralId, anAlarm(1, 'supervisor'), { noticeId });
    expect(await noticesOf(the.api, referralId)).toHaveLength(1);
    expect((await the.actions(referralId)).filter((action) => action === 'alarm-raised')).toHaveLength(1);
  });
});
