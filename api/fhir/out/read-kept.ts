import { findKept } from '../../../db/fhir-store';
import { isAnyPart2 } from '../../../db/part-2-store';
import type { Actor } from '../../../domain/staff';
import type { Answer } from '../../answer';
import type { Deps } from '../../deps';
import { labelledBy } from '../resources/protected';
import { forTheDesk } from './for-the-desk';
import { noteRead, resourceAnswer, resourceUnknown, seenOneOf } from './reading';
import { sentResource } from './sent-resource';

/**
 * What is only kept, such as a response to our questions: to the sender as it sent it, to staff who may see a referral that it
 * came with. It is labelled where 42 CFR Part 2 protects one of these.
 */
export async function readKept(type: string, id: string, actor: Actor, deps: Deps): Promise<Answer> {
  const found = await findKept(deps.sql, type, id);
  if (!found) throw resourceUnknown();
  const { kept, referrals } = found;
  const isProtected = await isAnyPart2(deps.sql, referrals);
  const leaving = (shown: typeof kept) => resourceAnswer(labelledBy(isProtected, sentResource(shown, id)));
  if (kept.submittedBy === actor.id) return leaving(kept);
  const referralId = actor.kind === 'staff' ? await seenOneOf(referrals, actor, deps) : undefined;
  if (!referralId) throw resourceUnknown();
  await noteRead(deps, actor, { kind: 'saw-referral', referralId });
  return leaving({ ...kept, body: forTheDesk(kept.body) });
}
