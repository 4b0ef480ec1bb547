import type { z } from 'zod';
import type { WithdrawRequest } from '../../../../contracts/inquiries';
import type { FullView } from '../../../../contracts/views/referral';
import { WITHDRAWAL_REASONS, type WithdrawalReason } from '../../../../domain/inquiry';
import { openDrafts } from '../../../drafts/drafts';

/** Why somebody goes on without the answers, as it is being written down. */
export interface WithdrawDraft {
  readonly reason: WithdrawalReason | null;
  readonly note: string;
}

const BLANK: WithdrawDraft = { reason: null, note: '' };

/** Kept until handed over. */
export const withdrawDrafts = openDrafts(BLANK);

export type Fault = 'reason' | 'note' | 'noteLong';

const NOTE_MAX = 2_000;

/** What is still missing before this can be handed over. */
export function faultsOf({ reason, note }: WithdrawDraft): readonly Fault[] {
  const faults: (Fault | false)[] = [
    reason === null && 'reason',
    note.trim() === '' && 'note',
    note.length > NOTE_MAX && 'noteLong',
  ];
  return faults.filter((fault) => fault !== false);
}

/** As it is handed over, bound to the revision on the screen. */
export const requestOf = (
  { reason, note }: WithdrawDraft,
  { revision }: FullView,
  operationId: string,
): z.input<typeof WithdrawRequest> => ({ operationId, revision, reason: reason ?? 'other', note });

/** A code that a field gave back, if it is one of ours. */
export const asReason = (code: string): WithdrawalReason | null =>
  WITHDRAWAL_REASONS.find((known) => known === code) ?? null;
