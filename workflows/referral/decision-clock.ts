import { type Board, now } from './board';
import { type Clock, startClock } from './waiting';

/** The clock of the decision. To ask for information, and an answer to it, put it off; that a danger was seen to does not. */
export function openDecisionClock(board: Board): () => Clock {
  let { questions } = board.state();
  let clock = startClock(now());
  return () => {
    if (board.state().questions === questions) return clock;
    questions = board.state().questions;
    clock = startClock(now());
    return clock;
  };
}
