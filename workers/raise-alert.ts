import { type Client, WorkflowExecutionAlreadyStartedError } from '@temporalio/client';
import { WorkflowNotFoundError } from '@temporalio/common';
import type { AlertStart } from '../domain/alert';
import type { dangerAlert } from '../workflows/alert/alert';
import { alertWorkflowId, moreDanger } from '../workflows/alert/messages';
import { TASK_QUEUE } from '../workflows/referral/messages';

/** Raises an alert where no pathway does any more, or tells the one that runs about this person: there is never a second one. */
export async function raiseAlert(temporal: Client, start: AlertStart): Promise<void> {
  while (!(await isRaised(temporal, start)) && !(await isHeard(temporal, start))) {
    // The alert that was running has ended between the two: then there is none, and one can be raised.
  }
}

async function isRaised(temporal: Client, start: AlertStart): Promise<boolean> {
  try {
    await temporal.workflow.start<typeof dangerAlert>('dangerAlert', {
      workflowId: alertWorkflowId(start.caseId),
      taskQueue: TASK_QUEUE,
      staticSummary: 'A danger alert',
      args: [start],
    });
    return true;
  } catch (failure) {
    if (failure instanceof WorkflowExecutionAlreadyStartedError) return false;
    throw failure;
  }
}

async function isHeard(temporal: Client, { caseId, dangers }: AlertStart): Promise<boolean> {
  try {
    await temporal.workflow.getHandle(alertWorkflowId(caseId)).signal(moreDanger, dangers);
    return true;
  } catch (failure) {
    if (failure instanceof WorkflowNotFoundError) return false;
    throw failure;
  }
}
