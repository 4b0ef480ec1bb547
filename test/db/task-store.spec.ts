import { randomUUID } from 'node:crypto';
import { askCoordinator } from '../../activities/ask-coordinator';
import { listTasks, type TaskRow } from '../../db/task-store';
import type { TaskId } from '../../domain/ids';
import type { Standing } from '../../domain/referral-state';
import { ANA, BEN } from '../support/a-referral';
import { aStanding, BRANDT, LOWELL, MORNING, minutesLater, openRecords, type Records } from '../support/records';

let records: Records;
beforeEach(async () => {
  records = await openRecords();
});
afterEach(() => records.close());

const NOON = minutesLater(180);

const ask = async (
  dueInMinutes: number,
  facts: Parameters<Records['takeIn']>[0] = {},
  told: Partial<Standing> = {},
): Promise<TaskId> => {
  const referralId = await records.takeIn(facts);
  const taskId = randomUUID() as string as TaskId;
  const standing = aStanding(referralId, told);
  const waitingFor = standing.waitingFor && { ...standing.waitingFor, dueAt: minutesLater(dueInMinutes) };
  await askCoordinator(records.worker, {
    ...{ standing: { ...standing, waitingFor }, taskId, kind: 'decide-pathway', at: MORNING },
  });
  return taskId;
};
const ids = (rows: readonly TaskRow[]) => rows.map(({ taskId }) => taskId);

describe('The list of tasks', () => {
  it('shows late and urgent first, then late, then urgent, then what is due first', async () => {
    const later = await ask(400);
    const soon = await ask(300);
    const urgent = await ask(500, { urgency: 'urgent' });
    const late = await ask(100);
    const lateAndUrgent = await ask(170, { urgency: 'urgent' });
    const read = await ask(450, {}, { readAsUrgent: true }); // By an advisor; its sender said routine.
    const rows = await listTasks(records.api, { teams: [BRANDT], at: NOON, limit: 10 });
    expect(ids(rows)).toEqual([lateAndUrgent, late, read, urgent, soon, later]);
    expect(rows[2]).toMatchObject({ urgency: 'routine', readAsUrgent: true });
  });

  it('is read page by page, each task once, by the moment at which reading began', async () => {
    const asked = new Set<TaskId>();
    for (const due of [100, 200, 200, 200, 300]) asked.add(await ask(due));
    const seen: TaskId[] = [];
    for (let after: TaskRow | undefined; ; ) {
      const page = await listTasks(records.api, { teams: [BRANDT], at: NOON, after, limit: 2 });
      seen.push(...ids(page));
      after = page.at(-1);
      if (!after) break;
    }
    expect(seen).toHaveLength(5);
    expect(new Set(seen)).toEqual(asked);
  });

  it('shows each coordinator her own, and the team everything of the team', async () => {
    const [one, two] = [await ask(100), await ask(200)]; // Ana first, then Ben, who has fewer by then.
    const of = async (filter: object) =>
      ids(await listTasks(records.api, { teams: [BRANDT], at: NOON, limit: 10, ...filter }));
    expect(await of({ assignee: ANA })).toEqual([one]);
    expect(await of({ assignee: BEN })).toEqual([two]);
    expect(await of({})).toEqual([one, two]);
    expect(await of({ teams: [LOWELL] })).toEqual([]);
  });

  it('can be narrowed to one kind of work, and to what is late or due within a span of the moment that is passed', async () => {
    const [late, soon, later] = [await ask(-1), await ask(60), await ask(24 * 60 + 1)];
    const of = async (filter: object) =>
      ids(await listTasks(records.api, { teams: [BRANDT], at: MORNING, limit: 10, ...filter }));
    expect(await of({ due: 'late' })).toEqual([late]);
    expect(await of({ due: 'within-24-hours' })).toEqual([late, soon]);
    expect(await of({ due: 'within-3-days', kind: 'decide-pathway' })).toEqual([late, soon, later]);
    expect(await of({ kind: 'reach-person' })).toEqual([]);
  });

  it('shows whom it is about and what is awaited', async () => {
    const taskId = await ask(100);
    const [row] = await listTasks(records.api, { teams: [BRANDT], at: NOON, limit: 10 });
    expect(row).toMatchObject({
      taskId,
      kind: 'decide-pathway',
      personName: 'Maria Testerman',
      assignee: { id: ANA, name: 'Ana Flores' },
      openedAt: MORNING,
      dueAt: minutesLater(100),
      revision: 2,
      status: 'awaiting-decision',
      nextTold: 'Ana Flores',
    });
  });
});
