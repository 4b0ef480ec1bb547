import { randomUUID } from 'node:crypto';
import {
  type AlertSaid,
  type AlertStart,
  type AlertState,
  type AnswerAlert,
  type DangerTold,
  raised,
} from '../../domain/alert';
import type { AlertId, CaseId, OperationId, ReferralId, StaffId } from '../../domain/ids';
import { DANGER_CLOCKS } from '../../domain/policy';
import { ANA, anOperation } from './a-referral';

export const A_REFERRAL = '0192f1c4-6d2a-7b7e-8a11-3c4d5e6f7a01' as string as ReferralId;
export const ANOTHER_REFERRAL = '0192f1c4-6d2a-7b7e-8a11-3c4d5e6f7a02' as string as ReferralId;

export const AN_ANSWER = '0192f1c4-6d2a-7b7e-8a11-3c4d5e6f7a03' as string as OperationId;

/** Suicide, now; say only what the test is about. */
export const aDanger = (facts: Partial<DangerTold> = {}): DangerTold => ({
  referralId: A_REFERRAL,
  kind: 'suicide',
  tier: 'now',
  ...facts,
});

export const anAlertStart = (facts: Partial<AlertStart> = {}): AlertStart => ({
  caseId: randomUUID() as string as CaseId,
  dangers: [aDanger()],
  clocks: DANGER_CLOCKS,
  ...facts,
});

/** An alert as it was raised at this moment. */
export const anAlert = (facts: Partial<AlertStart> = {}, at = '2026-03-02T22:00:00.000Z'): AlertState =>
  raised(anAlertStart(facts), { alertId: randomUUID() as string as AlertId, at });

/** An answer to the alert as it stands. */
export const anAnswer = (
  { alertId, revision }: Pick<AlertState, 'alertId' | 'revision'>,
  said: AlertSaid = { answer: 'acknowledged', note: null },
  by: StaffId = ANA,
): AnswerAlert => ({ ...anOperation(by), alertId, revision, said });

export const TAKEN_BACK: AlertSaid = { answer: 'taken-back', note: null };
export const NO_DANGER_SAID: AlertSaid = { answer: 'dismissed', because: 'figure-of-speech', note: null };
export const DONE_SAID: AlertSaid = {
  answer: 'resolved',
  done: 'person-safe',
  note: 'Spoke with her; her sister is there.',
};
