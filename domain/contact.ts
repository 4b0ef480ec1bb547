import type { Instant } from './clock';
import type { AttemptId, StaffId } from './ids';
import { localDay, localHour, outsideOfficeHours } from './local-time';
import type { StaffOperation } from './operation';
import type { PlanStep } from './plan-step';
import type { Policy } from './policy';
import type { Reason } from './reason';
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

/** An attempt on record that counts. Clocks run from `loggedAt`, when the pathway took it, and not from when it was made. */
export interface CountedAttempt extends ContactAttempt {
  readonly loggedAt: Instant;
}

export const VOID_REASONS = ['wrongly-logged', 'wrong-person'] as const;
/** Why an attempt counts for nothing: it was not made like this, or somebody else was tried. */
export type VoidReason = (typeof VOID_REASONS)[number];

/** Takes back an attempt that was logged by mistake. It stays readable, and the pathway goes on as if it had not been made. */
export interface VoidAttempt extends StaffOperation {
  readonly attemptId: AttemptId;
  readonly reason: VoidReason;
  readonly note: string;
}

/** An attempt that was taken back, and when. */
export interface VoidedAttempt extends CountedAttempt {
  readonly voidedAt: Instant;
}

/** An attempt as a coordinator writes it down. `at` is when it was made: evidence, never an order of events. */
export interface LogAttempt extends StaffOperation {
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
  /** Whether that was after the referral came. Absent where it was asked before this was asked along: then nobody knows. */
  readonly sinceReferral?: boolean | undefined;
}

/** What a coordinator found out about whether, and how, it is safe to contact the person. */
export interface ConfirmContact extends StaffOperation {
  readonly safeToContact: Exclude<Answer, 'unknown'>;
  readonly channels: readonly Channel[];
  readonly noVoicemail: boolean;
  readonly note: string;
}

/** More attempts than this is not contact any more, whatever the plan says. */
export const ATTEMPTS_MAX = 50;

/** The safety half of the gate: why the person must not be contacted on this channel. Unknown means ask a person. */
export function whyNotContactBy(channel: Channel, contact: ContactFacts): Reason | undefined {
  const { safeToContact, channels } = contact;
  if (safeToContact === 'no') return { code: 'not-safe' };
  if (safeToContact === 'unknown') return { code: 'safety-unknown' };
  if (channels.length > 0 && !channels.includes(channel)) return { code: 'other-channels', channels, channel };
  return undefined;
}

/** Why an attempt with this result must not be made. */
export const whyNotAttempt = (
  { channel, result }: Pick<LogAttempt, 'channel' | 'result'>,
  contact: ContactFacts,
): Reason | undefined =>
  whyNotContactBy(channel, contact) ??
  (result === 'left-message' && channel === 'call' && contact.noVoicemail ? { code: 'no-voicemail' } : undefined);

/** The channel on which we may send the first message ourselves, or undefined: then a person makes contact. */
export const channelToInvite = (contact: ContactFacts): 'text' | 'email' | undefined => {
  const preferred = contact.channels[0];
  if (preferred !== 'text' && preferred !== 'email') return undefined;
  return whyNotContactBy(preferred, contact) ? undefined : preferred;
};

/** What a rule looks at of an attempt: whoever made it. */
type Tried = Pick<ContactAttempt, 'at' | 'channel' | 'result'>;

/** Of all attempts on record, those that were not taken back. */
export const counting = <Attempt extends { readonly voided: unknown }>(
  attempts: readonly Attempt[],
): readonly Attempt[] => attempts.filter(({ voided }) => voided === null);

/** Whether anybody has spoken with the person yet. */
export const wasReached = (attempts: readonly Tried[]): boolean => attempts.some(({ result }) => result === 'reached');

/** What contact waits for: a first try, the next after another, or the service once somebody has spoken with the person. */
export interface ContactWait {
  readonly what: 'first-contact' | 'next-attempt' | 'service-start';
  /** The attempt that it waits after; null for the first. */
  readonly after: CountedAttempt | null;
}

/** Told by the attempts that count alone: whichever of them is taken back, the wait is what it would have been without. */
export function contactWait(attempts: readonly CountedAttempt[]): ContactWait {
  const reached = attempts.find(({ result }) => result === 'reached');
  if (reached) return { what: 'service-start', after: reached };
  const last = attempts.findLast(({ by }) => by !== 'system');
  return last ? { what: 'next-attempt', after: last } : { what: 'first-contact', after: null };
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
): Reason | undefined {
  if (wasReached(attempts)) return { code: 'was-reached' };
  const left = planLeft(attempts, policy);
  return left.length > 0 ? { code: 'plan-left', left } : undefined;
}
