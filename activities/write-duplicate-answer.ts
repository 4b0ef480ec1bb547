import type { ISql } from 'postgres';
import { byStaff, recordAudit } from '../db/audit-store';
import { lockDuplicate, saveAnswer } from '../db/duplicate-answer-store';
import { type DuplicateAnswer, whyNotAnswer } from '../domain/duplicate';
import type { RecordChange, TooLate } from '../domain/record-change';

/**
 * Writes down what somebody answered about two who may be one. Where another answered first, or a fact changed since,
 * nothing of it is written. Each of the two cases has it in its audit.
 */
export async function writeDuplicateAnswer(
  tx: ISql,
  change: RecordChange<DuplicateAnswer>,
): Promise<TooLate | undefined> {
  const { by, at, body } = change;
  const { duplicateId, answer, caseId, otherCaseId } = body;
  const why = whyNotAnswer(body, await lockDuplicate(tx, duplicateId));
  if (why !== undefined) return { code: 'stale-duplicate', why };
  await saveAnswer(tx, change);
  for (const each of new Set([caseId, otherCaseId]))
    await recordAudit(tx, {
      at,
      actor: byStaff(by),
      action: 'duplicate-answered',
      caseId: each,
      facts: { duplicateId, answer },
    });
  return undefined;
}
