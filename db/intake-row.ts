import { z } from 'zod';
import type { PersonId, ReferralId } from '../domain/ids';
import { type Intake, type KeptIntake, RELATIONS, SOURCE_KINDS, TOLD_ABOUT, URGENCIES } from '../domain/referral';
import { answer, branded, channel, instant } from './columns';

const text = z.string();
const textOrNull = text.nullable();

const contact = z.object({
  safeToContact: answer,
  channels: z.array(channel),
  noVoicemail: z.boolean(),
  bestTimes: textOrNull,
  mayTellReferrer: answer,
});

export const household = z.array(z.object({ relation: text, age: z.int().nullable() }));

const person = z.object({
  givenName: text,
  familyName: text,
  birthDate: textOrNull,
  ageYears: z.int().nullable(),
  county: textOrNull,
  coverage: z.array(text),
  language: textOrNull,
  phone: textOrNull,
  email: textOrNull,
  address: textOrNull,
  pregnant: z.boolean().nullable(),
  veteran: z.boolean().nullable(),
  household,
  contact,
});

export const source = z.object({
  kind: z.enum(SOURCE_KINDS),
  organization: text,
  contactName: textOrNull,
  email: textOrNull,
  phone: textOrNull,
  identifier: textOrNull,
});

export const relatedPerson = z.object({
  relation: z.enum(RELATIONS),
  givenName: text,
  familyName: text,
  phone: textOrNull,
  mayConsent: answer,
  mayBeTold: answer,
  toldAbout: z.array(z.enum(TOLD_ABOUT)).default([]), // What came before it was asked says nothing of it.
});

const groupMeasures = z.object({
  consented: z.literal(true),
  race: z.array(text),
  ethnicity: textOrNull,
  gender: textOrNull,
  sexualOrientation: textOrNull,
  disability: z.array(text),
});

/** A referral as the door parsed it and the database gives it back. */
export const intake = z.object({
  source,
  person,
  relatedPersons: z.array(relatedPerson),
  narrative: text,
  codedFrom: z.int().optional(),
  urgency: z.enum(URGENCIES),
  consentToShare: answer,
  isPart2: z.boolean().optional(),
  groupMeasures: groupMeasures.nullable(),
}) satisfies z.ZodType<Intake>;

/** An intake as the inbox keeps it, with the policy that was current when it came. */
export const KeptIntakeRow = z
  .object({
    id: branded<ReferralId>(),
    body: intake,
    submittedBy: text,
    personId: branded<PersonId>().nullable(),
    receivedAt: instant,
    policyName: text,
    policyVersion: z.int(),
  })
  .transform(
    ({
      id,
      body,
      policyName: name,
      policyVersion: version,
      ...kept
    }): KeptIntake & {
      readonly personId: PersonId | null;
      readonly policy: { readonly name: string; readonly version: number };
    } => ({
      ...body,
      ...kept,
      referralId: id,
      policy: { name, version },
    }),
  );
export type KeptIntakeRow = z.infer<typeof KeptIntakeRow>;
