import { Link } from 'react-router';
import type { OperationsView } from '../../../contracts/views/operations';
import { Table } from '../../pieces/table';
import { useText } from '../../text/text';
import { Part } from './part';

/** What advisors did: how often, how fast, and what our guards took out. */
export function Advisors({ advice }: Pick<OperationsView, 'advice'>) {
  const { advisorSetUp, evaluations, operations } = useText();
  const words = operations.advice;
  const { count, milliseconds } = operations;
  return (
    <Part title={words.title}>
      {advice.length === 0 ? (
        <p className="secondary">{words.none}</p>
      ) : (
        <Table
          caption={words.title}
          columns={[
            { title: words.advisor },
            { title: words.model },
            { title: words.version },
            { title: words.runs, align: 'end' },
            { title: words.findings, align: 'end' },
            { title: words.asked, align: 'end' },
            { title: words.stoodIn, align: 'end' },
            { title: words.latency, align: 'end' },
          ]}
          rows={advice.map((of) => ({
            key: `${of.advisor} ${of.model} ${of.promptVersion}`,
            cells: [
              of.advisor,
              of.model,
              of.promptVersion,
              count(of.runs),
              count(of.withFindings),
              count(of.needsInformation),
              count(of.stoodIn),
              `${milliseconds(of.latencyMsP50)} · ${milliseconds(of.latencyMsP95)}`,
            ],
          }))}
        />
      )}
      <p>
        <Link to="/operations/advisor">{advisorSetUp.title}</Link>
      </p>
      <p>
        <Link to="/operations/evaluations">{evaluations.all}</Link>
      </p>
    </Part>
  );
}
