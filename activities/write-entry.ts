import type { ISql } from 'postgres';
import { byStaff, recordAudit } from '../db/audit-store';
import { lockCases } from '../db/case-store';
import { saveInteraction } from '../db/interaction-store';
import { refreshPromise } from '../db/promise-store';
import type { Interaction } from '../domain/entry';
import type { RecordChange } from '../domain/record-change';
import { closeCase } from './close-case';

/** Writes down what somebody said happened, what it promises, and which promise it ends: it may be the last that was owed. */
export async function writeEntry(tx: ISql, { id, by, at, body }: RecordChange<Interaction>): Promise<void> {
  const { caseId, referralId, kind, promise, settles } = body;
  const happenedAt = body.at ?? at;
  if (settles) await lockCases(tx, [caseId]);
  await saveInteraction(tx, body, { id, by, at: happenedAt });
  if (promise) await refreshPromise(tx, id);
  if (settles) await refreshPromise(tx, settles.entryId);
  await recordAudit(tx, {
    at,
    actor: byStaff(by),
    action: 'entry-written',
    caseId,
    referralId,
    facts: {
      entryId: id,
      kind,
      happenedAt,
      owedBy: promise?.owedBy ?? null,
      dueAt: promise?.dueAt ?? null,
      settles,
    },
  });
  if (settles) await closeCase(tx, caseId, at);
}
