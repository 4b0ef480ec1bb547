import { randomUUID } from 'node:crypto';
import type { WorkflowHandle } from '@temporalio/client';
import type { Duration } from '@temporalio/common/lib/time';
import { Worker } from '@temporalio/worker';
import type { AlertSaid, AlertStart, AlertState, AnswerAlert, DangerTold } from '../../domain/alert';
import type { AlertChange, AlertDeeds, AlertResumed } from '../../domain/alert-deeds';
import type { StaffId } from '../../domain/ids';
import type { dangerAlert } from '../../workflows/alert/alert';
import { alertState, alertWorkflowId, answerAlert, moreDanger } from '../../workflows/alert/messages';
import { ANA } from './a-referral';
import { anAlertStart, anAnswer } from './an-alert';
import { eventually } from './eventually';
import { captureHistory, openTemporal, type Temporal } from './temporal';
import { virtualTime } from './virtual-time';

interface World {
  readonly start?: Partial<AlertStart>;
  /** What was told was answered before: the records know it. */
  readonly known?: readonly DangerTold[];
  /** The alert of the case that was left without a workflow. */
  readonly leftBehind?: AlertResumed;
  /** Under this name the story's history is kept for replay, when CAPTURE_HISTORIES is set. */
  readonly history?: string;
}

/** Alerts on a real Temporal server. Each has a clock of its own; the world outside is a diary. */
export async function openAlertDesk() {
  const temporal = await openTemporal();
  return {
    close: temporal.close,
    withAlert: async <T>(world: World, story: (the: Alert) => Promise<T>): Promise<T> => {
      const diary: string[] = [];
      const start = anAlertStart(world.start);
      const taskQueue = randomUUID();
      const worker = await Worker.create({
        connection: temporal.nativeConnection,
        taskQueue,
        workflowBundle: temporal.workflowBundle,
        activities: { ...alertDeeds(diary, world) },
      });
      return worker.runUntil(async () => {
        const handle = await temporal.client.workflow.start<typeof dangerAlert>('dangerAlert', {
          workflowId: alertWorkflowId(start.caseId),
          taskQueue,
          args: [start],
        });
        const told = await story(alertOf(temporal, handle, diary));
        if (world.history) await captureHistory(handle, world.history);
        return told;
      });
    },
  };
}

/** One alert, as the people around it speak of it. */
export type Alert = ReturnType<typeof alertOf>;

function alertOf(temporal: Temporal, handle: WorkflowHandle<typeof dangerAlert>, diary: readonly string[]) {
  const state = (): Promise<AlertState> => handle.query(alertState);
  const answerIt = (asked: AnswerAlert) =>
    handle.executeUpdate(answerAlert, { args: [asked], updateId: asked.operationId });
  return {
    diary,
    handle,
    state,
    answerIt,
    /** Somebody answers it as it stands. */
    isAnswered: async (said: AlertSaid, by: StaffId = ANA) => answerIt(anAnswer(await state(), said, by)),
    isTold: (...dangers: readonly DangerTold[]) => handle.signal(moreDanger, dangers),
    notes: (line: string) => eventually(() => expect(diary).toContain(line)),
    stands: (facts: object) => eventually(async () => expect(await state()).toMatchObject(facts)),
    passes: async (time: Duration): Promise<void> => virtualTime(temporal.client, handle.workflowId).pass(time),
    ends: () => handle.result(),
  };
}

/** The deeds, played: each leaves a line in the diary. */
export function alertDeeds(
  diary: string[],
  { known = [], leftBehind }: Pick<World, 'known' | 'leftBehind'> = {},
): AlertDeeds {
  const isKnown = (told: DangerTold) => known.some((one) => JSON.stringify(one) === JSON.stringify(told));
  return {
    raiseAlert: async ({ dangers, shown }) => {
      if (leftBehind && !diary.some((line) => line.startsWith('settled'))) return leftBehind;
      if (dangers.every(isKnown)) return false;
      diary.push(`raised: ${inWords(dangers)} (due ${shown.waitingFor?.what})`);
      return true;
    },
    recordAlert: async (change) => void diary.push(changeInWords(change)),
    ringAlert: async ({ alarm, shown }) =>
      void diary.push(`told: ${alarm.tell} (${shown.waitingFor?.what}, level ${shown.waitingFor?.level})`),
    settleAlert: async ({ shown }) => void diary.push(`settled: ${shown.standing}`),
  };
}

const inWords = (dangers: readonly DangerTold[]): string =>
  dangers.map(({ kind, tier }) => `${kind} ${tier}`).join(', ');

const changeInWords = (change: AlertChange): string =>
  change.kind === 'joined' ? `joined: ${inWords(change.dangers)}` : `recorded: ${change.asked.said.answer}`;
