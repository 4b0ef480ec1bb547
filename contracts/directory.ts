import { z } from 'zod';
import { CAPACITIES } from '../domain/program';
import { AGE_MAX, COUNTY_MAX } from './limits';
import { RuleHeld } from './rules';
import { ProgramView } from './views/programs';

const WORDS_MAX = 100;
const SERVICE_TYPE_MAX = 100;

/** What narrows the directory, as an address carries it. */
export const directoryFilters = {
  q: z
    .string()
    .trim()
    .min(1)
    .max(WORDS_MAX)
    .optional()
    .describe('Words of the name, the organization, the kinds of help or the description; each may be a beginning.'),
  capacity: z.enum(CAPACITIES).optional(),
  county: z.string().trim().min(1).max(COUNTY_MAX).optional().describe('Programs that take people who live there.'),
  serviceType: z.string().trim().min(1).max(SERVICE_TYPE_MAX).optional(),
  age: z.coerce.number().int().min(0).max(AGE_MAX).optional().describe('Programs that take somebody of this age.'),
};

/** One program of the directory, with what it asks of whoever it takes. */
export const ProgramDetail = ProgramView.extend({
  capacitySince: z.iso
    .datetime()
    .nullable()
    .describe('Since when the capacity is as it stands; null where nobody said.'),
  authorizationRequired: z.boolean(),
  rules: z.array(RuleHeld).describe('What the program asks, held against nobody. None means that it takes everybody.'),
});
export type ProgramDetail = z.infer<typeof ProgramDetail>;

/** What the directory can be narrowed to. */
export const DirectoryChoices = z.strictObject({ counties: z.array(z.string()), serviceTypes: z.array(z.string()) });
