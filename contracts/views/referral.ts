import { z } from 'zod';
import { ANSWERS, SOURCE_KINDS } from '../../domain/referral';
import { Reason } from '../reasons';
import { AdviceView } from './advice';
import { AlertView } from './alerts';
import { AttemptView } from './attempts';
import { ContradictionView, VerdictView } from './checks';
import { ConsentView, MarkView } from './consents';
import { DangerView } from './danger';
import { DecisionView } from './decision';
import { OtherReferralsView, PerhapsKnownView } from './duplicates';
import { InquiryView, ListedQuestionView } from './inquiries';
import { Named } from './named';
import { NoticeView } from './notices';
import { PersonView } from './person';
import { ProcessView } from './process';
import { SentAgainView } from './sent-again';
import { readAsUrgent, standing } from './standing';
import { StoryLine } from './story';

const at = z.iso.datetime();

/** Everything a coordinator may see of a referral, on one page. */
export const FullView = z.strictObject({
  view: z.literal('full'),
  ...standing,
  readAsUrgent,
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
  notShown: z
    .array(z.strictObject({ type: z.string(), count: z.int() }))
    .describe(
      'What came in the same Bundle and names another person, or somebody who did not come: how many of which kind of FHIR resource. They are shown with no referral, and only their sender reads them.',
    ),
  consentToShare: z.enum(ANSWERS),
  part2: z
    .strictObject({ notice: z.string(), marks: z.array(MarkView), consents: z.array(ConsentView) })
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
  sentAgain: z.array(SentAgainView).describe('What its sender said later under the same number, the oldest first.'),
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
