import type { ProcessView } from '../contracts/views/process';
import type { InboxRow } from '../db/inbox-store';
import type { ReferralPage } from '../db/referral-page';
import type { Actor } from '../domain/staff';
import { waitingView } from './rows-in-view';

/** Where a referral stands, and nothing of the person. A system hears no names of ours, and only what it may be told. */
export function processView(page: ReferralPage, actor: Actor, links: ProcessView['links']): ProcessView {
  const forStaff = actor.kind === 'staff';
  const mayKnowOutcome = forStaff || page.person.contact.mayTellReferrer === 'yes';
  return {
    view: 'process',
    id: page.referralId,
    revision: page.revision,
    status: page.status,
    nextOwner: page.nextOwner,
    urgency: page.urgency,
    receivedAt: page.receivedAt,
    waitingFor: waitingView(page.waitingFor, forStaff ? page.nextTold : null),
    outcome: mayKnowOutcome ? (page.outcome?.kind ?? null) : null,
    links,
  };
}

/** A referral that is kept and that no workflow has taken up yet. */
export const receivedView = ({ id, urgency, receivedAt }: InboxRow, links: ProcessView['links']): ProcessView => ({
  view: 'process',
  id,
  revision: 0,
  status: 'received',
  nextOwner: 'system',
  urgency,
  receivedAt,
  waitingFor: null,
  outcome: null,
  links,
});
