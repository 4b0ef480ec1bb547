import { useInfiniteQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import { queries } from '../../api/queries';
import { PageTitle } from '../../frame/page-title';
import { Action } from '../../pieces/action';
import { Empty } from '../../pieces/empty';
import { Moment } from '../../pieces/moment';
import { ProblemInWords } from '../../pieces/problem-in-words';
import { Skeleton } from '../../pieces/skeleton';
import { Trouble } from '../../pieces/trouble';
import { useText } from '../../text/text';
import { wordFor } from '../../text/word-for';

/** What was asked and not done. A refusal leaves no trace in a workflow; this is where it is found. */
export function RefusedPage() {
  const { frame, lists, actions } = useText();
  const { data, error, refetch, hasNextPage, fetchNextPage } = useInfiniteQuery(queries.refusedAttempts());
  const attempts = data?.pages.flatMap(({ items }) => items);
  return (
    <section className="page">
      <PageTitle title={lists.refused.title} />
      <p className="secondary">{lists.refused.intro}</p>
      <Trouble why={error} retry={refetch} besideLastKnown={attempts !== undefined} />
      {!attempts && !error && <Skeleton shape="list" />}
      {attempts?.length === 0 && <Empty title={lists.refused.empty} detail={lists.refused.emptyDetail} />}
      <ul className="notices">
        {attempts?.map(({ seq, at, by, action, referralId, code, reason, why }) => (
          <li key={seq} className="notice">
            <header className="notice-header">
              <strong>{by}</strong>
              <span>{wordFor(actions, action)}</span>
              <Moment at={at} />
              <code>{code}</code>
              {referralId && <Link to={`/referrals/${referralId}`}>{lists.refused.referral}</Link>}
            </header>
            <p className="notice-text">
              <ProblemInWords problem={{ code, detail: reason, ...(why && { why }) }} />
            </p>
          </li>
        ))}
      </ul>
      {hasNextPage && <Action onPress={() => void fetchNextPage()}>{frame.more}</Action>}
    </section>
  );
}
