import { z } from 'zod';
import { AMENDMENT_REASONS } from '../../domain/amendment';
import { TASK_KINDS } from '../../domain/deeds';
import { OWERS, WRITTEN_KINDS } from '../../domain/entry';
import { ANSWERS, CHANNELS, RELATIONS, SOURCE_KINDS, TOLD_ABOUT, URGENCIES } from '../../domain/referral';
import { STATUSES } from '../../domain/referral-state';
import { Happening } from '../happenings';
import { NotWrittenView } from '../record-changes';
import { AlertView } from './alerts';
import { VoidedView } from './attempts';
import { Named } from './named';
import { PersonView } from './person';
import { readAsUrgent } from './standing';
import { WaitingView } from './waiting';

const at = z.iso.datetime();

const relatedFacts = {
  relation: z.enum(RELATIONS),
  givenName: z.string(),
  familyName: z.string(),
  phone: z.string().nullable(),
  mayConsent: z.enum(ANSWERS),
  mayBeTold: z.enum(ANSWERS),
  toldAbout: z.array(z.enum(TOLD_ABOUT)).describe('None named means: ask before telling.'),
};
const RelatedPersonView = z.strictObject({ id: z.uuid(), name: z.string(), ...relatedFacts });

const RelatedFacts = z.strictObject(relatedFacts);
const SafeContactView = z.strictObject({
  safeToContact: z.enum(ANSWERS),
  channels: z.array(z.enum(CHANNELS)),
  noVoicemail: z.boolean(),
});

/** One fact of a person as it was, and as somebody changed it. */
export const FactChangeView = z.discriminatedUnion('fact', [
  z.strictObject({
    fact: z.enum(['phone', 'email', 'address', 'county', 'language', 'best-times']),
    was: z.string().nullable(),
    now: z.string().nullable(),
  }),
  z.strictObject({ fact: z.literal('coverage'), was: z.array(z.string()), now: z.array(z.string()) }),
  z.strictObject({ fact: z.literal('safe-contact'), was: SafeContactView, now: SafeContactView }),
  z.strictObject({ fact: z.literal('may-tell-referrer'), was: z.enum(ANSWERS), now: z.enum(ANSWERS) }),
  z.strictObject({
    fact: z.literal('related-person'),
    id: z.uuid().nullable(),
    was: RelatedFacts.nullable(),
    now: RelatedFacts,
  }),
]);
export type FactChangeView = z.infer<typeof FactChangeView>;

const CaseReferralView = z.strictObject({
  id: z.uuid(),
  revision: z.int(),
  status: z.enum(STATUSES),
  urgency: z.enum(URGENCIES),
  readAsUrgent,
  receivedAt: at,
  waitingFor: WaitingView.nullable(),
  need: z.string(),
  source: z.string(),
  sourceKind: z.enum(SOURCE_KINDS),
  narrative: z.string(),
  programName: z.string().nullable(),
  outcome: z.string().nullable(),
});

const CaseTaskView = z.strictObject({
  id: z.uuid(),
  kind: z.enum(TASK_KINDS),
  referralId: z.uuid(),
  dueAt: at,
  assignee: Named.nullable(),
});

export const PromiseView = z.strictObject({
  entryId: z.uuid(),
  what: z.string(),
  owedBy: z.enum(OWERS),
  dueAt: at,
  madeAt: at,
  by: Named,
});
export type PromiseView = z.infer<typeof PromiseView>;

/** `GET /cases/{caseId}`: whom the case is about, what runs for them, and what is owed. */
export const CaseView = z.strictObject({
  id: z.uuid(),
  openedAt: at,
  closedAt: at.nullable(),
  team: Named,
  coordinator: Named.nullable(),
  person: PersonView.omit({ related: true }),
  related: z.array(RelatedPersonView),
  referrals: z.array(CaseReferralView).describe('The one that came last first.'),
  tasks: z.array(CaseTaskView).describe('What waits for somebody, what is due first before.'),
  promises: z.array(PromiseView).describe('What is owed, by whomever, what is due first before.'),
  otherCases: z
    .array(
      z.strictObject({
        caseId: z.uuid(),
        team: Named,
        coordinator: Named.nullable(),
        openedAt: at,
        closedAt: at.nullable(),
        referrals: z.array(
          z.strictObject({ id: z.uuid(), need: z.string(), status: z.enum(STATUSES), outcome: z.string().nullable() }),
        ),
      }),
    )
    .describe('The other cases of the person that you may see, open ones first.'),
  hiddenCases: z.int().describe('How many more there are with teams whose matters you may not see.'),
  joined: z
    .array(z.strictObject({ duplicateId: z.uuid(), name: z.string(), by: Named, at }))
    .describe('Who was on record beside the person and was joined into them, the last first.'),
  alerts: z.array(AlertView).describe('Every danger alert about the person in this case, the newest first.'),
  servedBy: z
    .string()
    .nullable()
    .describe(
      'The team that serves the person in a case that is open now, where this one is closed and you may change the facts here: there they are changed.',
    ),
  unwritten: z.int().describe('How many changes are kept and not written down yet.'),
  notWritten: z
    .array(NotWrittenView)
    .describe('What you asked for here and what came too late, because another change was written down first.'),
  links: z.strictObject({ self: z.string(), timeline: z.string(), desk: z.string() }),
});
export type CaseView = z.infer<typeof CaseView>;

const AmendmentView = z.strictObject({
  id: z.uuid(),
  reason: z.enum(AMENDMENT_REASONS),
  text: z.string().describe('With a correction, what stands; with the others, why.'),
  at,
  by: Named,
});

const line = {
  seq: z.int(),
  at: at.describe('When it happened.'),
  recordedAt: at.describe('When it was written down.'),
  by: Named,
  referralId: z.uuid().nullable(),
  amendments: z.array(AmendmentView).describe('What was said against it, the oldest first. The words themselves stay.'),
};

export const TimelineEntry = z.strictObject({
  source: z.literal('entry'),
  ...line,
  entryId: z.uuid(),
  kind: z.enum(WRITTEN_KINDS),
  text: z.string().describe('As it was written.'),
  stands: z.enum(['as-written', 'corrected', 'withdrawn']),
  standing: z.string().describe('The words that stand; those that were written, where nothing stands.'),
  structured: z.record(z.string(), z.unknown()).nullable(),
  changes: z.array(FactChangeView).nullable().describe('What it changed of the person, with what stood before.'),
  promise: z
    .strictObject({
      what: z.string(),
      owedBy: z.enum(OWERS),
      dueAt: at,
      endedAs: z.enum(['kept', 'given-up', 'withdrawn']).nullable(),
    })
    .nullable(),
  settles: z
    .strictObject({ entryId: z.uuid(), as: z.enum(['kept', 'given-up']), what: z.string().nullable() })
    .nullable(),
  copiedFrom: z.uuid().nullable().describe('The entry of another case that this one was taken from.'),
});

export const TimelineStory = z.strictObject({
  source: z.literal('story'),
  ...line,
  entryId: z.uuid().nullable().describe('The entry behind it, where a person said something.'),
  action: z.string(),
  what: z.string().describe('The sentence, in English.'),
  happened: Happening.describe('The same as a code and what goes with it, to be said in any language.'),
  detail: z.string().nullable().describe('What somebody wrote with it.'),
  voided: VoidedView.nullable().describe(
    'That this try to reach the person was logged by mistake, and counts for nothing.',
  ),
});

/** One line of the timeline: something that somebody wrote down, or something that a pathway did. */
export const TimelineLine = z.discriminatedUnion('source', [TimelineEntry, TimelineStory]);
export type TimelineLine = z.infer<typeof TimelineLine>;

/** `GET /cases/{caseId}/export?format=json`: all of a case, to be taken into another record. */
export const CaseExportView = z.strictObject({
  format: z.literal('followthrough-case'),
  version: z.literal(1),
  exportedAt: at,
  exportedBy: Named,
  notice: z
    .string()
    .nullable()
    .describe('Goes with all that 42 CFR Part 2 protects; null where it protects no referral of the case.'),
  exportId: z.uuid().describe('Under this id the audit says that the case was taken out.'),
  case: CaseView,
  timeline: z.array(TimelineLine).describe('All of it, newest first.'),
});
export type CaseExportView = z.infer<typeof CaseExportView>;
