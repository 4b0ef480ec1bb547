import { randomUUID } from 'node:crypto';
import type { ISql } from 'postgres';
import { copyOf, findVersion, saveAmendment } from '../db/amendment-store';
import { byStaff, recordAudit } from '../db/audit-store';
import { lockCases } from '../db/case-store';
import { saveInteraction } from '../db/interaction-store';
import { refreshPromise } from '../db/promise-store';
import { type Amendment, whyAmended } from '../domain/amendment';
import type { CaseId, EntryId } from '../domain/ids';
import type { RecordChange, TooLate } from '../domain/record-change';
import { closeCase } from './close-case';

/**
 * Writes an amendment beside the entry, says anew what is still promised, and files a copy where the entry belongs. Where
 * the last promise fell with the entry, nothing is owed in the case any more. Where somebody amended the same version
 * first, nothing of it is written: its author had not seen what stands.
 */
export async function writeAmendment(tx: ISql, change: RecordChange<Amendment>): Promise<TooLate | undefined> {
  const { id, by, at, body } = change;
  const copyTo = body.reason === 'wrong-person' ? body.rightCaseId : null;
  await lockCases(tx, copyTo ? [body.caseId, copyTo] : [body.caseId]);
  const version = await findVersion(tx, body.caseId, body.amends);
  if (!version) throw new Error(`The case ${body.caseId} has no entry ${body.amends} yet.`);
  const { originalId, originalSettles, referralId } = version;
  const tooLate = whyAmended(version.amended);
  if (tooLate !== undefined) return { code: 'entry-amended', why: tooLate };
  if (copyTo) await fileCopy(tx, change, originalId, copyTo);
  await saveAmendment(tx, change, version);
  await refreshPromise(tx, originalId);
  if (originalSettles) await refreshPromise(tx, originalSettles);
  await recordAudit(tx, {
    at,
    actor: byStaff(by),
    action: 'entry-amended',
    caseId: body.caseId,
    referralId,
    facts: { entryId: originalId, amendmentId: id, amends: body.amends, reason: body.reason },
  });
  await closeCase(tx, body.caseId, at);
  return undefined;
}

/** The copy says what the entry says as it stands, when it happened, and which entry it was taken from. */
async function fileCopy(
  tx: ISql,
  { by, at }: RecordChange<Amendment>,
  originalId: EntryId,
  rightCaseId: CaseId,
): Promise<void> {
  const id = randomUUID() as string as EntryId;
  const copy = await copyOf(tx, originalId, rightCaseId);
  await saveInteraction(tx, copy, { id, by, at: copy.at, copiedFrom: originalId });
  await refreshPromise(tx, id);
  await recordAudit(tx, {
    at,
    actor: byStaff(by),
    action: 'entry-copied',
    caseId: rightCaseId,
    facts: { entryId: id, copiedFrom: originalId, kind: copy.kind },
  });
}
