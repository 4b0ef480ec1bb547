import type { AdviceGiven } from './advice';
import { hoursAfter, type Instant } from './clock';
import type { AdviceId } from './ids';
import type { Deadline } from './policy';
import type { ReferralState } from './referral-state';

/** Whether an advisor reads it as urgent, or more. What was advised before this was told says nothing. */
const saysUrgent = (advice: AdviceGiven | null): advice is AdviceGiven =>
  advice?.urgency !== undefined && advice.urgency !== 'routine';

/**
 * The advice given last, where it is the first to say that it is urgent: neither sender nor danger nor other advice has.
 * It stays on the state, whatever is advised later: an advisor hurries, and never slows.
 */
export const newlyUrgentBy = ({ urgency, advice, readAsUrgentBy }: ReferralState): AdviceId | undefined =>
  urgency === 'routine' && readAsUrgentBy === undefined && saysUrgent(advice) ? advice.adviceId : undefined;

/** By what clock a decision is waited for: the sender's, or the urgent one where an advisor hurries and it is the shorter. */
export function decisionDeadline({ policy, urgency, readAsUrgentBy }: Hurrying): Deadline {
  const { [urgency]: said, urgent } = policy.decision;
  return readAsUrgentBy !== undefined && urgent.dueHours < said.dueHours ? urgent : said;
}

type Hurrying = Pick<ReferralState, 'policy' | 'urgency' | 'readAsUrgentBy'>;

/** That a decision is due sooner than it would be, and by which advice. */
export interface MovedForward {
  readonly adviceId: AdviceId;
  readonly dueAt: Instant;
  readonly otherwiseDueAt: Instant;
}

/** What the advice moved forward in a wait that began then; undefined where it moved nothing. */
export function movedForward(state: Hurrying, since: Instant): MovedForward | undefined {
  const { policy, urgency, readAsUrgentBy: adviceId } = state;
  const [deadline, said] = [decisionDeadline(state), policy.decision[urgency]];
  if (adviceId === undefined || deadline === said) return undefined;
  return { adviceId, dueAt: hoursAfter(since, deadline.dueHours), otherwiseDueAt: hoursAfter(since, said.dueHours) };
}
