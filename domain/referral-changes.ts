import type { AdviceGiven } from './advice';
import type { Instant } from './clock';
import { whyNotConfirm } from './confirming';
import {
  ATTEMPTS_MAX,
  type ConfirmContact,
  type ContactAttempt,
  type KnownContact,
  type LogAttempt,
  type VoidAttempt,
  whyNotAttempt,
  whyNotContactBy,
  whyNotUnableToReach,
} from './contact';
import { isPressing } from './danger';
import { type Choice, type Decide, kindOfDecision } from './decision';
import type { Checked } from './deeds';
import type { AttemptId } from './ids';
import { whyNotAsk, withQuestions } from './inquiry-changes';
import { unreachable } from './never';
import { whyNotOpen, whyStale } from './open-to-change';
import type { Outcome, RecordOutcome } from './outcome';
import { whyNotTell } from './part-2-changes';
import type { Reason } from './reason';
import type { ReferralState } from './referral-state';
import { type Refusal, refuse } from './refusal';

/** Why this decision cannot be taken now, or undefined when it can. */
export function whyNotDecide(
  state: ReferralState,
  { adviceId, revision, choice }: Decide,
  now: Instant,
): Refusal | undefined {
  return (
    whyDecided(state) ??
    whyNotOpen(state) ??
    refuse('stale-advice', adviceId === (state.advice?.adviceId ?? null) ? undefined : { code: 'stale-advice' }) ??
    whyStale(state, revision) ??
    whyNotChoose(state, choice, now)
  );
}

function whyNotChoose(state: ReferralState, choice: Choice, now: Instant): Refusal | undefined {
  if (choice.kind === 'ask') return whyNotAsk(state, choice);
  if (choice.kind === 'decline') return undefined;
  return whyNotConfirm(choice, state.advice, state.candidates) ?? whyNotTell(state, choice.programId, now);
}

/** The state after a decision that nothing speaks against. To ask for information leaves the pathway undecided. */
export function decided(state: ReferralState, { operationId, by, choice }: Decide, at: Instant): ReferralState {
  const next = { ...state, revision: state.revision + 1, waitingFor: null };
  if (choice.kind === 'ask') return { ...next, ...withQuestions(state, { operationId, asked: choice }) };
  return {
    ...next,
    decided: { by, at, kind: kindOfDecision(choice, state.advice) },
    toAdvise: null,
    stage:
      choice.kind === 'confirm'
        ? { at: 'contacting', programId: choice.programId }
        : { at: 'closed', outcome: { kind: 'declined', reason: choice.reason }, programId: null },
  };
}

/** The gate for people: why this attempt must not be made or written down, or undefined when it may. */
export function whyNotLogAttempt(state: ReferralState, attempt: LogAttempt, now: Instant): Refusal | undefined {
  const inFuture = Date.parse(attempt.at) > Date.parse(now) + CLOCKS_MAY_DIFFER_MS;
  const decidedAt = state.decided?.at ?? now;
  const beforeDecision = Date.parse(attempt.at) < Date.parse(decidedAt) - CLOCKS_MAY_DIFFER_MS;
  return (
    whyNotOpen(state) ??
    refuse('gate-closed', state.stage.at === 'contacting' ? undefined : { code: 'pathway-unconfirmed' }) ??
    refuse('gate-closed', whyNotAttempt(attempt, knowing(state, attempt).contact)) ??
    refuse('gate-closed', beforeDecision ? { code: 'before-decision' } : undefined) ??
    refuse('attempt-in-future', inFuture ? { code: 'in-future' } : undefined) ??
    refuse(
      'attempts-limit',
      state.attempts.length + state.voided.length < ATTEMPTS_MAX
        ? undefined
        : { code: 'attempts-limit', limit: ATTEMPTS_MAX },
    )
  );
}

/** The state with one more attempt on record; the operation's id is the attempt's id. */
export function attempted(state: ReferralState, attempt: LogAttempt, loggedAt: Instant): ReferralState {
  const { operationId, by, at, channel, result } = attempt;
  const made = { attemptId: operationId as string as AttemptId, by, at, channel, result };
  return withAttempt(knowing(state, attempt), made, loggedAt);
}

/** The state with what the records know of safe contact, where that was found out later than what the referral knows. */
function knowing(state: ReferralState, { onRecord }: Pick<LogAttempt, 'onRecord'>): ReferralState {
  if (!onRecord || isBehind(onRecord, state)) return state;
  const { asOf: contactAsOf, safeToContact, channels, noVoicemail } = onRecord;
  return { ...state, contactAsOf, contact: { ...state.contact, safeToContact, channels, noVoicemail } };
}

/** What the referral came with has no time here. Its no yields only to what was found out after it came. */
const isBehind = ({ asOf, sinceReferral = false }: KnownContact, { contact, contactAsOf }: ReferralState): boolean =>
  contactAsOf === null ? contact.safeToContact === 'no' && !sinceReferral : asOf <= contactAsOf;

/** The state with one more attempt, whoever made it. */
export const withAttempt = (state: ReferralState, attempt: ContactAttempt, loggedAt: Instant): ReferralState => ({
  ...state,
  revision: state.revision + 1,
  attempts: [...state.attempts, { ...attempt, loggedAt }],
});

/** Why this attempt cannot be taken back, or undefined when it can. */
export function whyNotVoid(state: ReferralState, { attemptId }: VoidAttempt): Refusal | undefined {
  const attempt = state.attempts.find((one) => one.attemptId === attemptId);
  const voided = state.voided.find((one) => one.attemptId === attemptId);
  return (
    whyNotOpen(state) ??
    refuse('attempt-voided', voided && { code: 'attempt-voided', at: voided.voidedAt }) ??
    refuse('attempt-unknown', attempt ? undefined : { code: 'attempt-unknown' }) ??
    refuse('attempt-ours', attempt?.by === 'system' ? { code: 'attempt-ours' } : undefined)
  );
}

/** The state as if the attempt had not been made: it counts for nothing any more. */
export const attemptVoided = (state: ReferralState, { attemptId }: VoidAttempt, voidedAt: Instant): ReferralState => ({
  ...state,
  revision: state.revision + 1,
  attempts: state.attempts.filter((one) => one.attemptId !== attemptId),
  voided: [
    ...state.voided,
    ...state.attempts.filter((one) => one.attemptId === attemptId).map((one) => ({ ...one, voidedAt })),
  ],
});

/** Why this cannot be recorded as what was found out about safe contact. */
export const whyNotConfirmContact = (state: ReferralState, found: ConfirmContact): Refusal | undefined =>
  whyNotOpen(state) ??
  refuse(
    'channel-needed',
    found.safeToContact === 'yes' && found.channels.length === 0 ? { code: 'channel-needed' } : undefined,
  );

/** The state once it is known whether, and how, contact is safe. */
export const contactConfirmed = (state: ReferralState, found: ConfirmContact, at: Instant): ReferralState => ({
  ...state,
  revision: state.revision + 1,
  contactAsOf: at,
  contact: {
    ...state.contact,
    safeToContact: found.safeToContact,
    channels: found.channels,
    noVoicemail: found.noVoicemail,
  },
});

/** Why the referral cannot end like this now, or undefined when it can. */
export function whyNotRecordOutcome(state: ReferralState, recorded: RecordOutcome): Refusal | undefined {
  const { outcome, revision } = recorded;
  const needsPathway = outcome === 'service-started' || outcome === 'unable-to-reach';
  const tooEarly = needsPathway && state.stage.at !== 'contacting';
  return (
    whyNotOpen(state) ??
    whyStale(state, revision) ??
    refuse('pathway-needed', tooEarly ? { code: 'pathway-needed', outcome } : undefined) ??
    refuse('other-referral-needed', namesAnother(state, recorded) ? undefined : { code: 'other-referral-needed' }) ??
    (outcome === 'unable-to-reach'
      ? refuse('contact-plan-open', whyNotUnableToReach(state.attempts, state.policy))
      : undefined)
  );
}

/** Whoever ends a duplicate says which other referral goes on; whether that one is open, the records know. */
const namesAnother = ({ referralId }: ReferralState, { outcome, goesOn = null }: RecordOutcome): boolean =>
  outcome !== 'duplicate' || (goesOn !== null && goesOn !== referralId);

/** The state once the referral has ended. */
export function ended(state: ReferralState, recorded: RecordOutcome): ReferralState {
  const programId = state.stage.at === 'contacting' ? state.stage.programId : null;
  return {
    ...state,
    revision: state.revision + 1,
    waitingFor: null,
    stage: { at: 'closed', outcome: endOf(recorded, state), programId },
  };
}

/**
 * The state once our own rules were held against every program of the directory. Danger that the narrative suggests
 * makes it urgent, whatever its sender said; and a label that came after it, before a workflow took it up, holds from here
 * on.
 */
export const checked = (state: ReferralState, { candidates, danger, isPart2 }: Checked): ReferralState => ({
  ...state,
  revision: state.revision + 1,
  urgency: isPressing(danger) ? 'urgent' : state.urgency,
  candidates,
  ...(isPart2 && { isPart2 }),
});

/**
 * The state in which a coordinator is asked: with advice, or without when no advisor answered. Danger that only an
 * advisor finds makes it as urgent as what our rules find.
 */
export const advised = (state: ReferralState, advice: AdviceGiven | null): ReferralState => ({
  ...state,
  revision: state.revision + 1,
  urgency: advice?.alarm ? 'urgent' : state.urgency,
  stage: { at: 'awaiting-decision' },
  advice,
});

/** The gate for ourselves: why no message may leave to the person now, or undefined when one may. */
export function whyNotMessage(state: ReferralState, channel: 'text' | 'email'): Reason | undefined {
  if (state.stage.at !== 'contacting' || state.decided === null) return { code: 'nobody-confirmed' };
  return whyNotContactBy(channel, state.contact);
}

function endOf({ outcome, goesOn = null }: RecordOutcome, { stage, attempts }: ReferralState): Outcome {
  switch (outcome) {
    case 'service-started':
      if (stage.at !== 'contacting') throw new Error('A service cannot start without a confirmed program.');
      return { kind: outcome, programId: stage.programId };
    case 'unable-to-reach':
      return { kind: outcome, attempts: attempts.length };
    case 'duplicate':
      if (goesOn === null) throw new Error('A duplicate cannot end without the referral that goes on.');
      return { kind: outcome, goesOn };
    case 'person-opted-out':
    case 'withdrawn':
    case 'entered-in-error':
      return { kind: outcome };
    default:
      return unreachable(outcome);
  }
}

const CLOCKS_MAY_DIFFER_MS = 5 * 60_000;

const whyDecided = ({ decided: taken }: ReferralState): Refusal | undefined =>
  refuse('already-decided', taken ? { code: 'already-decided', ...taken } : undefined);
