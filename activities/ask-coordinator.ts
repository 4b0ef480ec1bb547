import type { Sql } from 'postgres';
import { recordAudit, THE_PATHWAY } from '../db/audit-store';
import { caseOf } from '../db/case-store';
import { saveStanding } from '../db/referral-store';
import { openTask } from '../db/task-store';
import type { ToAsk } from '../domain/deeds';
import { writeChange } from './record-change';

/**
 * Harmless to repeat: a task is opened once under its id, and never again once it was closed.
 * Records what led here, and puts what is awaited before the case's coordinator; what was asked before is no longer
 * asked.
 */
export const askCoordinator = (sql: Sql, to: ToAsk): Promise<void> =>
  sql.begin(async (tx) => {
    const { standing, taskId, kind, changes = [], movedForward, at } = to;
    const { referralId, waitingFor } = standing;
    for (const change of changes) await writeChange(tx, change);
    // The standing first: that is where two tries at once wait for each other.
    const [, isNew, { coordinator }] = await Promise.all([
      saveStanding(tx, standing, at),
      openTask(tx, to),
      caseOf(tx, referralId),
    ]);
    if (!isNew) return;
    await recordAudit(tx, {
      at,
      actor: THE_PATHWAY,
      action: 'task-opened',
      referralId,
      facts: { taskId, kind, assigneeId: coordinator?.id ?? null, dueAt: waitingFor?.dueAt ?? null },
    });
    if (!movedForward) return;
    await recordAudit(tx, {
      at,
      actor: THE_PATHWAY,
      action: 'due-moved-forward',
      referralId,
      facts: { taskId, ...movedForward },
    });
  });
