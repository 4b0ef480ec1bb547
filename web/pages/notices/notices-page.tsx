import { useInfiniteQuery } from '@tanstack/react-query';
import { queries } from '../../api/queries';
import { PageTitle } from '../../frame/page-title';
import { Action } from '../../pieces/action';
import { Empty } from '../../pieces/empty';
import { Skeleton } from '../../pieces/skeleton';
import { Trouble } from '../../pieces/trouble';
import { useText } from '../../text/text';
import { NoticeEntry } from './notice-entry';

/** Everything that this house has written to anybody, word for word. */
export function NoticesPage() {
  const { frame, lists } = useText();
  const { data, error, refetch, hasNextPage, fetchNextPage } = useInfiniteQuery(queries.notices());
  const notices = data?.pages.flatMap(({ items }) => items);
  return (
    <section className="page">
      <PageTitle title={lists.notices.title} />
      <p className="secondary">{lists.notices.intro}</p>
      <Trouble why={error} retry={refetch} besideLastKnown={notices !== undefined} />
      {!notices && !error && <Skeleton shape="list" />}
      {notices?.length === 0 && <Empty title={lists.notices.empty} detail={lists.notices.emptyDetail} />}
      <ul className="notices">
        {notices?.map((notice) => (
          <li key={notice.id}>
            <NoticeEntry notice={notice} withLink />
          </li>
        ))}
      </ul>
      {hasNextPage && <Action onPress={() => void fetchNextPage()}>{frame.more}</Action>}
    </section>
  );
}
