import type { AdviceGiven, Candidate } from './advice';
import type { DangerTold } from './alert';
import type { Instant } from './clock';
import type { ContactAttempt, CountedAttempt, VoidAttempt, VoidedAttempt } from './contact';
import type { DecisionKind } from './decision';
import type { AdviceId, InquiryId, MarkId, OperationId, ProgramId, QuestionId, ReferralId, StaffId } from './ids';
import type { Outcome } from './outcome';
import type { Part2Consent } from './part-2';
import type { Policy } from './policy';
import type { ContactFacts, Urgency } from './referral';
import type { Told } from './staff';

/** Where a referral stands. Each stage carries exactly the facts that are true in it. */
export type ReferralStage =
  | { readonly at: 'received' }
  | { readonly at: 'awaiting-decision' }
  /** Until each of these is answered; none are left while what was answered is checked and advised on. */
  | { readonly at: 'awaiting-information'; readonly inquiryId: InquiryId; readonly open: readonly QuestionId[] }
  | { readonly at: 'contacting'; readonly programId: ProgramId }
  | { readonly at: 'closed'; readonly outcome: Outcome; readonly programId: ProgramId | null };

export const STATUSES = ['received', 'awaiting-decision', 'awaiting-information', 'contacting', 'closed'] as const;
export type ReferralStatus = ReferralStage['at'];

export const NEXT_OWNERS = ['system', 'coordinator', 'referrer', 'nobody'] as const;
/** Whose move it is. The referrer is asked through the coordinator. */
export type NextOwner = (typeof NEXT_OWNERS)[number];

export const WAITS = ['decision', 'information', 'first-contact', 'next-attempt', 'service-start'] as const;

/** A wait that people can see: what for, since when, by when, and who hears when it grows late. */
export interface WaitingFor {
  readonly what: (typeof WAITS)[number];
  readonly since: Instant;
  readonly dueAt: Instant;
  /** The next alarm, or null when the wait is over. */
  readonly next: { readonly at: Instant; readonly tell: Told } | null;
  /** 0 on time or only reminded; 1 and 2 are the escalation levels reached. */
  readonly level: number;
}

/** Everything the running pathway knows of a referral. No name, no narrative: those stay in the records. */
export interface ReferralState {
  readonly referralId: ReferralId;
  /** Grows with everything that a decision could depend on; alarms leave it alone. */
  readonly revision: number;
  readonly stage: ReferralStage;
  /** As its sender said, or as danger has made it. */
  readonly urgency: Urgency;
  /** The first advice that read it as urgent where nobody else had; it stays. Absent where none did. */
  readonly readAsUrgentBy?: AdviceId | undefined;
  readonly contact: ContactFacts;
  /** When that was found out; null while it is what the referral came with. */
  readonly contactAsOf: Instant | null;
  readonly policy: Policy;
  readonly advice: AdviceGiven | null;
  readonly candidates: readonly Candidate[];
  /** What an alert was raised for. */
  readonly alarmed: readonly DangerTold[];
  readonly decided: Decided | null;
  /** Every question that was asked of the referrer. */
  readonly questions: readonly AskedQuestion[];
  /** How many answers were taken back. */
  readonly answersTakenBack: number;
  /** The advice that is to be given on answers that no advisor has read; null when there are none. */
  readonly toAdvise: AdviceId | null;
  /** Whether somebody has answered the alert about all danger that it told. Absent where nobody has. */
  readonly isDangerSeenTo?: boolean | undefined;
  /** Those that count. */
  readonly attempts: readonly CountedAttempt[];
  /** Those that were taken back. */
  readonly voided: readonly VoidedAttempt[];
  /** Whether 42 CFR Part 2 protects it. Absent where it began before that was asked. */
  readonly isPart2?: boolean | undefined;
  /** Whether only somebody of the team says so, and its sender does not. */
  readonly isMarkedHere?: boolean | undefined;
  /** The marks that say so and were heard; a label that came before it began is heard a moment later. */
  readonly marks: readonly MarkId[];
  /** Written consents to tell of it, in the order in which they were recorded. */
  readonly consents: readonly Part2Consent[];
  readonly waitingFor: WaitingFor | null;
}

/** Who decided, when, and how it relates to the advice. */
export interface Decided {
  readonly by: StaffId;
  readonly at: Instant;
  readonly kind: DecisionKind;
}

/** A question by its id alone: its words stay in the records. */
export interface AskedQuestion {
  readonly questionId: QuestionId;
  readonly inquiryId: InquiryId;
  /** The operation that brought the answer which stands; null while it is open. */
  readonly answerId: OperationId | null;
}

/** What a pathway begins with. The rest of the referral stays in the records, under its id. */
export interface ReferralStart {
  readonly referralId: ReferralId;
  readonly urgency: Urgency;
  readonly contact: ContactFacts;
  /** The policy of the day on which the referral was taken in; it keeps this version. */
  readonly policy: Policy;
  readonly isPart2?: boolean | undefined;
}

/** A referral before anything was done about it. */
export const received = (start: ReferralStart): ReferralState => ({
  ...start,
  revision: 0,
  stage: { at: 'received' },
  contactAsOf: null,
  advice: null,
  candidates: [],
  alarmed: [],
  decided: null,
  questions: [],
  answersTakenBack: 0,
  toAdvise: null,
  attempts: [],
  voided: [],
  marks: start.isPart2 ? [start.referralId as string as MarkId] : [],
  consents: [],
  waitingFor: null,
});

/** Whose move it is, told by the stage alone. */
export function nextOwner(stage: ReferralStage): NextOwner {
  if (stage.at === 'awaiting-information') return stage.open.length > 0 ? 'referrer' : 'system';
  return stage.at === 'received' ? 'system' : stage.at === 'closed' ? 'nobody' : 'coordinator';
}

/** The questions that are asked and not answered yet. */
export const openQuestions = ({ stage }: ReferralState): readonly QuestionId[] =>
  stage.at === 'awaiting-information' ? stage.open : [];

/** Whether a person has still to decide the pathway. */
export const isUndecided = ({ stage }: ReferralState): boolean =>
  stage.at === 'awaiting-decision' || stage.at === 'awaiting-information';

/** The attempt that was taken back. Asking before it was is our mistake. */
export function voidedBy({ voided, referralId }: ReferralState, { attemptId }: VoidAttempt): ContactAttempt {
  const attempt = voided.find((one) => one.attemptId === attemptId);
  if (!attempt) throw new Error(`The attempt ${attemptId} of referral ${referralId} counts.`);
  return attempt;
}

/** How the referral ended. Asking before it has is our mistake. */
export function outcomeOf({ stage }: ReferralState): Outcome {
  if (stage.at !== 'closed') throw new Error(`The referral is ${stage.at}; it has no outcome yet.`);
  return stage.outcome;
}

/** Where a referral stands, as the lists and the search attributes show it. */
export interface Standing {
  readonly referralId: ReferralId;
  readonly revision: number;
  readonly status: ReferralStatus;
  readonly nextOwner: NextOwner;
  readonly waitingFor: WaitingFor | null;
  /** Whether an advisor read it as urgent where nobody else had. Absent where none did. */
  readonly readAsUrgent?: boolean | undefined;
  readonly programId: ProgramId | null;
  readonly outcome: Outcome | null;
}

/** The few facts of the state that the records project. */
export const standingOf = ({ referralId, revision, stage, waitingFor, readAsUrgentBy }: ReferralState): Standing => ({
  referralId,
  revision,
  status: stage.at,
  nextOwner: nextOwner(stage),
  waitingFor,
  ...(readAsUrgentBy && { readAsUrgent: true }),
  programId: stage.at === 'contacting' || stage.at === 'closed' ? stage.programId : null,
  outcome: stage.at === 'closed' ? stage.outcome : null,
});
