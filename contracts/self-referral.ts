import { z } from 'zod';
import { ANSWERS, RELATIONS } from '../domain/referral';
import { SELF_REFERRAL_CHANNELS, waysWithoutAddress } from '../domain/self-referral';
import {
  ADDRESS_MAX,
  AGE_MAX,
  BEST_TIMES_MAX,
  COUNTY_MAX,
  COVERAGE_MAX,
  EMAIL_MAX,
  HELP_MAX,
  HOUSEHOLD_MAX,
  HOUSEHOLD_RELATION_MAX,
  LANGUAGE_MAX,
  NAME_MAX,
  PHONE_MAX,
} from './limits';
import { civilDate, instant, optionalText, text } from './text';

const TRAP_MAX = 500;

const Reach = z.strictObject({
  safeToContact: z.enum(ANSWERS).describe('Whether it is safe to contact this person.'),
  channels: z.array(z.enum(SELF_REFERRAL_CHANNELS)).max(SELF_REFERRAL_CHANNELS.length),
  noVoicemail: z.boolean(),
  bestTimes: optionalText(BEST_TIMES_MAX),
  phone: optionalText(PHONE_MAX),
  email: z.email().max(EMAIL_MAX).nullable().default(null),
  address: optionalText(ADDRESS_MAX),
});

const Person = z.strictObject({
  givenName: text(NAME_MAX),
  familyName: text(NAME_MAX),
  birthDate: civilDate.nullable().default(null),
  ageYears: z.int().min(0).max(AGE_MAX).nullable().default(null),
  county: text(COUNTY_MAX),
  language: text(LANGUAGE_MAX),
  coverage: optionalText(COVERAGE_MAX),
  household: z
    .array(
      z.strictObject({
        relation: text(HOUSEHOLD_RELATION_MAX),
        age: z.int().min(0).max(AGE_MAX).nullable().default(null),
      }),
    )
    .max(HOUSEHOLD_MAX)
    .default([]),
});

const Writer = z
  .strictObject({
    relation: z.enum(RELATIONS),
    givenName: text(NAME_MAX),
    familyName: text(NAME_MAX),
    phone: optionalText(PHONE_MAX),
  })
  .describe('Who wrote, where it is for somebody else. They are told nothing before a coordinator has asked.');

/** `POST /self-referral`: what somebody asks for themself, or for somebody close to them, without signing in. */
export const SelfReferralRequest = z
  .strictObject({
    openedAt: instant.describe('As `GET /self-referral` said it.'),
    website: z.string().max(TRAP_MAX).default('').describe('Stays empty: people do not see this field.'),
    help: text(HELP_MAX).describe('What they need, in their own words.'),
    person: Person,
    reach: Reach,
    writer: Writer.nullable().default(null),
    consentToShare: z.enum(ANSWERS),
  })
  .refine(({ person }) => person.birthDate !== null || person.ageYears !== null, {
    path: ['person', 'ageYears'],
    error: 'say the age or the birth date',
  })
  .refine(({ reach }) => reach.safeToContact === 'no' || reach.channels.length > 0, {
    path: ['reach', 'channels'],
    error: 'name at least one way that is safe',
  })
  .refine(({ reach }) => waysWithoutAddress(reach).length === 0, {
    path: ['reach', 'channels'],
    error: 'a way was named without the number or address that it takes',
  });
export type SelfReferralRequest = z.infer<typeof SelfReferralRequest>;

export const SELF_REFERRAL_EXAMPLE = {
  openedAt: '2026-11-25T16:00:00Z',
  help: 'We run out of food before the end of the month. I have two kids.',
  person: { givenName: 'Maria', familyName: 'Testerman', ageYears: 34, county: 'Brandt', language: 'English' },
  reach: { safeToContact: 'yes', channels: ['text'], noVoicemail: true, phone: '+1 555 010 0142' },
  consentToShare: 'yes',
} satisfies z.input<typeof SelfReferralRequest>;

/** `GET /self-referral`: what the form needs to know before it is filled in. */
export const SelfReferralForm = z.strictObject({
  organization: z.string().describe('Who reads what is sent.'),
  openedAt: z.string().describe('Now, as this house tells the time; it comes back with the form.'),
  otherWay: z
    .strictObject({ en: z.string().nullable(), es: z.string().nullable() })
    .describe('How else to ask for help, as the organization put it; null where it said nothing.'),
});
export type SelfReferralForm = z.infer<typeof SelfReferralForm>;

/** The same for everybody: nobody learns here whether somebody is known. */
export const SelfReferralReceipt = z.strictObject({ received: z.literal(true) });

/** What the form reads of a problem: which one, and where. */
export const SelfReferralProblem = z.object({
  code: z.string(),
  errors: z.array(z.object({ path: z.string() })).optional(),
});
