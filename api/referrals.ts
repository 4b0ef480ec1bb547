import type { ReferralView } from '../contracts/views/referral';
import { perhapsKnown } from '../db/duplicate-list';
import { findInbox } from '../db/inbox-store';
import { readDirectory } from '../db/program-store';
import { findReferral } from '../db/referral-page';
import { whyNotAllowed } from '../domain/permissions';
import type { Actor } from '../domain/staff';
import { type Answer, ok } from './answer';
import type { Deps } from './deps';
import { fullView } from './full-view';
import type { KnownReferral } from './known-referral';
import { referralPath, workflowPath } from './links';
import { processView, receivedView } from './process-view';
import { othersOf } from './same-need';
import { noteSeen } from './sightings';
import { teamsToSee } from './teams-to-see';

interface Asked {
  readonly actor: Actor;
  readonly referral: KnownReferral;
}

/** One referral: all of it for those whose matter it is, and how far it is for everybody else who may know that. */
export async function showReferral({ actor, referral }: Asked, deps: Deps): Promise<Answer> {
  const view = await viewOf(actor, referral, deps);
  return ok(view, { ETag: `W/"${view.revision}"` });
}

async function viewOf(actor: Actor, referral: KnownReferral, deps: Deps): Promise<ReferralView> {
  const { sql, clock } = deps;
  const links = linksFor(actor, referral, deps);
  const page = await findReferral(sql, referral.id);
  if (!page) return notTakenUp(referral, links, deps);
  // By the page's own team: a referral that was taken up this moment had none when it was looked for.
  if (whyNotAllowed(actor, 'see-referral', { ...referral, teamId: page.team.id }))
    return processView(page, actor, links);
  await noteSeen(deps, actor, { kind: 'saw-referral', referralId: referral.id });
  const { seen, ...counted } = await perhapsKnown(sql, page.person.id, teamsToSee(actor));
  const { programs, terms } = await readDirectory(sql);
  return fullView(page, {
    programs,
    terms,
    at: clock.now().toISOString(),
    perhapsKnown: { seen: [...seen], ...counted },
    others: await othersOf(sql, page, actor),
    links,
  });
}

async function notTakenUp({ id }: KnownReferral, links: ReferralView['links'], { sql }: Deps): Promise<ReferralView> {
  const row = await findInbox(sql, id);
  if (!row) throw new Error(`The referral ${id} was known a moment ago, and is not in the inbox.`);
  return receivedView(row, links);
}

const linksFor = (actor: Actor, { id }: KnownReferral, deps: Deps): ReferralView['links'] => ({
  self: referralPath(id),
  workflow: actor.kind === 'staff' ? workflowPath(id, deps) : null,
});
