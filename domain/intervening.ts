import type { InterventionKind, RunNow } from './intervention';
import type { Reason } from './reason';

/** Why Temporal need not be asked: a problem's code, and why. */
export interface NoIntervention {
  readonly code: 'workflow-not-running' | 'workflow-changed' | 'referral-closed' | 'alert-runs';
  readonly why: Reason;
}

/** Why this cannot be done to the run as it is now, or undefined when it can. `seen` is the run that was on the screen. */
export function whyNotIntervene(
  kind: Exclude<InterventionKind, 'start-now' | 'restart-alert'>,
  seen: string,
  now: RunNow | undefined,
): NoIntervention | undefined {
  if (!now) return { code: 'workflow-not-running', why: { code: 'no-workflow' } };
  if (now.runId !== seen) return { code: 'workflow-changed', why: { code: 'runs-anew' } };
  if (now.status === 'completed' && kind === 'reset')
    return { code: 'referral-closed', why: { code: 'came-to-its-end' } };
  if (now.status !== 'running' && kind !== 'reset')
    return { code: 'workflow-not-running', why: { code: 'does-not-run', status: now.status } };
  return undefined;
}

/**
 * Why an alert's workflow need not be started again, or undefined when it is to run and does not. `seen` is null where
 * Temporal knew of no run; `isToRun` where an alert of the case is on record whose answer does not stand yet.
 */
export function whyNotRestart(
  { seen, isToRun }: { readonly seen: string | null; readonly isToRun: boolean },
  now: RunNow | undefined,
): NoIntervention | undefined {
  if (now?.status === 'running') return { code: 'alert-runs', why: { code: 'alert-runs' } };
  if ((now?.runId ?? null) !== seen) return { code: 'workflow-changed', why: { code: 'runs-anew' } };
  return isToRun || (now && now.status !== 'completed')
    ? undefined
    : { code: 'workflow-not-running', why: { code: 'came-to-its-end' } };
}
