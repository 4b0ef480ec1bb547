import { condition } from '@temporalio/workflow';
import { advisedAnew, checkedAnew } from '../../domain/advising-anew';
import type { AdviceId } from '../../domain/ids';
import { isUndecided } from '../../domain/referral-state';
import { adviceFrom } from './asking-advisor';
import { type Board, now } from './board';
import { tellOfDanger } from './danger';
import { adviseAnew, checkReferralAnew } from './steps';

/** What the answers say by now is held against our rules and read by an advisor, as what came first was. */
export async function readAnew(board: Board, adviceId: AdviceId): Promise<void> {
  const { referralId } = board.state();
  const to = { referralId, adviceId, at: now() };
  board.leaveUnread(false);
  const found = await checkReferralAnew(to);
  board.show(checkedAnew(board.state(), found));
  await tellOfDanger(board, found.alarm);
  const isDecided = condition(() => !isUndecided(board.state())).then(() => null);
  const advice = await Promise.race([adviceFrom(adviseAnew, board, to), isDecided]);
  await tellOfDanger(board, advice?.alarm);
  board.show(advisedAnew(board.state(), adviceId, advice));
}
