import type { Instant } from './clock';
import type { AttemptId, StaffId } from './ids';
import { localDay, localHour, outsideOfficeHours } from './local-time';
import type { Operation } from './operation';
import type { Policy } from './policy';
import type { Answer, Channel, ContactFacts } from './referral';

export const ATTEMPT_RESULTS = ['reached', 'left-message', 'no-answer', 'wrong-number', 'sent'] as const;
/** What came of an attempt. `sent` is a message that nobody has answered yet. */
export type AttemptResult = (typeof ATTEMPT_RESULTS)[number];

/** One documented try to reach the person. */
export interface ContactAttempt {
  readonly attemptId: AttemptId;
  readonly by: StaffId | 'system';
  readonly at: Instant;
  readonly channel: Channel;
  readonly result: AttemptResult;
}

/** An attempt as a coordinator writes it down. `at` is when it was made: evidence, never an order of events. */
export interface LogAttempt extends Operation {
  readonly at: Instant;
  readonly channel: Channel;
  readonly result: AttemptResult;
  readonly note: string | null;
  /** What the records said when it was asked; absent where it was asked before they were asked along. */
  readonly onRecord?: KnownContact | undefined;
}

/** How contact is safe as the records have it, and since when. Others may have found it out, in another referral or in the case. */
export interface KnownContact extends Pick<ContactFacts, 'safeToContact' | 'channels' | 'noVoicemail'> {
  readonly asOf: Instant;
}

/** What a coordinator found out about whether, and how, it is safe to contact the person. */
export interface ConfirmContact extends Operation {
  readonly safeToContact: Exclude<Answer, 'unknown'>;
  readonly channels: readonly Channel[];
  readonly noVoicemail: boolean;
  readonly note: string;
}

/** More attempts than this is not contact any more, whatever the plan says. */
export const ATTEMPTS_MAX = 50;

/** The safety half of the gate: why the person must not be contacted on this channel. Unknown means ask a person. */
export function whyNotContactBy(channel: Channel, contact: ContactFacts): string | undefined {
  if (contact.safeToContact === 'no') return 'it is not safe to contact this person';
  if (contact.safeToContact === 'unknown')
    return 'nobody has said yet whether it is safe to contact this person; ask, and record the answer first';
  if (contact.channels.length > 0 && !contact.channels.includes(channel))
    return `this person may be contacted by ${contact.channels.join(' or ')} only, not by ${channel}`;
  return undefined;
}

/** Why an attempt with this result must not be made. */
export const whyNotAttempt = (
  { channel, result }: Pick<LogAttempt, 'channel' | 'result'>,
  contact: ContactFacts,
): string | undefined =>
  whyNotContactBy(channel, contact) ??
  (result === 'left-message' && channel === 'call' && contact.noVoicemail
    ? 'this person asked for no voicemail'
    : undefined);

/** The channel on which we may send the first message ourselves, or undefined: then a person makes contact. */
export const channelToInvite = (contact: ContactFacts): 'text' | 'email' | undefined => {
  const preferred = contact.channels[0];
  if (preferred !== 'text' && preferred !== 'email') return undefined;
  return whyNotContactBy(preferred, contact) ? undefined : preferred;
};

/** What a rule looks at of an attempt: whoever made it. */
type Tried = Pick<ContactAttempt, 'at' | 'channel' | 'result'>;

/** Whether anybody has spoken with the person yet. */
export const wasReached = (attempts: readonly Tried[]): boolean => attempts.some(({ result }) => result === 'reached');

/** One thing that the contact plan asks for, and how much of it was done. */
export interface PlanStep {
  readonly what: 'attempts' | 'days' | 'times' | 'channels' | 'outside-office-hours';
  readonly made: number;
  readonly asked: number;
}

/** What the contact plan still asks for before "unable to reach" may be said. */
export function planLeft(
  attempts: readonly Tried[],
  { contactRule: rule, officeHours }: Pick<Policy, 'contactRule' | 'officeHours'>,
): readonly PlanStep[] {
  const days = new Set(attempts.map(({ at }) => localDay(at, officeHours.zone)));
  const hours = new Set(attempts.map(({ at }) => localHour(at, officeHours.zone)));
  const channels = new Set(attempts.map(({ channel }) => channel));
  const outside = attempts.filter(({ at }) => outsideOfficeHours(at, officeHours));
  const steps: readonly PlanStep[] = [
    { what: 'attempts', made: attempts.length, asked: rule.attempts },
    { what: 'days', made: days.size, asked: rule.days },
    { what: 'times', made: hours.size, asked: Math.min(2, rule.attempts) },
    { what: 'channels', made: channels.size, asked: rule.channels },
    { what: 'outside-office-hours', made: outside.length, asked: rule.outsideOfficeHours },
  ];
  return steps.filter(({ made, asked }) => made < asked);
}

/** Why "unable to reach" may not be said yet: what the contact rule still asks for, or undefined when it is used up. */
export function whyNotUnableToReach(
  attempts: readonly Tried[],
  policy: Pick<Policy, 'contactRule' | 'officeHours'>,
): string | undefined {
  if (wasReached(attempts)) return 'the person was reached';
  const missing = planLeft(attempts, policy).map(stepInWords);
  return missing.length > 0 ? `the contact plan is not used up: ${missing.join(', ')}` : undefined;
}

const STEP_WORDS: Readonly<Record<PlanStep['what'], readonly [one: string, many: string]>> = {
  attempts: ['attempt', 'attempts'],
  days: ['different day', 'different days'],
  times: ['different time of day', 'different times of day'],
  channels: ['channel', 'channels'],
  'outside-office-hours': ['attempt outside office hours', 'attempts outside office hours'],
};

const stepInWords = ({ what, made, asked }: PlanStep): string =>
  `${made} of ${asked} ${STEP_WORDS[what][asked === 1 ? 0 : 1]}`;
