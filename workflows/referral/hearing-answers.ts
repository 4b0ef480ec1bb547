import type { Change } from '../../domain/deeds';
import type { AdviceId } from '../../domain/ids';
import { isUndecided, openQuestions } from '../../domain/referral-state';
import { type Board, now } from './board';
import { tellOfDanger } from './danger';
import { readAnew } from './reading-anew';
import { checkReferralAnew } from './steps';

/** What was answered, or taken back, is on record now: what has to be read at once and not when nothing is open any more? */
export async function hearAnswers(board: Board, change: Change): Promise<void> {
  if (change.kind === 'questions-answered') return hearLate(board, change, change.answers.operationId as string);
  if (change.kind !== 'answer-taken-back') return;
  const { operationId } = change.takingBack;
  await hearLate(board, change, operationId);
  await readWithout(board, operationId as string as AdviceId);
}

/** No advisor reads what is answered after the decision. Our rules do: danger counts whenever it is told. */
async function hearLate(board: Board, { standing }: Change, operationId: string): Promise<void> {
  if (standing.status !== 'contacting') return;
  const { referralId } = board.state();
  const found = await checkReferralAnew({ referralId, adviceId: operationId as AdviceId, at: now() });
  await tellOfDanger(board, found.alarm);
}

/**
 * Nobody is to decide on advice that rests on an answer which was wrong, so it is not waited for until the question is
 * answered anew. Where nothing is open the pathway is about to read it all.
 */
async function readWithout(board: Board, adviceId: AdviceId): Promise<void> {
  const state = board.state();
  if (isUndecided(state) && openQuestions(state).length > 0) await readAnew(board, adviceId);
}
