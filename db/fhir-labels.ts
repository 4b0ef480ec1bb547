import type { ISql } from 'postgres';
import { z } from 'zod';
import type { Instant } from '../domain/clock';
import type { ReferralId } from '../domain/ids';
import { branded } from './columns';
import { ringInbox } from './inbox-store';
import { keepLabels } from './part-2-label-store';

/** A Patient or a request that came labelled as what 42 CFR Part 2 protects, by what its sender calls it. */
export interface LabelledResource {
  readonly type: 'Patient' | 'ServiceRequest';
  readonly knownAs: readonly string[];
}

interface Came {
  readonly labelled: readonly LabelledResource[];
  readonly bodySha256: string;
  readonly submittedBy: string;
  readonly receivedAt: Instant;
}

/**
 * Raises the mark on what stands already: the referral of a request that is labelled now, and every referral of a Patient
 * who is, as far as the same sender sent them.
 */
export async function raiseOnKnown(tx: ISql, came: Came): Promise<void> {
  const { labelled, bodySha256: contentSha256, submittedBy, receivedAt } = came;
  if (labelled.length === 0) return;
  const referralIds = await referralsOf(tx, submittedBy, labelled);
  if ((await keepLabels(tx, { referralIds, contentSha256, submittedBy, receivedAt })) > 0) await ringInbox(tx);
}

async function referralsOf(
  tx: ISql,
  submittedBy: string,
  labelled: readonly LabelledResource[],
): Promise<readonly ReferralId[]> {
  const named = (type: LabelledResource['type']) => tx`
    select id from fhir_ids
     where submitted_by = ${submittedBy} and resource_type = ${type}
       and known_as = any(${labelled.flatMap((one) => (one.type === type ? one.knownAs : []))})`;
  const rows = await tx`
    select inbox.id from inbox
     where kind = 'referral' and submitted_by = ${submittedBy}
       and (id in (${named('ServiceRequest')}) or person_id in (${named('Patient')}))`;
  return z
    .array(z.object({ id: branded<ReferralId>() }))
    .parse(rows)
    .map(({ id }) => id);
}
