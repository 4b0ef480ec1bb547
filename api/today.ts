import { z } from 'zod';
import { civilDate } from '../contracts/text';
import type { TodayItem, TodayList, TodayView } from '../contracts/views/today';
import { type DayInRecords, readDay } from '../db/today-store';
import { planLeft } from '../domain/contact';
import { DAYS_AHEAD_MAX, dayIn, dayOf, TODAY_SECTIONS } from '../domain/today';
import { type Answer, ok } from './answer';
import type { Deps } from './deps';
import { requestInvalid } from './read';
import type { SignedIn } from './sign-in';
import { teamsOf } from './teams-to-see';
import { zoneOf } from './zone-of';

/** So many of each section are on a list; whoever has more finds the rest in the list of tasks. */
const ITEMS_MAX = 50;

export const TodayQuery = z.strictObject({
  scope: z.enum(['mine', 'team']).default('mine').describe('Your own list, or the lists of everybody in your teams.'),
  on: civilDate
    .optional()
    .describe(`The day, on your team's calendar: today, or one of the next ${DAYS_AHEAD_MAX} days. Today if left out.`),
});

interface Asked extends SignedIn {
  readonly input: z.output<typeof TodayQuery>;
}

/**
 * What there is to do on a day, for a coordinator or for each of a supervisor's teams. The page is dated by the asker's
 * own calendar; what is due is judged by the calendar of the team whose matter it is.
 */
export async function showToday(
  { actor, session, input: { scope, on } }: Asked,
  { sql, clock }: Deps,
): Promise<Answer> {
  const readAt = clock.now().toISOString();
  const zone = zoneOf(session);
  const day = dayOf(on, zone, readAt);
  if (!day) throw requestInvalid([{ path: 'on', message: `must be today or one of the next ${DAYS_AHEAD_MAX} days` }]);
  const coordinator = scope === 'mine' && actor.kind === 'staff' ? actor.id : undefined;
  const found = await readDay(sql, (itsZone) => dayIn(itsZone, on, readAt), {
    teams: teamsOf(actor),
    coordinator,
    limit: ITEMS_MAX,
  });
  const whose = scope === 'mine' && session ? { id: session.id, name: session.name } : undefined;
  const lists = whose ? [listOf(whose, found)] : listsOf(found);
  return ok({ scope, on: day.on, zone, at: day.at, readAt, lists } satisfies TodayView);
}

type Coordinator = TodayList['coordinator'];

/** A list for everybody who has something on it, by name; what nobody coordinates comes first. */
function listsOf(found: DayInRecords): TodayList[] {
  const all = [...found.tasks, ...found.promises].map(({ coordinator }) => coordinator);
  const each = new Map(all.map((coordinator) => [coordinator?.id ?? '', coordinator]));
  return [...each.values()]
    .sort((one, other) => (one?.name ?? '').localeCompare(other?.name ?? ''))
    .map((coordinator) => listOf(coordinator, found));
}

function listOf(coordinator: Coordinator, { tasks, promises }: DayInRecords): TodayList {
  const own = (row: { readonly coordinator: Coordinator }): boolean => row.coordinator?.id === coordinator?.id;
  const rows = [
    ...tasks.filter(own).map((row) => ({ row, item: taskItem(row) })),
    ...promises.filter(own).map((row) => ({ row, item: promiseItem(row) })),
  ];
  const sections = TODAY_SECTIONS.map((section) => {
    const inIt = rows.filter(({ row }) => row.section === section);
    return { section, items: inIt.map(({ item }) => item), total: inIt[0]?.row.total ?? 0 };
  });
  return { coordinator, sections };
}

function taskItem({ tried, policy, ...row }: DayInRecords['tasks'][number]): TodayItem {
  const { taskId, task, referralId, caseId, personName, need, urgency, readAsUrgent, status, level, since, dueAt } =
    row;
  const last = tried.at(-1);
  return {
    kind: 'task',
    ...{ taskId, task, referralId, caseId, personName, need, urgency, readAsUrgent, status, level, since, dueAt },
    tried:
      task === 'reach-person'
        ? {
            attempts: tried.length,
            last: last ? { at: last.at, channel: last.channel, result: last.result } : null,
            left: [...planLeft(tried, policy)],
          }
        : null,
  };
}

function promiseItem(row: DayInRecords['promises'][number]): TodayItem {
  const { entryId, caseId, personName, what, owedBy, since, dueAt } = row;
  return { kind: 'promise', entryId, caseId, personName, what, owedBy, since, dueAt };
}
