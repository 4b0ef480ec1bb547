import { useInfiniteQuery } from '@tanstack/react-query';
import { useSearchParams } from 'react-router';
import type { TaskRow } from '../../../contracts/views';
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

/** What awaits a person, the most pressing first: the page on which the day begins. */
export function TasksPage() {
  const { lists, tasks: kinds } = useText();
  const [search] = useSearchParams();
  const scope = search.get('scope') === 'team' ? 'team' : 'mine';
  const { data, error, refetch, hasNextPage, fetchNextPage } = useInfiniteQuery(queries.tasks(scope));
  const matters = data?.pages.flatMap(({ items }) => items.map((task) => matterOf(task, kinds)));
  const pathTo = (referralId: string) => `/tasks/${referralId}${scope === 'team' ? '?scope=team' : ''}`;
  const title = scope === 'team' ? lists.tasks.team : lists.tasks.title;
  return (
    <NextContext value={nextAfter(matters ?? [], pathTo)}>
      <ListAndDetail
        title={title}
        isEmpty={!matters || matters.length === 0}
        about={
          <>
            {matters && <Count of={matters.length} more={hasNextPage} />}
            <ScopeSwitch scope={scope} />
          </>
        }
      >
        <Trouble why={error} retry={refetch} besideLastKnown={matters !== undefined} />
        {matters && (
          <MatterList
            label={title}
            matters={matters}
            pathTo={pathTo}
            empty={{ title: lists.tasks.empty, detail: lists.tasks.emptyDetail }}
            more={hasNextPage ? fetchNextPage : undefined}
          />
        )}
        {!matters && !error && <Skeleton shape="list" />}
      </ListAndDetail>
    </NextContext>
  );
}

const matterOf = ({ kind, ...task }: TaskRow, kinds: Text['tasks']): Matter => ({ ...task, todo: kinds[kind] });
