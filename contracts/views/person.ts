import { z } from 'zod';
import { ANSWERS, CHANNELS } from '../../domain/referral';

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
