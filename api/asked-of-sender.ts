import type { ISql } from 'postgres';
import { answersOf, standing } from '../db/answer-store';
import { inquiriesOf } from '../db/inquiry-store';
import { personOf } from '../db/person-store';
import { findStanding, readReferral } from '../db/referral-store';
import { whyNotTellSender } from '../domain/asking-the-sender';
import type { Instant } from '../domain/clock';
import type { InquiryId, QuestionId, ReferralId } from '../domain/ids';
import type { Question } from '../domain/inquiry';
import type { Reason } from '../domain/reason';
import type { ReferralStatus } from '../domain/referral-state';

/** A question to whoever referred, as it stands. */
export interface AskedQuestion extends Question {
  readonly inquiryId: InquiryId;
  readonly askedAt: Instant;
  readonly isAnswered: boolean;
  /** Whether the referral waits for it. An answer to any other is read all the same. */
  readonly isAwaited: boolean;
}

/** What was asked of whoever sent a referral, and why their system is not told the words, where it is not. */
export interface AskedOfSender {
  readonly status: ReferralStatus;
  readonly questions: readonly AskedQuestion[];
  readonly notTold: Reason | undefined;
}

const NOTHING: AskedOfSender = { status: 'received', questions: [], notTold: undefined };

export async function askedOfSender(sql: ISql, id: ReferralId): Promise<AskedOfSender> {
  const where = await findStanding(sql, id);
  if (!where) return NOTHING;
  const { status } = where;
  const [inquiries, answers, { source }, { contact }] = await Promise.all([
    inquiriesOf(sql, id),
    answersOf(sql, id),
    readReferral(sql, id),
    personOf(sql, id),
  ]);
  const answered = new Set<QuestionId>(standing(answers).map(({ questionId }) => questionId));
  const questions = inquiries.flatMap(({ inquiryId, at: askedAt, questions: asked }) =>
    asked.map((question) => {
      const isAnswered = answered.has(question.questionId);
      const isAwaited = status === 'awaiting-information' && question.isOpen;
      return { ...question, inquiryId, askedAt, isAnswered, isAwaited };
    }),
  );
  return { status, questions, notTold: whyNotTellSender(source.kind, contact) };
}
