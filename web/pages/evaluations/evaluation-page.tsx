import { useQuery } from '@tanstack/react-query';
import { Link, useParams, useSearchParams } from 'react-router';
import type { EvaluationReport } from '../../../contracts/evaluation-report';
import { operationsQueries } from '../../api/operations-queries';
import { PageTitle } from '../../frame/page-title';
import { Skeleton } from '../../pieces/skeleton';
import { Trouble } from '../../pieces/trouble';
import type { Text } from '../../text/en';
import { useText } from '../../text/text';
import { useTimes } from '../../time/use-times';
import { Comparing } from './comparing';
import { Confusions } from './confusions';
import { FiguresSideBySide } from './figures-side-by-side';
import { MovedPairs } from './moved-pairs';

/** One evaluation: on what, with what figures, and what to look at; beside another one if the address names it. */
export function EvaluationPage() {
  const { evaluations } = useText();
  const { when } = useTimes();
  const { evaluationId = '' } = useParams();
  const [search] = useSearchParams();
  const { data: run, error, refetch } = useQuery(operationsQueries.evaluation(evaluationId));
  return (
    <section className="page operations">
      <header className="operations-header">
        <PageTitle title={run ? evaluations.run(when(run.at)) : evaluations.title} />
        <Link to="/operations/evaluations">{evaluations.all}</Link>
      </header>
      <Trouble why={error} retry={refetch} besideLastKnown={run !== undefined} />
      {!run && !error && <Skeleton shape="page" />}
      {run && (
        <>
          <About run={run} />
          <Comparing of={run.evaluationId} beside={search.get('with')} />
          <FiguresSideBySide run={run} besideId={search.get('with')} />
          <Confusions run={run} />
          {run.pairFigures && <MovedPairs moved={run.pairFigures.moved} />}
        </>
      )}
    </section>
  );
}

/** The files whose rows were asked about, each under its title. */
const filesOf = ({ referrals, pairs }: EvaluationReport, { columns, pairsFile }: Text['evaluations']) => [
  ...(referrals ? [[columns.referrals, referrals] as const] : []),
  ...(pairs ? [[pairsFile, pairs] as const] : []),
];

function About({ run }: { readonly run: EvaluationReport }) {
  const { evaluations } = useText();
  const { columns, answeredOf } = evaluations;
  const facts: readonly (readonly [string, string])[] = [
    [columns.advisor, `${run.advisor} (${run.model})`],
    [columns.version, run.promptVersion],
    [columns.directory, `${run.directory.name}, ${evaluations.programs(run.directory.programs)}`],
    ...filesOf(run, evaluations).map(
      ([title, { name, answered, rows }]) => [title, `${name}, ${answeredOf(answered, rows)}`] as const,
    ),
    [evaluations.took, evaluations.seconds(Math.round(run.tookMs / 100) / 10)],
  ];
  return (
    <dl className="facts">
      {facts.map(([title, fact]) => (
        <div key={title} className="fact">
          <dt>{title}</dt>
          <dd>{fact}</dd>
        </div>
      ))}
    </dl>
  );
}
