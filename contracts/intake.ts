import { z } from 'zod';
import { ANSWERS, CHANNELS, type Intake, RELATIONS, SOURCE_KINDS, TOLD_ABOUT, URGENCIES } from '../domain/referral';
import {
  ADDRESS_MAX,
  AGE_MAX,
  BEST_TIMES_MAX,
  CONTACT_NAME_MAX,
  COUNTY_MAX,
  COVERAGE_MAX,
  COVERAGES_MAX,
  EMAIL_MAX,
  HOUSEHOLD_MAX,
  HOUSEHOLD_RELATION_MAX,
  LANGUAGE_MAX,
  NAME_MAX,
  NARRATIVE_MAX,
  ORGANIZATION_MAX,
  PHONE_MAX,
  RELATED_PERSONS_MAX,
  SENDER_NUMBER_MAX,
} from './limits';
import { civilDate, optionalText, text } from './text';

const answer = z.enum(ANSWERS).default('unknown');

const ContactRequest = z.strictObject({
  safeToContact: answer.describe('Whether the person may be contacted at all. Unknown means that a coordinator asks.'),
  channels: z
    .array(z.enum(CHANNELS))
    .max(CHANNELS.length)
    .default([])
    .describe('Channels that are safe and wanted, the preferred one first.'),
  noVoicemail: z.boolean().default(false).describe('True when no voicemail may be left.'),
  bestTimes: optionalText(BEST_TIMES_MAX).describe('When the person can be reached, in words.'),
  mayTellReferrer: answer.describe('Whether the referrer may be told how the referral ended.'),
});

const HouseholdMemberRequest = z.strictObject({
  relation: text(HOUSEHOLD_RELATION_MAX),
  age: z.int().min(0).max(AGE_MAX).nullable().default(null),
});

const PersonRequest = z.strictObject({
  givenName: text(NAME_MAX),
  familyName: text(NAME_MAX),
  birthDate: civilDate.nullable().default(null),
  ageYears: z.int().min(0).max(AGE_MAX).nullable().default(null).describe('Used when no birth date is given.'),
  county: optionalText(COUNTY_MAX),
  coverage: z.array(text(COVERAGE_MAX)).max(COVERAGES_MAX).default([]),
  language: optionalText(LANGUAGE_MAX),
  phone: optionalText(PHONE_MAX),
  email: z.email().max(EMAIL_MAX).nullable().default(null),
  address: optionalText(ADDRESS_MAX),
  pregnant: z.boolean().nullable().default(null),
  veteran: z.boolean().nullable().default(null),
  household: z.array(HouseholdMemberRequest).max(HOUSEHOLD_MAX).default([]),
  contact: ContactRequest.prefault({}),
});

const SourceRequest = z.strictObject({
  kind: z.enum(SOURCE_KINDS),
  organization: text(ORGANIZATION_MAX),
  contactName: optionalText(CONTACT_NAME_MAX),
  email: z.email().max(EMAIL_MAX).nullable().default(null).describe('Where the closing notice goes.'),
  phone: optionalText(PHONE_MAX),
  identifier: optionalText(SENDER_NUMBER_MAX).describe(
    "The sender's own number for this referral. The same number of the same organization, from the same system, is the same referral, and is refused with another person.",
  ),
});

/** Who consents for the person or cares for them, and what they may be told. */
export const RelatedPersonRequest = z.strictObject({
  relation: z.enum(RELATIONS),
  givenName: text(NAME_MAX),
  familyName: text(NAME_MAX),
  phone: optionalText(PHONE_MAX),
  mayConsent: answer,
  mayBeTold: answer,
  toldAbout: z
    .array(z.enum(TOLD_ABOUT))
    .max(TOLD_ABOUT.length)
    .default([])
    .describe('The matters that they may be told about. None named means that a coordinator asks before telling.'),
});

const GroupMeasuresRequest = z
  .strictObject({
    consented: z.literal(true),
    race: z.array(text(100)).max(10).default([]),
    ethnicity: optionalText(100),
    gender: optionalText(100),
    sexualOrientation: optionalText(100),
    disability: z.array(text(100)).max(10).default([]),
  })
  .describe('Self-reported and only with consent. Kept for fairness figures; never given to an advisor.');

/** `POST /referrals`: what a source hands in. The one door from an untrusted body to an `Intake`. */
export const IntakeRequest = z.strictObject({
  source: SourceRequest,
  person: PersonRequest,
  relatedPersons: z.array(RelatedPersonRequest).max(RELATED_PERSONS_MAX).default([]),
  narrative: text(NARRATIVE_MAX).describe("The need in the referrer's own words."),
  urgency: z.enum(URGENCIES).default('routine'),
  consentToShare: answer.describe('Whether the person agreed that programs are told about this referral.'),
  isPart2: z
    .boolean()
    .optional()
    .describe(
      'True where anything in it comes from a substance use disorder treatment program (42 CFR Part 2). Then a program is told only with the written consent of the person.',
    ),
  groupMeasures: GroupMeasuresRequest.nullable().default(null),
}) satisfies z.ZodType<Intake>;

/** A whole referral as a source may post it; it carries no sender's identifier, so posting it again is a new one. */
export const INTAKE_EXAMPLE = {
  source: {
    kind: 'hospital',
    organization: "St Anne's Hospital, Emergency Department",
    contactName: 'Lee Okafor',
    email: 'discharge@st-anne.example',
    phone: '+1 555 010 0199',
  },
  person: {
    givenName: 'Maria',
    familyName: 'Testerman',
    birthDate: '1992-04-17',
    county: 'Brandt',
    coverage: ['Medicaid'],
    language: 'English',
    phone: '+1 555 010 0142',
    household: [
      { relation: 'child', age: 4 },
      { relation: 'child', age: 7 },
    ],
    contact: {
      safeToContact: 'yes',
      channels: ['text', 'call'],
      noVoicemail: true,
      bestTimes: 'after 16:00',
      mayTellReferrer: 'yes',
    },
  },
  narrative:
    'Seen in the emergency department for dehydration. She says the food runs out on Friday and she has two kids at home, four and seven. ' +
    'Her lease ends at the end of the month and she is behind on rent. Staying with her sister is not possible any more. She asked for help with groceries first.',
  urgency: 'routine',
  consentToShare: 'yes',
} satisfies z.input<typeof IntakeRequest>;

/** The answer to an intake that is kept: 202, and the id that stays for ever. */
export const IntakeReceipt = z.strictObject({
  id: z.uuid(),
  status: z.string().describe('`received` until the pathway has begun.'),
  repeated: z
    .boolean()
    .describe(
      'True when this referral was already on record. What it says otherwise under the sender’s own number is put beside it, and read with it.',
    ),
  links: z.strictObject({ self: z.string(), desk: z.string() }),
});
export type IntakeReceipt = z.infer<typeof IntakeReceipt>;
