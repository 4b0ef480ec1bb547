import type { Request } from 'express';
import { z } from 'zod';
import type { KeptReceipt, RecordChangeView } from '../contracts/record-changes';
import { operationId } from '../contracts/text';
import { type Fate, findFate, keepRecordChange } from '../db/record-change-store';
import type { CaseId, OperationId, ReferralId } from '../domain/ids';
import type { Action } from '../domain/permissions';
import type { Reason } from '../domain/reason';
import type { KeptKind, Line } from '../domain/record-change';
import type { Actor } from '../domain/staff';
import { type Answer, ok } from './answer';
import { keepNotDone } from './attempts';
import type { Deps } from './deps';
import { recordChangePath } from './links';
import { Problem } from './problem';
import type { ProblemCode } from './problems-catalogue';
import { read } from './read';

/** A change that is kept before it is answered, as a handler hands it over. */
interface AskedChange {
  readonly actor: Actor;
  readonly action: Action;
  readonly caseId?: CaseId;
  readonly referralId?: ReferralId;
  readonly kind: KeptKind;
  readonly line: Line;
  readonly operationId: OperationId;
  readonly body: unknown;
  readonly raw: Buffer;
  /** What speaks against it now. Not asked again of a change that is kept already: its repeat is harmless. */
  readonly whyNot?: () => Promise<NotNow | undefined>;
}

export interface NotNow {
  readonly code: ProblemCode;
  readonly reason: string;
  readonly why?: Reason;
}

/** Keeps a change before it is answered, Temporal or no Temporal: 202, and once for ever under its operation's id. */
export async function keepChange(deps: Deps, asked: AskedChange): Promise<Answer> {
  const { actor, operationId: id, kind, line, body, raw, whyNot } = asked;
  if (actor.kind !== 'staff' && kind !== 'sent-answers')
    throw new Error(`The permission "${asked.action}" let a system pass.`);
  if (whyNot && !(await findFate(deps.sql, id))) await refuseFor(deps, asked, await whyNot());
  const at = deps.clock.now().toISOString();
  const kept = await keepRecordChange(deps.sql, { id, kind, line, body, raw, by: actor.id, at });
  if (kept === 'id-reused') throw idReused();
  const receipt: KeptReceipt = {
    state: 'kept',
    operationId: id,
    repeated: kept === 'repeated',
    links: { status: recordChangePath(id) },
  };
  return { status: 202, body: receipt, headers: { Location: receipt.links.status } };
}

async function refuseFor(deps: Deps, asked: AskedChange, notNow: NotNow | undefined): Promise<void> {
  if (!notNow) return;
  const { actor, action, caseId = null, referralId = null, operationId: id } = asked;
  await keepNotDone(deps, { kind: 'refused', actor, action, caseId, referralId, operationId: id, ...notNow });
  const { code, reason, why } = notNow;
  throw new Problem(code, `The system refuses this: ${reason}.`, why && { why });
}

const idReused = (): Problem =>
  new Problem(
    'operation-id-reused',
    'This operationId was used before, for something else or by someone else. Make a new one for a new change.',
  );

/** The truth about a change that one kept oneself. Somebody else's is none. */
export async function showRecordChange(
  { actor, request }: { readonly actor: Actor; readonly request: Request },
  { sql }: Deps,
): Promise<Answer> {
  const { operationId: id } = read(z.object({ operationId }), request.params);
  const fate = await findFate(sql, id);
  if (fate?.submittedBy !== actor.id) return ok(NOT_RECEIVED(id));
  return ok({ operationId: id, keptAt: fate.receivedAt, ...whatCameOf(fate) } satisfies RecordChangeView);
}

function whatCameOf({ relayedAt, refusal }: Fate): Pick<RecordChangeView, 'state' | 'detail' | 'writtenAt'> {
  if (refusal !== null) return { state: 'refused', detail: `It was not written down: ${refusal}.`, writtenAt: null };
  if (relayedAt !== null) return { state: 'written', detail: 'It is written down.', writtenAt: relayedAt };
  const detail = 'It is kept, and is written down in a moment. Nothing needs to be sent again.';
  return { state: 'kept', detail, writtenAt: null };
}

const NOT_RECEIVED = (id: OperationId): RecordChangeView => ({
  operationId: id,
  state: 'not-received',
  detail: 'Nothing of yours is kept under this id. Send it again with the same operationId.',
  keptAt: null,
  writtenAt: null,
});
