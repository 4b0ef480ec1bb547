import { condition, uuid4 } from '@temporalio/workflow';
import { hoursAfter, type Instant, msUntil } from '../../domain/clock';
import type { TaskKind } from '../../domain/deeds';
import type { MovedForward } from '../../domain/hurry';
import type { NoticeId, TaskId } from '../../domain/ids';
import { type Alarm, alarmsFrom, type Deadline } from '../../domain/policy';
import { standingOf, type WaitingFor } from '../../domain/referral-state';
import { type Board, now } from './board';
import { hearAnswers, recordNews } from './hearing-answers';
import { askCoordinator, askForDecision, raiseAlarm } from './steps';

/** Since when somebody is waited for, and which alarm was raised last. It outlives a wait that ended by mistake. */
export interface Clock {
  readonly since: Instant;
  rung: Alarm | null;
  /** Whether the records were told that an advice has moved its due time forward. */
  isMoveTold?: boolean;
}
export const startClock = (since: Instant): Clock => ({ since, rung: null });

/** A wait for a person: what for, on whose list, by which clock, how long, and what ends it. */
export interface Wait {
  readonly what: WaitingFor['what'];
  readonly task: TaskKind;
  readonly clock: Clock;
  readonly deadline: Deadline;
  /** That the deadline is shorter than it would be, where that is news. */
  readonly movedForward?: MovedForward | undefined;
  readonly until: () => boolean;
}

/**
 * Waits for a person, for months if need be. The clock reminds and escalates on the way; it never answers for them.
 * Its last alarm repeats until somebody acts, so it cannot wait unheard.
 */
export async function waitForPerson(board: Board, wait: Wait): Promise<void> {
  if (wait.until()) return;
  const { clock, deadline } = wait;
  const taskId = uuid4() as TaskId;
  const coming = alarmsFrom(now(), { ...clock, deadline });

  let alarm = coming.next().value;
  showWaiting(board, wait, alarm);
  await ask(board, wait, taskId);

  while (!(await happensBefore(alarm, board, wait))) {
    const raised = alarm;
    clock.rung = raised;
    alarm = coming.next().value;
    showWaiting(board, wait, alarm);
    const noticeId = uuid4() as NoticeId;
    await raiseAlarm({ standing: standingOf(board.state()), taskId, alarm: raised, noticeId, at: now() });
  }
}

/** What ended the wait before is recorded in the same deed that puts what is next before the coordinator. */
async function ask(board: Board, { what, task, clock, movedForward }: Wait, taskId: TaskId): Promise<void> {
  board.publish();
  const asked = {
    standing: standingOf(board.state()),
    taskId,
    kind: task,
    at: now(),
    ...(movedForward && { movedForward }),
  };
  if (movedForward) clock.isMoveTold = true;
  const { questions, isDangerSeenTo } = board.state();
  if (what === 'decision' && questions.length === 0 && isDangerSeenTo === undefined) return askForDecision(asked);
  const changes = [...board.takeNews()];
  await askCoordinator({ ...asked, changes });
  for (const change of changes) await hearAnswers(board, change);
}

/** What ends the wait is left as news: it is recorded with what comes next. */
async function happensBefore(alarm: Alarm, board: Board, { what, until }: Wait): Promise<boolean> {
  for (;;) {
    if (until()) return true;
    await recordNews(board);
    if (until()) return true;
    const inTime = await condition(() => until() || board.hasNews(), msUntil(now(), alarm.at), {
      summary: `${what}: then the ${alarm.tell} is told`,
    });
    if (!inTime) return false;
  }
}

function showWaiting(board: Board, { what, deadline, clock: { since, rung } }: Wait, { at, tell }: Alarm): void {
  const dueAt = hoursAfter(since, deadline.dueHours);
  board.show({ ...board.state(), waitingFor: { what, since, dueAt, next: { at, tell }, level: rung?.level ?? 0 } });
}
