import type { UpdateDefinition } from '@temporalio/common';
import { ApplicationFailure, setHandler } from '@temporalio/workflow';
import type { Change } from '../../domain/deeds';
import type { OperationId } from '../../domain/ids';
import type { Operation } from '../../domain/operation';
import { type ReferralState, standingOf } from '../../domain/referral-state';
import type { Refusal } from '../../domain/refusal';
import type { ChangeTaken } from './messages';

/** Where a change is heard: the state it is held against, and where it is told once it was taken. */
interface Listener {
  readonly state: () => ReferralState;
  readonly show: (next: ReferralState) => void;
  readonly tell: (change: Change) => void;
}

/** The rules of one kind of change: what speaks against it, what it changes, and how the records hear of it. */
interface Rules<Asked extends Operation> {
  readonly whyNot: (state: ReferralState, asked: Asked) => Refusal | undefined;
  readonly after: (state: ReferralState, asked: Asked) => ReferralState;
  readonly change: (asked: Asked, seen: Pick<Change, 'at' | 'standing'>) => Change;
}

/** Listens for one kind of change. The same operation asked again gets its first answer and changes nothing. */
export function hear<Asked extends Operation>(
  board: Listener,
  message: UpdateDefinition<ChangeTaken, [Asked]>,
  { whyNot, after, change }: Rules<Asked>,
): void {
  const taken = new Map<OperationId, ChangeTaken>();
  setHandler(
    message,
    (asked) => {
      const before = taken.get(asked.operationId);
      if (before) return before;
      board.show(after(board.state(), asked));
      const state = board.state();
      board.tell(change(asked, { at: new Date().toISOString(), standing: standingOf(state) }));
      const { operationId, fingerprint } = asked;
      const answer = { operationId, fingerprint, revision: state.revision, status: state.stage.at };
      taken.set(operationId, answer);
      return answer;
    },
    {
      validator: (asked) => {
        const refusal = taken.has(asked.operationId) ? undefined : whyNot(board.state(), asked);
        if (refusal) throw ApplicationFailure.nonRetryable(refusal.reason, refusal.code, refusal.why);
      },
    },
  );
}
