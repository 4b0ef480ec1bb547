import type { Resource } from 'fhir/r4';
import { findMatter, findStanding } from '../../../db/referral-store';
import type { CaseId, ReferralId } from '../../../domain/ids';
import { type Action, type Matter, whyNotAllowed } from '../../../domain/permissions';
import { inEnglish } from '../../../domain/reasons-in-english';
import type { Seen } from '../../../domain/sighting';
import type { Actor } from '../../../domain/staff';
import type { Answer } from '../../answer';
import { keepNotDone } from '../../attempts';
import type { Deps } from '../../deps';
import { permit } from '../../permission';
import { Problem } from '../../problem';
import { noteSeen } from '../../sightings';
import { FHIR_JSON } from '../outcome';

/** A resource with its version and when it last changed, as the headers of an answer say it. */
export const resourceAnswer = (resource: Resource): Answer => ({
  status: 200,
  body: resource,
  headers: {
    'Content-Type': FHIR_JSON,
    ...(resource.meta?.versionId && { ETag: `W/"${resource.meta.versionId}"` }),
    ...(resource.meta?.lastUpdated && { 'Last-Modified': new Date(resource.meta.lastUpdated).toUTCString() }),
  },
});

/** The same for what is not there and for what is a stranger's. */
export const resourceUnknown = (): Problem =>
  new Problem('resource-unknown', 'There is no such resource, or it is not yours to see.');

/** Whether there is such a referral for this actor to know of; who may know of it and not see it is told so. */
export async function mayRead(id: ReferralId, actor: Actor, action: Action, deps: Deps): Promise<boolean> {
  const matter = await findMatter(deps.sql, id);
  if (!matter || (actor.kind === 'system' && matter.submittedBy !== actor.id)) return false;
  await permit({ actor, action, referralId: id }, matter, deps);
  return true;
}

/** The first of these referrals that the actor may see. Where there is none, that it was tried is kept. */
export async function seenOneOf(ids: readonly ReferralId[], actor: Actor, deps: Deps): Promise<ReferralId | undefined> {
  const asked: (Matter & { readonly referralId: ReferralId })[] = [];
  for (const referralId of ids) {
    const matter = await findMatter(deps.sql, referralId);
    if (matter) asked.push({ referralId, ...matter });
  }
  return (await permittedOf(asked, actor, deps))?.referralId;
}

/** The first of these matters that the actor may read of; else the try at the first is kept as denied. */
export async function permittedOf<Asked extends Whose>(
  asked: readonly Asked[],
  actor: Actor,
  deps: Deps,
): Promise<Asked | undefined> {
  const judged = asked.map((one) => ({ one, why: whyNotAllowed(actor, 'see-request', one) }));
  const permitted = judged.find(({ why }) => why === undefined);
  const [denied] = judged;
  if (!permitted && denied?.why && actor.kind === 'staff') {
    const { referralId = null, caseId = null } = denied.one;
    const about = { referralId, caseId, reason: inEnglish(denied.why), why: denied.why };
    await keepNotDone(deps, { actor, action: 'see-request', kind: 'denied', code: 'not-allowed', ...about });
  }
  return permitted?.one;
}

interface Whose extends Matter {
  readonly referralId?: ReferralId;
  readonly caseId?: CaseId | null;
}

/**
 * Staff who read a person's story over FHIR are on record as everywhere else; a system reads what it sent itself. Until
 * a workflow has taken a referral up there is no case to put it on record with, nor a team whose it is: it is not shown.
 */
export async function noteRead(deps: Deps, actor: Actor, seen: Seen): Promise<void> {
  if (actor.kind !== 'staff') return;
  if (seen.kind === 'saw-referral' && !(await findStanding(deps.sql, seen.referralId))) throw resourceUnknown();
  await noteSeen(deps, actor, seen);
}
