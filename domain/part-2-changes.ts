import type { CivilDate, Instant } from './clock';
import type { ConsentId, MarkId, ProgramId } from './ids';
import { localDay } from './local-time';
import { whyNotOpen } from './open-to-change';
import {
  CONSENTS_MAX,
  CONSENTS_OVER_MAX,
  mayBeTold,
  type Part2Consent,
  type RecordConsent,
  type WithdrawConsent,
  whyOver,
} from './part-2';
import type { MarkPart2, UnmarkPart2 } from './part-2-mark';
import type { Reason } from './reason';
import type { ReferralState } from './referral-state';
import { type Refusal, refuse } from './refusal';

/**
 * The gate before a program is told: of what Part 2 protects nobody is told without the person's written consent. Whoever
 * departs from a rule with a reason does not depart from this one.
 */
export function whyNotTell(
  { isPart2, consents, policy }: ReferralState,
  programId: ProgramId,
  at: Instant,
): Refusal | undefined {
  if (!isPart2) return undefined;
  const { verdict, consent, on } = mayBeTold(consents, programId, { at, zone: policy.officeHours.zone });
  if (verdict === 'met') return undefined;
  return refuse('consent-needed', { code: 'consent-needed', program: programId, consent, on });
}

/**
 * Why the mark cannot be raised here, or undefined. It is heard before anything else is known of a referral; one that is
 * closed has nobody left to hear it, and is marked in the records.
 */
export function whyNotMark(state: ReferralState, { origin }: MarkPart2): Refusal | undefined {
  if (origin === 'label') return state.stage.at === 'closed' ? whyNotOpen(state) : undefined;
  return whyNotOpen(state) ?? refuse('mark-unfit', state.isPart2 ? { code: 'part-2-marked' } : undefined);
}

/** The state once it is known that 42 CFR Part 2 protects it. To hear that twice changes nothing more. */
export const part2Marked = (state: ReferralState, { operationId, origin }: MarkPart2): ReferralState => ({
  ...state,
  revision: state.revision + 1,
  isPart2: true,
  isMarkedHere: origin === 'desk',
  marks: [...state.marks, operationId as string as MarkId],
});

/**
 * Why the mark cannot be taken back, or undefined: there is none, another came that whoever asks has not seen, or its
 * sender set it and has not corrected it.
 */
export function whyNotUnmark(state: ReferralState, { reason, marks }: UnmarkPart2): Refusal | undefined {
  const { isPart2 = false, isMarkedHere = false } = state;
  const isTheirs = isPart2 && !isMarkedHere && reason !== 'sender-corrected';
  return (
    whyNotOpen(state) ??
    refuse('mark-unfit', isPart2 ? undefined : { code: 'part-2-not-marked' }) ??
    refuse('stale-marks', isSeen(state, marks) ? undefined : { code: 'stale-marks' }) ??
    refuse('mark-unfit', isTheirs ? { code: 'part-2-marked-by-sender' } : undefined)
  );
}

const isSeen = (state: ReferralState, seen: readonly MarkId[]): boolean =>
  state.marks.every((mark) => seen.includes(mark));

/** The state once the mark is taken back. Consents stay as they were recorded: they may be needed again. */
export const part2Unmarked = (state: ReferralState): ReferralState => ({
  ...state,
  revision: state.revision + 1,
  isPart2: false,
  isMarkedHere: false,
  marks: [],
});

/** Why this consent cannot be written down, or undefined when it can. */
export const whyNotRecordConsent = (state: ReferralState, asked: RecordConsent, at: Instant): Refusal | undefined =>
  whyNotOpen(state) ??
  refuse('consent-unfit', whyUnfit(state, asked, at)) ??
  refuse('program-unknown', whyNoProgram(state, asked));

function whyUnfit(
  { isPart2, consents, policy }: ReferralState,
  { givenOn, endsOn }: RecordConsent,
  at: Instant,
): Reason | undefined {
  const today = localDay(at, policy.officeHours.zone);
  if (!isPart2) return { code: 'consent-not-asked' };
  if (inForce(consents, today).length >= CONSENTS_MAX) return { code: 'consents-limit', limit: CONSENTS_MAX };
  if (givenOn > today) return { code: 'consent-in-future' };
  return endsOn !== null && (endsOn < givenOn || endsOn < today) ? { code: 'consent-over' } : undefined;
}

const whyNoProgram = ({ candidates }: ReferralState, { programId }: RecordConsent): Reason | undefined =>
  programId === null || candidates.some((known) => known.programId === programId)
    ? undefined
    : { code: 'program-unknown', program: programId };

const inForce = (consents: readonly Part2Consent[], today: CivilDate): readonly Part2Consent[] =>
  consents.filter((consent) => whyOver(consent, today) === undefined);

/**
 * The state with one more consent; the operation's id is the consent's id. What is over counts against no limit, so that
 * nobody who signs anew is turned away: the oldest of it is forgotten here, and stays in the records.
 */
export function consentRecorded(
  state: ReferralState,
  { operationId, recipient, programId, givenOn, endsOn }: RecordConsent,
  at: Instant,
): ReferralState {
  const consentId = operationId as string as ConsentId;
  const given = { consentId, recipient, programId, givenOn, endsOn, withdrawnAt: null };
  const today = localDay(at, state.policy.officeHours.zone);
  const remembered = state.consents.filter((one) => whyOver(one, today)).slice(-CONSENTS_OVER_MAX);
  const known = state.consents.filter((one) => remembered.includes(one) || whyOver(one, today) === undefined);
  return { ...state, revision: state.revision + 1, consents: [...known, given] };
}

/** Why this consent cannot be taken back. It can be as long as the referral is open, whatever was told on it. */
export function whyNotWithdrawConsent(
  state: ReferralState,
  { consentId }: WithdrawConsent,
  at: Instant,
): Refusal | undefined {
  const consent = state.consents.find((one) => one.consentId === consentId);
  const over = consent && whyOver(consent, localDay(at, state.policy.officeHours.zone));
  const isHolding = consent !== undefined && over === undefined;
  return whyNotOpen(state) ?? refuse('consent-unknown', isHolding ? undefined : { code: 'consent-unknown' });
}

/** The state once it is taken back: from now on nobody is told on the strength of it. */
export const consentWithdrawn = (
  state: ReferralState,
  { consentId }: WithdrawConsent,
  withdrawnAt: Instant,
): ReferralState => ({
  ...state,
  revision: state.revision + 1,
  consents: state.consents.map((one) => (one.consentId === consentId ? { ...one, withdrawnAt } : one)),
});
