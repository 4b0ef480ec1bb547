import { z } from 'zod';
import { TASK_KINDS } from '../../domain/deeds';
import { URGENCIES } from '../../domain/referral';
import { STATUSES } from '../../domain/referral-state';
import { Named } from './named';
import { readAsUrgent } from './standing';
import { WaitingView } from './waiting';

const at = z.iso.datetime();

export const TaskRow = z.strictObject({
  id: z.uuid(),
  kind: z.enum(TASK_KINDS),
  referralId: z.uuid(),
  revision: z.int(),
  status: z.enum(STATUSES),
  urgency: z.enum(URGENCIES),
  readAsUrgent,
  personName: z.string(),
  need: z.string(),
  source: z.string(),
  openedAt: at,
  receivedAt: at,
  waitingFor: WaitingView.nullable(),
  assignee: Named.nullable(),
});
export type TaskRow = z.infer<typeof TaskRow>;
