import { type Instant, minutesAfter } from './clock';

/**
 * A referral is stuck when its own clock is this far past: a workflow that runs raises its alarm within seconds. Long
 * enough for a restart and a queue, and short enough that nobody waits a morning for a clock that stands still.
 */
export const PAST_CLOCK_GRACE_HOURS = 10 / 60;

/** A deed that failed within this time is being tried again: no step of a pathway pauses longer between two tries. */
export const RETRY_HOURS_MAX = 0.5;

/** The same for a danger alert, whose clock counts minutes. */
const ALERT_GRACE_MINUTES = 2;

/** An alert whose alarm should have rung before this moment is stuck. */
export const alertsStuckBefore = (at: Instant): Instant => minutesAfter(at, -ALERT_GRACE_MINUTES);
