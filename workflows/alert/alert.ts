import { allHandlersFinished, condition, continueAsNew } from '@temporalio/workflow';
import { type AlertStanding, type AlertStart, newAmong, shownOf, standingOfAlert } from '../../domain/alert';
import { type AlertBoard, now, openAlertBoard } from './board';
import { raiseAlert, settleAlert } from './steps';
import { type AlertClocks, answerCanBeTakenBack, openAlertClocks, showWait, waitForAnswer } from './waiting';

/**
 * The life of one alert about one person. It does not end with the referral that told the danger, nor by a clock: only
 * a person ends it, by saying what was done or why it is no danger.
 */
export async function dangerAlert(start: AlertStart): Promise<AlertStanding> {
  const board = openAlertBoard(start);
  const clocks = openAlertClocks();

  showWait(board, clocks);
  if (!(await isRaised(board, clocks, start))) return endUnraised(board, start);
  if (!board.isUnanswered()) await answerCanBeTakenBack(board); // It was answered, and goes on from the records.
  while (board.isUnanswered() || board.hasNews()) {
    await waitForAnswer(board, clocks);
    await answerCanBeTakenBack(board); // Then it is unanswered again.
  }

  await settleAlert({ shown: shownOf(board.state()), at: now() });
  await condition(allHandlersFinished);
  await beginAnew(start, board.toldAfter());
  return standingOfAlert(board.state());
}

/**
 * On every desk of the team at once, whether or not somebody has the case. An alert of the case that was left without a
 * workflow goes on instead, since when it was told, and what is told now joins it.
 */
async function isRaised(board: AlertBoard, clocks: AlertClocks, { dangers }: AlertStart): Promise<boolean> {
  const raised = await raiseAlert({ shown: shownOf(board.state()), dangers, at: now() });
  if (typeof raised === 'boolean') return raised;
  board.resume(raised);
  clocks.resume(board.state(), raised.waitingFor);
  return true;
}

/** Somebody has answered all of this before: a referral that goes back to an earlier step tells it again. */
async function endUnraised(board: AlertBoard, start: AlertStart): Promise<AlertStanding> {
  await beginAnew(start, newAmong(board.state().dangers, start.dangers));
  return standingOfAlert(board.state());
}

/** What was told too late for this alert is one of its own. */
async function beginAnew(start: AlertStart, dangers: AlertStart['dangers']): Promise<void> {
  if (dangers.length > 0) await continueAsNew<typeof dangerAlert>({ ...start, dangers });
}
