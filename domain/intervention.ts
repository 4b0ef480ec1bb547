/**
 * What operations staff may do to a referral's workflow by hand. `start-now`: the relay tries a waiting arrival at once.
 * `retry-deeds`: deeds that wait for their next try are tried at once. `terminate`: the workflow stops where it is.
 * `reset`: it goes back to a step of its history and on from there. `restart-alert`: the danger alert of the referral's
 * case, whose workflow does not run, goes on where it stood.
 */
export const INTERVENTION_KINDS = ['start-now', 'retry-deeds', 'terminate', 'reset', 'restart-alert'] as const;

/** Those that are done to the referral's own workflow. */
export const OF_REFERRAL = INTERVENTION_KINDS.filter((kind) => kind !== 'restart-alert');
export type InterventionKind = (typeof INTERVENTION_KINDS)[number];

/** Where a reset goes back to: the last step that worked, or the step that set in motion what failed. */
export const RESET_POINTS = ['last-good-step', 'before-failure'] as const;
export type ResetPoint = (typeof RESET_POINTS)[number];

/** How a run of a workflow is, in Temporal's own words, kebab-cased. */
export const RUN_STATUSES = [
  'running',
  'completed',
  'failed',
  'canceled',
  'terminated',
  'timed-out',
  'continued-as-new',
  'paused',
  'unknown',
] as const;
export type RunStatus = (typeof RUN_STATUSES)[number];

/** The run of a workflow that somebody wants to intervene in, as Temporal knows it now. */
export interface RunNow {
  readonly runId: string;
  readonly status: RunStatus;
}
