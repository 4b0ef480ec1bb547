import { randomUUID } from 'node:crypto';
import { Worker } from '@temporalio/worker';
import type { ReferralStart } from '../../domain/referral-state';
import { referralWorkflowId } from '../../workflows/referral/messages';
import type { referral } from '../../workflows/referral/referral';
import { aStart } from './a-referral';
import { alertDeeds } from './alert-world';
import { deeds, type World } from './referral-deeds';
import { type Referral, referralOf } from './running-referral';
import { captureHistory, openTemporal } from './temporal';

/** A referral's beginning, and the world around it. */
interface Beginning extends World {
  readonly start?: Partial<ReferralStart>;
  /** Under this name the story's history is kept for replay, when CAPTURE_HISTORIES is set. */
  readonly history?: string;
}

/** A care desk on a real Temporal server. Each referral has a clock of its own; the world outside is a diary. */
export async function openCareDesk() {
  const temporal = await openTemporal();
  return {
    close: temporal.close,
    withReferral: async <T>(world: Beginning, story: (the: Referral) => Promise<T>): Promise<T> => {
      const diary: string[] = [];
      const start = aStart(world.start);
      const taskQueue = randomUUID();
      const worker = await Worker.create({
        connection: temporal.nativeConnection,
        taskQueue,
        workflowBundle: temporal.workflowBundle,
        activities: { ...deeds(world, diary), ...alertDeeds(diary) },
      });
      return worker.runUntil(async () => {
        const handle = await temporal.client.workflow.start<typeof referral>('referral', {
          workflowId: referralWorkflowId(start.referralId),
          taskQueue,
          args: [start],
        });
        const told = await story(referralOf(temporal, handle, diary));
        if (world.history) await captureHistory(handle, world.history);
        return told;
      });
    },
  };
}
