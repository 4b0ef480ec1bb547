import { condition, uuid4 } from '@temporalio/workflow';
import { hoursAfter, type Instant, msUntil } from '../../domain/clock';
import type { TaskKind } from '../../domain/deeds';
import type { NoticeId, TaskId } from '../../domain/ids';
import { type Alarm, alarms, type Deadline } from '../../domain/policy';
import { standingOf, type WaitingFor } from '../../domain/referral-state';
import { type Board, now } from './board';
import { askCoordinator, raiseAlarm, recordChange } from './steps';

/** A wait for a person: what for, on whose list, how long, and what ends it. */
export interface Wait {
  readonly what: WaitingFor['what'];
  readonly task: TaskKind;
  readonly deadline: Deadline;
  readonly until: () => boolean;
}

/**
 * Waits for a person, for months if need be. The clock reminds and escalates on the way; it never answers for them.
 * Its last alarm repeats until somebody acts, so it cannot wait unheard.
 */
export async function waitForPerson(board: Board, wait: Wait): Promise<void> {
  if (wait.until()) return recordNews(board);
  const since = now();
  const taskId = uuid4() as TaskId;
  const coming = alarms(wait.deadline, since);

  let alarm = coming.next().value;
  showWaiting(board, wait, since, { next: alarm, level: 0 });
  await askCoordinator({ standing: standingOf(board.state()), taskId, kind: wait.task, at: now() });

  while (!(await happensBefore(alarm, board, wait))) {
    const raised = alarm;
    alarm = coming.next().value;
    showWaiting(board, wait, since, { next: alarm, level: raised.level });
    const noticeId = uuid4() as NoticeId;
    await raiseAlarm({ standing: standingOf(board.state()), taskId, alarm: raised, noticeId, at: now() });
  }
}

/** Writes what people did meanwhile into the records, in the order in which it was taken. */
export async function recordNews(board: Board): Promise<void> {
  for (let change = board.nextNews(); change; change = board.nextNews()) await recordChange(change);
}

async function happensBefore(alarm: Alarm, board: Board, { what, until }: Wait): Promise<boolean> {
  for (;;) {
    await recordNews(board);
    if (until()) return true;
    const inTime = await condition(() => until() || board.hasNews(), msUntil(now(), alarm.at), {
      summary: `${what}: then the ${alarm.tell} is told`,
    });
    if (!inTime) return false;
  }
}

function showWaiting(
  board: Board,
  { what, deadline }: Wait,
  since: Instant,
  { next, level }: { readonly next: Alarm; readonly level: number },
): void {
  const dueAt = hoursAfter(since, deadline.dueHours);
  board.show({
    ...board.state(),
    waitingFor: { what, since, dueAt, next: { at: next.at, tell: next.tell }, level },
  });
}
