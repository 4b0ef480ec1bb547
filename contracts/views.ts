import { z } from 'zod';
import { ADVICE_OUTCOMES, ADVISORS } from '../domain/advice';
import { STOOD_IN_BECAUSE } from '../domain/asking-a-model';
import { ATTEMPT_RESULTS, VOID_REASONS } from '../domain/contact';
import { DANGER_TIERS, DANGERS } from '../domain/danger';
import { DECISION_KINDS } from '../domain/decision';
import { TASK_KINDS } from '../domain/deeds';
import { CAPACITIES } from '../domain/program';
import { ANSWERS, CHANNELS, SOURCE_KINDS, URGENCIES } from '../domain/referral';
import { NEXT_OWNERS, STATUSES, WAITS } from '../domain/referral-state';
import { ROLES, TOLD } from '../domain/staff';
import { CONTRADICTED } from '../domain/told';
import { AlertView } from './alert-views';
import { ConsentView } from './consent-views';
import { OtherReferralsView, PerhapsKnownView } from './duplicate-views';
import { Happening } from './happenings';
import { InquiryView, ListedQuestionView } from './inquiry-views';
import { Reason } from './reasons';
import { RuleHeld } from './rules';

const at = z.iso.datetime();
export const Named = z.strictObject({ id: z.string(), name: z.string() });

/** A wait that people can see: what for, by when, and who hears of it next. */
export const WaitingView = z.strictObject({
  what: z.enum(WAITS),
  since: at,
  dueAt: at,
  next: z
    .strictObject({
      at,
      tell: z.enum(TOLD),
      name: z.string().nullable().describe('Who that is at the moment; null when nobody holds the duty.'),
    })
    .nullable(),
  level: z.int().describe('0 on time or only reminded; 1 and 2 are escalation levels.'),
});
export type WaitingView = z.infer<typeof WaitingView>;

const Standing = {
  id: z.uuid(),
  revision: z.int(),
  status: z.enum(STATUSES),
  nextOwner: z.enum(NEXT_OWNERS),
  urgency: z.enum(URGENCIES),
  receivedAt: at,
  waitingFor: WaitingView.nullable(),
};

/** What operations staff, and the system that referred, may see: where a referral stands, and nothing of the person. */
export const ProcessView = z.strictObject({
  view: z.literal('process'),
  ...Standing,
  outcome: z.string().nullable().describe('How it ended; null while it runs, or when the reader may not be told.'),
  links: z.strictObject({ self: z.string(), workflow: z.string().nullable() }),
});
export type ProcessView = z.infer<typeof ProcessView>;

/** Words of the narrative, with their place in it. */
export const QuoteView = z.strictObject({
  quote: z.string(),
  start: z.int(),
  coded: z.boolean().describe('True where nobody wrote these words: the sender gave a code.'),
  answered: z.boolean().describe('True where an answer to a question says these words, and not the narrative.'),
});

export const RuleView = z.strictObject({
  rule: z.string(),
  asks: z.string().describe('In English.'),
  fact: z.string().describe('In English.'),
  verdict: z.enum(['met', 'not-met', 'unknown']),
  held: RuleHeld.nullable().describe('The same as a code and what goes with it; null for what an older version held.'),
  evidence: QuoteView.nullable().describe(
    'The words of the narrative that tell the fact; null when a field does, or nothing.',
  ),
});

export const VerdictView = z.strictObject({
  programId: z.string(),
  programName: z.string(),
  capacity: z.enum(CAPACITIES),
  waitDays: z.int().nullable(),
  eligible: z.enum(['eligible', 'not-eligible', 'unknown']),
  forWhom: z
    .string()
    .nullable()
    .describe(
      'Null for the person referred; else who of the household the program could enrol, as they stand to them.',
    ),
  rules: z.array(RuleView),
});

/** Where a field of the referral and its narrative say different things of the person, or of their household. */
export const ContradictionView = z.strictObject({
  fact: z.enum(CONTRADICTED),
  field: z.string(),
  narrative: z.string(),
  evidence: QuoteView,
  settled: z.boolean().describe('True where the narrative is the later word, and the rules went by it; false: ask.'),
});

export const AdviceView = z.strictObject({
  id: z.uuid(),
  advisor: z.enum(ADVISORS),
  model: z.string(),
  promptVersion: z.string(),
  at,
  outcome: z.enum(ADVICE_OUTCOMES),
  recommendations: z.array(
    z.strictObject({
      programId: z.string(),
      programName: z.string(),
      capacity: z.enum(CAPACITIES),
      waitDays: z.int().nullable(),
      need: z.string(),
      because: z.string(),
      evidence: z.array(QuoteView),
      toAsk: z.array(z.string()),
    }),
  ),
  notAdvised: z.array(z.strictObject({ programId: z.string(), programName: z.string(), because: z.string() })),
  missingFacts: z.array(z.string()),
  stoodInFor: z
    .enum(ADVISORS)
    .nullable()
    .describe('Who was to be asked and did not advise; null when whoever advised was the one asked.'),
  stoodInBecause: z.enum(STOOD_IN_BECAUSE).nullable().describe('Why not, by code; null with the field before it.'),
});
export type AdviceView = z.infer<typeof AdviceView>;

/** What of danger the narrative suggests, and the words that suggest it. */
export const DangerView = z.strictObject({
  kind: z.enum(DANGERS),
  tier: z.enum(DANGER_TIERS),
  quotes: z.array(QuoteView),
});

export const PersonView = z.strictObject({
  id: z.uuid(),
  name: z.string(),
  ageYears: z.int().nullable(),
  birthDate: z.string().nullable(),
  county: z.string().nullable(),
  coverage: z.array(z.string()),
  language: z.string().nullable(),
  phone: z.string().nullable(),
  email: z.string().nullable(),
  address: z.string().nullable(),
  household: z.array(z.strictObject({ relation: z.string(), age: z.int().nullable() })),
  contact: z.strictObject({
    safeToContact: z.enum(ANSWERS),
    channels: z.array(z.enum(CHANNELS)),
    noVoicemail: z.boolean(),
    bestTimes: z.string().nullable(),
    mayTellReferrer: z.enum(ANSWERS),
  }),
  related: z.array(
    z.strictObject({ relation: z.string(), name: z.string(), mayConsent: z.enum(ANSWERS), mayBeTold: z.enum(ANSWERS) }),
  ),
});

export const DecisionView = z.strictObject({
  kind: z.enum(DECISION_KINDS),
  adviceId: z.uuid().nullable(),
  programId: z.string().nullable(),
  programName: z.string().nullable(),
  reason: z.string().nullable(),
  note: z.string().nullable(),
  by: Named,
  at,
});

/** That an attempt was logged by mistake. It stays readable, and counts for nothing. */
export const VoidedView = z.strictObject({
  by: Named,
  at,
  reason: z.enum(VOID_REASONS),
  note: z.string(),
});
export type VoidedView = z.infer<typeof VoidedView>;

export const AttemptView = z.strictObject({
  id: z.uuid(),
  by: Named,
  at,
  channel: z.enum(CHANNELS),
  result: z.enum(ATTEMPT_RESULTS),
  note: z.string().nullable(),
  voided: VoidedView.nullable(),
});

export const NoticeView = z.strictObject({
  id: z.uuid(),
  referralId: z.uuid(),
  to: z.string().describe('Who it is for, such as `referrer`, `person` or a name of the staff.'),
  purpose: z.string(),
  channel: z.string(),
  text: z.string(),
  keptAt: at,
  sentAt: at.nullable(),
  delivery: z.enum(['kept', 'sent', 'undeliverable', 'held']).describe('`kept`: written down, and still to be sent.'),
  heldBecause: z.string().nullable().describe('Why it does not leave, in English; null when it is not held.'),
  heldWhy: Reason.nullable().describe('The same as a code and what goes with it; null for what an older version held.'),
});
export type NoticeView = z.infer<typeof NoticeView>;

/** One line of the story: what happened, when, and who did it. */
export const StoryLine = z.strictObject({
  seq: z.int(),
  at,
  by: Named,
  what: z.string().describe('The sentence, in English.'),
  happened: Happening.describe('The same as a code and what goes with it, to be said in any language.'),
  detail: z.string().nullable().describe('What somebody wrote with it.'),
});
export type StoryLine = z.infer<typeof StoryLine>;

/** Everything a coordinator may see of a referral, on one page. */
export const FullView = z.strictObject({
  view: z.literal('full'),
  ...Standing,
  caseId: z.uuid(),
  team: Named,
  coordinator: Named.nullable(),
  source: z.strictObject({
    kind: z.enum(SOURCE_KINDS),
    organization: z.string(),
    contactName: z.string().nullable(),
    email: z.string().nullable(),
    phone: z.string().nullable(),
    identifier: z.string().nullable(),
  }),
  person: PersonView,
  perhapsKnown: PerhapsKnownView,
  others: OtherReferralsView,
  narrative: z.string(),
  codedFrom: z
    .int()
    .nullable()
    .describe('From this character on the narrative was made of codes; null where somebody wrote all of it.'),
  cameWith: z.int().describe('How many resources came with it as FHIR; they are read at `/came-with`.'),
  consentToShare: z.enum(ANSWERS),
  part2: z
    .strictObject({ notice: z.string(), consents: z.array(ConsentView) })
    .nullable()
    .describe(
      'Where 42 CFR Part 2 protects it: who may be told, in writing; the notice goes with all that is told. Else null.',
    ),
  checks: z
    .strictObject({
      at,
      missing: z.array(z.strictObject({ fact: z.string(), question: z.string() })),
      contradictions: z.array(ContradictionView),
      verdicts: z.array(VerdictView),
    })
    .nullable(),
  dangers: z
    .array(DangerView)
    .describe('What our rules or an advisor found of danger, one of a kind, the gravest first; empty when nothing.'),
  alerts: z.array(AlertView).describe('The danger alerts that this referral raised or joined, the newest first.'),
  advice: AdviceView.nullable(),
  earlierAdvice: z.array(AdviceView).describe('What was advised before answers came, the newest first.'),
  toAsk: z.array(ListedQuestionView).describe('What is missing for a decision, as questions that could be asked.'),
  inquiries: z.array(InquiryView).describe('What was asked of the referrer, the oldest first.'),
  decision: DecisionView.nullable(),
  attempts: z.array(AttemptView).describe('All of them. One that was voided counts for nothing.'),
  whyNotContact: z.string().nullable().describe('Why nobody may be contacted now; null when contact may be made.'),
  whyNotUnableToReach: z.string().nullable().describe('What the contact plan still asks for; null when it is used up.'),
  whyNot: z
    .strictObject({ contact: Reason.nullable(), unableToReach: Reason.nullable() })
    .describe('The same two as codes and what goes with them, to be said in any language.'),
  outcome: z
    .strictObject({ kind: z.string(), programName: z.string().nullable(), note: z.string().nullable(), by: Named, at })
    .nullable(),
  notices: z.array(NoticeView),
  story: z.array(StoryLine),
  links: z.strictObject({ self: z.string(), workflow: z.string().nullable() }),
});
export type FullView = z.infer<typeof FullView>;

export const ReferralView = z.discriminatedUnion('view', [FullView, ProcessView]);
export type ReferralView = z.infer<typeof ReferralView>;

export const ReferralRow = z.strictObject({
  ...Standing,
  personName: z.string(),
  need: z.string().describe('The need in a few words.'),
  source: z.string(),
  coordinator: Named.nullable(),
  outcome: z.string().nullable(),
});
export type ReferralRow = z.infer<typeof ReferralRow>;

export const TaskRow = z.strictObject({
  id: z.uuid(),
  kind: z.enum(TASK_KINDS),
  referralId: z.uuid(),
  revision: z.int(),
  status: z.enum(STATUSES),
  urgency: z.enum(URGENCIES),
  personName: z.string(),
  need: z.string(),
  source: z.string(),
  openedAt: at,
  receivedAt: at,
  waitingFor: WaitingView.nullable(),
  assignee: Named.nullable(),
});
export type TaskRow = z.infer<typeof TaskRow>;

/** A page of a list; `next` is the cursor of the page after it, null on the last. */
export const pageOf = <Row extends z.ZodType>(row: Row) =>
  z.strictObject({ items: z.array(row), next: z.string().nullable() });

export const ProgramView = z.strictObject({
  id: z.string(),
  name: z.string(),
  organization: z.string(),
  description: z.string(),
  serviceTypes: z.array(z.string()),
  languages: z.array(z.string()),
  capacity: z.strictObject({ status: z.enum(CAPACITIES), waitDays: z.int().nullable() }),
  phone: z.string().nullable(),
});
export type ProgramView = z.infer<typeof ProgramView>;

/** Something that was asked and not done: refused by a rule, or denied for want of permission. */
export const RefusedAttemptView = z.strictObject({
  seq: z.int(),
  at,
  by: z.string(),
  action: z.string(),
  referralId: z.uuid().nullable(),
  code: z.string(),
  reason: z.string().describe('In English.'),
  why: Reason.nullable().describe('The same as a code and what goes with it, where that says more than the code.'),
});

export const AuditRow = z.strictObject({
  seq: z.int(),
  at,
  recordedAt: at,
  by: Named,
  action: z.string(),
  facts: z.record(z.string(), z.unknown()),
});

/** Who is signed in, and whom a development sign-in offers. */
export const SessionView = z.strictObject({
  id: z.string(),
  name: z.string(),
  role: z.enum(ROLES),
  teams: z.array(z.string()),
  zone: z.string().describe("The time zone of the person's team, such as America/Chicago."),
});
export type SessionView = z.infer<typeof SessionView>;

export const SignInOptions = z.strictObject({
  mode: z.enum(['development', 'production']),
  people: z.array(z.strictObject({ id: z.string(), name: z.string(), role: z.enum(ROLES), about: z.string() })),
});
export type SignInOptions = z.infer<typeof SignInOptions>;

/** Every error, after RFC 9457. */
export const Problem = z.object({
  type: z.string(),
  title: z.string(),
  status: z.int(),
  code: z.string(),
  detail: z.string(),
  instance: z
    .string()
    .optional()
    .describe('Names this one request; the same id is in the header `X-Request-Id` and in the log.'),
  /** With a stale or repeated decision: what stands now. */
  current: z.record(z.string(), z.unknown()).optional(),
  why: Reason.optional().describe(
    'Why, as a code and what goes with it, where that says more than the code of the problem.',
  ),
  errors: z.array(z.strictObject({ path: z.string(), message: z.string() })).optional(),
});
export type Problem = z.infer<typeof Problem>;
