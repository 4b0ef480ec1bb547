import type { Sql } from 'postgres';
import { readIntake } from '../db/inbox-store';
import { findOperation } from '../db/operation-store';
import { readPolicy } from '../db/policy-store';
import { findStanding } from '../db/referral-store';
import { type AlertStart, alarming } from '../domain/alert';
import type { Instant } from '../domain/clock';
import type { AdviceId, ReferralId } from '../domain/ids';
import type { SendAgain } from '../domain/sent-again';
import { checkReferral } from './check-referral';
import { writeChange } from './record-change';

interface SentToClosed {
  readonly referralId: ReferralId;
  readonly again: SendAgain;
  readonly at: Instant;
}

/**
 * Writes down what the sender of a referral had said before it was closed and no pathway heard any more, and says what an
 * alert is to be raised for; null where the pathway took it, or it tells no danger. Harmless to repeat.
 */
export async function writeToClosed(sql: Sql, { referralId, again, at }: SentToClosed): Promise<AlertStart | null> {
  const { operationId } = again;
  const before = await findOperation(sql, operationId);
  if (before && before.status !== 'closed') return null;
  if (!before)
    await sql.begin(async (tx) => {
      const standing = await findStanding(tx, referralId);
      if (standing?.status !== 'closed')
        throw new Error(`The referral ${referralId} is closed, and the records do not know of it yet.`);
      const next = { ...standing, revision: standing.revision + 1 };
      await writeChange(tx, { kind: 'sent-again', again, standing: next, at });
    });
  const { alarm } = await checkReferral(sql, { referralId, adviceId: operationId as string as AdviceId, at });
  const told = alarm?.dangers.filter(({ answerId }) => answerId === operationId) ?? [];
  if (!alarm || told.length === 0) return null;
  const { policy } = await readIntake(sql, referralId);
  const { danger: clocks } = await readPolicy(sql, policy);
  return { caseId: alarm.caseId, dangers: alarming(referralId, told), clocks };
}
