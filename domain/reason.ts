import type { AlertStanding } from './alert';
import type { CivilDate, Instant } from './clock';
import type { DecisionKind } from './decision';
import type { RunStatus } from './intervention';
import type { OutcomeKind, RecordedOutcome } from './outcome';
import type { ConsentStanding } from './part-2';
import type { PersonFact } from './person-fact';
import type { PlanStep } from './plan-step';
import type { Channel } from './referral';
import type { RuleHeld } from './rule-held';
import type { Role } from './staff';

type Nothing = Readonly<Record<never, never>>;

/** Everything that speaks against something, and what each takes to be said. Never a word that somebody wrote. */
interface Reasons {
  // The referral as it stands.
  'referral-closed': { readonly outcome: OutcomeKind | null; readonly by: string | null; readonly at: Instant | null };
  'referral-not-ready': Nothing;
  'pathway-not-running': Nothing;
  'work-stopped': { readonly by: string | null; readonly at: Instant | null };
  'pathway-unconfirmed': Nothing;
  'pathway-needed': { readonly outcome: RecordedOutcome };
  'nobody-confirmed': Nothing;
  'already-decided': { readonly by: string; readonly at: Instant; readonly kind: DecisionKind | null };
  'stale-advice': Nothing;
  'stale-revision': { readonly seen: number; readonly now: number };
  'program-unknown': { readonly program: string };
  'reason-needed': { readonly program: string };
  /** `rule` says it in English; `held` as a code, where that is known. */
  'rule-forbids': {
    readonly program: string;
    readonly rule: string | null;
    readonly held?: RuleHeld | null | undefined;
  };
  // Written consent, where 42 CFR Part 2 protects the referral.
  'consent-needed': { readonly program: string; readonly consent: ConsentStanding; readonly on: CivilDate | null };
  'consent-not-asked': Nothing;
  'consents-limit': { readonly limit: number };
  'consent-in-future': Nothing;
  'consent-over': Nothing;
  'consent-unknown': Nothing;
  'part-2-marked': Nothing;
  'part-2-not-marked': Nothing;
  'part-2-marked-by-sender': Nothing;
  'stale-marks': Nothing;
  // Questions to the referrer.
  'questions-open': Nothing;
  'questions-limit': { readonly limit: number };
  'question-unknown': Nothing;
  'question-answered': Nothing;
  'answer-not-standing': Nothing;
  'taken-back-limit': { readonly limit: number };
  'no-question-open': Nothing;
  'ask-in-person': Nothing;
  'sender-may-not-know': Nothing;
  // Contact.
  'not-safe': Nothing;
  'safety-unknown': Nothing;
  'other-channels': { readonly channels: readonly Channel[]; readonly channel: Channel };
  'no-voicemail': Nothing;
  'no-phone': Nothing;
  'no-email': Nothing;
  'no-referrer-email': Nothing;
  'address-changed': Nothing;
  'channel-needed': Nothing;
  'before-decision': Nothing;
  'in-future': Nothing;
  'attempts-limit': { readonly limit: number };
  'attempt-unknown': Nothing;
  'attempt-voided': { readonly at: Instant };
  'attempt-ours': Nothing;
  'was-reached': Nothing;
  'plan-left': { readonly left: readonly PlanStep[] };
  // An alert.
  'alert-answered': { readonly standing: AlertStanding; readonly by: string; readonly at: Instant };
  'alert-not-answered': Nothing;
  'alert-settled': Nothing;
  'alert-not-running': Nothing;
  'stale-alert': { readonly seen: number; readonly now: number };
  // Who asks.
  'takes-role': { readonly roles: readonly Role[]; readonly role: Role };
  'other-team': Nothing;
  'other-system': Nothing;
  // The record of a case, and workflows.
  'pathway-rests-on-it': Nothing;
  'pathway-counts-it': Nothing;
  'facts-rest-on-it': Nothing;
  'entry-amended': { readonly by: string; readonly at: Instant };
  'stale-person': { readonly facts: readonly PersonFact[] };
  'stale-duplicate': { readonly by: string | null; readonly at: Instant | null };
  'other-referral-needed': Nothing;
  'other-referral-unfit': Nothing;
  'joined-since': { readonly by: string; readonly at: Instant };
  'facts-changed-since-join': { readonly facts: readonly PersonFact[] };
  'served-elsewhere': { readonly team: string };
  // A referral that arrives.
  'number-of-another-person': Nothing;
  'sent-again-closed': Nothing;
  'sent-again-limit': { readonly limit: number };
  // A file of referrals.
  'file-empty': Nothing;
  'file-not-utf-8': { readonly line: number };
  'file-quote-open': { readonly line: number };
  'file-columns-missing': { readonly columns: readonly string[] };
  'file-column-twice': { readonly column: string };
  'file-columns-limit': { readonly limit: number };
  'file-rows-limit': { readonly limit: number };
  'no-workflow': Nothing;
  'runs-anew': Nothing;
  'alert-runs': Nothing;
  'came-to-its-end': Nothing;
  'does-not-run': { readonly status: RunStatus };
}

/** Why not, as a code and what goes with it; each language says it from its own catalogue. */
export type Reason = {
  readonly [Code in keyof Reasons]: { readonly code: Code } & Reasons[Code];
}[keyof Reasons];
