import type { z } from 'zod';
import type { WithdrawRequest } from '../../../../contracts/inquiries';
import type { FullView } from '../../../../contracts/views/referral';
import type { WithdrawalReason } from '../../../../domain/inquiry';
import { openWhyDrafts, type WhyDraft } from '../why-draft';

/** Why somebody goes on without the answers, by referral. */
export const withdrawDrafts = openWhyDrafts<WithdrawalReason>();

/** As it is handed over, bound to the revision on the screen. */
export const requestOf = (
  { reason, note }: WhyDraft<WithdrawalReason>,
  { revision }: FullView,
  operationId: string,
): z.input<typeof WithdrawRequest> => ({ operationId, revision, reason: reason ?? 'other', note });
