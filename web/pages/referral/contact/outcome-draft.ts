import type { z } from 'zod';
import type { OutcomeRequest } from '../../../../contracts/commands';
import type { FullView } from '../../../../contracts/views/referral';
import { RECORDED_OUTCOMES, type RecordedOutcome } from '../../../../domain/outcome';
import { openDrafts } from '../../../drafts/drafts';

/** How it ended, as it is being written down. */
export interface OutcomeDraft {
  readonly outcome: RecordedOutcome | null;
  /** With `duplicate`, which other referral goes on. */
  readonly goesOn: string | null;
  readonly note: string;
}

const BLANK: OutcomeDraft = { outcome: null, goesOn: null, note: '' };

/** Kept until handed over. */
export const outcomeDrafts = openDrafts(BLANK);

export type Fault = 'outcome' | 'goesOn' | 'noteLong';

const NOTE_MAX = 2_000;

/** What is still missing before this can be handed over. */
export function faultsOf({ outcome, goesOn, note }: OutcomeDraft): readonly Fault[] {
  const faults: (Fault | false)[] = [
    outcome === null && 'outcome',
    outcome === 'duplicate' && goesOn === null && 'goesOn',
    note.length > NOTE_MAX && 'noteLong',
  ];
  return faults.filter((fault) => fault !== false);
}

/** The outcome as it is handed over, bound to the revision on the screen. */
export const requestOf = (
  { outcome, goesOn, note }: OutcomeDraft,
  { revision }: FullView,
  operationId: string,
): z.input<typeof OutcomeRequest> => ({
  operationId,
  revision,
  outcome: outcome ?? 'withdrawn',
  goesOn: outcome === 'duplicate' ? goesOn : null,
  note: note.trim() || null,
});

/** A code that a field gave back, if it is one of ours. */
export const asOutcome = (code: string): RecordedOutcome | null =>
  RECORDED_OUTCOMES.find((known) => known === code) ?? null;
