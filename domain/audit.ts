/**
 * What the audit tells of: what was done, who looked, what somebody tried and may not, what a rule refused, and what
 * operations staff did to a process by hand.
 */
export const AUDIT_KINDS = ['did', 'saw', 'tried', 'refused', 'intervened'] as const;
export type AuditKind = (typeof AUDIT_KINDS)[number];

/** What can be done, and is then on record. Each has a sentence in every language (contracts/told.ts). */
export const AUDIT_ACTIONS = [
  'referral-received',
  'referral-checked',
  'advice-given',
  'task-opened',
  'alarm-raised',
  'decided',
  'questions-answered',
  'answer-taken-back',
  'questions-withdrawn',
  'contact-attempted',
  'attempt-voided',
  'contact-confirmed',
  'consent-recorded',
  'consent-withdrawn',
  'part-2-marked',
  'outcome-recorded',
  'duplicate-taken-over',
  'notice-kept',
  'notice-held',
  'notice-sent',
  'notice-undeliverable',
  'case-closed',
  'alert-raised',
  'alert-joined',
  'alert-rung',
  'alert-acknowledged',
  'alert-resolved',
  'alert-dismissed',
  'alert-taken-back',
  'alert-settled',
  'entry-written',
  'policy-added',
  'policy-not-added',
  'advisor-set-up',
  'system-named',
  'key-made',
  'key-revoked',
  'entry-amended',
  'entry-copied',
  'person-changed',
  'duplicate-answered',
  'case-exported',
  'import-received',
  'import-tried',
  'import-finished',
  'intervention-asked',
  'intervention-done',
  'intervention-failed',
] as const;
export type AuditAction = (typeof AUDIT_ACTIONS)[number];
