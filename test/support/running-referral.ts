import type { WorkflowHandle } from '@temporalio/client';
import { type Duration, msToNumber } from '@temporalio/common/lib/time';
import type { AlertSaid } from '../../domain/alert';
import type { AttemptResult, ConfirmContact } from '../../domain/contact';
import type { Decide } from '../../domain/decision';
import type { AttemptId, CaseId, ConsentId, MarkId, ProgramId, QuestionId, ReferralId } from '../../domain/ids';
import type { RecordedOutcome } from '../../domain/outcome';
import type { UnmarkReason } from '../../domain/part-2-mark';
import type { Channel } from '../../domain/referral';
import type { ReferralState } from '../../domain/referral-state';
import type { SendAgain } from '../../domain/sent-again';
import { alertState, alertWorkflowId, answerAlert } from '../../workflows/alert/messages';
import {
  answerQuestions,
  type ChangeTaken,
  confirmContact,
  correctFacts,
  decide,
  logAttempt,
  markPart2,
  recordConsent,
  recordOutcome,
  referralState,
  sendAgain,
  takeAnswerBack,
  unmarkPart2,
  voidAttempt,
  withdrawConsent,
  withdrawQuestions,
} from '../../workflows/referral/messages';
import type { referral } from '../../workflows/referral/referral';
import { anOperation, answersTo, askOf, confirmOf, PANTRY, wrongAnswer } from './a-referral';
import { anAnswer } from './an-alert';
import { eventually } from './eventually';
import { setBackToTheBeginning, type Temporal } from './temporal';
import { virtualTime } from './virtual-time';

/** One referral, as the people around it speak of it. */
export type Referral = ReturnType<typeof referralOf>;

export function referralOf(temporal: Temporal, handle: WorkflowHandle<typeof referral>, diary: readonly string[]) {
  const clock = virtualTime(temporal.client, handle.workflowId);
  let passedMs = 0;
  const state = (): Promise<ReferralState> => handle.query(referralState);
  const decideIt = (asked: Decide) => handle.executeUpdate(decide, { args: [asked], updateId: asked.operationId });
  return {
    diary,
    handle,
    state,
    decideIt,
    reaches: (status: string, more: object = {}) =>
      eventually(async () => {
        const now = await state();
        expect({ status: now.stage.at, ...now }).toMatchObject({ status, ...more });
        return now;
      }),
    notes: (line: string) => eventually(() => expect(diary).toContain(line)),
    passes: async (time: Duration): Promise<void> => {
      passedMs += msToNumber(time);
      await clock.pass(time);
    },
    confirms: async (programId: ProgramId, facts: Parameters<typeof confirmOf>[2] = {}) =>
      decideIt(confirmOf(await state(), programId, facts)),
    /** The coordinator asks the referrer, one question each. */
    asks: async (...texts: readonly string[]) => {
      const asked = askOf(await state(), texts);
      await decideIt(asked);
      return asked.choice.kind === 'ask' ? asked.choice.questions.map(({ questionId }) => questionId) : [];
    },
    answers: (questions: readonly QuestionId[], result?: 'cannot-be-known', operation = anOperation()) =>
      handle.executeUpdate(answerQuestions, { args: [{ ...answersTo(questions, result), ...operation }] }),
    /** Of what was answered under this operation, the answer to one question turns out to be wrong. */
    takesAnswerBack: (
      questionId: QuestionId,
      answer: Pick<ChangeTaken, 'operationId'>,
      operation: ReturnType<typeof anOperation> = anOperation(),
    ) =>
      handle.executeUpdate(takeAnswerBack, {
        args: [{ ...operation, ...wrongAnswer(questionId, answer.operationId) }],
      }),
    withdrawsQuestions: async () => {
      const { revision } = await state();
      const reason = 'referrer-does-not-answer' as const;
      return handle.executeUpdate(withdrawQuestions, {
        args: [{ ...anOperation(), revision, reason, note: 'Called three times.' }],
      });
    },
    declines: async () =>
      decideIt({
        ...confirmOf(await state(), PANTRY),
        choice: { kind: 'decline', reason: 'no-capacity', note: 'Full until May.' },
      }),
    isTried: async (channel: Channel, result: AttemptResult) => {
      const at = new Date(Date.now() + passedMs).toISOString(); // The referral's own time.
      return handle.executeUpdate(logAttempt, { args: [{ ...anOperation(), at, channel, result, note: null }] });
    },
    /** The attempt that was logged under this operation turns out to be a mistake. */
    isTakenBack: (attempt: Pick<ChangeTaken, 'operationId'>, operation = anOperation()) =>
      handle.executeUpdate(voidAttempt, {
        args: [
          {
            ...operation,
            attemptId: attempt.operationId as string as AttemptId,
            reason: 'wrong-person',
            note: 'That was her sister.',
          },
        ],
      }),
    isFoundSafe: (facts: Partial<ConfirmContact> = {}) =>
      handle.executeUpdate(confirmContact, {
        args: [
          {
            ...anOperation(),
            safeToContact: 'yes',
            channels: ['call', 'text'],
            noVoicemail: false,
            note: 'Asked the nurse.',
            ...facts,
          },
        ],
      }),
    /** The person signed that this program may be told. */
    isConsentedTo: (programId: ProgramId) =>
      handle.executeUpdate(recordConsent, {
        args: [
          {
            ...anOperation(),
            ...{ recipient: 'program', programId, givenOn: '2026-01-02', endsOn: null, note: 'Seen at the clinic.' },
          },
        ],
      }),
    /** Its sender says later that 42 CFR Part 2 protects it. */
    isLabelled: () =>
      handle.executeUpdate(markPart2, { args: [{ ...anOperation(), byKind: 'system', origin: 'label', note: null }] }),
    /** Its sender sends it again and says something new; or says no to what it had not said no to. */
    isSentAgain: (said: Partial<SendAgain> = {}) =>
      handle.executeUpdate(sendAgain, {
        args: [
          {
            ...anOperation(),
            ...{ byKind: 'system', noTo: [], isUrgent: false, receivedAt: new Date().toISOString() },
            ...said,
          },
        ],
      }),
    /** Somebody corrects a fact of the person on the page of the case. */
    hasFactsCorrected: () => handle.executeUpdate(correctFacts, { args: [{ ...anOperation(), changed: ['county'] }] }),
    /** Somebody of the team finds out that it is protected, or that it is not. */
    isMarked: () =>
      handle.executeUpdate(markPart2, { args: [{ ...anOperation(), origin: 'desk', note: 'She said so.' }] }),
    isUnmarked: async (reason: UnmarkReason, seen?: readonly MarkId[]) => {
      const marks = seen ?? (await state()).marks;
      return handle.executeUpdate(unmarkPart2, {
        args: [{ ...anOperation(), marks, reason, note: 'It was her brother.' }],
      });
    },
    withdrawsConsent: (recorded: ChangeTaken['operationId']) =>
      handle.executeUpdate(withdrawConsent, {
        args: [{ ...anOperation(), consentId: recorded as string as ConsentId, note: 'She called.' }],
      }),
    ends: async (outcome: RecordedOutcome, facts: { readonly goesOn?: ReferralId } = {}) => {
      const { revision } = await state();
      return handle.executeUpdate(recordOutcome, {
        args: [{ ...anOperation(), revision, outcome, note: null, ...facts }],
      });
    },
    outcome: () => handle.result(),
    /** Operations set it back to its beginning: what people said since is heard again, and all deeds are done again. */
    isSetBack: () => setBackToTheBeginning(temporal.client, handle),
    /** The alert about the person of this case. */
    alertOf: (caseId: CaseId) => {
      const alert = temporal.client.workflow.getHandle(alertWorkflowId(caseId));
      const state = () => alert.query(alertState);
      const isAnswered = async (said: AlertSaid) =>
        alert.executeUpdate(answerAlert, { args: [anAnswer(await state(), said)] });
      return { state, isAnswered, handle: alert };
    },
    /** The deeds that went through the task queue, where operations see them. */
    scheduled: async (): Promise<readonly string[]> => {
      const { events } = await handle.fetchHistory();
      return (events ?? []).flatMap(({ activityTaskScheduledEventAttributes: deed }) => deed?.activityType?.name ?? []);
    },
  };
}
