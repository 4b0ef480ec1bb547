import { useInfiniteQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import type { DuplicateView } from '../../../contracts/views/duplicates';
import { queries } from '../../api/queries';
import { PageTitle } from '../../frame/page-title';
import { Action } from '../../pieces/action';
import { Empty } from '../../pieces/empty';
import { Moment } from '../../pieces/moment';
import { Skeleton } from '../../pieces/skeleton';
import { Trouble } from '../../pieces/trouble';
import { useText } from '../../text/text';
import { LikenessParts } from './likeness-parts';
import { PersonShown } from './person-shown';

/** Persons on record who may be one, with the reasons. A person looks at them; the system only finds them. */
export function DuplicatesPage() {
  const { frame, duplicates } = useText();
  const { data, error, refetch, hasNextPage, fetchNextPage } = useInfiniteQuery(queries.duplicates());
  const pairs = data?.pages.flatMap(({ items }) => items);
  return (
    <section className="page">
      <PageTitle title={duplicates.title} />
      <p className="secondary">{duplicates.intro}</p>
      <Trouble why={error} retry={refetch} besideLastKnown={pairs !== undefined} />
      {!pairs && !error && <Skeleton shape="list" />}
      {pairs?.length === 0 && <Empty title={duplicates.empty} detail={duplicates.emptyDetail} />}
      <ul className="notices">
        {pairs?.map((pair) => (
          <li key={pair.id}>
            <Pair pair={pair} />
          </li>
        ))}
      </ul>
      {hasNextPage && <Action onPress={() => void fetchNextPage()}>{frame.more}</Action>}
    </section>
  );
}

function Pair({ pair: { id, level, points, parts, foundAt, one, other } }: { readonly pair: DuplicateView }) {
  const { duplicates } = useText();
  return (
    <article className="notice">
      <header className="notice-header">
        <strong>{duplicates.levels[level]}</strong>
        <Moment at={foundAt} />
        <Link to={`/duplicates/${id}`}>{duplicates.compare.link}</Link>
      </header>
      <PersonShown person={one} />
      <PersonShown person={other} />
      <LikenessParts parts={parts} points={points} />
    </article>
  );
}
