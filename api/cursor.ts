import { z } from 'zod';
import { requestInvalid } from './read';

export const LIMIT_MAX = 200;
const LIMIT = 50;

/** What every list takes besides its filters. */
export const paging = {
  limit: z.coerce.number().int().min(1).max(LIMIT_MAX).default(LIMIT).describe('How many at most on a page.'),
  cursor: z
    .string()
    .min(1)
    .max(1_000)
    .optional()
    .describe('The `next` of the page before; leave it out for the first page.'),
};

/** Where a page ends, as text that only we read. */
export const cursorOf = (place: Readonly<Record<string, unknown>>): string =>
  Buffer.from(JSON.stringify(place)).toString('base64url');

/** The place that a cursor names. One that we did not give, or gave for another list, is the caller's mistake. */
export function placeOf<Schema extends z.ZodType>(
  schema: Schema,
  cursor: string | undefined,
): z.output<Schema> | undefined {
  if (cursor === undefined) return undefined;
  const parsed = schema.safeParse(jsonOf(cursor));
  if (parsed.success) return parsed.data;
  throw requestInvalid([{ path: 'cursor', message: 'is not one that this list gave; leave it out to begin again' }]);
}

function jsonOf(cursor: string): unknown {
  try {
    return JSON.parse(Buffer.from(cursor, 'base64url').toString());
  } catch {
    return undefined;
  }
}

/** One row more is read than is shown: whether there is one says whether there is another page. */
export const oneMore = (limit: number): number => limit + 1;

/** The page that is shown of what was read with `oneMore`. */
export function pageFrom<Row>(
  rows: readonly Row[],
  limit: number,
  placeAfter: (last: Row) => Readonly<Record<string, unknown>>,
) {
  const items = rows.slice(0, limit);
  const last = items.at(-1);
  return { items, next: rows.length > limit && last !== undefined ? cursorOf(placeAfter(last)) : null };
}
