import { z } from 'zod';

export const Named = z.strictObject({ id: z.string(), name: z.string() });
