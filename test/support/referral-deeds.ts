import type { AdviceGiven, AdvisedUrgency } from '../../domain/advice';
import { hoursBetween } from '../../domain/clock';
import type { DangerAlarm } from '../../domain/danger';
import type { Change, Delivered, Kept, ReferralDeeds, ToAdvise } from '../../domain/deeds';
import type { OperationId, ProgramId } from '../../domain/ids';
import type { Standing } from '../../domain/referral-state';
import { candidates, PANTRY, RENT } from './a-referral';

/** What the world around a referral does, where a test wants it otherwise. */
export interface World {
  /** `only-inside-later`: the model's endpoint is away, and whoever stands in for it answers where no model may be told. */
  readonly advice?: 'fails' | 'fails-later' | 'only-inside-later' | readonly ProgramId[];
  /** The advisor is a model, the messenger a mail server: neither is asked within a workflow task. */
  readonly takesItsTime?: boolean;
  /** What our rules find of danger, and what the advisor finds. */
  readonly danger?: DangerAlarm;
  readonly dangerAdvised?: DangerAlarm;
  /** How urgent the advisor says that it is: the first time, the second, and as the last from then on. */
  readonly urgencies?: readonly AdvisedUrgency[];
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
}

const ALERT_ANSWERED = /^recorded: (resolved|dismissed|taken-back)$/;

/** The deeds, played: each leaves a line in the diary. */
export function deeds(world: World, diary: string[]): ReferralDeeds {
  const note = (line: string) => void diary.push(line);
  let awayFor = world.recordsAway ?? 0;
  const answerIds: OperationId[] = [];
  const record = (change: Change): void => {
    const saysSomething =
      change.kind === 'questions-answered' && change.answers.answers.some(({ result }) => result === 'answered');
    if (saysSomething) answerIds.push(change.answers.operationId);
    if (change.kind === 'sent-again') answerIds.push(change.again.operationId);
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
  let advices = 0;
  const advise = async (to: ToAdvise): Promise<AdviceGiven> => {
    const { adviceId } = to;
    if (isAway(to)) throw new Error('The advisor is away.');
    note('advised');
    const recommended = typeof world.advice === 'object' ? world.advice : [PANTRY, RENT];
    const alarm = world.dangerAdvised ?? world.danger ?? null;
    const isSeenTo = /resolved|dismissed/.test(diary.findLast((line) => ALERT_ANSWERED.test(line)) ?? '');
    const outcome = world.isDangerDeciding && !isSeenTo ? 'urgent-safety' : 'route';
    const urgency = world.urgencies?.[Math.min(advices++, world.urgencies.length - 1)];
    return { adviceId, outcome, recommended, alarm, ...(urgency && { urgency }) };
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
    askCoordinator: async ({ kind, standing, changes = [], movedForward }) => {
      for (const change of changes) record(change);
      note(`asked: ${kind} (${seen(standing)})`);
      if (movedForward) note(`moved forward by ${hoursBetween(movedForward.dueAt, movedForward.otherwiseDueAt)} h`);
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
  'sent-again': 'sent again',
  'facts-corrected': 'facts corrected',
} as const;
