import type { InterventionKind, RunNow } from './intervention';
import type { Reason } from './reason';

/** Why Temporal need not be asked: a problem's code, and why. */
export interface NoIntervention {
  readonly code: 'workflow-not-running' | 'workflow-changed' | 'referral-closed';
  readonly why: Reason;
}

/** Why this cannot be done to the run as it is now, or undefined when it can. `seen` is the run that was on the screen. */
export function whyNotIntervene(
  kind: Exclude<InterventionKind, 'start-now'>,
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
