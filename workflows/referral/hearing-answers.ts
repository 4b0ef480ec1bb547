import { patched, uuid4 } from '@temporalio/workflow';
import { checkedAnew } from '../../domain/advising-anew';
import type { Change } from '../../domain/deeds';
import type { AdviceId } from '../../domain/ids';
import { isUndecided, openQuestions } from '../../domain/referral-state';
import { type Board, now } from './board';
import { tellOfDanger } from './danger';
import { readAnew } from './reading-anew';
import { checkReferralAnew } from './steps';

/** What was answered, or taken back, is on record now: what has to be read at once and not when nothing is open any more? */
export async function hearAnswers(board: Board, change: Change): Promise<void> {
  switch (change.kind) {
    case 'questions-answered':
      if (isLate(change)) return hearLate(board, change.answers.operationId);
      return change.answers.answers.some(({ result }) => result === 'answered') ? hearInPart(board) : undefined;
    case 'answer-taken-back':
      if (isLate(change)) await hearLate(board, change.takingBack.operationId);
      return readWithout(board, change.takingBack.operationId as string as AdviceId);
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
