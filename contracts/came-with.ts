import { z } from 'zod';

/** A resource that came with a referral as FHIR: its few words for people, and all of it as it came. */
export const CameWithView = z.strictObject({
  id: z.uuid(),
  type: z.string().describe('The kind of FHIR resource.'),
  title: z.string().nullable().describe('What it says of itself; null where it says nothing.'),
  status: z.string().nullable(),
  on: z.string().nullable().describe('The day or moment that it tells of, as it was told.'),
  by: z.string().nullable().describe('Who did it or owns it, where it says so.'),
  isHistory: z.boolean().describe('True of a Task: it tells how the sender’s own work stood, and not how ours stands.'),
  receivedAt: z.iso.datetime(),
  json: z.looseObject({}).describe('As it came, but for what says which group the person belongs to.'),
});
export type CameWithView = z.infer<typeof CameWithView>;
