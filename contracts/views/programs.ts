import { z } from 'zod';
import { CAPACITIES } from '../../domain/program';

export const ProgramView = z.strictObject({
  id: z.string(),
  name: z.string(),
  organization: z.string(),
  description: z.string(),
  serviceTypes: z.array(z.string()),
  languages: z.array(z.string()),
  capacity: z.strictObject({ status: z.enum(CAPACITIES), waitDays: z.int().nullable() }),
  phone: z.string().nullable(),
});
export type ProgramView = z.infer<typeof ProgramView>;
