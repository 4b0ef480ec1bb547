import { z } from 'zod';
import { RECORDED_OUTCOMES } from '../domain/outcome';
import { SOURCE_KINDS, URGENCIES } from '../domain/referral';
import { DUE_FILTERS, NOBODY, REFERRAL_SORTS } from '../domain/referral-filters';
import { STATUSES } from '../domain/referral-state';
import { civilDate, programId, staffId } from './text';

/** What narrows and sorts a list of referrals, as an address carries it. */
export const referralFilters = {
  status: z.enum(STATUSES).optional(),
  urgency: z
    .enum(URGENCIES)
    .optional()
    .describe('`urgent` also where an advisor read it as urgent and its sender did not say so.'),
  sourceKind: z.enum(SOURCE_KINDS).optional().describe('What kind of source handed it in.'),
  coordinator: z
    .union([z.literal(NOBODY), staffId])
    .optional()
    .describe('The id of a coordinator, or `nobody` for cases that have none.'),
  program: programId.optional().describe('The program that was decided for.'),
  due: z
    .enum(DUE_FILTERS)
    .optional()
    .describe('By when the clock runs out. What is late already is also within each of the other spans.'),
  receivedFrom: civilDate.optional().describe("The first day, on the calendar of the asker's team."),
  receivedTo: civilDate.optional().describe('The last day, included.'),
  outcome: z.enum([...RECORDED_OUTCOMES, 'declined']).optional(),
  sort: z
    .enum(REFERRAL_SORTS)
    .default('moved')
    .describe(
      'What moved or came last first; what is due first first; or the urgent first, and of those what is due first.',
    ),
};
