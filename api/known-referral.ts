import type { Request } from 'express';
import { referralId } from '../contracts/text';
import { findMatter } from '../db/referral-store';
import type { ReferralId } from '../domain/ids';
import type { Action, Matter } from '../domain/permissions';
import type { Actor } from '../domain/staff';
import { keepNotDone } from './attempts';
import type { Deps } from './deps';
import { Problem } from './problem';

/** A referral that is on record, or at least in the inbox, and whose matter it is. */
export interface KnownReferral extends Matter {
  readonly id: ReferralId;
}

interface Asking {
  readonly actor: Actor;
  readonly action: Action;
}

/**
 * The referral of the address, or 404. A system hears of its own submissions only: for any other, the answer is the
 * same as for one that does not exist. An attempt to change what does not exist is kept.
 */
export async function findKnown(
  request: Request,
  asking: Asking,
  tools: Pick<Deps, 'sql' | 'clock'>,
): Promise<KnownReferral> {
  const id = idInPath(request);
  const matter = await findMatter(tools.sql, id);
  if (matter && (asking.actor.kind === 'staff' || matter.submittedBy === asking.actor.id)) return { id, ...matter };
  const reason = `There is no referral ${id}, or it is not yours to see.`;
  if (request.method === 'POST')
    await keepNotDone(tools, { ...asking, kind: 'refused', referralId: id, code: 'referral-unknown', reason });
  throw new Problem('referral-unknown', reason);
}

/** The id in the address, whether or not there is such a referral; null where it is none. */
export const idNamed = (request: Request): ReferralId | null => referralId.safeParse(request.params['id']).data ?? null;

function idInPath(request: Request): ReferralId {
  const parsed = referralId.safeParse(request.params['id']);
  if (parsed.success) return parsed.data;
  throw new Problem('referral-unknown', 'There is no such referral: the id in the address is not a UUID.');
}
