import type { AdviceGiven, Candidate } from './advice';
import type { Instant } from './clock';
import type { ConfirmContact, ContactAttempt, LogAttempt, VoidAttempt } from './contact';
import type { CorrectFacts } from './correct-facts';
import type { DangerAlarm, DangerTier } from './danger';
import type { Decide, DecisionKind } from './decision';
import type { MovedForward } from './hurry';
import type { AdviceId, NoticeId, ReferralId, TaskId } from './ids';
import type { AnswerQuestions, TakeAnswerBack, WithdrawQuestions } from './inquiry';
import type { RecordOutcome } from './outcome';
import type { RecordConsent, WithdrawConsent } from './part-2';
import type { MarkPart2, UnmarkPart2 } from './part-2-mark';
import type { Alarm } from './policy';
import type { Standing } from './referral-state';
import type { SendAgain } from './sent-again';

/** The kinds of work that a referral puts before a coordinator. */
export const TASK_KINDS = ['decide-pathway', 'ask-referrer', 'reach-person', 'start-service'] as const;
export type TaskKind = (typeof TASK_KINDS)[number];

/** Every deed carries its time, given by the workflow's clock: the caller's clock never orders. */
interface Timed {
  readonly at: Instant;
}

export interface ToReceive extends Timed {
  readonly referralId: ReferralId;
}
export interface ToCheck extends Timed {
  readonly referralId: ReferralId;
  /** The advice that is to be given on what is found, where it is not the first. */
  readonly adviceId?: AdviceId | undefined;
}
export interface Checked {
  readonly candidates: readonly Candidate[];
  /** The gravest danger that the narrative suggests; null when it suggests none. */
  readonly danger: DangerTier | null;
  /** What to raise an alert for; null when nothing presses. Absent where it was checked before there were alerts. */
  readonly alarm?: DangerAlarm | null;
  /** That 42 CFR Part 2 protects it, as somebody has said by then. Absent where nobody has. */
  readonly isPart2?: true;
}

export interface ToAdvise extends Timed {
  readonly referralId: ReferralId;
  readonly adviceId: AdviceId;
  /** 42 CFR Part 2 protects it, as somebody has said to the pathway and perhaps not to the records yet. */
  readonly isPart2?: true;
}

/** Puts the wait before a person: opens this task, and closes every other that is open for the referral. */
export interface ToAsk extends Timed {
  readonly standing: Standing;
  readonly taskId: TaskId;
  readonly kind: TaskKind;
  /** What people did that led here, to be recorded with it, the oldest first. */
  readonly changes?: readonly Change[];
  /** That an advice moved the due time forward, where it is said for the first time. */
  readonly movedForward?: MovedForward | undefined;
}

export interface ToAlarm extends Timed {
  readonly standing: Standing;
  readonly taskId: TaskId;
  readonly alarm: Alarm;
  readonly noticeId: NoticeId;
}

/** A change that a person asked for and the pathway took, with where the referral stood right after it. */
export type Change = Timed & { readonly standing: Standing } & (
    | { readonly kind: 'decided'; readonly decide: Decide; readonly decision: DecisionKind }
    | { readonly kind: 'questions-answered'; readonly answers: AnswerQuestions }
    | { readonly kind: 'answer-taken-back'; readonly takingBack: TakeAnswerBack }
    | { readonly kind: 'questions-withdrawn'; readonly withdrawal: WithdrawQuestions }
    | { readonly kind: 'attempt-logged'; readonly attempt: LogAttempt }
    | { readonly kind: 'attempt-voided'; readonly voiding: VoidAttempt; readonly attempt: ContactAttempt }
    | { readonly kind: 'contact-confirmed'; readonly found: ConfirmContact }
    | { readonly kind: 'consent-recorded'; readonly consent: RecordConsent }
    | { readonly kind: 'consent-withdrawn'; readonly withdrawal: WithdrawConsent }
    | { readonly kind: 'part-2-marked'; readonly mark: MarkPart2 }
    | { readonly kind: 'part-2-unmarked'; readonly unmarking: UnmarkPart2 }
    | { readonly kind: 'sent-again'; readonly again: SendAgain }
    | { readonly kind: 'facts-corrected'; readonly correction: CorrectFacts }
    | { readonly kind: 'ended'; readonly ending: RecordOutcome }
  );

/** A first message from us, written down before it is sent, and only where the gate, asked again, opens. */
export interface ToKeepInvitation extends Timed {
  readonly referralId: ReferralId;
  readonly noticeId: NoticeId;
  readonly channel: 'text' | 'email';
}
export interface ToKeepReferrerNotice extends Timed {
  readonly referralId: ReferralId;
  readonly noticeId: NoticeId;
}
/** `held` when the gate, asked again at the last moment, said no: then there is nothing to deliver. */
export type Kept = { readonly kind: 'kept' } | { readonly kind: 'held'; readonly because: string };

export interface ToDeliver extends Timed {
  readonly noticeId: NoticeId;
}
/** A number that does not exist is an answer, not an error. */
export type Delivered = 'sent' | 'undeliverable' | 'held';

/** An attempt that we made ourselves, such as the first message. */
export interface ToRecordInvitation extends Timed {
  readonly standing: Standing;
  readonly attempt: ContactAttempt;
}

/** All that a referral's pathway asks of the world. `activities/` does each; a workflow knows them by type only. */
export interface ReferralDeeds {
  receiveReferral(to: ToReceive): Promise<void>;
  checkReferral(to: ToCheck): Promise<Checked>;
  /** Null where the advisor takes its time, and nothing was asked. */
  adviseAtOnce(to: ToAdvise): Promise<AdviceGiven | null>;
  adviseOnReferral(to: ToAdvise): Promise<AdviceGiven>;
  askCoordinator(to: ToAsk): Promise<void>;
  raiseAlarm(to: ToAlarm): Promise<void>;
  recordChange(change: Change): Promise<void>;
  keepInvitation(to: ToKeepInvitation): Promise<Kept>;
  recordInvitation(to: ToRecordInvitation): Promise<void>;
  keepReferrerNotice(to: ToKeepReferrerNotice): Promise<Kept>;
  /** Null where the messenger takes its time, and nothing was sent. */
  deliverAtOnce(to: ToDeliver): Promise<Delivered | null>;
  deliverNotice(to: ToDeliver): Promise<Delivered>;
}
