import { type ContactWait, contactWait } from '../../domain/contact';
import type { AttemptId } from '../../domain/ids';
import { type Board, now } from './board';
import { type Clock, startClock } from './waiting';

/**
 * The clocks of contact: one from its beginning, and one from each attempt after which something is waited for. When an
 * attempt is taken back, the clock that it had ended runs on as if it had never stood still.
 */
export function openContactClocks(board: Board) {
  const first = startClock(now());
  const clocks = new Map<AttemptId, Clock>();
  const clockAfter = ({ after }: ContactWait): Clock => {
    if (!after) return first;
    const clock = clocks.get(after.attemptId) ?? startClock(after.loggedAt);
    clocks.set(after.attemptId, clock);
    return clock;
  };
  return {
    /** What is waited for now, and by which clock. */
    running: (): Pick<ContactWait, 'what'> & { readonly clock: Clock } => {
      const wait = contactWait(board.state().attempts);
      return { what: wait.what, clock: clockAfter(wait) };
    },
  };
}

export type ContactClocks = ReturnType<typeof openContactClocks>;
