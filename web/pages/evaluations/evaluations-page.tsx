import { useInfiniteQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import type { EvaluationSummary } from '../../../contracts/evaluation-report';
import { operationsQueries } from '../../api/operations-queries';
import { PageTitle } from '../../frame/page-title';
import { Action } from '../../pieces/action';
import { Empty } from '../../pieces/empty';
import { Moment } from '../../pieces/moment';
import { Skeleton } from '../../pieces/skeleton';
import { Table } from '../../pieces/table';
import { Trouble } from '../../pieces/trouble';
import { useText } from '../../text/text';
import { Counted } from './counted';

const COMMAND =
  'npm run evaluate -- routing --directory evaluation/sets/harbor/directory.json --referrals evaluation/sets/harbor/tuning.jsonl --pairs evaluation/sets/harbor/pairs.jsonl --out predictions.jsonl';

/** How well advisors did on labelled referrals, run by run. */
export function EvaluationsPage() {
  const { evaluations, frame } = useText();
  const { data, error, refetch, hasNextPage, fetchNextPage } = useInfiniteQuery(operationsQueries.evaluations());
  const runs = data?.pages.flatMap(({ items }) => items);
  return (
    <section className="page operations">
      <header className="operations-header">
        <PageTitle title={evaluations.title} />
        <Link to="/operations">{frame.nav.operations}</Link>
      </header>
      <p className="secondary">{evaluations.intro}</p>
      <Trouble why={error} retry={refetch} besideLastKnown={runs !== undefined} />
      {!runs && !error && <Skeleton shape="list" />}
      {runs?.length === 0 && (
        <>
          <Empty title={evaluations.empty} detail={evaluations.emptyDetail} />
          <pre className="command mono">{COMMAND}</pre>
        </>
      )}
      {runs && runs.length > 0 && <Runs runs={runs} />}
      {hasNextPage && <Action onPress={() => void fetchNextPage()}>{frame.more}</Action>}
    </section>
  );
}

function Runs({ runs }: { readonly runs: readonly EvaluationSummary[] }) {
  const { evaluations } = useText();
  const { columns, list, share } = evaluations;
  return (
    <Table
      caption={list}
      columns={[
        { title: columns.when },
        { title: columns.advisor },
        { title: columns.version },
        { title: columns.directory },
        { title: columns.referrals },
        { title: columns.answered, align: 'end' },
        { title: columns.first, align: 'end' },
        { title: columns.three, align: 'end' },
        { title: columns.forbidden, align: 'end' },
        { title: columns.danger, align: 'end' },
        { title: columns.pairs, align: 'end' },
      ]}
      rows={runs.map((run) => ({
        key: run.evaluationId,
        cells: [
          <Link key="when" to={`/operations/evaluations/${run.evaluationId}`}>
            <Moment at={run.at} />
          </Link>,
          `${run.advisor} (${run.model})`,
          <span key="version" className="mono">
            {run.promptVersion}
          </span>,
          run.directory.name,
          run.referrals?.name ?? '–',
          run.referrals ? share(run.referrals.answered, run.referrals.rows) : '–',
          <Counted key="first" of={run.figures?.all.firstChoice} />,
          <Counted key="three" of={run.figures?.all.firstThree} />,
          <Counted key="forbidden" of={run.figures?.all.forbiddenListed} />,
          <Counted key="danger" of={run.figures?.told.find(({ outcome }) => outcome === 'urgent-safety')?.recall} />,
          <Counted key="pairs" of={run.pairsUnmoved ?? undefined} />,
        ],
      }))}
    />
  );
}
