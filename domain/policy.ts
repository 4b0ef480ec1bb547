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

/** One step of the chain of an alert: so many minutes after the wait began, this person is told. */
export interface AlertStep {
  readonly afterMinutes: number;
  readonly tell: Told;
}

/** A clock in minutes, that no calendar stops; who is told, and how often the last of them again before it falls silent. */
export interface AlertClock {
  readonly dueMinutes: number;
  readonly chain: readonly [AlertStep, ...AlertStep[]];
  readonly repeatMinutes: number;
  readonly repeats: number;
}

/**
 * By what clock an alert waits: until somebody says that they act on it, by its tier; then until they say what was done.
 * And how long an answer can be taken back after it has ended the alert.
 */
export interface DangerClocks {
  readonly now: AlertClock;
  readonly soon: AlertClock;
  readonly acknowledged: AlertClock;
  readonly takeBackMinutes: number;
}

/** The clocks of a policy that does not say its own. */
export const DANGER_CLOCKS: DangerClocks = {
  now: {
    dueMinutes: 10,
    chain: [
      { afterMinutes: 5, tell: 'coordinator' },
      { afterMinutes: 10, tell: 'supervisor' },
      { afterMinutes: 20, tell: 'program-manager' },
    ],
    repeatMinutes: 20,
    repeats: 12,
  },
  soon: {
    dueMinutes: 24 * 60,
    chain: [
      { afterMinutes: 12 * 60, tell: 'coordinator' },
      { afterMinutes: 24 * 60, tell: 'supervisor' },
    ],
    repeatMinutes: 24 * 60,
    repeats: 6,
  },
  acknowledged: {
    dueMinutes: 4 * 60,
    chain: [
      { afterMinutes: 2 * 60, tell: 'coordinator' },
      { afterMinutes: 4 * 60, tell: 'supervisor' },
      { afterMinutes: 8 * 60, tell: 'program-manager' },
    ],
    repeatMinutes: 12 * 60,
    repeats: 6,
  },
  takeBackMinutes: 15,
};

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
  /** How long a referrer may take to answer what was asked. */
  readonly information: Readonly<Record<Urgency, Deadline>>;
  readonly firstContact: Readonly<Record<Urgency, Deadline>>;
  readonly nextAttempt: Deadline;
  readonly serviceStart: Deadline;
  readonly contactRule: ContactRule;
  readonly danger: DangerClocks;
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
