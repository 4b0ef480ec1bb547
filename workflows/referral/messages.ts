import { defineSearchAttributeKey, SearchAttributeType, type SearchAttributeUpdatePair } from '@temporalio/common';
import { defineQuery, defineSignal, defineUpdate } from '@temporalio/workflow';
import type { ConfirmContact, LogAttempt, VoidAttempt } from '../../domain/contact';
import type { CorrectFacts } from '../../domain/correct-facts';
import type { Decide } from '../../domain/decision';
import type { OperationId, ReferralId } from '../../domain/ids';
import type { AnswerQuestions, TakeAnswerBack, WithdrawQuestions } from '../../domain/inquiry';
import type { RecordOutcome } from '../../domain/outcome';
import type { RecordConsent, WithdrawConsent } from '../../domain/part-2';
import type { MarkPart2, UnmarkPart2 } from '../../domain/part-2-mark';
import { type ReferralState, type ReferralStatus, standingOf } from '../../domain/referral-state';
import type { SendAgain } from '../../domain/sent-again';

export const TASK_QUEUE = 'referrals';

/** One workflow per referral: the id is derived, so starting twice is harmless. */
export const referralWorkflowId = (id: ReferralId): string => `referral/${id}`;

/** What a person hears when a change was taken: where the referral stands now. */
export interface ChangeTaken {
  readonly operationId: OperationId;
  readonly fingerprint: string;
  readonly revision: number;
  readonly status: ReferralStatus;
}

/** Ask: where does this referral stand? */
export const referralState = defineQuery<ReferralState>('referralState');

/** Updates, because a person must hear at once when a change cannot be taken, and why. */
export const decide = defineUpdate<ChangeTaken, [Decide]>('decide');
export const answerQuestions = defineUpdate<ChangeTaken, [AnswerQuestions]>('answerQuestions');
export const takeAnswerBack = defineUpdate<ChangeTaken, [TakeAnswerBack]>('takeAnswerBack');
export const withdrawQuestions = defineUpdate<ChangeTaken, [WithdrawQuestions]>('withdrawQuestions');
export const logAttempt = defineUpdate<ChangeTaken, [LogAttempt]>('logAttempt');
export const voidAttempt = defineUpdate<ChangeTaken, [VoidAttempt]>('voidAttempt');
export const confirmContact = defineUpdate<ChangeTaken, [ConfirmContact]>('confirmContact');
export const recordConsent = defineUpdate<ChangeTaken, [RecordConsent]>('recordConsent');
export const withdrawConsent = defineUpdate<ChangeTaken, [WithdrawConsent]>('withdrawConsent');
export const markPart2 = defineUpdate<ChangeTaken, [MarkPart2]>('markPart2');
export const unmarkPart2 = defineUpdate<ChangeTaken, [UnmarkPart2]>('unmarkPart2');
export const recordOutcome = defineUpdate<ChangeTaken, [RecordOutcome]>('recordOutcome');

/** What a relay hands over, once for ever: an Update, because its answer says that the pathway took it. */
export const sendAgain = defineUpdate<ChangeTaken, [SendAgain]>('sendAgain');
export const correctFacts = defineUpdate<ChangeTaken, [CorrectFacts]>('correctFacts');

/** A Signal, because it is a fact: all danger that the referral told is answered (true), or is again to be answered. */
export const dangerAnswered = defineSignal<[boolean]>('dangerAnswered');

/** The few facts by which operations staff find workflows, registered with the Temporal namespace before the first start. */
export const searchBy = {
  status: defineSearchAttributeKey('ReferralStatus', SearchAttributeType.KEYWORD),
  nextOwner: defineSearchAttributeKey('NextOwner', SearchAttributeType.KEYWORD),
  dueAt: defineSearchAttributeKey('DueAt', SearchAttributeType.DATETIME),
} as const;

/** What a referral is found by. Nothing of a person is among it. */
export function searchAttributesOf(state: ReferralState): SearchAttributeUpdatePair[] {
  const { status, nextOwner, waitingFor } = standingOf(state);
  return [
    { key: searchBy.status, value: status },
    { key: searchBy.nextOwner, value: nextOwner },
    { key: searchBy.dueAt, value: waitingFor ? new Date(waitingFor.dueAt) : null },
  ];
}
