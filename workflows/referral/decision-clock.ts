import { decisionDeadline, movedForward } from '../../domain/hurry';
import { type Board, now } from './board';
import { startClock, type Wait } from './waiting';

/** By what clock and how long a decision is waited for, and whether it is news that an advisor made that shorter. */
export type DecisionWait = Pick<Wait, 'clock' | 'deadline' | 'movedForward'>;

/**
 * The clock of the decision. To ask for information, and an answer to it, put it off; that a danger was seen to does not,
 * and neither does what is advised: where that is urgent, the same clock has less time. It is said once for each clock.
 */
export function openDecisionClock(board: Board): () => DecisionWait {
  let { questions } = board.state();
  let clock = startClock(now());
  return () => {
    const state = board.state();
    if (state.questions !== questions) {
      questions = state.questions;
      clock = startClock(now());
    }
    const moved = clock.isMoveTold ? undefined : movedForward(state, clock.since);
    return { clock, deadline: decisionDeadline(state), movedForward: moved };
  };
}
