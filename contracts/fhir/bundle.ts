import { z } from 'zod';

/** So many resources are a referral with everything around it, and more; ten thousand are an import. */
export const ENTRIES_MAX = 500;

/** Each is a referral of its own, shown with all that came: a person asks for a few things at once, not for hundreds. */
export const REQUESTS_MAX = 20;

/** One line of a transaction: what came, and what is asked to be done with it. The resource itself is read by its type. */
export const BundleEntry = z.looseObject({
  fullUrl: z.string().min(1).max(1_000).optional(),
  resource: z.looseObject({ resourceType: z.string().min(1).max(64) }),
  request: z.looseObject({
    method: z.enum(['GET', 'HEAD', 'POST', 'PUT', 'DELETE', 'PATCH']),
    url: z.string().min(1).max(1_000),
    ifNoneExist: z.string().max(1_000).optional(),
    ifMatch: z.string().max(200).optional(),
    ifNoneMatch: z.string().max(200).optional(),
    ifModifiedSince: z.string().max(100).optional(),
  }),
});
export type BundleEntry = z.output<typeof BundleEntry>;
