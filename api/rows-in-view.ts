import type { NoticeView } from '../contracts/views/notices';
import type { ReferralRow as ReferralRowView } from '../contracts/views/referral-row';
import type { TaskRow as TaskRowView } from '../contracts/views/task-row';
import type { WaitingView } from '../contracts/views/waiting';
import type { NoticeRow } from '../db/notice-store';
import type { ReferralRow } from '../db/referral-list';
import type { TaskRow } from '../db/task-store';
import type { WaitingFor } from '../domain/referral-state';
import { reasonKept } from './reason-kept';

/** A wait, with the name of whoever would hear next; null when nobody holds that duty. */
export function waitingView(waitingFor: WaitingFor | null, nextTold: string | null): WaitingView | null {
  if (waitingFor === null) return null;
  return { ...waitingFor, next: waitingFor.next && { ...waitingFor.next, name: nextTold } };
}

/** A referral as the lists show it. */
export const referralRowView = (row: ReferralRow): ReferralRowView => ({
  id: row.referralId,
  revision: row.revision,
  status: row.status,
  nextOwner: row.nextOwner,
  urgency: row.urgency,
  readAsUrgent: row.readAsUrgent,
  receivedAt: row.receivedAt,
  waitingFor: waitingView(row.waitingFor, row.nextTold),
  personName: row.personName,
  need: row.need,
  source: row.source,
  coordinator: row.coordinator,
  outcome: row.outcome?.kind ?? null,
});

/** A task as the desk lists it. */
export const taskRowView = (row: TaskRow): TaskRowView => ({
  id: row.taskId,
  kind: row.kind,
  referralId: row.referralId,
  revision: row.revision,
  status: row.status,
  urgency: row.urgency,
  readAsUrgent: row.readAsUrgent,
  personName: row.personName,
  need: row.need,
  source: row.source,
  openedAt: row.openedAt,
  receivedAt: row.receivedAt,
  waitingFor: waitingView(row.waitingFor, row.nextTold),
  assignee: row.assignee,
});

/** A message that we wrote. Its address stays in the records: it is the person's or the referrer's. */
export const noticeView = (row: NoticeRow): NoticeView => ({
  id: row.noticeId,
  referralId: row.referralId,
  to: row.recipientName ?? row.recipient,
  purpose: row.purpose,
  channel: row.channel,
  text: row.text,
  keptAt: row.keptAt,
  sentAt: row.sentAt,
  delivery: row.delivery,
  heldBecause: row.heldBecause,
  heldWhy: reasonKept(row.heldWhy),
});
