/**
 * What the audit tells of: what was done, who looked, what somebody tried and may not, what a rule refused, and what
 * operations staff did to a process by hand.
 */
export const AUDIT_KINDS = ['did', 'saw', 'tried', 'refused', 'intervened'] as const;
export type AuditKind = (typeof AUDIT_KINDS)[number];
