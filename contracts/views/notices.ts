import { z } from 'zod';
import { Reason } from '../reasons';

const at = z.iso.datetime();

export const NoticeView = z.strictObject({
  id: z.uuid(),
  referralId: z.uuid(),
  to: z.string().describe('Who it is for, such as `referrer`, `person` or a name of the staff.'),
  purpose: z.string(),
  channel: z.string(),
  text: z.string(),
  keptAt: at,
  sentAt: at.nullable(),
  delivery: z.enum(['kept', 'sent', 'undeliverable', 'held']).describe('`kept`: written down, and still to be sent.'),
  heldBecause: z.string().nullable().describe('Why it does not leave, in English; null when it is not held.'),
  heldWhy: Reason.nullable().describe('The same as a code and what goes with it; null for what an older version held.'),
});
export type NoticeView = z.infer<typeof NoticeView>;
