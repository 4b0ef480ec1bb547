import type { z } from 'zod';
import type { TakeAnswerBackRequest } from '../../../../contracts/inquiries';
import { ANSWER_FAULTS, type AnswerFault } from '../../../../domain/inquiry';
import { openDrafts } from '../../../drafts/drafts';

/** Why an answer is taken back, as it is being written down. */
export interface TakeBackDraft {
  readonly reason: AnswerFault | null;
  readonly note: string;
}

const BLANK: TakeBackDraft = { reason: null, note: '' };

/** Kept until handed over, by question and answer. */
export const takeBackDrafts = openDrafts(BLANK);

export type Fault = 'reason' | 'note' | 'noteLong';

const NOTE_MAX = 2_000;

/** What is still missing before this can be handed over. */
export function faultsOf({ reason, note }: TakeBackDraft): readonly Fault[] {
  const faults: (Fault | false)[] = [
    reason === null && 'reason',
    note.trim() === '' && 'note',
    note.length > NOTE_MAX && 'noteLong',
  ];
  return faults.filter((fault) => fault !== false);
}

interface Which {
  readonly questionId: string;
  readonly answerId: string;
}

/** What is handed over about the answer that was on the screen. */
export const requestOf = (
  { reason, note }: TakeBackDraft,
  { questionId, answerId }: Which,
  operationId: string,
): z.input<typeof TakeAnswerBackRequest> => ({
  operationId,
  questionId,
  answerId,
  reason: reason ?? 'other',
  note: note.trim(),
});

/** A code that a field gave back, if it is one of ours. */
export const asReason = (code: string): AnswerFault | null => ANSWER_FAULTS.find((known) => known === code) ?? null;
