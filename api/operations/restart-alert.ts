import { type Client, WorkflowExecutionAlreadyStartedError } from '@temporalio/client';
import type { InterventionRequest } from '../../contracts/views/operations';
import type { AskedIntervention, InterventionEnd } from '../../db/intervention-store';
import { startOfAlert } from '../../db/stopped-alerts';
import type { AlertStart } from '../../domain/alert';
import { whyNotRestart } from '../../domain/intervening';
import type { dangerAlert } from '../../workflows/alert/alert';
import { alertWorkflowId } from '../../workflows/alert/messages';
import { TASK_QUEUE } from '../../workflows/referral/messages';
import type { Serving } from '../deps';
import { runOf } from './engine-view';
import type { Steering } from './steering';
import { heardFrom, resetRun } from './tell-engine';

type Restart = Extract<InterventionRequest, { kind: 'restart-alert' }>;

/**
 * Starts the danger alert of a referral's case again, whose workflow was stopped or failed. Where Temporal knows its last
 * run, that goes on from its last step that worked, with all that was told to it; where it has forgotten it, or where
 * that was a later alert's, which came to its end, a new run
 * finds the alert on record and goes on from there. Either way its clock runs since the danger was told.
 */
export async function restartingAlert(
  { sql, temporal }: Serving,
  asked: AskedIntervention,
  { runId }: Restart,
): Promise<Steering> {
  const alert = await startOfAlert(sql, asked.referralId);
  const workflowId = alert && alertWorkflowId(alert.caseId);
  return {
    now: async () => (workflowId ? runOf(temporal, workflowId) : undefined),
    whyNot: (run) => whyNotRestart({ seen: runId, isToRun: alert?.start !== undefined }, run),
    tell: () =>
      heardFrom(temporal, async () => {
        if (!workflowId) return NOTHING_LEFT;
        const run = await runOf(temporal, workflowId);
        if (runId !== null && run?.status !== 'completed')
          return resetRun(temporal, asked, { workflowId, runId, to: 'last-good-step' });
        return alert.start ? startAnew(temporal, workflowId, alert.start) : NOTHING_LEFT;
      }),
  };
}

const NOTHING_LEFT: InterventionEnd = { step: 'failed', whyNot: 'the case has no alert that waits for anybody' };

/** Its id is the case's, so asking twice starts it once. */
async function startAnew(temporal: Client, workflowId: string, start: AlertStart): Promise<InterventionEnd> {
  try {
    const { firstExecutionRunId: newRunId } = await temporal.workflow.start<typeof dangerAlert>('dangerAlert', {
      workflowId,
      taskQueue: TASK_QUEUE,
      staticSummary: 'A danger alert',
      args: [start],
    });
    return { step: 'done', newRunId };
  } catch (failure) {
    if (failure instanceof WorkflowExecutionAlreadyStartedError) return { step: 'done', newRunId: null };
    throw failure;
  }
}
