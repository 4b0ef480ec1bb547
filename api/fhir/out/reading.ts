import type { Resource } from 'fhir/r4';
import { findMatter } from '../../../db/referral-store';
import type { ReferralId } from '../../../domain/ids';
import { type Action, whyNotAllowed } from '../../../domain/permissions';
import type { Seen } from '../../../domain/sighting';
import type { Actor } from '../../../domain/staff';
import type { Answer } from '../../answer';
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

/** The first of these referrals that the actor may see. */
export async function seenOneOf(
  ids: readonly ReferralId[],
  actor: Actor,
  { sql }: Deps,
): Promise<ReferralId | undefined> {
  for (const id of ids) {
    const matter = await findMatter(sql, id);
    if (matter && whyNotAllowed(actor, 'see-request', matter) === undefined) return id;
  }
  return undefined;
}

/** Staff who read a person's story over FHIR are on record as everywhere else; a system reads what it sent itself. */
export const noteRead = async (deps: Deps, actor: Actor, seen: Seen): Promise<void> => {
  if (actor.kind === 'staff') await noteSeen(deps, actor, seen);
};
