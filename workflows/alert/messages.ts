import { defineQuery, defineSignal, defineUpdate } from '@temporalio/workflow';
import type { AlertStanding, AlertState, AnswerAlert, DangerTold } from '../../domain/alert';
import type { CaseId, OperationId } from '../../domain/ids';

/** One at a time for each case, and so for each person: a second one cannot be started while the first is unanswered. */
export const alertWorkflowId = (id: CaseId): string => `alert/${id}`;

/** What a person hears when an answer was taken: where the alert stands now. */
export interface AnswerTaken {
  readonly operationId: OperationId;
  readonly fingerprint: string;
  readonly revision: number;
  readonly status: AlertStanding;
}

/** Ask: where does this alert stand? */
export const alertState = defineQuery<AlertState>('alertState');

/** A Signal, because what is found is a fact, and is told once however often it is said. */
export const moreDanger = defineSignal<[readonly DangerTold[]]>('moreDanger');

/** An Update, because a person must hear at once when an answer cannot be taken, and who was first. */
export const answerAlert = defineUpdate<AnswerTaken, [AnswerAlert]>('answerAlert');
