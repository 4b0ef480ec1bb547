import { z } from 'zod';

/** A page of a list; `next` is the cursor of the page after it, null on the last. */
export const pageOf = <Row extends z.ZodType>(row: Row) =>
  z.strictObject({ items: z.array(row), next: z.string().nullable() });
