import type { z } from 'zod';
import type { MarkRequest, UnmarkRequest } from '../../../../contracts/part-2-marks';
import type { MarkView } from '../../../../contracts/views/consents';
import { UNMARK_REASONS, type UnmarkReason } from '../../../../domain/part-2-mark';
import { openDrafts } from '../../../drafts/drafts';
import { faultsOfNote } from './consent-draft';

/** How it is known that a referral is protected, by referral. */
export const markDrafts = openDrafts({ note: '' });

interface UnmarkDraft {
  readonly reason: UnmarkReason | null;
  readonly note: string;
}
const BLANK: UnmarkDraft = { reason: null, note: '' };
/** Why a mark is taken back, by referral. */
export const unmarkDrafts = openDrafts(BLANK);

export const markOf = (note: string, operationId: string): z.input<typeof MarkRequest> => ({
  operationId,
  note: note.trim(),
});

/** What is still missing before it can be taken back. */
export const faultsOfUnmark = ({ reason, note }: UnmarkDraft) => [
  ...(reason === null ? (['unmarkReason'] as const) : []),
  ...faultsOfNote(note),
];

/** What is handed over about the marks that were seen. */
export const unmarkOf = (
  { reason, note }: UnmarkDraft,
  seen: readonly MarkView[],
  operationId: string,
): z.input<typeof UnmarkRequest> => ({
  operationId,
  marks: seen.map(({ id }) => id),
  reason: reason ?? 'marked-by-mistake',
  note: note.trim(),
});

/** A code that a field gave back, if it is one of ours. */
export const asUnmarkReason = (code: string): UnmarkReason | null =>
  UNMARK_REASONS.find((known) => known === code) ?? null;
