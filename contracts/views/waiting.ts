import { z } from 'zod';
import { WAITS } from '../../domain/referral-state';
import { TOLD } from '../../domain/staff';

const at = z.iso.datetime();

/** A wait that people can see: what for, by when, and who hears of it next. */
export const WaitingView = z.strictObject({
  what: z.enum(WAITS),
  since: at,
  dueAt: at,
  next: z
    .strictObject({
      at,
      tell: z.enum(TOLD),
      name: z.string().nullable().describe('Who that is at the moment; null when nobody holds the duty.'),
    })
    .nullable(),
  level: z.int().describe('0 on time or only reminded; 1 and 2 are escalation levels.'),
});
export type WaitingView = z.infer<typeof WaitingView>;
