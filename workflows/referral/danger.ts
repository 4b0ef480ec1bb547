import { WorkflowExecutionAlreadyStartedError } from '@temporalio/common';
import { getExternalWorkflowHandle, isCancellation, log, ParentClosePolicy, startChild } from '@temporalio/workflow';
import { type AlertStart, alarming, newAmong } from '../../domain/alert';
import type { DangerAlarm } from '../../domain/danger';
import { dangerAlert } from '../alert/alert';
import { alertWorkflowId, moreDanger } from '../alert/messages';
import type { Board } from './board';

/**
 * Danger is put on every desk by an alert of its own, one for each person: the first referral that tells of it raises
 * the alert, and a further one joins it. The alert outlives the referral. Costs nothing where there is no danger, and
 * nothing more where an advisor finds what our rules have told.
 */
export async function tellOfDanger(board: Board, alarm: DangerAlarm | null | undefined): Promise<void> {
  if (!alarm) return;
  const { referralId, alarmed, policy } = board.state();
  const dangers = newAmong(alarming(referralId, alarm.dangers), alarmed);
  if (dangers.length === 0) return;
  const isAnew = board.state().isDangerSeenTo === true;
  board.show({ ...board.state(), alarmed: [...alarmed, ...dangers], ...(isAnew && { isDangerSeenTo: false }) });
  const start = { caseId: alarm.caseId, dangers, clocks: policy.danger };
  while (!(await isRaised(start)) && !(await isHeard(start))) {
    // The alert that was running has ended between the two: then there is none, and one can be raised.
  }
}

/** False while an alert about this person is running: there is never a second one. */
async function isRaised(start: AlertStart): Promise<boolean> {
  try {
    await startChild(dangerAlert, {
      workflowId: alertWorkflowId(start.caseId),
      parentClosePolicy: ParentClosePolicy.ABANDON,
      staticSummary: 'A danger alert',
      args: [start],
    });
    return true;
  } catch (failure) {
    if (failure instanceof WorkflowExecutionAlreadyStartedError) return false;
    throw failure;
  }
}

/** False where no alert is running any more that could hear it. */
async function isHeard({ caseId, dangers }: AlertStart): Promise<boolean> {
  try {
    await getExternalWorkflowHandle(alertWorkflowId(caseId)).signal(moreDanger, dangers);
    return true;
  } catch (failure) {
    if (isCancellation(failure)) throw failure;
    log.info('The alert that was running has ended', { failure });
    return false;
  }
}
