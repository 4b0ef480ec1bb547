import { randomUUID } from 'node:crypto';
import type { AdviceGiven, Candidate } from '../../domain/advice';
import type { Decide } from '../../domain/decision';
import type { AdviceId, OperationId, ProgramId, QuestionId, ReferralId, StaffId } from '../../domain/ids';
import type { AnswerQuestions } from '../../domain/inquiry';
import { DANGER_CLOCKS, type Deadline, type Policy } from '../../domain/policy';
import type { ContactFacts } from '../../domain/referral';
import { type ReferralStart, type ReferralState, received } from '../../domain/referral-state';

export const ANA = 'ana-flores' as StaffId;
export const BEN = 'ben-okoye' as StaffId;
export const PANTRY = 'family-pantry' as ProgramId;
export const RENT = 'rent-relief' as ProgramId;
export const MEALS = 'senior-meals' as ProgramId;

const deadline = (dueHours: number, remind: number, escalate: number, further: number): Deadline => ({
  dueHours,
  chain: [
    { afterHours: remind, tell: 'coordinator' },
    { afterHours: escalate, tell: 'supervisor' },
    { afterHours: further, tell: 'program-manager' },
  ],
  repeatHours: 168,
});

export const aPolicy: Policy = {
  name: 'default',
  version: 1,
  officeHours: { zone: 'America/Chicago', openHour: 8, closeHour: 17 },
  decision: { routine: deadline(48, 36, 48, 72), urgent: deadline(4, 2, 4, 8) },
  information: { routine: deadline(48, 24, 48, 96), urgent: deadline(4, 2, 4, 8) },
  firstContact: { routine: deadline(48, 24, 48, 96), urgent: deadline(24, 8, 24, 36) },
  nextAttempt: deadline(48, 48, 96, 168),
  serviceStart: deadline(240, 168, 240, 336),
  contactRule: { attempts: 3, days: 2, channels: 2, outsideOfficeHours: 1 },
  danger: DANGER_CLOCKS,
};

export const safeContact: ContactFacts = {
  safeToContact: 'yes',
  channels: ['call', 'text'],
  noVoicemail: false,
  bestTimes: null,
  mayTellReferrer: 'yes',
};

export const candidates: readonly Candidate[] = [
  { programId: PANTRY, eligible: 'eligible', capacity: 'open', notMet: null },
  { programId: RENT, eligible: 'unknown', capacity: 'waitlist', notMet: null },
  { programId: MEALS, eligible: 'not-eligible', capacity: 'open', notMet: '60 or older: age 34' },
];

export const someAdvice = (): AdviceGiven => ({
  adviceId: randomUUID() as string as AdviceId,
  outcome: 'route',
  recommended: [PANTRY, RENT],
});

/** What a pathway begins with; say only what the test is about. */
export const aStart = (facts: Partial<ReferralStart> = {}): ReferralStart => ({
  referralId: randomUUID() as string as ReferralId,
  urgency: 'routine',
  contact: safeContact,
  policy: aPolicy,
  ...facts,
});

/** A referral that awaits a decision on the pantry or rent relief. */
export const awaitingDecision = (facts: Partial<ReferralState> = {}): ReferralState => ({
  ...received(aStart()),
  revision: 2,
  stage: { at: 'awaiting-decision' },
  advice: someAdvice(),
  candidates,
  ...facts,
});

/** A referral whose pathway Ana confirmed; contact is being made. */
export const contacting = (facts: Partial<ReferralState> = {}): ReferralState => ({
  ...awaitingDecision(),
  revision: 3,
  stage: { at: 'contacting', programId: PANTRY },
  decided: { by: ANA, at: '2026-03-02T15:00:00.000Z', kind: 'accepted-first-choice' },
  ...facts,
});

export const anOperation = (by: StaffId = ANA) => ({
  operationId: randomUUID() as string as OperationId,
  by,
  fingerprint: randomUUID(),
});

/** A decision that answers the advice and the revision of this state. */
export const confirmOf = (
  state: ReferralState,
  programId: ProgramId,
  facts: Partial<Decide> & { readonly reason?: 'person-prefers' | 'facts-differ'; readonly note?: string } = {},
): Decide => {
  const { reason = null, note = null, ...rest } = facts;
  return {
    ...anOperation(),
    adviceId: state.advice?.adviceId ?? null,
    revision: state.revision,
    choice: { kind: 'confirm', programId, reason, note },
    ...rest,
  };
};

/** Questions that are asked instead of a decision, and answers to them. */
export const askOf = (state: ReferralState, texts: readonly string[], facts: Partial<Decide> = {}): Decide => ({
  ...anOperation(),
  adviceId: state.advice?.adviceId ?? null,
  revision: state.revision,
  choice: {
    kind: 'ask',
    note: null,
    questions: texts.map((text) => ({
      questionId: randomUUID() as string as QuestionId,
      text,
      about: null,
      from: ['coordinator'],
    })),
  },
  ...facts,
});

export const answersTo = (
  questions: readonly QuestionId[],
  result: 'answered' | 'cannot-be-known' = 'answered',
): AnswerQuestions => ({
  ...anOperation(),
  toldBy: 'Nurse Ruth',
  answers: questions.map((questionId) => ({ questionId, result, text: 'She is 72.', fact: null })),
});

/** Why an answer is taken back. */
export const wrongAnswer = (questionId: QuestionId, answerId: OperationId) =>
  ({ questionId, answerId, reason: 'other-person', note: 'Ruth looked at the roommate.' }) as const;
