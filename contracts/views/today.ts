import { z } from 'zod';
import { ATTEMPT_RESULTS } from '../../domain/contact';
import { TASK_KINDS } from '../../domain/deeds';
import { OWERS } from '../../domain/entry';
import { PLAN_STEPS } from '../../domain/plan-step';
import { CHANNELS, URGENCIES } from '../../domain/referral';
import { STATUSES } from '../../domain/referral-state';
import { TODAY_SECTIONS } from '../../domain/today';
import { Named } from './named';
import { readAsUrgent } from './standing';

const at = z.iso.datetime();
const day = z.iso.date();

const onEveryItem = {
  caseId: z.uuid(),
  personName: z.string(),
  since: at.describe('Since when it has been waiting: the promise, the decision, or before that the receipt.'),
  dueAt: at,
};

/** What was tried to reach the person, and what the contact plan still asks for. */
const Tried = z.strictObject({
  attempts: z.int(),
  last: z.strictObject({ at, channel: z.enum(CHANNELS), result: z.enum(ATTEMPT_RESULTS) }).nullable(),
  left: z.array(
    z.strictObject({
      what: z.enum(PLAN_STEPS),
      made: z.int(),
      asked: z.int(),
    }),
  ),
});

/** One thing on the list of a day: what, for whom, why, since when, by when, and what was tried. */
export const TodayItem = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('task'),
    ...onEveryItem,
    taskId: z.uuid(),
    task: z.enum(TASK_KINDS),
    referralId: z.uuid(),
    need: z.string(),
    urgency: z.enum(URGENCIES),
    readAsUrgent,
    status: z.enum(STATUSES),
    level: z.int().describe('0 on time or only reminded; 1 and 2 are escalation levels.'),
    tried: Tried.nullable().describe('Null where nobody is to be reached yet.'),
  }),
  z.strictObject({
    kind: z.literal('promise'),
    ...onEveryItem,
    entryId: z.uuid(),
    what: z.string(),
    owedBy: z.enum(OWERS),
  }),
]);
export type TodayItem = z.infer<typeof TodayItem>;

/** What a coordinator has before them on a day. */
const TodayList = z.strictObject({
  coordinator: Named.nullable().describe('Null for what nobody coordinates.'),
  sections: z.array(
    z.strictObject({
      section: z.enum(TODAY_SECTIONS),
      items: z.array(TodayItem),
      total: z.int().describe('How many there are; the items are the first of them.'),
    }),
  ),
});
export type TodayList = z.infer<typeof TodayList>;

/** The lists of one day, all read as of one moment. */
export const TodayView = z.strictObject({
  scope: z.enum(['mine', 'team']),
  on: day,
  zone: z.string().describe("The time zone on whose calendar the page is dated: that of the asker's own team."),
  at: at.describe(
    "The moment at which late is late: now, or the beginning of a day to come. What a team has to do is judged by that team's own calendar.",
  ),
  readAt: at,
  lists: z.array(TodayList),
});
export type TodayView = z.infer<typeof TodayView>;
