import type { WorkerState } from '../domain/worker';

/** What this worker is doing, as the process itself knows it: its signs and its readiness both ask here. */
export interface WorkerStanding {
  readonly state: () => WorkerState;
  readonly is: (state: WorkerState) => void;
}

/** A worker that was asked to stop hosts no more, whatever Temporal says to it afterwards. */
export function createStanding(): WorkerStanding {
  let state: WorkerState = 'starting';
  return {
    state: () => state,
    is: (next) => {
      if (state === 'stopped' || (state === 'draining' && next !== 'stopped')) return;
      state = next;
    },
  };
}
