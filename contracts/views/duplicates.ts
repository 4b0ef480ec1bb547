import { z } from 'zod';
import { DUPLICATE_ANSWERS, DUPLICATE_STANDINGS } from '../../domain/duplicate';
import { OWERS } from '../../domain/entry';
import { CHOSEN_FACTS } from '../../domain/joining';
import { LIKENESS_CODES, LIKENESS_LEVELS } from '../../domain/likeness/points';
import { PERSON_FACTS } from '../../domain/person-fact';
import { ANSWERS, CHANNELS, URGENCIES } from '../../domain/referral';
import { STATUSES } from '../../domain/referral-state';
import { SAME_NEED_REASONS } from '../../domain/same-need';
import { Reason } from '../reasons';
import { NotWrittenView } from '../record-changes';
import { Named } from './named';
import { readAsUrgent } from './standing';

const LikenessPart = z.strictObject({ code: z.enum(LIKENESS_CODES), points: z.int() });

const PersonShown = z.strictObject({
  personId: z.uuid(),
  name: z.string(),
  birthDate: z.string().nullable(),
  caseId: z.uuid().describe('A case of theirs that you may see: one that is open, before all others.'),
  team: Named,
  isOpen: z.boolean(),
});

/** Two persons on record who may be one, with what speaks for it and against it. */
export const DuplicateView = z.strictObject({
  id: z.uuid(),
  level: z.enum(LIKENESS_LEVELS).describe('What the sum of the points says, in words.'),
  points: z.int(),
  parts: z.array(LikenessPart).describe('What was found of the facts of both, and what each finding counts.'),
  foundAt: z.iso.datetime(),
  one: PersonShown,
  other: PersonShown,
});
export type DuplicateView = z.infer<typeof DuplicateView>;

/** As whom the person of a referral may be known already. */
export const PerhapsKnownView = z.strictObject({
  seen: z
    .array(DuplicateView)
    .describe('The person of the referral is the one; who may be the same person is the other.'),
  more: z.int().describe('How many more of them you may see; the list of possible duplicates has them all.'),
  elsewhere: z.int().describe('How many more there are with teams whose matters you may not see.'),
});

const OtherReferralView = z.strictObject({
  id: z.uuid(),
  need: z.string(),
  source: z.string(),
  receivedAt: z.iso.datetime(),
  status: z.enum(STATUSES),
  urgency: z.enum(URGENCIES),
  readAsUrgent,
  team: Named,
  programName: z.string().nullable(),
});
export type OtherReferralView = z.infer<typeof OtherReferralView>;

/** How a referral stands towards the others of the same person. */
export const OtherReferralsView = z.strictObject({
  open: z
    .array(
      OtherReferralView.extend({
        reasons: z.array(z.enum(SAME_NEED_REASONS)).describe('Why it may ask for the same; none where it does not.'),
      }),
    )
    .describe('The other open ones that you may see: those that may ask for the same first.'),
  elsewhere: z.int().describe('How many more are open with teams whose matters you may not see.'),
  goesOn: OtherReferralView.nullable().describe('Which one goes on, where this one ended as its duplicate.'),
  takenOver: z
    .array(
      OtherReferralView.extend({
        owed: z
          .array(z.strictObject({ what: z.string(), owedBy: z.enum(OWERS), dueAt: z.iso.datetime() }))
          .describe('What was promised for it and is still owed.'),
      }),
    )
    .describe('Those that ended as a duplicate of this one.'),
});
export type OtherReferralsView = z.infer<typeof OtherReferralsView>;

const at = z.iso.datetime();

const ComparedPerson = z.strictObject({
  id: z.uuid(),
  givenName: z.string(),
  familyName: z.string(),
  birthDate: z.string().nullable(),
  phone: z.string().nullable(),
  email: z.string().nullable(),
  address: z.string().nullable(),
  county: z.string().nullable(),
  language: z.string().nullable(),
  coverage: z.array(z.string()),
  contact: z.strictObject({
    safeToContact: z.enum(ANSWERS),
    channels: z.array(z.enum(CHANNELS)),
    noVoicemail: z.boolean(),
    bestTimes: z.string().nullable(),
    mayTellReferrer: z.enum(ANSWERS),
  }),
  cases: z
    .array(
      z.strictObject({
        caseId: z.uuid(),
        team: Named,
        coordinator: Named.nullable(),
        openedAt: at,
        closedAt: at.nullable(),
        entries: z.int().describe('How many entries its record has.'),
        referrals: z.array(
          z.strictObject({
            id: z.uuid(),
            need: z.string(),
            status: z.enum(STATUSES),
            outcome: z.string().nullable(),
          }),
        ),
      }),
    )
    .describe('Those that you may see: the open ones first, then the newest.'),
  hiddenCases: z.int().describe('How many more there are with teams whose matters you may not see.'),
});
export type ComparedPerson = z.infer<typeof ComparedPerson>;

const JoinStanding = z.strictObject({
  survivorId: z.uuid().describe('Who goes on. The facts of the other stay as they were.'),
  at,
  since: z
    .strictObject({ facts: z.array(z.enum(PERSON_FACTS)), cases: z.int(), referrals: z.int(), entries: z.int() })
    .describe('What came since then. Where the join is undone, all of it stays where it stands.'),
  whyNotUndo: Reason.nullable().describe('What speaks against undoing it now.'),
});

/** `GET /possible-duplicates/{duplicateId}`: two persons side by side. */
export const ComparisonView = z.strictObject({
  id: z.uuid(),
  revision: z.int().describe('An answer names it.'),
  standing: z.enum(DUPLICATE_STANDINGS).describe('`unlike`: a fact has changed, and they no longer seem to be one.'),
  level: z.enum(LIKENESS_LEVELS),
  points: z.int(),
  parts: z.array(LikenessPart),
  foundAt: at,
  one: ComparedPerson,
  other: ComparedPerson,
  sameNeed: z
    .array(z.strictObject({ referrals: z.array(z.uuid()).length(2), reasons: z.array(z.enum(SAME_NEED_REASONS)) }))
    .describe('Open referrals of the two, of those that you may see, that may ask for the same, and why.'),
  factsSeen: z.string().describe('Stands for all facts of both; whoever joins the two names it.'),
  toChoose: z.array(z.enum(CHOSEN_FACTS)).describe('In which facts that both tell they differ.'),
  otherJoin: z
    .strictObject({ by: z.string(), at })
    .nullable()
    .describe('A join with a third person that has to be undone before anything is answered here.'),
  joined: JoinStanding.nullable().describe('That the two were joined, while it stands.'),
  answers: z
    .array(z.strictObject({ id: z.uuid(), answer: z.enum(DUPLICATE_ANSWERS), note: z.string(), by: Named, at }))
    .describe('What was answered, oldest first.'),
  unwritten: z.int().describe('How many answers are kept and not written down yet.'),
  notWritten: z.array(NotWrittenView).describe('Answers of yours that came too late.'),
});
export type ComparisonView = z.infer<typeof ComparisonView>;
