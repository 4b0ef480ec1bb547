import { useInfiniteQuery } from '@tanstack/react-query';
import { Link, useSearchParams } from 'react-router';
import { AlertStack } from '../../alerts/alert-stack';
import { queries } from '../../api/queries';
import { PageTitle } from '../../frame/page-title';
import { Action } from '../../pieces/action';
import { Empty } from '../../pieces/empty';
import { Note } from '../../pieces/note';
import { Skeleton } from '../../pieces/skeleton';
import { Trouble } from '../../pieces/trouble';
import { whyNot } from '../../session/person';
import { usePerson } from '../../session/signed-in';
import { useText } from '../../text/text';

/** Every danger alert of one's desk or one's teams: what waits, and what was answered. */
export function AlertsPage() {
  const { alerts, frame } = useText();
  const [search] = useSearchParams();
  const scope = search.get('scope') === 'team' ? 'team' : 'mine';
  const answered = search.get('answered') === 'true';
  const isDenied = whyNot(usePerson(), 'list-alerts') !== undefined;
  return (
    <section className="page">
      <PageTitle title={alerts.title} />
      <p className="secondary">{alerts.intro}</p>
      {isDenied ? (
        <Note tone="plain" title={frame.trouble.forbidden} />
      ) : (
        <>
          <Switches scope={scope} answered={answered} />
          <Listed scope={scope} answered={answered} />
        </>
      )}
    </section>
  );
}

interface Which {
  readonly scope: 'mine' | 'team';
  readonly answered: boolean;
}

function Listed({ scope, answered }: Which) {
  const { alerts, frame } = useText();
  const query = new URLSearchParams({ ...(scope === 'team' && { scope }), ...(answered && { answered: 'true' }) });
  const { data, error, refetch, hasNextPage, fetchNextPage } = useInfiniteQuery(queries.alerts(query.toString()));
  const listed = data?.pages.flatMap(({ items }) => items);
  return (
    <>
      <Trouble why={error} retry={refetch} besideLastKnown={listed !== undefined} />
      {!listed && !error && <Skeleton shape="list" />}
      {listed?.length === 0 && (
        <Empty
          title={answered ? alerts.answeredEmpty : alerts.empty}
          detail={answered ? alerts.answeredEmptyDetail : alerts.emptyDetail}
        />
      )}
      {listed && <AlertStack alerts={listed} hearsKeys />}
      {hasNextPage && <Action onPress={() => void fetchNextPage()}>{frame.more}</Action>}
    </>
  );
}

function Switches({ scope, answered }: Which) {
  const { alerts } = useText();
  const to = (which: Which): string => {
    const query = new URLSearchParams({
      ...(which.scope === 'team' && { scope: 'team' }),
      ...(which.answered && { answered: 'true' }),
    }).toString();
    return query ? `/alerts?${query}` : '/alerts';
  };
  const tab = (words: string, which: Which) => (
    <Link
      to={to(which)}
      className="tab"
      aria-current={which.scope === scope && which.answered === answered ? 'true' : undefined}
    >
      {words}
    </Link>
  );
  return (
    <div className="alerts-switches">
      <nav className="tabs" aria-label={alerts.show}>
        {tab(alerts.unanswered, { scope, answered: false })}
        {tab(alerts.answered, { scope, answered: true })}
      </nav>
      <nav className="tabs" aria-label={alerts.scope}>
        {tab(alerts.mine, { scope: 'mine', answered })}
        {tab(alerts.team, { scope: 'team', answered })}
      </nav>
    </div>
  );
}
