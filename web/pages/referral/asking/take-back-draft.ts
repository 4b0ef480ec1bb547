import type { z } from 'zod';
import type { TakeAnswerBackRequest } from '../../../../contracts/inquiries';
import type { AnswerFault } from '../../../../domain/inquiry';
import { openWhyDrafts, type WhyDraft } from '../why-draft';

/** Why an answer is taken back, by question and answer. */
export const takeBackDrafts = openWhyDrafts<AnswerFault>();

interface Which {
  readonly questionId: string;
  readonly answerId: string;
}

/** What is handed over about the answer that was on the screen. */
export const requestOf = (
  { reason, note }: WhyDraft<AnswerFault>,
  which: Which,
  operationId: string,
): z.input<typeof TakeAnswerBackRequest> => ({ operationId, ...which, reason: reason ?? 'other', note });
