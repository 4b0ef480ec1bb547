import { z } from 'zod';
import { STATUSES } from '../../domain/referral-state';
import { SEARCH_REASONS } from '../../domain/search';
import { Named } from './named';

const at = z.iso.datetime();

const found = {
  referralId: z.uuid(),
  status: z.enum(STATUSES),
  receivedAt: at,
  why: z.array(z.enum([...SEARCH_REASONS, 'referral-number'])).describe('By what it was found.'),
};

const foundInRecords = {
  ...found,
  caseId: z.uuid(),
  personName: z.string(),
  birthDate: z.string().nullable(),
  team: Named,
  coordinator: Named.nullable(),
  need: z.string().describe('The need in a few words.'),
  source: z.string(),
  outcome: z.string().nullable(),
};

/** What a search found: a person with their case, a referral, or, for those who see no names, a process. */
export const SearchHit = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('case').describe('The person fits; the referral is the one that fits best, or came last.'),
    ...foundInRecords,
  }),
  z.strictObject({ kind: z.literal('referral'), ...foundInRecords, senderNumber: z.string().nullable() }),
  z.strictObject({ kind: z.literal('process'), ...found }),
]);
export type SearchHit = z.infer<typeof SearchHit>;

/** The hits, the best first. `more` says that there are others, which more words would bring to the top. */
export const SearchView = z.strictObject({ items: z.array(SearchHit), more: z.boolean() });
export type SearchView = z.infer<typeof SearchView>;
