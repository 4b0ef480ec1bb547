import type { Happening } from '../../contracts/happenings';

type One<Code extends Happening['code']> = Extract<Happening, { readonly code: Code }>;
const notice = { purpose: 'invitation', channel: 'text' } as const;
const version = { name: 'routing', version: 2 };
const key = { fingerprint: 'a1b2c3d4', system: 'County hospital' };
const notDone = { action: 'decide', problem: 'not-allowed', reason: 'this belongs to another team' };

/** One of everything that can happen. */
export const HAPPENINGS: { readonly [Code in Happening['code']]: One<Code> } = {
  'referral-received': { code: 'referral-received', source: 'St Anne' },
  'referral-checked': { code: 'referral-checked', programs: 10, eligible: 3, unknown: 2, danger: 'now' },
  'advice-given': { code: 'advice-given', advisor: 'offline', outcome: 'route', recommended: ['Pantry', 'Rent Help'] },
  'task-opened': { code: 'task-opened', kind: 'decide-pathway', assignee: null },
  'alarm-raised': { code: 'alarm-raised', what: 'decision', tell: 'program-manager', staff: null },
  decided: { code: 'decided', kind: 'chose-another-program', program: 'Pantry', reason: 'shorter-wait' },
  'contact-attempted': { code: 'contact-attempted', channel: 'call', result: 'no-answer' },
  'attempt-voided': { code: 'attempt-voided', channel: 'call', result: 'reached', reason: 'wrong-person' },
  'contact-confirmed': { code: 'contact-confirmed', safeToContact: 'yes', channels: ['call'], noVoicemail: true },
  'outcome-recorded': { code: 'outcome-recorded', outcome: 'service-started' },
  'notice-kept': { code: 'notice-kept', ...notice },
  'notice-held': { code: 'notice-held', ...notice, because: 'no phone number is known' },
  'notice-sent': { code: 'notice-sent', ...notice },
  'notice-undeliverable': { code: 'notice-undeliverable', ...notice },
  'case-closed': { code: 'case-closed' },
  'alert-raised': { code: 'alert-raised', tier: 'now', kinds: ['suicide', 'violence'] },
  'alert-joined': { code: 'alert-joined', tier: 'now', kinds: ['child-at-risk'] },
  'alert-rung': { code: 'alert-rung', what: 'acknowledgement', tell: 'supervisor', staff: null, people: 2 },
  'alert-acknowledged': { code: 'alert-acknowledged' },
  'alert-resolved': { code: 'alert-resolved', done: 'safety-plan' },
  'alert-dismissed': { code: 'alert-dismissed', because: 'figure-of-speech' },
  'alert-taken-back': { code: 'alert-taken-back' },
  'alert-settled': { code: 'alert-settled' },
  'policy-added': { code: 'policy-added', ...version },
  'policy-not-added': { code: 'policy-not-added', ...version },
  'system-named': { code: 'system-named', system: key.system },
  'key-made': { code: 'key-made', ...key },
  'key-revoked': { code: 'key-revoked', ...key, reason: 'rotated' },
  'entry-written': { code: 'entry-written', kind: 'call' },
  'entry-amended': { code: 'entry-amended', reason: 'correction' },
  'entry-copied': { code: 'entry-copied', kind: 'visit' },
  'duplicate-answered': { code: 'duplicate-answered', answer: 'keep-apart' },
  'person-changed': { code: 'person-changed', changed: ['phone', 'safe-contact'] },
  'case-exported': { code: 'case-exported', format: 'json' },
  'import-received': { code: 'import-received', format: 'csv', rows: 300 },
  'import-tried': { code: 'import-tried', takenIn: 290, repeated: 4, refused: 6 },
  'import-finished': { code: 'import-finished', takenIn: 290, repeated: 4, refused: 6 },
  'intervention-asked': { code: 'intervention-asked', kind: 'terminate' },
  'intervention-done': { code: 'intervention-done', kind: 'terminate' },
  'intervention-failed': { code: 'intervention-failed', whyNot: 'Temporal said no' },
  'saw-referral': { code: 'saw-referral' },
  'saw-case': { code: 'saw-case' },
  'saw-person': { code: 'saw-person' },
  searched: { code: 'searched', hits: 3 },
  'took-out-audit': { code: 'took-out-audit', lines: 12, format: 'csv' },
  tried: { code: 'tried', ...notDone },
  refused: { code: 'refused', ...notDone, problem: 'stale-revision' },
  'as-kept': { code: 'as-kept', action: 'decided' },
};
