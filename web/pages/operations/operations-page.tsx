import { useQuery } from '@tanstack/react-query';
import { Link, useSearchParams } from 'react-router';
import { RANGES, type Range } from '../../../contracts/views/operations';
import { operationsQueries } from '../../api/operations-queries';
import { PageTitle } from '../../frame/page-title';
import { Skeleton } from '../../pieces/skeleton';
import { Trouble } from '../../pieces/trouble';
import { useText } from '../../text/text';
import { useTimes } from '../../time/use-times';
import { Advisors } from './advisors';
import { FailingPart } from './failing';
import { Glances } from './glances';
import { InterventionsPart } from './interventions';
import { ModelTries } from './model-tries';
import { NotDone } from './not-done';
import { OpenProcess } from './open-process';
import { Queues } from './queues';
import { StuckPart } from './stuck';
import { Unrelayed } from './unrelayed';
import { Unsent } from './unsent';
import { WaitingPart } from './waiting';
import { Workers } from './workers';

/** How the house runs: counts first, rows on demand, links instead of rebuilding. Processes, and nobody's story. */
export function OperationsPage() {
  const { lists } = useText();
  const [search] = useSearchParams();
  const range = RANGES.find((one) => one === search.get('range')) ?? '24h';
  const { data: now, error, refetch } = useQuery(operationsQueries.now(range));
  return (
    <section className="page operations">
      <header className="operations-header">
        <PageTitle title={lists.operations.title} />
        {now && <AsOf at={now.at} />}
        {now?.links.temporal && <a href={now.links.temporal}>{lists.operations.engineOpen}</a>}
      </header>
      <p className="secondary">{lists.operations.intro}</p>
      <Trouble why={error} retry={refetch} besideLastKnown={now !== undefined} />
      {!now && !error && <Skeleton shape="page" />}
      {now && (
        <>
          <Glances now={now} />
          <Workers workers={now.workers} />
          <Queues queues={now.queues} />
          <StuckPart now={now} />
          <FailingPart now={now} />
          <Unrelayed unrelayed={now.unrelayed} />
          <Unsent unsent={now.unsent} />
          <WaitingPart waiting={now.waiting} />
          <InterventionsPart interventions={now.interventions} />
          <RangeSwitch chosen={range} />
          <NotDone notDone={now.notDone} />
          <Advisors advice={now.advice} />
          <ModelTries model={now.model} />
        </>
      )}
      <h2>{lists.operations.open}</h2>
      <OpenProcess />
    </section>
  );
}

function AsOf({ at }: { readonly at: string }) {
  const { operations } = useText();
  const { when } = useTimes();
  return (
    <time className="secondary" dateTime={at}>
      {operations.asOf(when(at))}
    </time>
  );
}

/** How far back the counts look; the address keeps it. */
function RangeSwitch({ chosen }: { readonly chosen: Range }) {
  const { operations } = useText();
  return (
    <nav className="operations-header" aria-label={operations.range}>
      <span className="secondary">{operations.range}</span>
      {RANGES.map((range) => (
        <Link
          key={range}
          to={`/operations?range=${range}`}
          className="chip-link"
          aria-current={range === chosen ? 'true' : undefined}
          preventScrollReset
        >
          {operations.ranges[range]}
        </Link>
      ))}
    </nav>
  );
}
