import type { z } from 'zod';
import type { VoidRequest } from '../../../../contracts/commands';
import type { VoidReason } from '../../../../domain/contact';
import { openWhyDrafts, type WhyDraft } from '../why-draft';

/** Why an attempt is taken back, by attempt. */
export const voidDrafts = openWhyDrafts<VoidReason>();

/** What is handed over about the attempt. */
export const requestOf = (
  { reason, note }: WhyDraft<VoidReason>,
  attemptId: string,
  operationId: string,
): z.input<typeof VoidRequest> => ({ operationId, attemptId, reason: reason ?? 'wrongly-logged', note });
