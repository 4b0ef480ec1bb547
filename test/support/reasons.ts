import type { RowFault } from '../../domain/import';
import type { Reason } from '../../domain/reason';
import type { RuleHeld } from '../../domain/rule-held';

type Each<Value extends { readonly code: string }> = {
  readonly [Code in Value['code']]: Extract<Value, { readonly code: Code }>;
};

const AT = '2026-03-02T15:00:00.000Z';

/** One of every reason. */
export const REASONS: Each<Reason> = {
  'referral-closed': { code: 'referral-closed', outcome: 'withdrawn', by: 'Ana', at: AT },
  'referral-not-ready': { code: 'referral-not-ready' },
  'pathway-not-running': { code: 'pathway-not-running' },
  'work-stopped': { code: 'work-stopped', by: 'Omar', at: AT },
  'pathway-unconfirmed': { code: 'pathway-unconfirmed' },
  'pathway-needed': { code: 'pathway-needed', outcome: 'service-started' },
  'nobody-confirmed': { code: 'nobody-confirmed' },
  'already-decided': { code: 'already-decided', by: 'Ana', at: AT, kind: null },
  'stale-advice': { code: 'stale-advice' },
  'stale-revision': { code: 'stale-revision', seen: 3, now: 4 },
  'program-unknown': { code: 'program-unknown', program: 'Pantry' },
  'reason-needed': { code: 'reason-needed', program: 'Pantry' },
  'rule-forbids': { code: 'rule-forbids', program: 'Pantry', rule: 'age of 60' },
  'not-safe': { code: 'not-safe' },
  'safety-unknown': { code: 'safety-unknown' },
  'other-channels': { code: 'other-channels', channels: ['call', 'letter'], channel: 'visit' },
  'no-voicemail': { code: 'no-voicemail' },
  'no-phone': { code: 'no-phone' },
  'no-email': { code: 'no-email' },
  'no-referrer-email': { code: 'no-referrer-email' },
  'address-changed': { code: 'address-changed' },
  'channel-needed': { code: 'channel-needed' },
  'before-decision': { code: 'before-decision' },
  'in-future': { code: 'in-future' },
  'attempts-limit': { code: 'attempts-limit', limit: 50 },
  'attempt-unknown': { code: 'attempt-unknown' },
  'attempt-voided': { code: 'attempt-voided', at: '2026-03-02T15:00:00.000Z' },
  'attempt-ours': { code: 'attempt-ours' },
  'was-reached': { code: 'was-reached' },
  'plan-left': { code: 'plan-left', left: [{ what: 'attempts', made: 1, asked: 3 }] },
  'alert-answered': {
    code: 'alert-answered',
    standing: 'dismissed',
    by: 'Ben Okoye',
    at: '2026-03-02T15:00:00.000Z',
  },
  'alert-not-answered': { code: 'alert-not-answered' },
  'alert-settled': { code: 'alert-settled' },
  'alert-not-running': { code: 'alert-not-running' },
  'stale-alert': { code: 'stale-alert', seen: 1, now: 2 },
  'takes-role': { code: 'takes-role', roles: ['coordinator', 'supervisor'], role: 'auditor' },
  'other-team': { code: 'other-team' },
  'other-system': { code: 'other-system' },
  'pathway-rests-on-it': { code: 'pathway-rests-on-it' },
  'pathway-counts-it': { code: 'pathway-counts-it' },
  'facts-rest-on-it': { code: 'facts-rest-on-it' },
  'entry-amended': { code: 'entry-amended', by: 'Ana', at: AT },
  'stale-person': { code: 'stale-person', facts: ['phone', 'safe-contact'] },
  'joined-since': { code: 'joined-since', by: 'Ana', at: AT },
  'facts-changed-since-join': { code: 'facts-changed-since-join', facts: ['phone'] },
  'stale-duplicate': { code: 'stale-duplicate', by: 'Ana', at: AT },
  'served-elsewhere': { code: 'served-elsewhere', team: 'Family Team' },
  'file-empty': { code: 'file-empty' },
  'file-not-utf-8': { code: 'file-not-utf-8', line: 12 },
  'file-quote-open': { code: 'file-quote-open', line: 12 },
  'file-columns-missing': { code: 'file-columns-missing', columns: ['given_name', 'narrative'] },
  'file-column-twice': { code: 'file-column-twice', column: 'county' },
  'file-columns-limit': { code: 'file-columns-limit', limit: 100 },
  'file-rows-limit': { code: 'file-rows-limit', limit: 20_000 },
  'no-workflow': { code: 'no-workflow' },
  'runs-anew': { code: 'runs-anew' },
  'came-to-its-end': { code: 'came-to-its-end' },
  'does-not-run': { code: 'does-not-run', status: 'terminated' },
};

/** One of every rule, held against a fact that is not told. */
export const RULES: Each<RuleHeld> = {
  'minimum-age': { code: 'minimum-age', years: 60, age: null },
  'maximum-age': { code: 'maximum-age', years: 17, age: null },
  county: { code: 'county', counties: ['Brandt', 'Lowell'], county: null },
  coverage: { code: 'coverage', accepted: ['Medicaid'], held: [] },
  requires: { code: 'requires', term: 'veteran', meaning: 'served in the armed forces', truth: null },
  excludes: { code: 'excludes', term: 'pregnant', meaning: 'is pregnant', truth: null },
  capacity: { code: 'capacity' },
};

/** One of everything that can be wrong with a row of a file. */
export const ROW_FAULTS: Each<RowFault> = {
  missing: { code: 'missing', field: 'narrative' },
  'unknown-field': { code: 'unknown-field', field: 'shoeSize' },
  'wrong-kind': { code: 'wrong-kind', field: 'county' },
  'too-long': { code: 'too-long', field: 'county', max: 100 },
  'too-many': { code: 'too-many', field: 'coverage', max: 10 },
  'not-one-of': { code: 'not-one-of', field: 'urgency', allowed: ['routine', 'urgent'] },
  'not-yes-or-no': { code: 'not-yes-or-no', field: 'veteran' },
  'not-a-date': { code: 'not-a-date', field: 'birth_date' },
  'ambiguous-date': { code: 'ambiguous-date', field: 'birth_date' },
  'in-the-future': { code: 'in-the-future', field: 'birth_date' },
  'not-an-age': { code: 'not-an-age', field: 'age_years' },
  'not-an-email': { code: 'not-an-email', field: 'email' },
  unkeepable: { code: 'unkeepable', field: 'narrative' },
  'not-valid': { code: 'not-valid', field: 'phone' },
  'not-json': { code: 'not-json', field: null },
  'fhir-resource': { code: 'fhir-resource', field: null },
  'row-too-large': { code: 'row-too-large', field: null },
  'too-many-cells': { code: 'too-many-cells', field: null, columns: 16 },
};
