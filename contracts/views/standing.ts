import { z } from 'zod';
import { URGENCIES } from '../../domain/referral';
import { NEXT_OWNERS, STATUSES } from '../../domain/referral-state';
import { WaitingView } from './waiting';

const at = z.iso.datetime();

export const readAsUrgent = z
  .boolean()
  .describe(
    'Whether an advisor read it as urgent where nobody else had. It is listed with what is urgent, and a decision that is asked for from then on is due by that clock.',
  );

/** Where a referral stands, on its page and in every list. */
export const standing = {
  id: z.uuid(),
  revision: z.int(),
  status: z.enum(STATUSES),
  nextOwner: z.enum(NEXT_OWNERS),
  urgency: z.enum(URGENCIES),
  receivedAt: at,
  waitingFor: WaitingView.nullable(),
};
