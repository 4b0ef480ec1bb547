import type { UpdateDefinition } from '@temporalio/common';
import type { Change } from '../../domain/deeds';
import type { Operation } from '../../domain/operation';
import { type ReferralState, standingOf } from '../../domain/referral-state';
import type { Refusal } from '../../domain/refusal';
import { hearOnce } from '../hear-once';
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

/** Listens for one kind of change to a referral, and answers with its new revision. */
export const hear = <Asked extends Operation>(
  board: Listener,
  message: UpdateDefinition<ChangeTaken, [Asked]>,
  { whyNot, after, change }: Rules<Asked>,
): void =>
  hearOnce(message, {
    whyNot: (asked) => whyNot(board.state(), asked),
    take: (asked) => {
      board.show(after(board.state(), asked));
      const state = board.state();
      board.tell(change(asked, { at: new Date().toISOString(), standing: standingOf(state) }));
      const { operationId, fingerprint } = asked;
      return { operationId, fingerprint, revision: state.revision, status: state.stage.at };
    },
  });
