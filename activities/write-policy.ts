import type { ISql } from 'postgres';
import { byStaff, recordAudit } from '../db/audit-store';
import { insertPolicy } from '../db/policy-store';
import type { PolicyVersion } from '../domain/policy';
import type { RecordChange } from '../domain/record-change';

/**
 * Adds the version that follows the one it was made from. Where another came first, nothing is added and the audit says
 * so: nobody's version is put over one that they had not seen.
 */
export async function writePolicy(tx: ISql, { by, at, body }: RecordChange<PolicyVersion>): Promise<void> {
  const { policy, note } = body;
  const isNew = await insertPolicy(tx, policy, { by, at, note });
  await recordAudit(tx, {
    at,
    actor: byStaff(by),
    action: isNew ? 'policy-added' : 'policy-not-added',
    facts: { name: policy.name, version: policy.version },
  });
}
