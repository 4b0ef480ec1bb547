import { z } from 'zod';
import { ALERT_STANDINGS } from '../domain/alert';
import { DECISION_KINDS } from '../domain/decision';
import { RUN_STATUSES } from '../domain/intervention';
import { OUTCOME_KINDS, RECORDED_OUTCOMES } from '../domain/outcome';
import { CONSENT_STANDINGS } from '../domain/part-2';
import { PERSON_FACTS } from '../domain/person-fact';
import { PLAN_STEPS } from '../domain/plan-step';
import type { Reason as ReasonOfRules } from '../domain/reason';
import { CHANNELS } from '../domain/referral';
import { ROLES } from '../domain/staff';
import { coded } from './coded';
import { RuleHeld } from './rules';

const at = z.iso.datetime();
const program = { program: z.string() };

const REASONS = {
  'referral-closed': { outcome: z.enum(OUTCOME_KINDS).nullable(), by: z.string().nullable(), at: at.nullable() },
  'referral-not-ready': {},
  'pathway-not-running': {},
  'work-stopped': { by: z.string().nullable(), at: at.nullable() },
  'pathway-unconfirmed': {},
  'pathway-needed': { outcome: z.enum(RECORDED_OUTCOMES) },
  'nobody-confirmed': {},
  'already-decided': { by: z.string(), at, kind: z.enum(DECISION_KINDS).nullable() },
  'stale-advice': {},
  'stale-revision': { seen: z.int(), now: z.int() },
  'program-unknown': program,
  'reason-needed': program,
  'rule-forbids': { ...program, rule: z.string().nullable(), held: RuleHeld.nullish() },
  'consent-needed': { ...program, consent: z.enum(CONSENT_STANDINGS), on: z.iso.date().nullable() },
  'consent-not-asked': {},
  'consents-limit': { limit: z.int() },
  'consent-in-future': {},
  'consent-over': {},
  'consent-unknown': {},
  'part-2-marked': {},
  'part-2-not-marked': {},
  'part-2-marked-by-sender': {},
  'stale-marks': {},
  'questions-open': {},
  'questions-limit': { limit: z.int() },
  'question-unknown': {},
  'question-answered': {},
  'answer-not-standing': {},
  'taken-back-limit': { limit: z.int() },
  'no-question-open': {},
  'ask-in-person': {},
  'sender-may-not-know': {},
  'not-safe': {},
  'safety-unknown': {},
  'other-channels': { channels: z.array(z.enum(CHANNELS)), channel: z.enum(CHANNELS) },
  'no-voicemail': {},
  'no-phone': {},
  'no-email': {},
  'no-referrer-email': {},
  'address-changed': {},
  'channel-needed': {},
  'before-decision': {},
  'in-future': {},
  'attempts-limit': { limit: z.int() },
  'attempt-unknown': {},
  'attempt-voided': { at },
  'attempt-ours': {},
  'was-reached': {},
  'plan-left': { left: z.array(z.object({ what: z.enum(PLAN_STEPS), made: z.int(), asked: z.int() })) },
  'alert-answered': { standing: z.enum(ALERT_STANDINGS), by: z.string(), at },
  'alert-not-answered': {},
  'alert-settled': {},
  'alert-not-running': {},
  'stale-alert': { seen: z.int(), now: z.int() },
  'takes-role': { roles: z.array(z.enum(ROLES)), role: z.enum(ROLES) },
  'other-team': {},
  'other-system': {},
  'pathway-rests-on-it': {},
  'pathway-counts-it': {},
  'facts-rest-on-it': {},
  'entry-amended': { by: z.string(), at },
  'stale-person': { facts: z.array(z.enum(PERSON_FACTS)) },
  'stale-duplicate': { by: z.string().nullable(), at: at.nullable() },
  'other-referral-needed': {},
  'other-referral-unfit': {},
  'joined-since': { by: z.string(), at },
  'facts-changed-since-join': { facts: z.array(z.enum(PERSON_FACTS)) },
  'served-elsewhere': { team: z.string() },
  'number-of-another-person': {},
  'sent-again-closed': {},
  'sent-again-limit': { limit: z.int() },
  'file-empty': {},
  'file-not-utf-8': { line: z.int() },
  'file-quote-open': { line: z.int() },
  'file-columns-missing': { columns: z.array(z.string()) },
  'file-column-twice': { column: z.string() },
  'file-columns-limit': { limit: z.int() },
  'file-rows-limit': { limit: z.int() },
  'no-workflow': {},
  'runs-anew': {},
  'alert-runs': {},
  'came-to-its-end': {},
  'does-not-run': { status: z.enum(RUN_STATUSES) },
} as const satisfies Readonly<Record<ReasonOfRules['code'], z.ZodRawShape>>;

/** Why the system refuses, denies or holds something, as it goes over the wire. */
export const Reason: z.ZodType<ReasonOfRules> = coded(REASONS);
