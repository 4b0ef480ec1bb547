/**
 * A referral is stuck when its own clock is this far past: a workflow that runs raises its alarm within seconds. Long
 * enough for a restart and a queue, and short enough that nobody waits a morning for a clock that stands still.
 */
export const PAST_CLOCK_GRACE_HOURS = 10 / 60;

/** A deed that failed within this time is being tried again: no step of a pathway pauses longer between two tries. */
export const RETRY_HOURS_MAX = 0.5;
