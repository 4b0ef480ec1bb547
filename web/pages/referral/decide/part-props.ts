import type { FullView } from '../../../../contracts/views/referral';
import type { DecisionDraft, Fault } from './decision-draft';

/** What every part of the form is given. */
export interface PartProps {
  readonly referral: FullView;
  readonly draft: DecisionDraft;
  readonly change: (draft: DecisionDraft) => void;
  readonly isFrozen: boolean;
  readonly faults: readonly Fault[];
}
