import { z } from 'zod';
import { UNMARK_REASONS } from '../domain/part-2-mark';
import { markId, operationId, text } from './text';

const operation = operationId.describe(
  'Made by the caller, a UUID. Asking again with the same one is harmless and gets the first answer.',
);

/** `POST /referrals/{id}/part-2-marks`: somebody of the team knows that 42 CFR Part 2 protects the referral. */
export const MarkRequest = z.strictObject({
  operationId: operation,
  note: text(2_000).describe('How it is known: who said so, or which record it comes from.'),
});
export type MarkRequest = z.infer<typeof MarkRequest>;

export const MARK_EXAMPLE = {
  operationId: '0192f1c4-7a10-7c3e-9f60-5b1f6a2d9e01',
  note: 'The discharge papers come from the detox program; she said so on the phone.',
} satisfies z.input<typeof MarkRequest>;

/** A referral bears one or two: its sender's, and the team's. */
const MARKS_NAMED_MAX = 20;

/** `POST /referrals/{id}/withdrawn-part-2-marks`: the mark was a mistake. */
export const UnmarkRequest = z.strictObject({
  operationId: operation,
  marks: z
    .array(markId)
    .min(1)
    .max(MARKS_NAMED_MAX)
    .describe('The ids of the marks that you saw. Where another has come since, nothing is taken back.'),
  reason: z
    .enum(UNMARK_REASONS)
    .describe('Where the sender set the mark, only `sender-corrected`: the sender itself said that it was a mistake.'),
  note: text(2_000).describe('Who said so, and how.'),
});
export type UnmarkRequest = z.infer<typeof UnmarkRequest>;

export const UNMARK_EXAMPLE = {
  operationId: '0192f1c4-7a10-7c3e-9f60-5b1f6a2d9e02',
  marks: ['0192f1c4-7a10-7c3e-9f60-5b1f6a2d9e01'],
  reason: 'marked-by-mistake',
  note: 'It was meant for the referral of her brother.',
} satisfies z.input<typeof UnmarkRequest>;
