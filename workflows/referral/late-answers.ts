import type { Change } from '../../domain/deeds';
import type { AdviceId } from '../../domain/ids';
import { type Board, now } from './board';
import { tellOfDanger } from './danger';
import { checkReferralAnew } from './steps';

/** No advisor reads what is answered after the decision. Our rules do: danger counts whenever it is told. */
export async function hearLateAnswers(board: Board, change: Change): Promise<void> {
  if (change.kind !== 'questions-answered' || change.standing.status !== 'contacting') return;
  const { referralId } = board.state();
  const adviceId = change.answers.operationId as string as AdviceId;
  const found = await checkReferralAnew({ referralId, adviceId, at: now() });
  await tellOfDanger(board, found.alarm);
}
