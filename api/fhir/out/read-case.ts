import type { Bundle } from 'fhir/r4';
import type { TimelineLine } from '../../../contracts/views/case';
import { findCase } from '../../../db/case-page';
import { findFhirTask } from '../../../db/fhir-tasks';
import { findReferral } from '../../../db/referral-page';
import type { CaseId, ReferralId } from '../../../domain/ids';
import type { Actor } from '../../../domain/staff';
import type { Deps } from '../../deps';
import { type CaseFile, caseBundleOf, type ReferralOfFile } from './case-bundle';
import { taskFactsFor } from './read-task';

interface Asked extends Pick<CaseFile, 'exportId' | 'at'> {
  readonly caseId: CaseId;
  readonly actor: Actor;
  readonly timeline: readonly TimelineLine[];
}

/** A whole case as a Bundle, for whoever may take it out. */
export async function readCaseBundle({ caseId, actor, ...asked }: Asked, deps: Deps): Promise<Bundle> {
  const page = await findCase(deps.sql, caseId);
  if (!page) throw new Error(`The case ${caseId} was known a moment ago.`);
  const { person, related } = page;
  const referrals: ReferralOfFile[] = [];
  // One after the other: a case of many referrals must not take every connection there is.
  for (const { referralId } of page.referrals) referrals.push(await referralOf(referralId, actor, deps));
  return caseBundleOf({ ...asked, person, related, referrals });
}

async function referralOf(id: ReferralId, actor: Actor, { sql }: Deps): Promise<ReferralOfFile> {
  const [page, row] = [await findReferral(sql, id), await findFhirTask(sql, id)];
  if (!page || !row) throw new Error(`The referral ${id} of a case is not on record.`);
  return { page, task: taskFactsFor(row, { actor, base: null }) };
}
