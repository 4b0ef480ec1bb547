import { z } from 'zod';
import { ATTEMPT_RESULTS, VOID_REASONS } from '../../domain/contact';
import { CHANNELS } from '../../domain/referral';
import { Named } from './named';

const at = z.iso.datetime();

/** That an attempt was logged by mistake. It stays readable, and counts for nothing. */
export const VoidedView = z.strictObject({
  by: Named,
  at,
  reason: z.enum(VOID_REASONS),
  note: z.string(),
});
export type VoidedView = z.infer<typeof VoidedView>;

export const AttemptView = z.strictObject({
  id: z.uuid(),
  by: Named,
  at,
  channel: z.enum(CHANNELS),
  result: z.enum(ATTEMPT_RESULTS),
  note: z.string().nullable(),
  voided: VoidedView.nullable(),
});
