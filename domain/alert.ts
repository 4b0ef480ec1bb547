import { type Instant, minutesAfter } from './clock';
import { type Danger, type DangerAlarm, type DangerTier, isGraver, isPressing, type ToldBy } from './danger';
import type { AlertId, CaseId, ReferralId, StaffId } from './ids';
import type { StaffOperation } from './operation';
import type { Alarm, DangerClocks } from './policy';

/** Where an alert stands. It is on every desk while it is open or acknowledged. */
export const ALERT_STANDINGS = ['open', 'acknowledged', 'resolved', 'dismissed'] as const;
export type AlertStanding = (typeof ALERT_STANDINGS)[number];

/** What was done about a danger. */
export const DANGER_DONE = [
  'person-safe',
  'emergency-called',
  'crisis-service',
  'protective-services',
  'safety-plan',
  'source-acts',
  'something-else',
] as const;
export type DangerDone = (typeof DANGER_DONE)[number];

/** Why what was found is no danger now. In the order of the keys that say it: what is said most often comes first. */
export const NO_DANGER = [
  'in-the-past',
  'figure-of-speech',
  'denied',
  'cared-for',
  'misread',
  'something-else',
] as const;
export type NoDanger = (typeof NO_DANGER)[number];

/** How an alert is answered, with what goes with it. */
export type AlertSaid =
  | { readonly answer: 'acknowledged' | 'taken-back'; readonly note: string | null }
  | { readonly answer: 'resolved'; readonly done: DangerDone; readonly note: string }
  | { readonly answer: 'dismissed'; readonly because: NoDanger; readonly note: string | null };

/** What people say to an alert. `taken-back` undoes the answer before it. */
export type AlertAnswer = AlertSaid['answer'];

/** An answer as it is asked for, with the revision on the screen. */
export interface AnswerAlert extends StaffOperation {
  /** A later alert about the same person is another one. */
  readonly alertId: AlertId;
  readonly revision: number;
  readonly said: AlertSaid;
}

/** Of a danger, what travels: never the words. Those stay with the referral that told it. */
export interface DangerTold extends Pick<Danger, 'kind'>, ToldBy {
  readonly referralId: ReferralId;
  readonly tier: Exclude<DangerTier, 'mentioned'>;
}

/** Who said it, and when. */
export interface SaidBy {
  readonly by: StaffId;
  readonly at: Instant;
}

/** What an alert waits for: that somebody says that they act on it, then what was done. */
export const ALERT_WAITS = ['acknowledgement', 'answer'] as const;

/** A wait that people can see, with a clock in minutes. */
export interface AlertWait {
  readonly what: (typeof ALERT_WAITS)[number];
  readonly since: Instant;
  readonly dueAt: Instant;
  /** The next alarm; null when the last has rung: the alert stays where it is, and nobody is told once more. */
  readonly next: Pick<Alarm, 'at' | 'tell'> | null;
  readonly level: number;
}

/** Everything that a running alert knows. One per case, and so one per person. */
export interface AlertState {
  readonly alertId: AlertId;
  readonly caseId: CaseId;
  /** Grows with what is found and with what is answered; alarms leave it alone. */
  readonly revision: number;
  readonly clocks: DangerClocks;
  readonly dangers: readonly DangerTold[];
  /** Since when it is as grave as it is: from there its clock runs. */
  readonly since: Instant;
  readonly acknowledged: SaidBy | null;
  readonly ended: (SaidBy & { readonly as: 'resolved' | 'dismissed' }) | null;
  readonly waitingFor: AlertWait | null;
}

/** What an alert begins with: whose case, what was told, and the clocks of the policy by which that referral runs. */
export interface AlertStart {
  readonly caseId: CaseId;
  readonly dangers: readonly DangerTold[];
  readonly clocks: DangerClocks;
}

/** An alert as it is raised. */
export const raised = (
  start: AlertStart,
  { alertId, at }: { readonly alertId: AlertId; readonly at: Instant },
): AlertState => ({
  ...start,
  alertId,
  revision: 1,
  since: at,
  acknowledged: null,
  ended: null,
  waitingFor: null,
});

export const standingOfAlert = ({ ended, acknowledged }: Pick<AlertState, 'ended' | 'acknowledged'>): AlertStanding =>
  ended?.as ?? (acknowledged ? 'acknowledged' : 'open');

export const isUnanswered = (state: Pick<AlertState, 'ended'>): boolean => state.ended === null;

/** Of the dangers those that an alert is raised for, as they travel. */
export const alarming = (referralId: ReferralId, dangers: DangerAlarm['dangers']): readonly DangerTold[] =>
  dangers.flatMap(({ kind, tier, answerId }) =>
    isPressing(tier) ? [{ referralId, kind, tier, ...(answerId && { answerId }) }] : [],
  );

/**
 * Of what is told, what was not told before: by another referral, by another answer, of another kind, or the same
 * graver. What somebody has answered is answered as far as it was told by then: the same said again by somebody else, or
 * later, is news; the same message come twice is not.
 */
export const newAmong = <Told extends DangerTold>(
  told: readonly Told[],
  known: readonly DangerTold[],
): readonly Told[] =>
  told.filter((danger) => !known.some((one) => isSameTold(one, danger) && !isGraver(danger.tier, one.tier)));

const isSameTold = (one: DangerTold, other: DangerTold): boolean =>
  one.referralId === other.referralId && one.kind === other.kind && one.answerId === other.answerId;

/** The gravest of what was told; of two as grave, the first. Its referral is the one that the alert is about. */
export function gravestTold(dangers: readonly DangerTold[]): DangerTold {
  const [first, ...others] = dangers;
  if (!first) throw new Error('An alert is about at least one danger.');
  return others.reduce((gravest, one) => (isGraver(one.tier, gravest.tier) ? one : gravest), first);
}

/** Where an alert stands, as the lists show it. */
export interface AlertShown
  extends Pick<AlertState, 'alertId' | 'caseId' | 'revision' | 'acknowledged' | 'ended' | 'waitingFor'> {
  readonly referralId: ReferralId;
  readonly tier: DangerTold['tier'];
  readonly standing: AlertStanding;
  /** Until when the answer that ended it can be taken back. */
  readonly takeBackUntil: Instant | null;
}

/** The few facts of the state that the records project. */
export function shownOf(state: AlertState): AlertShown {
  const { alertId, caseId, revision, acknowledged, ended, waitingFor } = state;
  const { referralId, tier } = gravestTold(state.dangers);
  const takeBackUntil = ended && minutesAfter(ended.at, state.clocks.takeBackMinutes);
  return {
    ...{ alertId, caseId, revision, acknowledged, ended, waitingFor, referralId, tier, takeBackUntil },
    standing: standingOfAlert(state),
  };
}
