import type { AlertState, AlertWait } from './alert';
import { gravestTold } from './alert';
import { type Instant, minutesAfter } from './clock';
import type { Alarm, AlertClock } from './policy';

/** The clock by which an alert waits now: danger knows no office hours, so it counts minutes and no calendar. */
export const clockOf = ({ clocks, dangers, acknowledged }: AlertState): AlertClock =>
  acknowledged ? clocks.acknowledged : clocks[gravestTold(dangers).tier];

/** Since when an alert waits for what it waits for now. */
export const waitsSince = ({ acknowledged, since }: AlertState): Instant => acknowledged?.at ?? since;

/** Every alarm of a clock: its chain, then the last step again as often as the policy says. After that it stays silent, and open. */
export function alarmsOf({ chain, repeatMinutes, repeats }: AlertClock, since: Instant): readonly Alarm[] {
  const last = chain.length - 1;
  const lastStep = chain[last] ?? chain[0];
  const again = Array.from({ length: repeats }, (_, n) => ({
    number: last + n + 1,
    level: last,
    at: minutesAfter(since, lastStep.afterMinutes + (n + 1) * repeatMinutes),
    tell: lastStep.tell,
  }));
  const steps = chain.map(({ afterMinutes, tell }, level) => ({
    number: level,
    level,
    at: minutesAfter(since, afterMinutes),
    tell,
  }));
  return [...steps, ...again];
}

/**
 * The next alarm of a clock, or undefined after its last. It may have stood still meanwhile: then each escalation that
 * it missed comes at once, and neither a reminder of what is late by now nor a repetition.
 */
export function nextAlarm(
  now: Instant,
  { clock, since, rung }: { readonly clock: AlertClock; readonly since: Instant; readonly rung: number },
): Alarm | undefined {
  return alarmsOf(clock, since).find(({ number, level, at }) => {
    const isMissed = Date.parse(at) < Date.parse(now);
    return number > rung && !(isMissed && (level === 0 || number > level));
  });
}

/** The alarm that had rung last when the wait was as it is told here; undefined while none had. */
export function lastRung(state: AlertState, wait: AlertWait | null): Alarm | undefined {
  if (wait === null) return undefined;
  const { next } = wait;
  return alarmsOf(clockOf(state), waitsSince(state)).findLast(({ at }) => next === null || at < next.at);
}

/** The alarm that a clock had rung last when it stood still at this moment; undefined where it had rung none. */
export const rungBefore = (state: AlertState, stopped: Instant): Alarm | undefined =>
  alarmsOf(clockOf(state), waitsSince(state)).findLast(({ at }) => at < stopped);

/** What people see of the wait. */
export function waitOf(state: AlertState, next: Alarm | undefined, level: number): AlertWait {
  const since = waitsSince(state);
  return {
    what: state.acknowledged ? 'answer' : 'acknowledgement',
    since,
    dueAt: minutesAfter(since, clockOf(state).dueMinutes),
    next: next ? { at: next.at, tell: next.tell } : null,
    level,
  };
}
