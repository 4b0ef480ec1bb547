import type { Reason } from './reason';
import { inEnglish } from './reasons-in-english';

/** Why the system refuses a change, for programs. Each is an HTTP problem code too, documented in docs/errors.md. */
export const REFUSAL_CODES = [
  'already-decided',
  'stale-advice',
  'stale-revision',
  'referral-closed',
  'referral-not-ready',
  'referral-stopped',
  'program-unknown',
  'reason-needed',
  'rule-forbids',
  'consent-needed',
  'consent-unfit',
  'mark-unfit',
  'stale-marks',
  'consent-unknown',
  'questions-open',
  'questions-limit',
  'question-unknown',
  'question-answered',
  'answer-not-standing',
  'taken-back-limit',
  'no-question-open',
  'gate-closed',
  'pathway-needed',
  'contact-plan-open',
  'channel-needed',
  'other-referral-needed',
  'attempt-in-future',
  'attempts-limit',
  'attempt-unknown',
  'attempt-voided',
  'attempt-ours',
  'stale-alert',
  'alert-answered',
  'alert-not-answered',
  'alert-settled',
  'alert-not-running',
] as const;
export type RefusalCode = (typeof REFUSAL_CODES)[number];

/** The system's no: a code for programs, an English sentence, and why, for whoever says it in another language. */
export interface Refusal {
  readonly code: RefusalCode;
  readonly reason: string;
  /** Null where a workflow of an older version refused. */
  readonly why: Reason | null;
}

/** The refusal, or undefined when there is no reason for one. */
export const refuse = (code: RefusalCode, why: Reason | undefined): Refusal | undefined => why && refusal(code, why);

export const refusal = (code: RefusalCode, why: Reason): Refusal => ({ code, why, reason: inEnglish(why) });
