import type { IntakeDraft, IntakeFault } from './intake-draft';

/** What each part of the form works with. */
export interface PartProps {
  readonly draft: IntakeDraft;
  readonly type: (typed: Partial<IntakeDraft>) => void;
  readonly isFrozen: boolean;
  readonly faults: readonly IntakeFault[];
}
