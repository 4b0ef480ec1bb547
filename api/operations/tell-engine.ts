import { type Client, isGrpcServiceError } from '@temporalio/client';
import type { InterventionRequest } from '../../contracts/views/operations';
import type { AskedIntervention, InterventionEnd } from '../../db/intervention-store';
import type { ResetPoint } from '../../domain/intervention';
import { referralWorkflowId } from '../../workflows/referral/messages';
import { isEngineAway } from '../pathway';
import { resetPointOf } from './reset-point';

const ANSWER_MS = 5_000;
const IDENTITY = 'followthrough-operations';

type OnRun = Exclude<InterventionRequest, { kind: 'start-now' | 'restart-alert' }>;

/** Hands an intervention to Temporal, which says whether it was done; `unheard` when it may have been. */
export const tellEngine = (
  temporal: Client,
  asked: AskedIntervention,
  what: OnRun,
): Promise<InterventionEnd | 'unheard'> => heardFrom(temporal, () => TELL[what.kind](temporal, asked, what));

export async function heardFrom(
  temporal: Client,
  tell: () => Promise<InterventionEnd>,
): Promise<InterventionEnd | 'unheard'> {
  try {
    return await temporal.withAbortSignal(AbortSignal.timeout(ANSWER_MS), tell);
  } catch (failure) {
    if (isEngineAway(failure)) return 'unheard';
    if (!isGrpcServiceError(failure)) throw failure;
    return { step: 'failed', whyNot: WHY_NOT[failure.code] ?? `its code is ${failure.code}` };
  }
}

/** Temporal's own sentence may quote what it was given, so its code is put in ours. */
const WHY_NOT: Readonly<Record<number, string>> = {
  3: 'it found the request invalid',
  5: 'it knows no such run, or the run has ended',
  7: 'it does not let this house do that',
  9: 'the run is in no state for it',
  12: 'it does not know how to do that',
};

type Tell = (temporal: Client, asked: AskedIntervention, what: OnRun) => Promise<InterventionEnd>;

const DONE: InterventionEnd = { step: 'done', newRunId: null };

const executionOf = ({ referralId }: AskedIntervention, { runId }: OnRun) => ({
  workflowId: referralWorkflowId(referralId),
  runId,
});

/** What Temporal keeps for everybody to read names the operation; the reason, in somebody's own words, stays with us. */
const reasonOf = ({ operationId }: AskedIntervention): string => `Intervention ${operationId}`;

const TELL: Readonly<Record<OnRun['kind'], Tell>> = {
  terminate: async (temporal, asked, what) => {
    await temporal.workflowService.terminateWorkflowExecution({
      namespace: temporal.options.namespace,
      workflowExecution: executionOf(asked, what),
      reason: reasonOf(asked),
      identity: IDENTITY,
    });
    return DONE;
  },
  'retry-deeds': async (temporal, asked, what) => {
    await temporal.workflowService.resetActivity({
      namespace: temporal.options.namespace,
      execution: executionOf(asked, what),
      identity: IDENTITY,
      matchAll: true,
    });
    return DONE;
  },
  reset: async (temporal, asked, what) => {
    const to = what.kind === 'reset' ? what.to : 'last-good-step';
    return resetRun(temporal, asked, { ...executionOf(asked, what), to });
  },
};

/** Goes back to a step of a run's history. The operation is counted once. */
export async function resetRun(
  temporal: Client,
  asked: AskedIntervention,
  { to, ...execution }: { readonly workflowId: string; readonly runId: string; readonly to: ResetPoint },
): Promise<InterventionEnd> {
  const event = await resetPointOf(temporal, { ...execution, to });
  if (event === undefined) return { step: 'failed', whyNot: NO_POINT[to] };
  const { runId } = await temporal.workflowService.resetWorkflowExecution({
    namespace: temporal.options.namespace,
    workflowExecution: execution,
    reason: reasonOf(asked),
    requestId: asked.operationId,
    workflowTaskFinishEventId: event,
    identity: IDENTITY,
  });
  return { step: 'done', newRunId: runId ?? null };
}

const NO_POINT = {
  'last-good-step': 'no step of the workflow has worked yet; stop it, and ask a developer',
  'before-failure': 'no deed has failed in its history; go back to the last good step',
} as const;
