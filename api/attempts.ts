import { type Attempt, keepAttempt } from '../db/attempt-store';
import type { Action } from '../domain/permissions';
import type { Actor } from '../domain/staff';
import type { Deps } from './deps';

/** What was asked and not done. `reason` is a sentence of ours, without a word of the caller's. */
interface NotDone extends Pick<Attempt, 'kind' | 'referralId' | 'code' | 'reason'> {
  readonly actor: Actor;
  readonly action: Action;
  readonly operationId?: string;
}

/** Keeps an attempt before it is answered: it leaves no trace in a workflow, so here it must. */
export const keepNotDone = (
  { sql, clock }: Pick<Deps, 'sql' | 'clock'>,
  { actor, operationId, ...attempt }: NotDone,
): Promise<void> =>
  keepAttempt(sql, {
    ...attempt,
    at: clock.now().toISOString(),
    actorKind: actor.kind,
    actorId: actor.id,
    operationId: operationId ?? null,
  });
