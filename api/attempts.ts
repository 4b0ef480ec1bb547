import { type Attempt, keepAttempt } from '../db/attempt-store';
import type { Action } from '../domain/permissions';
import type { Reason } from '../domain/reason';
import type { Actor } from '../domain/staff';
import type { Deps } from './deps';

/** What was asked and not done. `reason` is a sentence of ours, without a word of the caller's. */
interface NotDone extends Pick<Attempt, 'kind' | 'code' | 'reason'> {
  readonly referralId?: string | null;
  readonly caseId?: string | null;
  readonly actor: Actor;
  readonly action: Action;
  readonly operationId?: string;
  readonly why?: Reason | null;
}

/** Keeps an attempt before it is answered: it leaves no trace in a workflow, so here it must. */
export function keepNotDone({ sql, clock }: Pick<Deps, 'sql' | 'clock'>, notDone: NotDone): Promise<void> {
  const {
    kind,
    actor,
    action,
    referralId = null,
    caseId = null,
    operationId = null,
    code,
    reason,
    why = null,
  } = notDone;
  const at = clock.now().toISOString();
  return keepAttempt(sql, {
    kind,
    at,
    actorKind: actor.kind,
    actorId: actor.id,
    action,
    referralId,
    caseId,
    operationId,
    code,
    reason,
    why,
  });
}
