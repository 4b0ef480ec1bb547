import { z } from 'zod';
import { referralFilters } from './referral-filters';
import { text } from './text';

export const VIEW_NAME_MAX = 60;
const QUERY_MAX = 1_000;

const Filters = z.strictObject(referralFilters);

/** Filters as an address carries them: a list that was saved is opened by its link. */
const query = z
  .string()
  .max(QUERY_MAX)
  .refine((words) => {
    const pairs = [...new URLSearchParams(words)];
    const isOnce = new Set(pairs.map(([name]) => name)).size === pairs.length;
    return isOnce && Filters.safeParse(Object.fromEntries(pairs)).success;
  }, 'must be filters of the list of referrals, as its address has them');

/** `POST /saved-views`: a new view, or the one of this id as it is now. */
export const SavedViewRequest = z.strictObject({
  id: z.uuid().toLowerCase().describe('Made by the caller. The same id again is the same view: renamed, or changed.'),
  name: text(VIEW_NAME_MAX),
  query,
  isDefault: z.boolean().default(false).describe('Whether the list opens with it. There is one at most.'),
});

export const SAVED_VIEW_EXAMPLE = {
  id: '0192f1c4-7a10-7c3e-9f60-5b1f6a2d9e05',
  name: 'Urgent, due first',
  query: 'sort=due&urgency=urgent',
} satisfies z.input<typeof SavedViewRequest>;

export const SavedView = z.strictObject({
  id: z.uuid(),
  name: z.string(),
  query: z.string(),
  isDefault: z.boolean(),
});
export type SavedView = z.infer<typeof SavedView>;
