import type { z } from 'zod';
import type { MarkRequest, UnmarkRequest } from '../../../../contracts/part-2-marks';
import type { MarkView } from '../../../../contracts/views/consents';
import type { UnmarkReason } from '../../../../domain/part-2-mark';
import { openWhyDrafts, type WhyDraft } from '../why-draft';

/** How it is known that a referral is protected, by referral. */
export const markDrafts = openWhyDrafts();

/** Why a mark is taken back, by referral. */
export const unmarkDrafts = openWhyDrafts<UnmarkReason>();

export const markOf = ({ note }: WhyDraft, operationId: string): z.input<typeof MarkRequest> => ({ operationId, note });

/** What is handed over about the marks that were seen. */
export const unmarkOf = (
  { reason, note }: WhyDraft<UnmarkReason>,
  seen: readonly MarkView[],
  operationId: string,
): z.input<typeof UnmarkRequest> => ({
  operationId,
  marks: seen.map(({ id }) => id),
  reason: reason ?? 'marked-by-mistake',
  note,
});
