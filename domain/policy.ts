import { hoursAfter, type Instant } from './clock';
import type { OfficeHours } from './local-time';
import type { Urgency } from './referral';
import type { Told } from './staff';

/** One step of an escalation chain: so many hours after the wait began, this person is told. */
export interface AlarmStep {
  readonly afterHours: number;
  readonly tell: Told;
}

/** How long a person may take, who is reminded on the way, who hears when it is late, and how often again after that. */
export interface Deadline {
  readonly dueHours: number;
  readonly chain: readonly [AlarmStep, ...AlarmStep[]];
  readonly repeatHours: number;
}

/** How often, on how many channels and when a person must be tried before "unable to reach" may be said. */
export interface ContactRule {
  readonly attempts: number;
  readonly days: number;
  readonly channels: number;
  readonly outsideOfficeHours: number;
}

/** Deadlines as data, named and versioned. A referral keeps the version it began with. */
export interface Policy {
  readonly name: string;
  readonly version: number;
  readonly officeHours: OfficeHours;
  readonly decision: Readonly<Record<Urgency, Deadline>>;
  readonly firstContact: Readonly<Record<Urgency, Deadline>>;
  readonly nextAttempt: Deadline;
  readonly serviceStart: Deadline;
  readonly contactRule: ContactRule;
}

/** A new version as somebody asked for it, and why. */
export interface PolicyVersion {
  readonly policy: Policy;
  readonly note: string;
}

/** A moment at which somebody is told that something still waits. Level 0 reminds; 1 and more escalate. */
export interface Alarm {
  readonly number: number;
  readonly level: number;
  readonly at: Instant;
  readonly tell: Told;
}

/**
 * The alarms of one wait, in order and without end: after the chain its last step is repeated, so that nothing waits
 * unheard. The clock only tells; it never decides.
 */
export function* alarms(deadline: Deadline, since: Instant): Generator<Alarm, never> {
  const last = deadline.chain.length - 1;
  for (let number = 0; ; number += 1) {
    const level = Math.min(number, last);
    const step = deadline.chain[level] ?? deadline.chain[0];
    const afterHours = step.afterHours + Math.max(0, number - last) * deadline.repeatHours;
    yield { number, level, at: hoursAfter(since, afterHours), tell: step.tell };
  }
}

/**
 * The alarms of a clock from now on, after the last that it has rung. It may have stood still meanwhile: then each
 * escalation that it missed comes at once, and neither a reminder of what is late by now nor a repetition.
 */
export function* alarmsFrom(
  now: Instant,
  { deadline, since, rung }: { readonly deadline: Deadline; readonly since: Instant; readonly rung: Alarm | null },
): Generator<Alarm, never> {
  const coming = alarms(deadline, since);
  for (;;) {
    const alarm = coming.next().value;
    const isMissed = Date.parse(alarm.at) < Date.parse(now);
    const isRepetition = alarm.number > alarm.level;
    const isRung = rung !== null && alarm.number <= rung.number;
    if (!isRung && !(isMissed && (alarm.level === 0 || isRepetition))) yield alarm;
  }
}
