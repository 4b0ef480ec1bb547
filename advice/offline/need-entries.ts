import { z } from 'zod';
import { lexiconFaults } from './lexicon-faults';

/** Enough for every need of a region, each with its words in many registers; not enough for a mistake to stall a worker. */
export const NEEDS_MAX = 500;
const PHRASES_MAX = 1_000;
const PHRASE_MAX = 80;
/** A sentence or two as somebody says it. */
const SAYING_MAX = 300;
const SAYINGS_MAX = 200;

export const needId = z
  .string()
  .regex(/^[a-z][a-z0-9-]{0,59}$/, 'is lower-case letters, digits and hyphens, such as "food-benefits"');
const phrases = z.array(z.string().trim().min(1).max(PHRASE_MAX)).max(PHRASES_MAX);
const sayings = z.array(z.string().trim().min(1).max(SAYING_MAX)).max(SAYINGS_MAX);
const weight = z.number().min(0).max(1);

/** The lists of a need that hold words, each with what it takes. */
export const WORD_LISTS = {
  service: phrases,
  signals: phrases,
  subjects: phrases,
  settled: phrases,
  said: sayings,
  offered: sayings,
} as const;

export const NEED_FIELDS = {
  label: z.string().trim().min(1).max(PHRASE_MAX),
  gravity: z.number().min(0.1).max(3),
  whose: z.enum(['person', 'household', 'child', 'caregiver']),
  near: z.array(z.strictObject({ id: needId, weight })).max(NEEDS_MAX),
  narrows: z.array(needId).max(NEEDS_MAX),
} as const;

const NeedEntry = z.strictObject({
  id: needId,
  ...NEED_FIELDS,
  ...WORD_LISTS,
  said: sayings.default([]),
  offered: sayings.default([]),
});

/** One need of the lexicon as it stands in a file; docs/advice.md says what each field is for. */
export type NeedEntry = z.infer<typeof NeedEntry>;

const NeedEntries = z
  .array(NeedEntry)
  .min(1)
  .max(NEEDS_MAX)
  .superRefine((entries, context) => {
    const ids = entries.map((entry) => entry.id);
    for (const [place, entry] of entries.entries()) {
      if (ids.indexOf(entry.id) < place)
        context.addIssue({ code: 'custom', path: [place, 'id'], message: `“${entry.id}” stands twice` });
      for (const other of [...entry.near.map((one) => one.id), ...entry.narrows])
        if (!ids.includes(other))
          context.addIssue({
            code: 'custom',
            path: [place],
            message: `“${entry.id}” names the need “${other}”, which is not in the list`,
          });
    }
  });

/** Reads a lexicon of needs. What is wrong with it is said in a sentence for each fault. */
export function readNeedEntries(json: unknown): readonly NeedEntry[] {
  const parsed = NeedEntries.safeParse(json);
  if (parsed.success) return parsed.data;
  throw lexiconFaults(
    'The lexicon of needs cannot be read, so no advice would be given by it. Correct these entries:',
    parsed.error.issues.map(({ path, message }) => `${path.length === 0 ? 'the list' : path.join('.')}: ${message}`),
  );
}
