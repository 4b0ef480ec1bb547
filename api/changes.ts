import type { UpdateDefinition } from '@temporalio/common';
import { uuidv7 } from 'uuidv7';
import type { z } from 'zod';
import type {
  AttemptRequest,
  ContactSafetyRequest,
  DecisionRequest,
  OutcomeRequest,
  VoidRequest,
} from '../contracts/commands';
import type { ConsentRequest, ConsentWithdrawalRequest } from '../contracts/consents';
import type {
  AnswersRequest,
  AskedQuestionRequest,
  TakeAnswerBackRequest,
  WithdrawRequest,
} from '../contracts/inquiries';
import type { MarkRequest, UnmarkRequest } from '../contracts/part-2-marks';
import { contactOnRecord } from '../db/person-store';
import { oneAtATimeFor } from '../db/same-need-store';
import type { Instant } from '../domain/clock';
import type { ConfirmContact, KnownContact, LogAttempt, VoidAttempt } from '../domain/contact';
import type { Choice, Decide } from '../domain/decision';
import type { OperationId, QuestionId, ReferralId } from '../domain/ids';
import type { AnswerQuestions, Question, TakeAnswerBack, WithdrawQuestions } from '../domain/inquiry';
import type { StaffOperation } from '../domain/operation';
import type { RecordOutcome } from '../domain/outcome';
import type { RecordConsent, WithdrawConsent } from '../domain/part-2';
import type { MarkPart2, UnmarkPart2 } from '../domain/part-2-mark';
import type { Action } from '../domain/permissions';
import type { ListedQuestion } from '../domain/questions-to-ask';
import type { Refusal } from '../domain/refusal';
import type { Actor } from '../domain/staff';
import {
  answerQuestions,
  type ChangeTaken,
  confirmContact,
  decide,
  logAttempt,
  markPart2,
  recordConsent,
  recordOutcome,
  takeAnswerBack,
  unmarkPart2,
  voidAttempt,
  withdrawConsent,
  withdrawQuestions,
} from '../workflows/referral/messages';
import type { Answer } from './answer';
import { type Asking, askForChange } from './change-request';
import type { Serving } from './deps';
import { fingerprintOf } from './fingerprint';
import { whyNotGoingOn } from './going-on';
import type { KnownReferral } from './known-referral';
import { questionsListed } from './questions-listed';

/** What a person asks for; that of some an outside system may say, too. */
type Commanded = StaffOperation | AnswerQuestions | MarkPart2;

/** How a request of a person becomes a message to the running referral. */
interface ChangeKind<Body, Command extends Commanded> {
  readonly action: Action;
  readonly message: UpdateDefinition<ChangeTaken, [Command]>;
  readonly commandOf: (asked: Body, operation: StaffOperation, around: Around) => Command | Promise<Command>;
  /** What else has to be so, and what must not happen meanwhile. */
  readonly beside?: (asked: Body, asking: Asking, deps: Serving) => Beside;
}

interface Beside {
  readonly whyNot: () => Promise<Refusal | undefined>;
  readonly oneAtATime: <Result>(work: () => Promise<Result>) => Promise<Result>;
}

/** What a command may need beside what was asked. */
interface Around {
  readonly now: Instant;
  readonly onRecord: () => Promise<KnownContact | undefined>;
  /** What could be asked, by the list that was on the screen. */
  readonly listed: () => Promise<readonly ListedQuestion[]>;
}

interface Asked<Body> {
  readonly actor: Actor;
  readonly referral: KnownReferral;
  readonly input: { readonly fact: Body };
}

/** 200 when it was taken, 202 while nobody has said so. */
const changeRoute =
  <Body extends { readonly operationId: OperationId }, Command extends Commanded>(kind: ChangeKind<Body, Command>) =>
  async ({ actor, referral, input }: Asked<Body>, deps: Serving): Promise<Answer> => {
    const operation = operationOf(input.fact, actor, { action: kind.action, referralId: referral.id });
    const command = await kind.commandOf(input.fact, operation, {
      now: deps.clock.now().toISOString(),
      onRecord: () => contactOnRecord(deps.sql, referral.id),
      listed: () => questionsListed(deps.sql, referral.id),
    });
    const asking = { actor, action: kind.action, referral };
    const beside = kind.beside?.(input.fact, asking, deps) ?? NOTHING_BESIDE;
    const receipt = await beside.oneAtATime(() =>
      askForChange(deps, { ...asking, whyNot: beside.whyNot }, { message: kind.message, command }),
    );
    if (receipt.state === 'taken') return { status: 200, body: receipt };
    return { status: 202, body: receipt, headers: { Location: receipt.links.status } };
  };

const NOTHING_BESIDE: Beside = { whyNot: async () => undefined, oneAtATime: (work) => work() };

/** The coordinator's answer to the advice. */
export const decideReferral = changeRoute({
  action: 'decide',
  message: decide,
  commandOf: async (asked: DecisionRequest, operation, around): Promise<Decide> => {
    const { adviceId, revision } = asked;
    return { ...operation, adviceId, revision, choice: await choiceOf(asked, around) };
  },
});

async function choiceOf(asked: DecisionRequest, around: Around): Promise<Choice> {
  if (asked.kind === 'confirm') {
    const { kind, programId, reason, note } = asked;
    return { kind, programId, reason, note };
  }
  if (asked.kind === 'decline') return { kind: asked.kind, reason: asked.reason, note: asked.note };
  const listed = await around.listed();
  return { kind: asked.kind, questions: asked.questions.map(questionFrom(listed)), note: asked.note };
}

/** Where a question comes from is said by the list, and not by who asks it. */
const questionFrom =
  (listed: readonly ListedQuestion[]) =>
  ({ key, question }: z.output<typeof AskedQuestionRequest>): Question => {
    const known = listed.find((one) => one.key === key);
    const { about, from } = known ?? { about: null, from: ['coordinator'] as const };
    return { questionId: uuidv7() as string as QuestionId, text: question, about, from };
  };

/** What the referrer said, as somebody wrote it down. */
export const answerReferralQuestions = changeRoute({
  action: 'answer-questions',
  message: answerQuestions,
  commandOf: ({ answers, toldBy }: AnswersRequest, operation): AnswerQuestions => ({
    ...operation,
    toldBy,
    answers: answers.map((one) => ({ ...one, fact: one.result === 'answered' ? one.fact : null })),
  }),
});

/** That an answer was wrong. */
export const takeReferralAnswerBack = changeRoute({
  action: 'take-answer-back',
  message: takeAnswerBack,
  commandOf: ({ operationId: _id, ...wrong }: TakeAnswerBackRequest, operation): TakeAnswerBack => ({
    ...operation,
    ...wrong,
  }),
});

/** That nobody waits for the answers any more. */
export const withdrawReferralQuestions = changeRoute({
  action: 'withdraw-questions',
  message: withdrawQuestions,
  commandOf: ({ revision, reason, note }: WithdrawRequest, operation): WithdrawQuestions => ({
    ...operation,
    revision,
    reason,
    note,
  }),
});

/**
 * One try to reach the person. Without a time it was made now. What the records say of safe contact goes along: somebody
 * may have found out in the case, or in another referral, what this one has not heard.
 */
export const logContactAttempt = changeRoute({
  action: 'log-attempt',
  message: logAttempt,
  commandOf: async ({ at, channel, result, note }: AttemptRequest, operation, around): Promise<LogAttempt> => ({
    ...operation,
    at: at ?? around.now,
    channel,
    result,
    note,
    onRecord: await around.onRecord(),
  }),
});

/** That an attempt was logged by mistake. */
export const voidContactAttempt = changeRoute({
  action: 'void-attempt',
  message: voidAttempt,
  commandOf: ({ attemptId, reason, note }: VoidRequest, operation): VoidAttempt => ({
    ...operation,
    attemptId,
    reason,
    note,
  }),
});

/** What was found out about whether, and how, it is safe to contact the person. */
export const confirmContactSafety = changeRoute({
  action: 'confirm-contact',
  message: confirmContact,
  commandOf: ({ operationId: _id, ...found }: ContactSafetyRequest, operation): ConfirmContact => ({
    ...operation,
    ...found,
  }),
});

/** That the person signed a consent to tell of what 42 CFR Part 2 protects. */
export const recordReferralConsent = changeRoute({
  action: 'record-consent',
  message: recordConsent,
  commandOf: ({ operationId: _id, ...given }: ConsentRequest, operation): RecordConsent => ({ ...operation, ...given }),
});

/** That the person took such a consent back. */
export const withdrawReferralConsent = changeRoute({
  action: 'withdraw-consent',
  message: withdrawConsent,
  commandOf: ({ consentId, note }: ConsentWithdrawalRequest, operation): WithdrawConsent => ({
    ...operation,
    consentId,
    note,
  }),
});

/** That 42 CFR Part 2 protects the referral, as somebody of the team found out. */
export const markReferral = changeRoute({
  action: 'mark-part-2',
  message: markPart2,
  commandOf: ({ note }: MarkRequest, operation): MarkPart2 => ({ ...operation, origin: 'desk', note }),
});

/** That the mark was a mistake. */
export const unmarkReferral = changeRoute({
  action: 'unmark-part-2',
  message: unmarkPart2,
  commandOf: ({ marks, reason, note }: UnmarkRequest, operation): UnmarkPart2 => ({
    ...operation,
    marks,
    reason,
    note,
  }),
});

/** How the referral ended. */
export const recordReferralOutcome = changeRoute({
  action: 'record-outcome',
  message: recordOutcome,
  commandOf: ({ revision, outcome, note, goesOn }: OutcomeRequest, operation): RecordOutcome => ({
    ...operation,
    revision,
    outcome,
    note,
    ...(goesOn !== null && { goesOn }),
  }),
  beside: ({ goesOn }, { actor, referral }, deps) =>
    goesOn === null
      ? NOTHING_BESIDE
      : {
          whyNot: () => whyNotGoingOn(deps, { actor, id: referral.id, goesOn }),
          oneAtATime: (work) => oneAtATimeFor(deps.sql, referral.id, work),
        },
});

/** Who asks goes into the fingerprint: the same words from someone else are another change. */
function operationOf(
  { operationId, ...asked }: { readonly operationId: OperationId },
  actor: Actor,
  about: { readonly action: Action; readonly referralId: ReferralId },
): StaffOperation {
  if (actor.kind !== 'staff') throw new Error(`The permission "${about.action}" let a system pass.`);
  return { operationId, by: actor.id, fingerprint: fingerprintOf({ ...about, by: actor.id, asked }) };
}
