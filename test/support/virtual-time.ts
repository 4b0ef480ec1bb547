import { randomUUID } from 'node:crypto';
import type { Client } from '@temporalio/client';
import { type Duration, msToTs } from '@temporalio/common/lib/time';

/**
 * Virtual time, one workflow at a time, on a real Temporal Server 1.32 or later that was started with
 * `frontend.WorkflowTimeSkippingEnabled=true`. Timers fire in order; time stands still while an activity runs.
 * Every other workflow keeps the wall clock, so tests run side by side.
 */
export function virtualTime(client: Client, workflowId: string) {
  const service = client.connection.workflowService;
  const execution = { namespace: client.options.namespace, workflowExecution: { workflowId } };
  const skip = (fastForwardConfig: { id: string; duration: ReturnType<typeof msToTs> } | null) =>
    service.updateWorkflowExecutionOptions({
      ...execution,
      updateMask: { paths: ['time_skipping_config'] },
      workflowExecutionOptions: { timeSkippingConfig: { enabled: true, fastForwardConfig } },
    });
  return {
    /** This much time goes by, then time is real again. */
    async pass(time: Duration): Promise<void> {
      const fastForwardId = randomUUID();
      await skip({ id: fastForwardId, duration: msToTs(time) });
      await service.pollWorkflowExecutionTimeSkipping({ ...execution, fastForwardId });
    },
  };
}
