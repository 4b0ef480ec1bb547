import { condition, patched, uuid4 } from '@temporalio/workflow';
import { type AlertState, type AlertWait, shownOf } from '../../domain/alert';
import { clockOf, lastRung, nextAlarm, rungBefore, waitOf, waitsSince } from '../../domain/alert-clock';
import { minutesAfter, msUntil } from '../../domain/clock';
import type { NoticeId } from '../../domain/ids';
import type { Alarm } from '../../domain/policy';
import { type AlertBoard, now } from './board';
import { recordAlert, ringAlert } from './steps';
import { tellReferrals } from './telling-referrals';

/** Which alarm each clock has rung last. A clock that an answer stopped runs on, when that is taken back, as if it had never stood still. */
export function openAlertClocks() {
  const rung = new Map<string, Alarm>();
  const nameOf = (state: AlertState): string => `${state.acknowledged ? 'acknowledged' : 'open'} ${waitsSince(state)}`;
  return {
    level: (state: AlertState): number => rung.get(nameOf(state))?.level ?? 0,
    next: (state: AlertState): Alarm | undefined => {
      const last = rung.get(nameOf(state))?.number ?? -1;
      return nextAlarm(now(), { clock: clockOf(state), since: waitsSince(state), rung: last });
    },
    ring: (state: AlertState, alarm: Alarm): void => void rung.set(nameOf(state), alarm),
    /** What had rung by the wait that is on record does not ring again, nor what had rung before an answer stopped a clock. */
    resume: (state: AlertState, wait: AlertWait | null): void => {
      const { acknowledged, ended } = state;
      const keep = (of: AlertState, last: Alarm | undefined): void => void (last && rung.set(nameOf(of), last));
      keep(state, ended ? rungBefore(state, ended.at) : lastRung(state, wait));
      if (!acknowledged || !patched('rung-before-acknowledged')) return;
      const open = { ...state, acknowledged: null };
      keep(open, rungBefore(open, acknowledged.at));
    },
  };
}

export type AlertClocks = ReturnType<typeof openAlertClocks>;

/** Waits until somebody has said what was done, or why it is no danger. The clock only tells; it answers for nobody. */
export async function waitForAnswer(board: AlertBoard, clocks: AlertClocks): Promise<void> {
  while (board.isUnanswered()) {
    const alarm = showWait(board, clocks);
    if (board.hasNews()) await recordNews(board);
    else if (!(await happensBefore(alarm, board)) && alarm) await ring(board, clocks, alarm);
  }
}

/** What ended an alert can be taken back for a while, unless more has been told meanwhile: that is an alert of its own. */
export async function answerCanBeTakenBack(board: AlertBoard): Promise<void> {
  for (;;) {
    await recordNews(board);
    await answerAgain(board);
    const { ended, clocks } = board.state();
    if (!ended || board.toldAfter().length > 0) return;
    const over = msUntil(now(), minutesAfter(ended.at, clocks.takeBackMinutes));
    const happens = () => board.hasNews() || board.toldAfter().length > 0 || board.toldAgain().length > 0;
    if (!(await condition(happens, over, { summary: 'the answer can be taken back' }))) return;
  }
}

/** Whoever tells what was answered already hears that it was. */
async function answerAgain(board: AlertBoard): Promise<void> {
  const dangers = board.takeToldAgain();
  if (dangers.length > 0 && !board.isUnanswered()) await tellReferrals(dangers, true);
}

/** The wait as people see it: by when, and who hears of it next. */
export function showWait(board: AlertBoard, clocks: AlertClocks): Alarm | undefined {
  const state = board.state();
  const alarm = clocks.next(state);
  board.show({ ...state, waitingFor: waitOf(state, alarm, clocks.level(state)) });
  return alarm;
}

/** After its last alarm an alert stays on every desk, and only a person ends that. */
async function happensBefore(alarm: Alarm | undefined, board: AlertBoard): Promise<boolean> {
  if (alarm) {
    const summary = `then the ${alarm.tell} is told`;
    return condition(board.hasNews, msUntil(now(), alarm.at), { summary });
  }
  await condition(board.hasNews);
  return true;
}

async function ring(board: AlertBoard, clocks: AlertClocks, alarm: Alarm): Promise<void> {
  clocks.ring(board.state(), alarm);
  showWait(board, clocks);
  await ringAlert({ shown: shownOf(board.state()), alarm, noticeId: uuid4() as NoticeId, at: now() });
}

/** In the order in which it was taken, each with where the alert stands by now. */
async function recordNews(board: AlertBoard): Promise<void> {
  while (board.hasNews())
    for (const change of board.takeNews()) {
      await recordAlert({ ...change, shown: shownOf(board.state()) });
      if (change.kind === 'answered') await tellReferrals(board.state().dangers, !board.isUnanswered());
    }
}
