import { randomUUID } from 'node:crypto';
import type { WorkflowHandle } from '@temporalio/client';
import { type Duration, msToNumber } from '@temporalio/common/lib/time';
import { Worker } from '@temporalio/worker';
import type { AdviceGiven } from '../../domain/advice';
import type { AlertSaid } from '../../domain/alert';
import type { AttemptResult, ConfirmContact } from '../../domain/contact';
import type { DangerAlarm } from '../../domain/danger';
import type { Decide } from '../../domain/decision';
import type { Change, Delivered, Kept, ReferralDeeds, ToAdvise } from '../../domain/deeds';
import type {
  AttemptId,
  CaseId,
  ConsentId,
  MarkId,
  OperationId,
  ProgramId,
  QuestionId,
  ReferralId,
} from '../../domain/ids';
import type { RecordedOutcome } from '../../domain/outcome';
import type { UnmarkReason } from '../../domain/part-2-mark';
import type { Channel } from '../../domain/referral';
import type { ReferralStart, ReferralState, Standing } from '../../domain/referral-state';
import { alertState, alertWorkflowId, answerAlert } from '../../workflows/alert/messages';
import {
  answerQuestions,
  type ChangeTaken,
  confirmContact,
  decide,
  logAttempt,
  markPart2,
  recordConsent,
  recordOutcome,
  referralState,
  referralWorkflowId,
  takeAnswerBack,
  unmarkPart2,
  voidAttempt,
  withdrawConsent,
  withdrawQuestions,
} from '../../workflows/referral/messages';
import type { referral } from '../../workflows/referral/referral';
import { anOperation, answersTo, aStart, askOf, candidates, confirmOf, PANTRY, RENT, wrongAnswer } from './a-referral';
import { alertDeeds } from './alert-world';
import { anAnswer } from './an-alert';
import { eventually } from './eventually';
import { captureHistory, openTemporal, setBackToTheBeginning, type Temporal } from './temporal';
import { virtualTime } from './virtual-time';

/** What the world around a referral does, where a test wants it otherwise. */
interface World {
  readonly start?: Partial<ReferralStart>;
  /** `only-inside-later`: the model's endpoint is away, and whoever stands in for it answers where no model may be told. */
  readonly advice?: 'fails' | 'fails-later' | 'only-inside-later' | readonly ProgramId[];
  /** The advisor is a model, the messenger a mail server: neither is asked within a workflow task. */
  readonly takesItsTime?: boolean;
  /** What our rules find of danger, and what the advisor finds. */
  readonly danger?: DangerAlarm;
  readonly dangerAdvised?: DangerAlarm;
  /** What is advised goes by the danger until its alert is answered. */
  readonly isDangerDeciding?: boolean;
  /** What each answer tells of danger. */
  readonly dangerAnswered?: DangerAlarm;
  /** Its sender said, before our rules were asked, that 42 CFR Part 2 protects it. */
  readonly isLabelled?: boolean;
  readonly gate?: Kept;
  readonly delivery?: Delivered | 'fails';
  /** How often the records cannot be written when the referral is to be taken in. */
  readonly recordsAway?: number;
  /** Until when the records wait before they write down what a person did, by its kind. */
  readonly held?: Partial<Readonly<Record<Change['kind'], Promise<void>>>>;
  /** Until when an advisor reads what was answered, or is left once an answer was taken back: the first time, the second. */
  readonly readings?: readonly Promise<void>[];
  /** Under this name the story's history is kept for replay, when CAPTURE_HISTORIES is set. */
  readonly history?: string;
}

/** A care desk on a real Temporal server. Each referral has a clock of its own; the world outside is a diary. */
export async function openCareDesk() {
  const temporal = await openTemporal();
  return {
    close: temporal.close,
    withReferral: async <T>(world: World, story: (the: Referral) => Promise<T>): Promise<T> => {
      const diary: string[] = [];
      const start = aStart(world.start);
      const taskQueue = randomUUID();
      const worker = await Worker.create({
        connection: temporal.nativeConnection,
        taskQueue,
        workflowBundle: temporal.workflowBundle,
        activities: { ...deeds(world, diary), ...alertDeeds(diary) },
      });
      return worker.runUntil(async () => {
        const handle = await temporal.client.workflow.start<typeof referral>('referral', {
          workflowId: referralWorkflowId(start.referralId),
          taskQueue,
          args: [start],
        });
        const told = await story(referralOf(temporal, handle, diary));
        if (world.history) await captureHistory(handle, world.history);
        return told;
      });
    },
  };
}

/** One referral, as the people around it speak of it. */
export type Referral = ReturnType<typeof referralOf>;

function referralOf(temporal: Temporal, handle: WorkflowHandle<typeof referral>, diary: readonly string[]) {
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

const ALERT_ANSWERED = /^recorded: (resolved|dismissed|taken-back)$/;

/** The deeds, played: each leaves a line in the diary. */
function deeds(world: World, diary: string[]): ReferralDeeds {
  const note = (line: string) => void diary.push(line);
  let awayFor = world.recordsAway ?? 0;
  const answerIds: OperationId[] = [];
  const record = (change: Change): void => {
    const saysSomething =
      change.kind === 'questions-answered' && change.answers.answers.some(({ result }) => result === 'answered');
    if (saysSomething) answerIds.push(change.answers.operationId);
    note(`recorded: ${changeInWords(change)}`);
  };
  const alarmSoFar = (): DangerAlarm | null => {
    const { danger, dangerAnswered } = world;
    if (!dangerAnswered || answerIds.length === 0) return danger ?? null;
    const byAnswers = answerIds.flatMap((answerId) => dangerAnswered.dangers.map((one) => ({ ...one, answerId })));
    return { ...dangerAnswered, dangers: [...(danger?.dangers ?? []), ...byAnswers] };
  };
  const isAway = ({ isPart2 }: ToAdvise): boolean => {
    if (world.advice === 'fails' || !diary.includes('advised')) return world.advice === 'fails';
    if (world.advice === 'only-inside-later' && !isPart2) note('told a model');
    return world.advice === 'fails-later' || (world.advice === 'only-inside-later' && !isPart2);
  };
  const advise = async (to: ToAdvise): Promise<AdviceGiven> => {
    const { adviceId } = to;
    if (isAway(to)) throw new Error('The advisor is away.');
    note('advised');
    const recommended = typeof world.advice === 'object' ? world.advice : [PANTRY, RENT];
    const alarm = world.dangerAdvised ?? world.danger ?? null;
    const isSeenTo = /resolved|dismissed/.test(diary.findLast((line) => ALERT_ANSWERED.test(line)) ?? '');
    const outcome = world.isDangerDeciding && !isSeenTo ? 'urgent-safety' : 'route';
    return { adviceId, outcome, recommended, alarm };
  };
  let readings = 0;
  const adviseAnew = async (to: ToAdvise): Promise<AdviceGiven> => {
    const held = world.readings?.[readings++];
    if (held) note('reads');
    await held;
    return advise(to);
  };
  const deliver = async (): Promise<Delivered> => {
    if (world.delivery === 'fails') throw new Error('The messenger is away.');
    note('delivered');
    return world.delivery ?? 'sent';
  };
  const seen = ({ status, waitingFor }: Standing) => `${status}${waitingFor ? `, ${waitingFor.what}` : ''}`;
  return {
    receiveReferral: async () => {
      awayFor -= 1;
      if (awayFor >= 0) throw new Error('The records are away.');
      note('taken in');
    },
    checkReferral: async () => {
      note('checked');
      const alarm = alarmSoFar();
      const found = { candidates, danger: alarm ? 'now' : null, alarm } as const;
      return world.isLabelled ? { ...found, isPart2: true } : found;
    },
    adviseAtOnce: async (to) => (world.takesItsTime ? null : advise(to)),
    adviseOnReferral: adviseAnew,
    askCoordinator: async ({ kind, standing, changes = [] }) => {
      for (const change of changes) record(change);
      note(`asked: ${kind} (${seen(standing)})`);
    },
    raiseAlarm: async ({ alarm, standing }) =>
      note(`told: ${alarm.tell} (${standing.waitingFor?.what}, level ${standing.waitingFor?.level})`),
    recordChange: async (change) => {
      await world.held?.[change.kind];
      record(change);
    },
    keepInvitation: async ({ channel }) => {
      note(`first message written: ${channel}`);
      return world.gate ?? { kind: 'kept' };
    },
    recordInvitation: async () => note('first message recorded'),
    keepReferrerNotice: async () => {
      note('closing notice written');
      return { kind: 'kept' };
    },
    deliverAtOnce: async () => (world.takesItsTime ? null : deliver()),
    deliverNotice: deliver,
  };
}

const changeInWords = (change: Change): string => {
  switch (change.kind) {
    case 'decided':
      return change.decision;
    case 'attempt-logged':
      return `${change.attempt.channel}, ${change.attempt.result}`;
    case 'questions-answered':
      return `${change.answers.answers.length} answered`;
    case 'consent-recorded':
      return `consent for ${change.consent.recipient}`;
    case 'contact-confirmed':
      return `contact ${change.found.safeToContact}`;
    case 'ended':
      return change.ending.outcome;
    default:
      return PLAIN[change.kind];
  }
};

const PLAIN = {
  'attempt-voided': 'attempt taken back',
  'answer-taken-back': 'answer taken back',
  'questions-withdrawn': 'questions withdrawn',
  'consent-withdrawn': 'consent withdrawn',
  'part-2-marked': 'marked as protected',
  'part-2-unmarked': 'mark taken back',
} as const;
