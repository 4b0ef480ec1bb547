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
  'gate-closed',
  'pathway-needed',
  'contact-plan-open',
  'channel-needed',
  'attempt-in-future',
  'attempts-limit',
] as const;
export type RefusalCode = (typeof REFUSAL_CODES)[number];

/** The system's no: a code for programs, and a sentence for people. */
export interface Refusal {
  readonly code: RefusalCode;
  readonly reason: string;
}

/** The refusal, or undefined when there is no reason for one. */
export const refuse = (code: RefusalCode, reason: string | undefined): Refusal | undefined =>
  reason === undefined ? undefined : { code, reason };
