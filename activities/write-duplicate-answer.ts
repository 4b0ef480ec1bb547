import type { ISql } from 'postgres';
import { byStaff, recordAudit } from '../db/audit-store';
import { lockDuplicate, saveAnswer } from '../db/duplicate-answer-store';
import { lockSides } from '../db/person-join-store';
import { type DuplicateAnswer, problemOf, whyNotAnswer } from '../domain/duplicate';
import type { RecordChange, TooLate } from '../domain/record-change';
import { joinPersons, undoJoin } from './join-persons';

/**
 * Writes down what somebody answered about two who may be one, and does what it says. Where another answered first, or a
 * fact changed since, nothing of it is written. Each of the two cases has it in its audit.
 */
export async function writeDuplicateAnswer(
  tx: ISql,
  change: RecordChange<DuplicateAnswer>,
): Promise<TooLate | undefined> {
  const { by, at, body } = change;
  const { duplicateId, answer, caseId, otherCaseId } = body;
  const tooLate = await answered(tx, change);
  if (tooLate) return tooLate;
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

/** The persons are held before the pair, as whoever changes a fact of one of them holds them. */
async function answered(tx: ISql, change: RecordChange<DuplicateAnswer>): Promise<TooLate | undefined> {
  const { body } = change;
  const sides = await lockSides(tx, body.duplicateId);
  const why = whyNotAnswer(body, await lockDuplicate(tx, body.duplicateId));
  if (why !== undefined) return { code: problemOf(why), why };
  if (body.answer === 'join') return joinPersons(tx, { ...change, body }, sides);
  if (body.answer === 'undo-join') return undoJoin(tx, change, sides);
  await saveAnswer(tx, change);
  return undefined;
}
