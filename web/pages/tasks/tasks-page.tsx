import { useInfiniteQuery } from '@tanstack/react-query';
import type { TaskRow } from '../../../contracts/views/task-row';
import { AlertsOnTop } from '../../alerts/alerts-on-top';
import { queries } from '../../api/queries';
import { Count } from '../../lists/count';
import { ListAndDetail } from '../../lists/list-and-detail';
import { MatterList } from '../../lists/matter-list';
import { NextContext, nextAfter } from '../../lists/next';
import type { Matter } from '../../lists/row';
import { Skeleton } from '../../pieces/skeleton';
import { Trouble } from '../../pieces/trouble';
import type { Text } from '../../text/en';
import { useText } from '../../text/text';
import { ScopeSwitch } from './scope-switch';
import { TaskFilterFields } from './task-filter-fields';
import { useTaskFilters } from './use-task-filters';

/** What awaits a person, the most pressing first: the page on which the day begins. */
export function TasksPage() {
  const { lists, tasks: kinds } = useText();
  const filters = useTaskFilters();
  const { scope, query, narrowing } = filters;
  const { data, error, refetch, hasNextPage, fetchNextPage } = useInfiniteQuery(queries.tasks(filters.asked));
  const matters = data?.pages.flatMap(({ items }) => items.map((task) => matterOf(task, kinds)));
  const pathTo = (referralId: string) => `/tasks/${referralId}${query && `?${query}`}`;
  const title = scope === 'team' ? lists.tasks.team : lists.tasks.title;
  return (
    <NextContext value={nextAfter(matters ?? [], pathTo)}>
      <ListAndDetail
        title={title}
        isEmpty={!matters || matters.length === 0}
        about={
          <>
            {matters && <Count of={matters.length} more={hasNextPage} />}
            {filters.hasOwn && <ScopeSwitch filters={filters} />}
          </>
        }
      >
        <AlertsOnTop />
        <TaskFilterFields filters={filters} />
        <Trouble why={error} retry={refetch} besideLastKnown={matters !== undefined} />
        {matters && (
          <MatterList
            label={title}
            matters={matters}
            pathTo={pathTo}
            empty={emptyOf(lists, { scope, isNarrowed: narrowing > 0 })}
            more={hasNextPage ? fetchNextPage : undefined}
          />
        )}
        {!matters && !error && <Skeleton shape="list" />}
      </ListAndDetail>
    </NextContext>
  );
}

const matterOf = ({ kind, ...task }: TaskRow, kinds: Text['tasks']): Matter => ({ ...task, todo: kinds[kind] });

/** An empty list that is narrowed says nothing of whether something awaits. */
function emptyOf(
  { tasks, emptyFiltered }: Text['lists'],
  { scope, isNarrowed }: { readonly scope: 'mine' | 'team'; readonly isNarrowed: boolean },
) {
  if (isNarrowed) return { title: tasks.filteredNone, detail: emptyFiltered };
  return { title: scope === 'team' ? tasks.teamEmpty : tasks.empty, detail: tasks.emptyDetail };
}
