import { z } from 'zod';
import { ADVICE_OUTCOMES, ADVISORS } from '../domain/advice';
import { ALERT_WAITS, DANGER_DONE, NO_DANGER } from '../domain/alert';
import { AMENDMENT_REASONS } from '../domain/amendment';
import type { AuditAction } from '../domain/audit';
import { EXPORT_FORMATS } from '../domain/case-export';
import { ATTEMPT_RESULTS, VOID_REASONS } from '../domain/contact';
import { RULED_BY } from '../domain/correct-facts';
import { DANGER_TIERS, DANGERS } from '../domain/danger';
import { DECISION_KINDS, DECLINE_REASONS, OVERRIDE_REASONS } from '../domain/decision';
import { TASK_KINDS } from '../domain/deeds';
import { DUPLICATE_ANSWERS } from '../domain/duplicate';
import { INTERACTION_KINDS } from '../domain/entry';
import { ANSWER_FAULTS, WITHDRAWAL_REASONS } from '../domain/inquiry';
import { INTERVENTION_KINDS } from '../domain/intervention';
import { REVOCATION_REASONS } from '../domain/key';
import { RECORDED_OUTCOMES } from '../domain/outcome';
import { CONSENT_RECIPIENTS } from '../domain/part-2';
import { MARK_ORIGINS, UNMARK_REASONS } from '../domain/part-2-mark';
import { PERSON_FACTS } from '../domain/person-fact';
import { CHANNELS } from '../domain/referral';
import { WAITS } from '../domain/referral-state';
import { SENT_FACTS } from '../domain/said-anew';
import { SENDERS_NOES } from '../domain/sent-again';
import type { Seen } from '../domain/sighting';
import { TOLD } from '../domain/staff';
import { type Coded, coded } from './coded';
import { Reason } from './reasons';

const NOTICE_PURPOSES = ['invitation', 'closing', 'questions'] as const;
const NOTICE_WAYS = ['text', 'email', 'in-app'] as const;
const FILES = ['csv', 'ndjson'] as const;

const name = z.string();
const moment = z.iso.datetime();
/** What an older version kept has no code, and a code of a newer one is not known here: then the sentence speaks. */
const why = Reason.nullish().catch(null);
const notice = { purpose: z.enum(NOTICE_PURPOSES), channel: z.enum(NOTICE_WAYS) };
const counts = { takenIn: z.int(), repeated: z.int(), refused: z.int() };
const version = { name, version: z.int() };

/** What was done, by the action under which it is on record. Names stand in the place of ids. */
const DONE = {
  'referral-received': { source: name },
  'referral-checked': {
    programs: z.int(),
    eligible: z.int(),
    unknown: z.int(),
    danger: z.enum(DANGER_TIERS).nullish(),
  },
  'advice-given': { advisor: z.enum(ADVISORS), outcome: z.enum(ADVICE_OUTCOMES), recommended: z.array(name) },
  'task-opened': { kind: z.enum(TASK_KINDS), assignee: name.nullable() },
  'due-moved-forward': {
    dueAt: moment,
    otherwiseDueAt: moment.describe('When it would be due by what its sender said.'),
  },
  'alarm-raised': { what: z.enum(WAITS), tell: z.enum(TOLD), staff: name.nullable() },
  decided: {
    kind: z.enum(DECISION_KINDS),
    program: name.nullable(),
    reason: z.enum([...new Set([...OVERRIDE_REASONS, ...DECLINE_REASONS])]).nullable(),
    questions: z.int().nullish().describe('How many, where information was asked for.'),
  },
  'questions-answered': {
    answered: z.int(),
    unknown: z.int(),
    sent: z.boolean().optional().describe("Whether the sender's own system answered; else somebody wrote it down."),
  },
  'answer-taken-back': { reason: z.enum(ANSWER_FAULTS) },
  'questions-withdrawn': { reason: z.enum(WITHDRAWAL_REASONS) },
  'contact-attempted': { channel: z.enum(CHANNELS), result: z.enum(ATTEMPT_RESULTS) },
  'attempt-voided': { channel: z.enum(CHANNELS), result: z.enum(ATTEMPT_RESULTS), reason: z.enum(VOID_REASONS) },
  'contact-confirmed': {
    safeToContact: z.enum(['yes', 'no']),
    channels: z.array(z.enum(CHANNELS)),
    noVoicemail: z.boolean(),
  },
  'consent-recorded': { recipient: z.enum(CONSENT_RECIPIENTS), program: name.nullable() },
  'consent-withdrawn': {},
  'part-2-marked': { origin: z.enum(MARK_ORIGINS) },
  'part-2-unmarked': { reason: z.enum(UNMARK_REASONS) },
  'referral-sent-again': {
    words: z.boolean().describe('Whether its narrative says something new.'),
    changed: z.array(z.enum(SENT_FACTS)).describe('Facts that it tells otherwise than before.'),
    noTo: z.array(z.enum(SENDERS_NOES)).describe('What it says no to now.'),
  },
  'facts-corrected': { changed: z.array(z.enum(RULED_BY)) },
  'outcome-recorded': { outcome: z.enum(RECORDED_OUTCOMES) },
  'duplicate-taken-over': {},
  'notice-kept': notice,
  'notice-held': { ...notice, because: z.string(), why },
  'notice-sent': notice,
  'notice-undeliverable': notice,
  'case-closed': {},
  'alert-raised': { tier: z.enum(DANGER_TIERS), kinds: z.array(z.enum(DANGERS)) },
  'alert-joined': { tier: z.enum(DANGER_TIERS), kinds: z.array(z.enum(DANGERS)) },
  'alert-rung': { what: z.enum(ALERT_WAITS), tell: z.enum(TOLD), staff: name.nullable(), people: z.int() },
  'alert-acknowledged': {},
  'alert-resolved': { done: z.enum(DANGER_DONE) },
  'alert-dismissed': { because: z.enum(NO_DANGER) },
  'alert-taken-back': {},
  'alert-settled': {},
  'policy-added': version,
  'policy-not-added': version,
  'advisor-set-up': { advisor: z.enum(ADVISORS), model: name, promptVersion: name },
  'system-named': { system: name },
  'key-made': { fingerprint: z.string(), system: name },
  'key-revoked': { fingerprint: z.string(), system: name, reason: z.enum(REVOCATION_REASONS) },
  'entry-written': { kind: z.enum(INTERACTION_KINDS) },
  'entry-amended': { reason: z.enum(AMENDMENT_REASONS) },
  'entry-copied': { kind: z.enum(INTERACTION_KINDS) },
  'person-changed': { changed: z.array(z.enum(PERSON_FACTS)) },
  'duplicate-answered': { answer: z.enum(DUPLICATE_ANSWERS) },
  'case-exported': { format: z.enum(EXPORT_FORMATS) },
  'import-received': { format: z.enum(FILES), rows: z.int() },
  'import-tried': counts,
  'import-finished': counts,
  'intervention-asked': { kind: z.enum(INTERVENTION_KINDS) },
  'intervention-done': { kind: z.enum(INTERVENTION_KINDS) },
  'intervention-failed': { whyNot: z.string().describe('In the words of whoever refused it.') },
} as const satisfies Readonly<Record<AuditAction, z.ZodRawShape>>;

const SEEN = {
  'saw-referral': {},
  'saw-case': {},
  'saw-person': {},
  searched: { hits: z.int() },
  'took-out-audit': { lines: z.int(), format: z.enum(FILES) },
} as const satisfies Readonly<Record<Seen['kind'], z.ZodRawShape>>;

/** What was asked and not done: of which action, by which code, and in our own sentence. */
const notDone = { action: z.string(), problem: z.string(), reason: z.string(), why };

const HAPPENINGS = {
  ...DONE,
  ...SEEN,
  tried: notDone,
  refused: notDone,
  /** It is on record in a form that this version does not read. */
  'as-kept': { action: z.string() },
} as const;

/**
 * Something that happened, as a code and what goes with it. Each language says it from its own catalogue, and a code
 * without a sentence in one of them does not compile.
 */
export const Happening = coded(HAPPENINGS);
export type Happening = Coded<typeof HAPPENINGS>;
