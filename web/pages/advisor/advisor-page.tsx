import { useInfiniteQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import { operationsQueries } from '../../api/operations-queries';
import { PageTitle } from '../../frame/page-title';
import { Action } from '../../pieces/action';
import { Empty } from '../../pieces/empty';
import { Skeleton } from '../../pieces/skeleton';
import { Trouble } from '../../pieces/trouble';
import { useText } from '../../text/text';
import { SetUp } from './set-up';

/** By what advice is made, by the word of each worker, and by what it was made before: so that "why this?" has an answer. */
export function AdvisorPage() {
  const { advisorSetUp: words, frame } = useText();
  const { data, error, refetch, hasNextPage, fetchNextPage } = useInfiniteQuery(operationsQueries.advisorSetUps());
  const setUps = data?.pages.flatMap(({ items }) => items);
  return (
    <section className="page operations">
      <header className="operations-header">
        <PageTitle title={words.title} />
        <Link to="/operations">{frame.nav.operations}</Link>
      </header>
      <p className="secondary">{words.intro}</p>
      <Trouble why={error} retry={refetch} besideLastKnown={setUps !== undefined} />
      {!setUps && !error && <Skeleton shape="list" />}
      {setUps?.length === 0 && <Empty title={words.none} detail={words.noneDetail} />}
      {setUps?.map((row) => (
        <SetUp key={row.seq} row={row} />
      ))}
      {hasNextPage && <Action onPress={() => void fetchNextPage()}>{frame.more}</Action>}
    </section>
  );
}
