import { findKept } from '../../../db/fhir-store';
import type { Actor } from '../../../domain/staff';
import type { Answer } from '../../answer';
import type { Deps } from '../../deps';
import { forTheDesk } from './for-the-desk';
import { noteRead, resourceAnswer, resourceUnknown, seenOneOf } from './reading';
import { sentResource } from './sent-resource';

/** What is only kept: to the sender as it sent it, to staff who may see a referral that it came with. */
export async function readKept(type: string, id: string, actor: Actor, deps: Deps): Promise<Answer> {
  const found = await findKept(deps.sql, type, id);
  if (!found) throw resourceUnknown();
  const { kept, referrals } = found;
  if (kept.submittedBy === actor.id) return resourceAnswer(sentResource(kept, id));
  const referralId = actor.kind === 'staff' ? await seenOneOf(referrals, actor, deps) : undefined;
  if (!referralId) throw resourceUnknown();
  await noteRead(deps, actor, { kind: 'saw-referral', referralId });
  return resourceAnswer(sentResource({ ...kept, body: forTheDesk(kept.body) }, id));
}
