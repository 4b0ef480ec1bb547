import { getExternalWorkflowHandle, isCancellation, log, patched } from '@temporalio/workflow';
import type { DangerTold } from '../../domain/alert';
import type { ReferralId } from '../../domain/ids';
import { dangerAnswered, referralWorkflowId } from '../referral/messages';

/** Each referral that told of the danger hears whether that is answered: what was advised because of it is advised anew. */
export async function tellReferrals(dangers: readonly DangerTold[], isSeenTo: boolean): Promise<void> {
  if (!patched('referrals-hear-of-the-answer')) return;
  for (const id of new Set(dangers.map(({ referralId }) => referralId))) await tell(id, isSeenTo);
}

/** A referral that has ended needs not hear of it. */
async function tell(referralId: ReferralId, isSeenTo: boolean): Promise<void> {
  try {
    await getExternalWorkflowHandle(referralWorkflowId(referralId)).signal(dangerAnswered, isSeenTo);
  } catch (failure) {
    if (isCancellation(failure)) throw failure;
    log.info('The referral that told the danger has ended', { referralId });
  }
}
