import { z } from 'zod';
import { LIKENESS_CODES, LIKENESS_LEVELS } from '../domain/likeness/points';

const PersonShown = z.strictObject({
  personId: z.uuid(),
  name: z.string(),
  birthDate: z.string().nullable(),
  caseId: z.uuid().describe('A case of theirs that you may see: one that is open, before all others.'),
  team: z.strictObject({ id: z.string(), name: z.string() }),
  isOpen: z.boolean(),
});

/** Two persons on record who may be one, with what speaks for it and against it. */
export const DuplicateView = z.strictObject({
  id: z.uuid(),
  level: z.enum(LIKENESS_LEVELS).describe('What the sum of the points says, in words.'),
  points: z.int(),
  parts: z
    .array(z.strictObject({ code: z.enum(LIKENESS_CODES), points: z.int() }))
    .describe('What was found of the facts of both, and what each finding counts.'),
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
