import { setTimeout } from 'node:timers/promises';
import {
  type Client,
  isGrpcServiceError,
  ServiceError,
  WorkflowNotFoundError,
  WorkflowUpdateFailedError,
  WorkflowUpdateRPCTimeoutOrCancelledError,
} from '@temporalio/client';
import { ApplicationFailure, type UpdateDefinition } from '@temporalio/common';
import { Reason } from '../contracts/reasons';
import type { OperationId, ReferralId } from '../domain/ids';
import type { Operation } from '../domain/operation';
import type { ReferralState } from '../domain/referral-state';
import { REFUSAL_CODES, type Refusal, type RefusalCode } from '../domain/refusal';
import { referralState, referralWorkflowId } from '../workflows/referral/messages';

const ASK_MS = 2_000;
const ANSWER_MS = 5_000;
/** How long we listen for an answer after the caller was told that it is pending. */
const LISTEN_MS = 600_000;

/** What came of a change that was handed to a running workflow. */
export type Heard<Taken> =
  | { readonly kind: 'taken'; readonly taken: Taken }
  | { readonly kind: 'refused'; readonly refusal: Refusal }
  /** No workflow of this id is running. */
  | { readonly kind: 'not-running' }
  /** It was sent, or may have been, and no answer came: it may still be taken. */
  | { readonly kind: 'unheard' };

/** What Temporal knows of an operation: nothing, that it waits for a worker, that it was taken; or it cannot be asked. */
export type Known = 'nothing' | 'waiting' | 'taken' | 'engine-away';

/** Asks what Temporal knows of an operation, without waiting for more than 2 s and without sending anything of it. */
export async function knownOf(temporal: Client, workflowId: string, operationId: OperationId): Promise<Known> {
  const workflowExecution = { workflowId };
  const asked = { namespace: temporal.options.namespace, updateRef: { workflowExecution, updateId: operationId } };
  try {
    const { outcome } = await within(temporal, ASK_MS, () =>
      temporal.workflowService.pollWorkflowExecutionUpdate(asked),
    );
    return outcome ? 'taken' : 'waiting';
  } catch (failure) {
    if (isGrpcServiceError(failure) && failure.code === NOT_FOUND) return 'nothing';
    if (isEngineAway(failure)) return 'engine-away';
    throw failure;
  }
}

/** Whether a referral's workflow runs; undefined when Temporal cannot be asked now. One that was stopped still answers queries. */
export async function runsNow(temporal: Client, referralId: ReferralId): Promise<boolean | undefined> {
  const handle = temporal.workflow.getHandle(referralWorkflowId(referralId));
  try {
    const { status } = await within(temporal, ASK_MS, () => handle.describe());
    return status.name === 'RUNNING';
  } catch (failure) {
    return failure instanceof WorkflowNotFoundError ? false : undefined;
  }
}

/** Where the running referral says that it stands, or undefined when it cannot be asked now. */
export async function standingNow(temporal: Client, referralId: ReferralId): Promise<ReferralState | undefined> {
  const handle = temporal.workflow.getHandle(referralWorkflowId(referralId));
  try {
    return await within(temporal, ASK_MS, () => handle.query(referralState));
  } catch {
    return undefined; // It would only be told besides a refusal, which stands without it.
  }
}

/**
 * Hands a change to the running workflow and waits 5 s for its answer.
 *
 * 1. The operation's id is the Update's id, so handing it over again is harmless and gets the first answer.
 * 2. What is not heard in time may still be taken when a worker comes back; it is never called a failure.
 * 3. We go on listening after the caller was answered; `whenLate` gets what is heard then, or why nothing can be.
 */
export async function handOver<Command extends Operation, Taken>(
  temporal: Client,
  workflowId: string,
  change: Change<Command, Taken>,
  whenLate: (heard: Promise<Heard<Taken>>) => void,
): Promise<Heard<Taken>> {
  const patience = new AbortController();
  const late = setTimeout(ANSWER_MS, UNHEARD, { signal: patience.signal }).catch(() => UNHEARD);
  const answer = send(temporal, workflowId, change);
  try {
    const first = await Promise.race([answer, late]);
    if (first === UNHEARD) whenLate(answer);
    return first;
  } finally {
    patience.abort();
  }
}

/** A change as the workflow understands it. */
export interface Change<Command extends Operation, Taken> {
  readonly message: UpdateDefinition<Taken, [Command]>;
  readonly command: Command;
}

const UNHEARD = { kind: 'unheard' } as const;

async function send<Command extends Operation, Taken>(
  temporal: Client,
  workflowId: string,
  { message, command }: Change<Command, Taken>,
): Promise<Heard<Taken>> {
  const handle = temporal.workflow.getHandle(workflowId);
  const asked: { updateId: string; args: [Command] } = { updateId: command.operationId, args: [command] };
  try {
    return { kind: 'taken', taken: await within(temporal, LISTEN_MS, () => handle.executeUpdate(message, asked)) };
  } catch (failure) {
    return heardFrom(failure);
  }
}

function heardFrom(failure: unknown): Heard<never> {
  if (failure instanceof WorkflowNotFoundError) return { kind: 'not-running' };
  if (failure instanceof WorkflowUpdateRPCTimeoutOrCancelledError || isEngineAway(failure)) return UNHEARD;
  const refusal = failure instanceof WorkflowUpdateFailedError ? refusalOf(failure.cause) : undefined;
  if (refusal) return { kind: 'refused', refusal };
  throw failure;
}

function refusalOf(cause: Error | undefined): Refusal | undefined {
  if (!(cause instanceof ApplicationFailure) || !isRefusalCode(cause.type)) return undefined;
  const why = Reason.safeParse(cause.details?.[0]);
  return { code: cause.type, reason: cause.message, why: why.success ? why.data : null };
}

const isRefusalCode = (type: string | null | undefined): type is RefusalCode =>
  REFUSAL_CODES.some((code) => code === type);

const within = <Result>(temporal: Client, ms: number, ask: () => Promise<Result>): Promise<Result> =>
  temporal.withAbortSignal(AbortSignal.timeout(ms), ask);

/** gRPC's CANCELLED, UNKNOWN, DEADLINE_EXCEEDED, RESOURCE_EXHAUSTED, ABORTED, INTERNAL, UNAVAILABLE and DATA_LOSS. */
const AWAY: ReadonlySet<number> = new Set([1, 2, 4, 8, 10, 13, 14, 15]);
const NOT_FOUND = 5;

/** Whether a failure means that Temporal cannot be used now, and that the same request may succeed later. */
export function isEngineAway(failure: unknown): boolean {
  const cause = failure instanceof ServiceError ? failure.cause : failure;
  return isGrpcServiceError(cause) && AWAY.has(cause.code);
}
