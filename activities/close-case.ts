import type { ISql } from 'postgres';
import { recordAudit, THE_PATHWAY } from '../db/audit-store';
import { caseOf, closeCaseIfNothingOwed, lockCases } from '../db/case-store';
import type { Instant } from '../domain/clock';
import type { CaseId, ReferralId } from '../domain/ids';

/** The case of a referral, held for a deed that may close it. */
export async function lockCaseOf(tx: ISql, referralId: ReferralId): Promise<void> {
  const { caseId } = await caseOf(tx, referralId);
  await lockCases(tx, [caseId]);
}

/**
 * Asked whenever something that was owed in a case has ended: then it may have been the last. Whoever asks has held the
 * case from the beginning.
 */
export const closeCase = (tx: ISql, caseId: CaseId, at: Instant): Promise<void> => close(tx, { caseId }, at);

/** The same, where it was owed to a referral: then the referral's story tells of it too. */
export async function closeCaseOf(tx: ISql, referralId: ReferralId, at: Instant): Promise<void> {
  const { caseId } = await caseOf(tx, referralId);
  await close(tx, { caseId, referralId }, at);
}

async function close(
  tx: ISql,
  about: { readonly caseId: CaseId; readonly referralId?: ReferralId },
  at: Instant,
): Promise<void> {
  if (!(await closeCaseIfNothingOwed(tx, about.caseId, at))) return;
  await recordAudit(tx, { ...about, at, actor: THE_PATHWAY, action: 'case-closed' });
}
