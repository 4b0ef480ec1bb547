import { useQuery } from '@tanstack/react-query';
import { useRef } from 'react';
import { Link, useSearchParams } from 'react-router';
import type { TodayView } from '../../../contracts/views/today';
import { AlertsOnTop } from '../../alerts/alerts-on-top';
import { queries } from '../../api/queries';
import { PageTitle } from '../../frame/page-title';
import { useKeys } from '../../keys/keys';
import { moveFocus } from '../../lists/move-focus';
import { Action } from '../../pieces/action';
import { Empty } from '../../pieces/empty';
import { Note } from '../../pieces/note';
import { Skeleton } from '../../pieces/skeleton';
import { Trouble } from '../../pieces/trouble';
import { whyNot } from '../../session/person';
import { usePerson } from '../../session/signed-in';
import { useText } from '../../text/text';
import { DayList } from './day-list';
import { ReadAt } from './read-at';

/** What there is to do today, and why: the page on which the day begins. It can be taken along on paper. */
export function TodayPage() {
  const { today, frame } = useText();
  const [search] = useSearchParams();
  const scope = search.get('scope') === 'team' ? 'team' : 'mine';
  const title = scope === 'team' ? today.team : today.title;
  const isDenied = whyNot(usePerson(), 'see-today') !== undefined;
  return (
    <section className="page today">
      <header className="today-header">
        <PageTitle title={title} />
        {!isDenied && <Scopes scope={scope} />}
      </header>
      <AlertsOnTop />
      {isDenied ? (
        <Note tone="plain" title={frame.trouble.forbidden} />
      ) : (
        <Day scope={scope} on={search.get('on') ?? ''} />
      )}
    </section>
  );
}

interface DayProps {
  readonly scope: 'mine' | 'team';
  readonly on: string;
}

function Day({ scope, on }: DayProps) {
  const { data: day, error, refetch } = useQuery(queries.today(scope, on));
  const rows = useRef<HTMLDivElement>(null);
  useKeys('lists', { j: () => moveFocus(rows.current, 1), k: () => moveFocus(rows.current, -1) });
  return (
    <div ref={rows} className="today-day">
      {day && <ReadAt day={day} />}
      <Trouble why={error} retry={refetch} besideLastKnown={day !== undefined} />
      {!day && !error && <Skeleton shape="page" />}
      {day && <Lists day={day} />}
    </div>
  );
}

function Lists({ day }: { readonly day: TodayView }) {
  const { today } = useText();
  const lists = day.lists.filter(({ sections }) => sections.some(({ items }) => items.length > 0));
  if (lists.length === 0)
    return <Empty title={day.scope === 'team' ? today.teamEmpty : today.empty} detail={today.emptyDetail} />;
  return lists.map((list) => <DayList key={list.coordinator?.id ?? ''} list={list} day={day} />);
}

/** Mine or the team's, and a printer for both; the address keeps which. */
function Scopes({ scope }: Pick<DayProps, 'scope'>) {
  const { today } = useText();
  return (
    <div className="today-tools">
      <nav className="tabs" aria-label={today.scope}>
        <Link to="/today" className="tab" aria-current={scope === 'mine' ? 'true' : undefined}>
          {today.mine}
        </Link>
        <Link to="/today?scope=team" className="tab" aria-current={scope === 'team' ? 'true' : undefined}>
          {today.teams}
        </Link>
      </nav>
      <Action onPress={() => window.print()}>{today.print}</Action>
    </div>
  );
}
