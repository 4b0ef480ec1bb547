import { condition, patched, uuid4 } from '@temporalio/workflow';
import type { AdviceGiven } from '../../domain/advice';
import { advisedAnew, checkedAnew } from '../../domain/advising-anew';
import type { Change, ToAdvise } from '../../domain/deeds';
import type { AdviceId } from '../../domain/ids';
import { isUndecided, openQuestions } from '../../domain/referral-state';
import { adviceFrom, showAdvised } from './asking-advisor';
import { type Board, now } from './board';
import { tellOfDanger } from './danger';
import { adviseAnew, checkReferralAnew, recordChange } from './steps';

/** Writes what people did meanwhile into the records, in the order in which it was taken. */
export async function recordNews(board: Board): Promise<void> {
  while (board.hasNews()) {
    board.publish();
    for (const change of board.takeNews()) {
      await recordChange(change);
      await hearAnswers(board, change);
    }
  }
}

/** What was answered, or taken back, is on record now: what has to be read at once and not when nothing is open any more? */
export async function hearAnswers(board: Board, change: Change): Promise<void> {
  switch (change.kind) {
    case 'questions-answered':
      if (isLate(change)) return hearLate(board, change.answers.operationId);
      return change.answers.answers.some(({ result }) => result === 'answered') ? hearInPart(board) : undefined;
    case 'answer-taken-back':
      if (isLate(change)) await hearLate(board, change.takingBack.operationId);
      return readWithout(board, change.takingBack.operationId as string as AdviceId);
    case 'sent-again':
      return hearMore(board, change, change.again.operationId);
    case 'facts-corrected':
      return hearMore(board, change, change.correction.operationId);
    case 'decided':
    case 'ended':
      return board.isUnread() ? hearInPart(board) : undefined; // What was about to be read is not any more.
  }
}

const isLate = ({ standing }: Change): boolean => standing.status === 'contacting';

/** No advisor reads what is answered after the decision. Our rules do: danger counts whenever it is told. */
async function hearLate(board: Board, operationId: string): Promise<void> {
  const { referralId } = board.state();
  const found = await checkReferralAnew({ referralId, adviceId: operationId as AdviceId, at: now() });
  await tellOfDanger(board, found.alarm);
}

/**
 * While others are still to come, or where somebody has decided meanwhile, an answer waits for no other to be read for
 * danger. It is no check on which an advice is given, so it has an id of its own: that one is made when all is said.
 */
async function hearInPart(board: Board): Promise<void> {
  if (isAboutToRead(board)) return board.leaveUnread(true);
  if (!patched('danger-in-part')) return;
  await readForDanger(board);
}

async function readForDanger(board: Board): Promise<void> {
  board.leaveUnread(false);
  const { referralId } = board.state();
  const found = await checkReferralAnew({ referralId, adviceId: uuid4() as AdviceId, at: now() });
  board.show(checkedAnew(board.state(), found));
  await tellOfDanger(board, found.alarm);
}

/** Where nothing is open the pathway reads all of it next. */
const isAboutToRead = (board: Board): boolean =>
  isUndecided(board.state()) && openQuestions(board.state()).length === 0;

/**
 * Nobody is to decide on advice that rests on an answer which was wrong, so it is not waited for until the question is
 * answered anew. Where nothing is open the pathway is about to read it all.
 */
async function readWithout(board: Board, adviceId: AdviceId): Promise<void> {
  const state = board.state();
  if (isUndecided(state) && openQuestions(state).length > 0) await readAnew(board, adviceId);
}

/**
 * More is known than what was asked for. While answers are still to come, it waits for none of them; where the pathway is
 * about to read it all, or an advisor reads right now, danger is looked for at once and the rest comes next.
 */
async function hearMore(board: Board, change: Change, operationId: string): Promise<void> {
  if (isLate(change)) return hearLate(board, operationId);
  const state = board.state();
  if (isUndecided(state) && openQuestions(state).length > 0) return readAnew(board, operationId as AdviceId);
  return hearInPart(board);
}

/** What the answers say by now is held against our rules and read by an advisor, as what came first was. */
export async function readAnew(board: Board, adviceId: AdviceId): Promise<void> {
  const { referralId } = board.state();
  const isNewest = board.beginReading();
  const to = { referralId, adviceId, at: now() };
  board.leaveUnread(false);
  const found = await checkReferralAnew(to);
  board.show(checkedAnew(board.state(), found));
  await tellOfDanger(board, found.alarm);
  const reading = askAnew(board, to);
  await recordWhile(board, reading);
  const advice = await reading;
  if (!isNewest()) return; // More became known meanwhile, or less, and it was advised on by that.
  showAdvised(board, advisedAnew(board.state(), adviceId, advice));
}

/** Null where nobody gives advice, or somebody decides meanwhile. The danger that an advisor finds is told at once. */
async function askAnew(board: Board, to: ToAdvise): Promise<AdviceGiven | null> {
  const isDecided = condition(() => !isUndecided(board.state())).then(() => null);
  const advice = await Promise.race([adviceFrom(adviseAnew, board, to), isDecided]);
  await tellOfDanger(board, advice?.alarm);
  return advice;
}

/**
 * An advisor may read for many minutes. What people do meanwhile is on record at once, and danger that an answer tells is
 * told: also where it will be read with the rest, because that comes only after this advisor.
 */
export async function recordWhile(board: Board, reading: Promise<unknown>): Promise<void> {
  let isRead = false;
  const readingEnds = (): void => {
    isRead = true;
  };
  reading.then(readingEnds, readingEnds);
  const isOver = (): boolean => isRead || board.stage().at === 'contacting' || board.stage().at === 'closed';
  for (;;) {
    await condition(() => isOver() || board.hasNews());
    if (isOver() || !patched('recorded-while-read')) return;
    await recordNews(board);
    if (board.isUnread() && !isOver()) await readForDanger(board);
  }
}
