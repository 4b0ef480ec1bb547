import type { z } from 'zod';
import type { VoidRequest } from '../../../../contracts/commands';
import { VOID_REASONS, type VoidReason } from '../../../../domain/contact';
import { openDrafts } from '../../../drafts/drafts';

/** Why an attempt is taken back, as it is being written down. */
export interface VoidDraft {
  readonly reason: VoidReason | null;
  readonly note: string;
}

const BLANK: VoidDraft = { reason: null, note: '' };

/** Kept until handed over, by attempt. */
export const voidDrafts = openDrafts(BLANK);

export type Fault = 'reason' | 'note' | 'noteLong';

const NOTE_MAX = 2_000;

/** What is still missing before this can be handed over. */
export function faultsOf({ reason, note }: VoidDraft): readonly Fault[] {
  const faults: (Fault | false)[] = [
    reason === null && 'reason',
    note.trim() === '' && 'note',
    note.length > NOTE_MAX && 'noteLong',
  ];
  return faults.filter((fault) => fault !== false);
}

/** What is handed over about the attempt. */
export const requestOf = (
  { reason, note }: VoidDraft,
  attemptId: string,
  operationId: string,
): z.input<typeof VoidRequest> => ({ operationId, attemptId, reason: reason ?? 'wrongly-logged', note: note.trim() });

/** A code that a field gave back, if it is one of ours. */
export const asReason = (code: string): VoidReason | null => VOID_REASONS.find((known) => known === code) ?? null;
