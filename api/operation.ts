import type { Request } from 'express';
import { z } from 'zod';
import type { OperationView } from '../contracts/commands';
import { operationId } from '../contracts/text';
import { findAttempt } from '../db/attempt-store';
import { findOperation } from '../db/operation-store';
import type { OperationId } from '../domain/ids';
import { referralWorkflowId } from '../workflows/referral/messages';
import { type Answer, ok } from './answer';
import type { Deps } from './deps';
import type { KnownReferral } from './known-referral';
import { type Known, knownOf } from './pathway';
import { read } from './read';
import { reasonKept } from './reason-kept';

interface Asked {
  readonly request: Request;
  readonly referral: KnownReferral;
}

/** The truth about a change whose answer was not heard. */
export async function showOperation({ request, referral }: Asked, deps: Deps): Promise<Answer> {
  const { operationId: asked } = read(z.object({ operationId }), request.params);
  return ok(await whatCameOf(asked, referral, deps));
}

type Found = Omit<OperationView, 'operationId'>;

/** What the records say, then what Temporal knows, then whether it was refused. Another referral's operation is none. */
async function whatCameOf(
  operationId: OperationId,
  { id }: KnownReferral,
  { sql, temporal }: Deps,
): Promise<OperationView> {
  const taken = await findOperation(sql, operationId);
  if (taken?.referralId === id)
    return { operationId, state: 'taken', detail: 'It was taken.', revision: taken.revision, refusal: null };
  const known = await knownOf(temporal, referralWorkflowId(id), operationId);
  if (known !== 'nothing') return { operationId, ...knownInWords(known) };
  const attempt = await findAttempt(sql, operationId);
  if (attempt?.referralId !== id) return { operationId, ...notReceived };
  const refusal = { code: attempt.code, why: reasonKept(attempt.why) };
  return { operationId, state: 'refused', detail: `It was refused: ${attempt.reason}.`, revision: null, refusal };
}

/** What Temporal knows of a change that the records do not know. */
export const knownInWords = (known: Exclude<Known, 'nothing'>): Found => KNOWN[known];

const KNOWN: Readonly<Record<Exclude<Known, 'nothing'>, Found>> = {
  taken: { state: 'taken', detail: 'It was taken; the records are a moment behind.', revision: null, refusal: null },
  waiting: {
    state: 'pending',
    detail: 'It is waiting to be taken. Ask again in a moment.',
    revision: null,
    refusal: null,
  },
  'engine-away': {
    state: 'pending',
    detail: 'Temporal, which would know, does not answer at the moment. Ask again in a moment.',
    revision: null,
    refusal: null,
  },
};

/** Neither the records nor Temporal know it, and it was not refused. */
export const notReceived: Found = {
  state: 'not-received',
  detail: 'It was not taken, and it is not waiting. Send it again with the same operationId.',
  revision: null,
  refusal: null,
};
